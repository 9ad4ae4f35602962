"""Appointments and written words: who may, when, what is refused and what never is, and who reads it."""

from contextlib import suppress
from datetime import UTC, timedelta
from typing import Any

import pytest

from heard.acts.models import LedgerEntry
from heard.acts.performing import perform
from heard.acts.refusals import DoneBefore, InvalidInput
from heard.acts.register import ACTS
from heard.appointments.facts import appointment_of, readers_of
from heard.appointments.queries import answering, own_appointment
from heard.appointments.standing import ended_by, in_its_way, is_called_off
from heard.appointments.upcoming import talks_on
from heard.dialogue.case import Case
from heard.ground import clock
from heard.models import Appointment, AppointmentWord, Need, Written
from heard.people.queries import Member
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")

SOON: dict[str, Any] = {"begins": "2026-03-19 14:00", "minutes": 30, "way": "we_ring"}
TWO_MORE = {"or_1": "2026-03-20 10:00", "or_2": "2026-03-23 16:00"}
STOPS = "does not take place"


@pytest.fixture
def cast() -> Cast:
    """Both sides are getting ready: Ruth prepares Maria, Omar prepares James."""
    cast = begin().to("preparing").go("2026-03-16 10:00")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    return cast


def made(cast: Cast, who: str = "maria", by: str = "ruth", **given: Any) -> Appointment:
    """An appointment with somebody."""
    row: Appointment = cast.do(by, "make_appointment", with_=who, **{**SOON, **given})
    return row


def own(cast: Cast, who: str) -> Any:
    """What somebody's own page shows of their next appointment."""
    with clock.at(cast.moment):
        return own_appointment(cast.actor(who), Case(cast.dialogue))


def staff_sees(cast: Cast, who: str = "dana", place: str = "appointments") -> list[Any]:
    """What somebody of the staff sees there."""
    return [one for one in cast.sees(who) if one.place == place]


def needs(cast: Cast, *kinds: str) -> list[str]:
    """The needs of these kinds that are kept beside the dialogue."""
    return sorted(Need.objects.filter(dialogue=cast.dialogue, kind__in=kinds).values_list("kind", flat=True))


def at(cast: Cast, text: str) -> str:
    """A time offered, as its page names it."""
    return cast.local(text).astimezone(UTC).isoformat()


# Making one


