"""The facts of contact, each way."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from heard.confidentiality import vault
from heard.confidentiality.vault import Keyring, NoKey
from heard.consent.facts import go_aheads
from heard.contact.clocks import hours_of
from heard.contact.confirming import unheard_since
from heard.contact.facts import both_know, first_way, hard_dates, marked_by, unsafe_words
from heard.contact.shared import shared_with
from heard.dialogue.case import Case
from heard.dialogue.naming import names_of
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


A_SECOND = timedelta(seconds=1)


ASKS: dict[str, Any] = {"ways": ["letters"], "information": "v1"}


@pytest.mark.rule("R11")
def test_what_stands_before_a_first_contact() -> None:
    cast = begin().to("asked")
    facts = cast.facts("R11", "ruth", "invite", to="james")
    assert facts.with_responsible_side
    assert facts.request_is_live
    assert (facts.approvals, facts.go_ahead_age, facts.is_first, facts.facilitators_fit) == (0, None, True, False)
    cast.to("assigned")
    facts = cast.facts("R11", "ruth", "invite", to="james")
    assert (facts.approvals, facts.go_ahead_age, facts.is_first, facts.facilitators_fit) == (2, A_SECOND, True, True)
    cast.to("approached")
    assert not cast.facts("R11", "ruth", "remind", to="james").is_first


@pytest.mark.rule("R11")
def test_the_fresh_yes_ages_and_is_said_anew() -> None:
    cast = begin().to("assigned").wait(days=30)
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age == timedelta(days=30) + A_SECOND
    assert cast.refused("ruth", "invite", to="james") == ["R11"]
    cast.do("maria", "go_ahead")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age == A_SECOND
    cast.do("ruth", "invite", to="james")


@pytest.mark.rule("R11")
def test_every_harmed_person_who_stays_says_the_fresh_yes_under_the_request_that_lives() -> None:
    cast = begin()
    cast.add("ana", side="harmed", reach={"way": "they_ring"})
    cast.to("assigned")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age is None
    cast.do("ana", "go_ahead")
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age > timedelta(0)
    cast.wait(days=1)
    cast.do("ana", "go_ahead")
    # The oldest of the two counts.
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age > timedelta(days=1)
    cast.do("maria", "take_back")
    cast.do("maria", "ask", **ASKS)
    assert cast.facts("R11", "ruth", "invite", to="james").go_ahead_age is None
    with cast.now() as case:
        assert list(go_aheads(case).values()) == [None, None]


@pytest.mark.rule("R11")
def test_who_is_not_of_the_harmed_side_is_of_the_other() -> None:
    cast = begin()
    for who, other in (("james", True), ("maria", False), ("rosa", False), ("nobody at all", True)):
        assert cast.facts("R11", "ruth", "write_to", to=who, words="x").with_responsible_side is other
        assert cast.facts("R11", "ruth", "hold_session", with_=who, minutes=5).with_responsible_side is other
        assert cast.facts("R11", "ruth", "inform", whom=who, purpose="meet").with_responsible_side is other
        assert cast.facts("R11", "ruth", "talk_first", with_=who).with_responsible_side is other
    assert cast.refused("dana", "talk_first", with_="james") == ["R11"]


@pytest.mark.rule("R11")
def test_facilitators_fit_today_or_there_are_too_few() -> None:
    cast = begin().to("assigned")

    def fit(cast: Cast) -> bool:
        return bool(cast.facts("R11", "ruth", "invite", to="james").facilitators_fit)

    cast.do("dana", "release_from_case", facilitator="omar")
    assert not fit(cast)
    cast.do("dana", "assign", facilitator="omar")
    assert fit(cast)
    cast.do("dana", "declare_conflict", with_="rosa", facilitator="omar")
    assert not fit(cast)


@pytest.mark.rule("R11")
@pytest.mark.rule("R26")
def test_a_clearance_that_ends_stops_contact_the_day_after() -> None:
    cast = begin().to("assigned")
    cast.standing("omar", cleared_until="2026-01-20")
    assert cast.go("2026-01-20 23:59").facts("R11", "ruth", "invite", to="james").facilitators_fit
    assert not cast.go("2026-01-21 00:00").facts("R11", "ruth", "invite", to="james").facilitators_fit
    assert cast.go("2026-01-21 10:00").refused("ruth", "invite", to="james") == ["R11"]


@pytest.mark.rule("R12")
def test_the_way_is_marked_or_the_programmes_first() -> None:
    cast = begin().to("agreed")
    maria = cast.facts("R12", "ruth", "write_to", to="maria", words="x")
    assert (maria.way, maria.marked_way) == ("phone", "phone")
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="x", way="email").way == "email"
    assert cast.facts("R12", "ruth", "call", to="rosa", words="x").way == "phone"
    james = cast.facts("R12", "ruth", "invite", to="james")
    assert (james.way, james.marked_way, james.first_way) == ("in_person", "", "in_person")
    cast.do("james", "mark_safe", by="omar", reach={"way": "letter", "at": "Unit C"})
    james = cast.facts("R12", "ruth", "invite", to="james")
    assert (james.way, james.marked_way) == ("letter", "letter")
    cast.do("james", "mark_safe", by="omar", reach={"way": "none"})
    assert cast.refused("ruth", "write_to", to="james", words="Hello.") == ["R12"]


@pytest.mark.rule("R12")
def test_the_hour_is_that_of_leaving_after_the_hold() -> None:
    cast = begin().to("asked").go("2026-01-06 17:49:59")
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    cast.go("2026-01-06 17:50:00")
    assert not cast.facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    # A call is made now.
    assert cast.facts("R12", "ruth", "call", to="maria", words="x").hour_is_open
    assert not cast.go("2026-01-06 18:00").facts("R12", "ruth", "call", to="maria", words="x").hour_is_open
    assert cast.go("2026-01-07 07:50").facts("R12", "ruth", "write_to", to="maria", words="x").hour_is_open
    # An invitation has no words of its own, and comes all the same.
    assert not cast.facts("R12", "ruth", "invite", to="maria").hour_is_open
    assert cast.go("2026-01-07 08:00").facts("R12", "ruth", "invite", to="maria").hour_is_open


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    "words",
    ["James says hello", "from Reed", "Facilitated Dialogue here", "at Pine Hill", "at Oak House", "the prison"],
)
def test_what_would_show_is_found_in_the_words(words: str) -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_transfer", of="james", to="Oak House")
    assert not cast.facts("R12", "ruth", "write_to", to="maria", words=words).words_are_safe
    assert cast.facts("R12", "ruth", "write_to", to="maria", words="Maria, ring me. Rosa can come.").words_are_safe
    said = next(one for one in cast.obstacles("ruth", "write_to", to="maria", words=words) if one.code == "unsafe_words")
    assert any(each.casefold() in said.staff.casefold() for each in words.split())


@pytest.mark.rule("R12")
def test_a_text_message_names_nobody_in_full_and_no_role() -> None:
    cast = begin().to("agreed")

    def unsafe(words: str, way: str) -> list[str]:
        with cast.now() as case:
            return unsafe_words(case, cast.id("maria"), words, way)

    for words in ("This is your facilitator.", "For Maria Duran."):
        assert unsafe(words, "text")
        assert not unsafe(words, "letter")


@pytest.mark.rule("R12")
def test_the_first_way_goes_by_where_somebody_lives_and_who_is_not_known_counts_as_held() -> None:
    cast = begin()
    cast.add("leo", side="responsible", custody="community")
    with cast.now() as case:
        ways = [first_way(case, cast.id(each)) for each in ("james", "leo", "nobody at all")]
    assert ways == ["in_person", "letter", "in_person"]


@pytest.mark.rule("R2")
@pytest.mark.rule("R11")
def test_the_two_sides_know_of_each_other_from_the_invitation_on() -> None:
    cast = begin()
    cast.add("leo", side="responsible", custody="parole")
    cast.add("lena", side="responsible", part="supporter", supports="james")
    cast.to("assigned")

    def knowing() -> list[str]:
        with cast.now() as case:
            return [each for each in [*cast.people, "nobody at all"] if both_know(case, cast.id(each))]

    assert knowing() == []
    cast.to("approached")
    # Leo was not asked himself yet.
    assert knowing() == ["maria", "rosa", "james", "lena"]


@pytest.mark.rule("R12")
def test_the_other_sides_names_show_to_each_side() -> None:
    cast = begin().to("agreed")
    assert not cast.facts("R12", "ruth", "write_to", to="james", words="Rosa").words_are_safe
    assert cast.facts("R12", "ruth", "write_to", to="james", words="James, see you soon").words_are_safe
    assert not cast.facts("R12", "ruth", "write_to", to="rosa", words="James").words_are_safe


@pytest.mark.rule("R12")
def test_a_place_named_like_ones_own_town_may_be_said_unless_one_is_held_there() -> None:
    cast = begin().to("asked")
    says: dict[str, Any] = {"act": "write_to", "words": "The library in Pine Hill is open.", "way": "letter"}
    assert not cast.facts("R12", "ruth", **says, to="maria").words_are_safe
    cast.do("maria", "mark_safe", reach={"way": "letter", "at": "12 Mill Road, Pine Hill"})
    assert cast.facts("R12", "ruth", **says, to="maria").words_are_safe
    cast.do("maria", "mark_safe", reach={"way": "email", "at": "pine.hill@example.org"})
    assert not cast.facts("R12", "ruth", **{**says, "way": "email"}, to="maria").words_are_safe
    cast.do("james", "mark_safe", by="dana", reach={"way": "letter", "at": "Pine Hill, PO Box 9"})
    assert not cast.facts("R12", "ruth", **says, to="james").words_are_safe


@pytest.mark.rule("R13")
def test_a_hard_date_is_a_local_day_of_this_year_or_every_year() -> None:
    cast = begin().to("asked")
    cast.do("maria", "mark_safe", hard_dates="2026-03-02 04-02")
    say: dict[str, Any] = {"act": "call", "to": "maria", "words": "x"}
    for on, hard in (
        ("2026-03-01 23:59", False),
        ("2026-03-02 00:00", True),
        ("2026-03-02 23:59:59", True),
        ("2026-03-03 00:00", False),
        ("2026-04-02 12:00", True),
        ("2027-03-02 12:00", False),
        ("2027-04-02 12:00", True),
    ):
        assert cast.go(on).facts("R13", "ruth", **say).on_hard_date is hard
    assert cast.facts("R13", "ruth", **say).hour == time(12)
    assert not cast.facts("R13", "ruth", "call", to="rosa", words="x").on_hard_date
    cast.do("maria", "mark_safe", hard_dates="05-28")
    assert not cast.facts("R13", "ruth", **say).on_hard_date


@pytest.mark.rule("R14")
def test_the_newest_record_of_what_is_safe_counts() -> None:
    cast = begin().to("asked")
    assert cast.facts("R14", "ruth", "call", to="james", words="x").age is None
    cast.go("2026-03-06 12:00")
    assert cast.refused("dana", "call", to="maria", words="Hello.") == ["R14"]
    cast.do("maria", "mark_safe", hard_dates="04-02")  # it says nothing of how to reach her
    assert cast.refused("dana", "call", to="maria", words="Hello.") == ["R14"]
    cast.do("maria", "mark_safe", reach={"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"})
    assert cast.facts("R14", "ruth", "call", to="maria", words="x").age == A_SECOND
    cast.do("dana", "call", to="maria", words="Hello.")


@pytest.mark.rule("R14")
def test_the_call_that_asks_whether_it_is_still_safe_may_be_made_with_that_sentence_and_no_other_word() -> None:
    cast = begin().to("asked").go("2026-03-06 12:00")
    asks = "Hello, this is Dana. Can you talk now? Is this still the safest way to reach you?"
    for words in (f"{asks} I have news.", asks.replace("Dana", "Dana with news"), "Can you talk now?"):
        assert cast.refused("dana", "call", to="maria", words=words) == ["R14"]
    assert cast.refused("dana", "write_to", to="rosa", words=asks) == ["R14"]
    cast.go("2026-03-06 19:00")
    assert cast.refused("dana", "call", to="maria", words=asks) == ["R12"]
    cast.go("2026-03-09 12:00")
    message = cast.do("dana", "call", to="maria", words=asks)
    cast.do("dana", "take_in_hand", message=message.pk)
    in_spanish = "Hola, soy Dana. ¿Puede hablar ahora? ¿Sigue siendo esta la forma más segura de llamarle?"
    cast.do("dana", "call", to="maria", words=in_spanish)


@pytest.mark.rule("R15")
def test_reminders_are_counted_for_the_invitation_that_stands() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "remind", to="james") == ["absent"]
    cast.to("approached")
    assert cast.facts("R15", "ruth", "remind", to="james").times == 0
    cast.do("ruth", "remind", to="james")
    assert cast.facts("R15", "ruth", "remind", to="james").times == 1
    assert cast.refused("ruth", "remind", to="james") == ["R15"]
    assert cast.codes("ruth", "invite", to="james") == ["already_done"]
    cast.do("james", "say_no", by="omar", purpose="prepare")
    assert cast.codes("ruth", "remind", to="james") == ["over"]


@pytest.mark.rule("R15")
def test_a_new_request_needs_a_new_invitation() -> None:
    cast = begin().to("approached")
    cast.do("maria", "take_back")
    assert cast.refused("ruth", "remind", to="james") == ["R11"]
    cast.do("maria", "ask", **ASKS)
    assert cast.facts("R11", "ruth", "invite", to="james").is_first
    assert cast.codes("ruth", "remind", to="james") == ["absent"]


def test_a_number_that_only_their_own_page_brought_stands_since_the_newest_change() -> None:
    cast = begin().to("assigned")

    def since() -> datetime | None:
        case = Case(cast.dialogue)
        with vault.opened(case.keyring(cast.actor("ruth"))):
            return unheard_since(case, cast.id("maria"))

    def on_her_page(at: str) -> datetime:
        moment = cast.wait(days=1).moment
        cast.do("maria", "mark_safe", channel="screen", reach={"way": "phone", "at": at})
        return moment

    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "phone", "at": "+1 555 0134"})
    assert since() is None
    first = on_her_page("+1 555 0150")
    assert since() == first
    on_her_page("+1 555 0150")
    assert since() == first
    second = on_her_page("+1 555 0151")
    assert since() == second
    on_her_page("+1 555 0134")
    assert since() is None
    on_her_page("+1 555 0151")
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach={"way": "phone", "at": "+1 555 0151"})
    assert since() is None


def test_what_was_found_once_with_one_keyring_is_found_with_no_other() -> None:
    cast = begin().to("preparing")
    who = cast.id("maria")
    cast.do("maria", "mark_safe", hard_dates="2026-03-02")
    with cast.now() as case:
        asked: list[Callable[[], object]] = [
            lambda: marked_by(case, who),
            lambda: hard_dates(case, who),
            lambda: hours_of(case, who),
            lambda: shared_with(case, who),
            lambda: names_of(case),
        ]
        found = [ask() for ask in asked]
        assert [ask() for ask in asked] == found
        for ask in asked:
            with vault.opened(Keyring(beside=case.keys)), pytest.raises(NoKey):
                ask()
