"""The facts of appointments and of written words, each way."""

from typing import Any

import pytest

from heard.acts.fields import parse_all
from heard.acts.refusals import InvalidInput
from heard.acts.register import ACTS, Attempt
from heard.appointments.facts import MAX_MOMENT_CHARS, appointment_of, touch_of_choice, waiting
from heard.appointments.models import Appointment
from heard.confidentiality.vault import KeyName
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

SOON: dict[str, Any] = {"begins": "2026-03-19 14:00", "or_1": "2026-03-20 10:00", "minutes": 30, "way": "we_ring"}


@pytest.fixture
def cast() -> Cast:
    """Both sides are getting ready: Ruth prepares Maria, Omar prepares James."""
    cast = begin().to("preparing").go("2026-03-16 10:00")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    return cast


def made(cast: Cast) -> Appointment:
    """An appointment of Maria's."""
    row: Appointment = cast.do("ruth", "make_appointment", with_="maria", **SOON)
    return row


def test_an_appointment_is_that_of_one_person_and_of_nobody_else(cast: Cast) -> None:
    row = made(cast)
    with cast.now() as case:
        found = appointment_of(case, cast.id("maria"))
        assert found is not None
        assert (found.row, found.word, found.last) == (row, None, row.entered_at)
        assert [appointment_of(case, cast.id(each)) for each in ("james", "nobody at all")] == [None, None]
    said = cast.do("maria", "choose_time", time=row.offered[1].isoformat())
    with cast.now() as case:
        found = appointment_of(case, cast.id("maria"))
        assert found is not None
        assert (found.word, found.last, found.begins) == (said, said.entered_at, row.offered[1])


def test_who_wrote_waits_until_somebody_answers(cast: Cast) -> None:
    def waits(who: str) -> list[Any]:
        with cast.now() as case:
            return waiting(case, case.party(cast.id(who)))

    assert waits("maria") == []
    first = cast.do("maria", "write_to_facilitator", words="Are we still on?")
    second = cast.do("maria", "write_to_facilitator", words="On Tuesday?")
    assert (waits("maria"), waits("james"), waits("nobody at all")) == ([first, second], [], [])
    cast.do("ruth", "answer_participant", to="maria", words="Yes.")
    assert waits("maria") == []
    third = cast.do("maria", "write_to_facilitator", words="Thank you.")
    assert waits("maria") == [third]


def test_a_time_is_chosen_in_the_words_of_its_page_and_no_longer_ones() -> None:
    fields = ACTS["choose_time"].fields
    longest = "x" * MAX_MOMENT_CHARS
    assert parse_all(fields, {"time": longest}) == {"time": longest}
    with pytest.raises(InvalidInput):
        parse_all(fields, {"time": f"{longest}x"})


@pytest.mark.rule("R13")
def test_a_choice_comes_to_them_at_its_hour_and_one_that_was_not_offered_now(cast: Cast) -> None:
    def moments(time: str) -> tuple[Any, ...]:
        with cast.now() as case:
            return touch_of_choice(case, Attempt("choose_time", cast.actor("maria"), {"time": time})).moments

    now = (cast.moment,)
    assert moments("never offered") == now
    row = made(cast)
    assert moments("never offered") == (cast.moment,)
    assert moments(row.offered[1].isoformat())[0] == row.offered[1]


@pytest.mark.rule("R22")
def test_where_it_is_opens_to_all_who_carry_it_and_what_was_said_of_it_to_who_prepares_them(cast: Cast) -> None:
    row = made(cast)
    word = cast.do("maria", "ask_another_time", words="I would rather not say why.")
    with cast.now() as case:
        key = KeyName("party", str(row.party_id))
        opens = {
            who: (case.keyring(cast.actor(who)).allows(key, row.pk), case.keyring(cast.actor(who)).allows(key, word.pk))
            for who in ("ruth", "omar", "kim")
        }
    assert opens == {"ruth": (True, True), "omar": (True, False), "kim": (False, False)}