def test_an_appointment_is_there_for_both_of_them(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    found = own(cast, "maria")
    assert (found.state, found.name, found.minutes, len(found.offered)) == ("offered", "Ruth", 30, 3)
    [first, *others] = staff_sees(cast)
    assert first.title == "We call them, 30 minutes"
    assert first.state == "arranged"
    assert [one.title for one in others] == ["Or then", "Or then"]
    assert own(cast, "james") is None
    assert own(cast, "rosa") is None


@pytest.mark.rule("R12")
def test_a_call_is_only_by_the_way_and_inside_the_hours_that_they_marked(cast: Cast) -> None:
    for begins in ("2026-03-19 07:45", "2026-03-19 18:00", "2026-03-19 17:45"):
        assert "outside_hours" in cast.codes("ruth", "make_appointment", with_="maria", **{**SOON, "begins": begins})
    assert "outside_hours" in cast.codes("ruth", "make_appointment", with_="maria", **SOON, or_1="2026-03-20 18:30")
    made(cast, begins="2026-03-19 17:30")
    # In person nobody comes to her phone.
    made(cast, begins="2026-03-19 18:30", way="in_person")
    cast.do("maria", "mark_safe", reach={"way": "text", "at": "+1 555 0134"})
    assert "not_a_safe_way" in cast.codes("ruth", "make_appointment", with_="maria", **SOON)
    made(cast, way="they_ring")
    cast.do("maria", "mark_safe", reach={"way": "they_ring"})
    assert "no_contact" in cast.codes("ruth", "make_appointment", with_="maria", **SOON)
    made(cast, way="they_ring")
    cast.do("maria", "mark_safe", reach={"way": "none"})
    for way in ("we_ring", "they_ring", "in_person", "video"):
        assert "no_contact" in cast.codes("ruth", "make_appointment", with_="maria", **{**SOON, "way": way})


@pytest.mark.rule("R13")
def test_nothing_is_arranged_on_a_hard_date_or_in_quiet_hours(cast: Cast) -> None:
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134"}, hard_dates="03-20 2026-03-29")
    for begins, code in (
        ("2026-03-20 14:00", "hard_date"),
        ("2026-03-19 20:45", "quiet_hours"),
        ("2026-03-19 07:30", "quiet_hours"),
        ("2026-03-29 10:00", "hard_date"),
    ):
        for way in ("we_ring", "they_ring", "in_person"):
            asked = {**SOON, "begins": begins, "way": way}
            assert code in cast.codes("ruth", "make_appointment", with_="maria", **asked), (begins, way)
    assert "hard_date" in cast.codes("ruth", "make_appointment", with_="maria", **SOON, or_1="2026-03-20 10:00")


@pytest.mark.rule("R14")
def test_what_they_marked_long_ago_is_asked_again_before_a_call(cast: Cast) -> None:
    cast.go("2026-05-18 10:00")
    later = {**SOON, "begins": "2026-05-21 14:00"}
    assert cast.codes("ruth", "make_appointment", with_="maria", **later) == ["stale"]
    # Where she comes herself, nothing of it is used.
    cast.do("ruth", "make_appointment", with_="maria", **{**later, "way": "in_person"})


@pytest.mark.rule("R11")
def test_nothing_is_arranged_with_the_responsible_side_before_they_may_be_approached() -> None:
    cast = begin().to("assigned")
    cast.do("maria", "take_back")
    asked = {**SOON, "way": "in_person"}
    assert "R11" in cast.refused("omar", "make_appointment", with_="james", **asked)
    cast.do("ruth", "make_appointment", with_="maria", **asked)


@pytest.mark.rule("R7")
def test_an_order_bars_the_responsible_side_only(cast: Cast) -> None:
    cast.do("dana", "record_order", between=["maria", "james"])
    assert cast.refused("omar", "make_appointment", with_="james", **{**SOON, "way": "in_person"}) == ["R7"]
    made(cast)


@pytest.mark.rule("R20")
def test_nothing_new_is_arranged_under_a_stop(cast: Cast) -> None:
    cast.do("james", "stop", by="omar")
    assert cast.refused("ruth", "make_appointment", with_="maria", **SOON) == ["R20"]


def test_what_cannot_be_is_said_field_by_field(cast: Cast) -> None:
    wrong_ones: list[tuple[dict[str, Any], str]] = [
        ({"begins": "2026-03-15 14:00"}, "begins"),
        ({"or_2": "2026-03-15 14:00"}, "or_2"),
        ({"minutes": 481, "begins": "2026-03-19 09:00"}, "minutes"),
        ({"way": "owl"}, "way"),
        ({"where": "x" * 20_001}, "where"),
    ]
    for given, name in wrong_ones:
        with pytest.raises(InvalidInput) as wrong:
            cast.do("ruth", "make_appointment", with_="maria", **{**SOON, "way": "in_person", **given})
        assert list(wrong.value.problems) == [name]


def test_only_those_who_carry_it_make_one_and_only_for_those_who_carry_it(cast: Cast) -> None:
    for who in ("dana", "sam", "kim", "stranger"):
        assert cast.refused(who, "make_appointment", with_="maria", **SOON) == ["R0"]
    assert cast.codes("ruth", "make_appointment", with_="maria", **SOON, by_whom="kim") == ["absent"]
    made(cast, by_whom="omar")
    assert own(cast, "maria").name == "Omar"


def test_the_newest_takes_the_place_of_the_one_before(cast: Cast) -> None:
    made(cast)
    cast.do("maria", "cancel_appointment")
    made(cast, begins="2026-03-25 09:00")
    assert own(cast, "maria").state == "offered"
    assert own(cast, "maria").begins == cast.local("2026-03-25 09:00")


def test_what_is_over_fades(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.go("2026-03-19 15:00")
    assert own(cast, "maria") is not None, "two other times are still to choose from"
    cast.do("maria", "choose_time", time=at(cast, "2026-03-20 10:00"))
    cast.go("2026-03-20 10:29")
    assert own(cast, "maria") is not None
    cast.go("2026-03-20 10:30")
    assert own(cast, "maria") is None
    assert not staff_sees(cast)
    assert cast.codes("maria", "cancel_appointment") == ["over"]


def test_an_appointment_over_the_night_when_clocks_change_is_at_the_hour_on_the_wall(cast: Cast) -> None:
    """In Los Angeles clocks go back on Sunday 1 November 2026."""
    cast.go("2026-10-30 10:00")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    before = made(cast, begins="2026-10-31 08:00").begins
    after = made(cast, begins="2026-11-01 08:00").begins
    assert after - before == timedelta(hours=25)
    assert "outside_hours" in cast.codes("ruth", "make_appointment", with_="maria", **{**SOON, "begins": "2026-11-01 07:59"})


# Choosing, asking, cancelling


def test_one_of_the_times_offered_is_chosen_and_changed_again(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.do("maria", "choose_time", time=at(cast, "2026-03-23 16:00"))
    assert own(cast, "maria").state == "chosen"
    assert own(cast, "maria").begins == cast.local("2026-03-23 16:00")
    cast.do("maria", "choose_time", time=at(cast, "2026-03-19 14:00"))
    assert own(cast, "maria").begins == cast.local("2026-03-19 14:00")
    assert cast.codes("maria", "choose_time", time=at(cast, "2026-03-19 14:00")) == ["already_done"]


def test_what_was_not_offered_or_has_passed_cannot_be_chosen(cast: Cast) -> None:
    assert cast.codes("maria", "choose_time", time=at(cast, "2026-03-19 14:00")) == ["absent"]
    made(cast, **TWO_MORE)
    for wrong in ("2026-03-21 10:00", "2026-03-19 14:01"):
        assert cast.codes("maria", "choose_time", time=at(cast, wrong)) == ["over"]
    for wrong in ("rubbish", "'; --", "2026-03-19"):
        assert cast.codes("maria", "choose_time", time=wrong) == ["over"]
    cast.go("2026-03-19 14:00")
    assert cast.codes("maria", "choose_time", time=at(cast, "2026-03-19 14:00")) == ["over"]
    with pytest.raises(InvalidInput):
        cast.do("maria", "choose_time", time="x" * 500)


@pytest.mark.rule("R13")
def test_a_day_that_became_hard_cannot_be_chosen_any_more(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.do("maria", "mark_safe", hard_dates="2026-03-20")
    [found] = cast.obstacles("maria", "choose_time", time=at(cast, "2026-03-20 10:00"))
    assert found.code == "hard_date"
    assert found.own.in_language("en") == (
        "You marked this day. We leave you in peace on it. It is possible from Saturday, March 21, 8:00 AM, Pacific Time."
    )


def test_nobody_chooses_or_cancels_for_somebody_else(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    assert cast.codes("james", "choose_time", by="omar", time=at(cast, "2026-03-19 14:00")) == ["absent"]
    assert cast.codes("rosa", "cancel_appointment", of="maria") == ["absent"]
    assert cast.codes("rosa", "cancel_appointment") == ["absent"]
    assert cast.codes("ruth", "cancel_appointment") == ["absent"]
    assert cast.codes("kim", "cancel_appointment", of="maria") == ["not_assigned"]
    assert cast.refused("dana", "cancel_appointment", of="maria") == ["R0"]
    assert not AppointmentWord.objects.exists()


def test_another_time_is_asked_for_with_words_or_without(cast: Cast) -> None:
    made(cast)
    cast.do("maria", "ask_another_time")
    assert own(cast, "maria").state == "other"
    cast.do("maria", "ask_another_time", words="Fridays, once the shop is closed.")
    [seen] = staff_sees(cast, "ruth")
    assert "Fridays" in seen.text
    assert seen.state == "they asked for another time"
    [office] = staff_sees(cast, "dana")
    assert "Fridays" not in office.text
    with pytest.raises(InvalidInput):
        cast.do("maria", "ask_another_time", words="x" * 20_001)


def test_what_is_cancelled_stays_so(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.do("maria", "cancel_appointment")
    assert (own(cast, "maria").state, own(cast, "maria").by_oneself) == ("cancelled", True)
    assert cast.codes("maria", "choose_time", time=at(cast, "2026-03-20 10:00")) == ["over"]
    assert cast.codes("maria", "cancel_appointment") == ["over"]
    assert cast.codes("maria", "ask_another_time") == ["over"]
    made(cast)
    cast.do("ruth", "cancel_appointment", of="maria")
    assert (own(cast, "maria").state, own(cast, "maria").by_oneself) == ("cancelled", False)


def test_the_same_press_twice_is_one_word(cast: Cast) -> None:
    made(cast)
    for _ in range(2):
        with clock.at(cast.moment), suppress(DoneBefore):
            perform(ACTS["cancel_appointment"], Case(cast.dialogue), by=cast.actor("maria").once("one-form"), values={})
    assert AppointmentWord.objects.count() == 1


# What ends an appointment


@pytest.mark.rule("R20")
@pytest.mark.parametrize(
    ("ends", "with_him", "with_her"),
    [
        (("maria", "stop", {}), {"stopped_since"}, {"stopped_since"}),
        (("maria", "take_back", {}), {"taken_back_since"}, set()),
        (("dana", "turn_down", {"reason": "suspended"}), {"said_no_since"}, set()),
        (("dana", "record_order", {"between": ["maria", "james"]}), {"order_since"}, set()),
        (("james", "take_back_acknowledgement", {"by": "omar"}), {"taken_back_since"}, set()),
    ],
)
def test_an_appointment_ends_with_what_it_was_made_under(
    cast: Cast, ends: tuple[str, str, dict[str, Any]], with_him: set[str], with_her: set[str]
) -> None:
    for person, by in (("maria", "ruth"), ("james", "omar")):
        made(cast, person, by, way="in_person")
    who, act, given = ends
    cast.do(who, act, **given)
    for person, codes in (("james", with_him), ("maria", with_her)):
        with cast.now() as case:
            agreed = appointment_of(case, cast.people[person])
            assert agreed is not None
            assert {each.code for each in ended_by(case, agreed)} == codes
            assert codes <= {each.code for each in in_its_way(case, agreed)}
            assert is_called_off(case, agreed) == bool(codes)


@pytest.mark.rule("R20")
def test_what_ended_it_ends_it_for_good(cast: Cast) -> None:
    made(cast, "james", "omar", way="in_person")
    cast.do("maria", "stop")
    cast.do("maria", "start_again")
    with cast.now() as case:
        agreed = appointment_of(case, cast.people["james"])
        assert agreed is not None
        assert [each.code for each in in_its_way(case, agreed)] == ["stopped_since"]
        assert is_called_off(case, agreed)


# Stops, and what may not show


@pytest.mark.rule("R20")
@pytest.mark.rule("R22")
@pytest.mark.parametrize(("who", "other"), [("maria", "james"), ("james", "maria")])
def test_another_s_stop_moves_nothing_on_ones_own_page_until_a_facilitator_cancels(cast: Cast, who: str, other: str) -> None:
    made(cast, who, "omar" if who == "james" else "ruth", way="in_person", **TWO_MORE)
    before, seen = own(cast, who), [repr(one) for one in cast.sees(who)]
    cast.do(other, "stop", by="omar" if other == "james" else "")
    assert own(cast, who) == before
    assert [repr(one) for one in cast.sees(who)] == seen
    assert all((one.state or STOPS) == STOPS for one in staff_sees(cast))
    # Nor can they find it out by trying: nothing that they say to their own facilitator is refused.
    entering = "omar" if who == "james" else ""
    cast.do(who, "choose_time", by=entering, time=at(cast, "2026-03-20 10:00"))
    cast.do(who, "ask_another_time", by=entering)
    cast.do(who, "write_to_facilitator", by=entering, words="Is everything all right?")
    cast.do(other, "start_again", by="omar" if other == "james" else "")
    assert [one.state for one in staff_sees(cast) if one.state] == [STOPS], "it is made anew"
    cast.do("ruth", "cancel_appointment", of=who)
    assert own(cast, who).state == "cancelled"
    assert not own(cast, who).by_oneself


@pytest.mark.rule("R20")
def test_ones_own_stop_calls_ones_own_appointment_off(cast: Cast) -> None:
    made(cast, way="in_person", where="The library, second floor")
    cast.do("maria", "stop")
    assert own(cast, "maria").state == "stopped"
    assert not any("library" in one.text for one in cast.sees("maria"))
    cast.do("maria", "start_again")
    assert own(cast, "maria").state == "stopped", "lifting a stop does not bring an hour back"


def test_after_the_end_nothing_that_a_person_says_is_refused() -> None:
    cast = begin().to("cared_for").go("2026-11-30 09:00")
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    made(cast, begins="2026-12-03 14:00", or_1="2026-12-04 10:00")
    cast.to("closed")
    assert own(cast, "maria").state == "offered"
    cast.do("maria", "choose_time", time=at(cast, "2026-12-04 10:00"))
    cast.do("maria", "cancel_appointment")
    cast.do("maria", "write_to_facilitator", words="The garden is in flower.")
    cast.do("ruth", "answer_participant", to="maria", words="How lovely.")


# Who reads what


@pytest.mark.rule("R22")
def test_what_somebody_says_of_another_time_is_read_by_who_prepares_them(cast: Cast) -> None:
    made(cast, way="in_person")
    cast.do("maria", "ask_another_time", words="On Tuesdays I am with my son.")
    for who, reads in (("maria", True), ("ruth", True), ("omar", False), ("dana", False), ("james", False)):
        assert any("my son" in one.words for one in cast.sees(who)) == reads, who


@pytest.mark.rule("R22")
def test_where_it_is_read_by_those_who_go_there(cast: Cast) -> None:
    made(cast, way="in_person", where="The library, second floor")
    for who, reads in (
        ("maria", True),
        ("ruth", True),
        ("omar", True),
        ("dana", False),
        ("sam", False),
        ("james", False),
    ):
        assert any("library" in one.text for one in cast.sees(who)) == reads, who


@pytest.mark.rule("R22")
def test_what_is_written_is_read_by_the_person_and_who_prepares_them(cast: Cast) -> None:
    cast.do("maria", "write_to_facilitator", words="I dreamt of the harbour.")
    cast.do("ruth", "answer_participant", to="maria", words="Tell me when we talk.")
    for who, reads in (
        ("maria", True),
        ("ruth", True),
        ("omar", False),
        ("dana", False),
        ("james", False),
        ("rosa", False),
    ):
        assert any("harbour" in one.text for one in cast.sees(who)) == reads, who
    assert len(staff_sees(cast, "dana", "written")) == 2, "the office sees that there are words"
    assert not staff_sees(cast, "james", "written")
    assert cast.codes("omar", "answer_participant", to="maria", words="Hello.") == ["other_reads"]


@pytest.mark.rule("R22")
def test_where_nobody_prepares_them_yet_those_who_carry_it_read() -> None:
    cast = begin().to("approached")
    cast.do("maria", "write_to_facilitator", words="I dreamt of the harbour.")
    for who in ("ruth", "omar"):
        assert any("harbour" in one.text for one in cast.sees(who)), who
    assert not any("harbour" in one.text for one in cast.sees("dana"))
    cast.do("omar", "answer_participant", to="maria", words="Thank you.")
    with cast.now() as case:
        assert set(readers_of(case, cast.id("maria"))) == {cast.id("ruth"), cast.id("omar")}


@pytest.mark.rule("R2")
def test_nobody_writes_before_somebody_carries_it_for_them() -> None:
    cast = begin().to("asked")
    assert cast.codes("maria", "write_to_facilitator", words="Hello.") == ["nobody_yet"]
    cast.to("assigned")
    assert cast.codes("james", "write_to_facilitator", by="dana", words="Hello.") == ["nobody_yet"]
    cast.do("maria", "write_to_facilitator", words="Hello.")
    assert not Need.objects.filter(dialogue=cast.dialogue, side="responsible", kind="answer").exists()
    with cast.now() as case:
        assert answering(cast.actor("james"), case).name == ""


# Answers


@pytest.mark.rule("R20")
def test_who_asks_is_answered_under_a_stop_and_who_does_not_is_left_in_peace(cast: Cast) -> None:
    cast.do("maria", "stop")
    for who, by in (("maria", "ruth"), ("james", "omar")):
        assert cast.refused(by, "answer_participant", to=who, words="How are you?") == ["R20"]
    cast.do("maria", "write_to_facilitator", words="I could not go on.")
    cast.do("ruth", "answer_participant", to="maria", words="That is all right.")
    assert cast.refused("ruth", "answer_participant", to="maria", words="And now?") == ["R20"]


@pytest.mark.rule("R12")
def test_do_not_contact_me_stops_words_that_nobody_asked_for(cast: Cast) -> None:
    cast.do("maria", "mark_safe", reach={"way": "none"})
    assert cast.codes("ruth", "answer_participant", to="maria", words="How are you?") == ["no_contact"]
    cast.do("maria", "write_to_facilitator", words="One question.")
    cast.do("ruth", "answer_participant", to="maria", words="Yes?")
    cast.do("maria", "mark_safe", reach={"way": "they_ring"})
    cast.do("ruth", "answer_participant", to="maria", words="Text that wait ring nowhere.")


@pytest.mark.rule("R11")
def test_a_responsible_person_who_asks_is_answered_after_the_request_was_taken_back(cast: Cast) -> None:
    cast.do("maria", "take_back")
    assert "R11" in cast.refused("omar", "answer_participant", to="james", words="How are you?")
    cast.do("james", "write_to_facilitator", by="omar", words="What happens now?")
    cast.do("omar", "answer_participant", to="james", words="I come and see you on Monday.")


def test_empty_and_huge_words_are_no_message(cast: Cast) -> None:
    for words in ("", "   ", "x" * 20_001, "a\x00b"):
        with pytest.raises(InvalidInput):
            cast.do("maria", "write_to_facilitator", words=words)
    cast.do("maria", "write_to_facilitator", words="ñ" * 20_000)
    assert Written.objects.count() == 1


def test_a_word_leaves_nothing_of_itself_in_the_ledger(cast: Cast) -> None:
    before = set(LedgerEntry.objects.values_list("pk", flat=True))
    cast.do("maria", "write_to_facilitator", words="I dreamt of the harbour.")
    [line] = LedgerEntry.objects.exclude(pk__in=before)
    assert bytes(line.payload) == b""


# What needs the facilitator


def test_a_message_waits_for_an_answer_and_is_late_after_the_promise(cast: Cast) -> None:
    cast.go("2026-03-19 16:00").do("maria", "write_to_facilitator", words="One question.")
    cast.do("maria", "write_to_facilitator", words="And another one.")
    need = Need.objects.get(dialogue=cast.dialogue, kind="answer")
    assert (need.role, need.side, need.count) == ("facilitator", "harmed", 2)
    # From Thursday on: Friday, Monday, Tuesday.
    assert need.due_at == cast.local("2026-03-25 00:00")
    cast.do("ruth", "answer_participant", to="maria", words="Yes.")
    assert not needs(cast, "answer")


def test_another_time_and_a_cancelling_need_the_facilitator_until_something_is_done(cast: Cast) -> None:
    made(cast)
    cast.do("maria", "ask_another_time")
    assert needs(cast, "other_time", "called_off", "talk") == ["other_time"]
    made(cast, begins="2026-03-25 09:00")
    assert needs(cast, "other_time", "called_off", "talk") == ["talk"]
    cast.do("maria", "cancel_appointment")
    assert needs(cast, "other_time", "called_off", "talk") == ["called_off"]
    cast.do("ruth", "hold_session", with_="maria", minutes=30)
    assert not needs(cast, "other_time", "called_off", "talk")


def test_an_appointment_that_staff_cancelled_needs_nobody(cast: Cast) -> None:
    made(cast)
    cast.do("ruth", "cancel_appointment", of="maria")
    assert not needs(cast, "other_time", "called_off", "talk", "halted_talk")


@pytest.mark.rule("R20")
def test_an_appointment_that_a_stop_called_off_is_told_by_a_person_before_its_hour(cast: Cast) -> None:
    made(cast, "james", "omar", way="in_person")
    cast.do("maria", "stop")
    need = Need.objects.get(dialogue=cast.dialogue, kind="halted_talk")
    assert (need.band, need.side) == ("safety", "responsible")
    assert need.due_at == cast.local("2026-03-19 14:00")
    cast.do("omar", "cancel_appointment", of="james")
    assert not needs(cast, "halted_talk")


def test_todays_appointments_stand_on_the_facilitators_day(cast: Cast) -> None:
    made(cast, **TWO_MORE)
    cast.do("maria", "choose_time", time=at(cast, "2026-03-20 10:00"))

    def on(who: str, day: str) -> list[Any]:
        member = Member(reference=cast.id(who), name="", role="facilitator", programme=cast.programme, programme_name="")
        start = cast.local(f"{day} 00:00")
        return talks_on(member, start, start + timedelta(days=1))

    assert not on("ruth", "2026-03-19")
    [talk] = on("ruth", "2026-03-20")
    assert (talk.how, talk.side, talk.off) == ("We call them", "harmed", False)
    assert not on("omar", "2026-03-20")
    assert not on("ruth", "2026-03-23")
    cast.do("james", "stop", by="omar")
    [talk] = on("ruth", "2026-03-20")
    assert talk.off


def test_what_the_rules_say_at_the_hour_shows_to_staff(cast: Cast) -> None:
    made(cast)
    cast.do("maria", "mark_safe", reach={"way": "email", "at": "maria@example.org"})
    [seen] = staff_sees(cast, "ruth")
    assert "not the way they marked as safe" in seen.text
    with cast.now() as case:
        assert appointment_of(case, cast.id("maria")) is not None
