"""How far somebody is, and the day as it is for them: from their own rows, and nothing of the other side's."""

from typing import Any

import pytest

from heard.dialogue.case import Case
from heard.ground import clock
from heard.meeting.own_day import OwnDay
from heard.meeting.queries import own_day
from heard.own_progress import OwnWay, own_steps
from tests.support.cast import MEETING, PLAN, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
FACTS: dict[str, Any] = {
    "address": "1 Hill Road, Pine Hill",
    "zone": "America/Chicago",
    "visit_rules": "Bring a card with your photo.\nNo phones.",
}


def way(cast: Cast, who: str) -> OwnWay:
    with clock.at(cast.moment):
        return own_steps(cast.actor(who), Case(cast.dialogue))


def in_words(cast: Cast, who: str) -> str:
    return " ".join(f"{step.name}:{step.state}" for step in way(cast, who).steps)


def day(cast: Cast, who: str) -> OwnDay | None:
    with clock.at(cast.moment):
        return own_day(cast.actor(who), Case(cast.dialogue))


STEPS = [
    ("opened", "maria", "asked:done talked:now ready:later decided:later after:later"),
    ("approved", "maria", "asked:done talked:done ready:now decided:later after:later"),
    ("approached", "james", "invited:done talked:done ready:now decided:later after:later"),
    ("preparing", "maria", "asked:done talked:done ready:now decided:later after:later"),
    ("preparing", "rosa", "invited_beside:done agreed:now prepared:later day:later after:later"),
    ("supported", "rosa", "invited_beside:done agreed:done prepared:done day:now after:later"),
    ("prepared", "maria", "asked:done talked:done ready:done decided:done day:now after:later"),
    ("ended", "maria", "asked:done talked:done ready:done decided:done day:done after:now"),
    ("ended", "rosa", "invited_beside:done agreed:done prepared:done day:done after:now"),
    ("cared_for", "james", "invited:done talked:done ready:done decided:done day:done after:done"),
]


@pytest.mark.parametrize(("stage", "who", "words"), STEPS)
def test_the_rail_says_how_far_they_are(stage: str, who: str, words: str) -> None:
    assert in_words(begin().to(stage), who) == words


def test_what_rests_by_ones_own_word_says_so_and_only_to_oneself() -> None:
    cast = begin().to("preparing")
    before = way(cast, "maria")
    cast.do("james", "stop", by="omar")
    assert way(cast, "maria") == before
    assert way(cast, "james").rested == "stopped"
    assert "ready:rested" in in_words(cast, "james")
    cast.do("maria", "stop", kind="pause")
    assert way(cast, "maria").rested == "paused"
    cast.do("maria", "stop", kind="stop")
    assert way(cast, "maria").rested == "stopped"


def test_what_was_taken_back_rests_until_it_is_asked_for_again() -> None:
    cast = begin().to("approved")
    cast.do("maria", "take_back")
    assert way(cast, "maria").rested == "taken_back"
    cast.do("maria", "ask", ways=["letters"], information="v1")
    assert way(cast, "maria").rested == ""


def test_who_cannot_be_there_after_all_rests_alone() -> None:
    cast = begin().to("supported")
    before = way(cast, "maria")
    cast.do("rosa", "step_back")
    assert way(cast, "rosa").rested == "stepped_back"
    assert way(cast, "maria") == before


def test_a_no_for_now_is_an_answer_until_they_are_asked_again() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "inform", whom="maria", purpose="meet")
    assert "decided:later" in in_words(cast, "maria")
    cast.do("maria", "say_no", purpose="meet")
    assert "decided:done" in in_words(cast, "maria")
    cast.do("ruth", "inform", whom="maria", purpose="meet")
    assert "decided:later" in in_words(cast, "maria")


@pytest.mark.rule("R24")
def test_to_say_i_am_ready_is_not_to_be_ready() -> None:
    cast = begin().to("preparing")
    before = in_words(cast, "maria")
    cast.do("maria", "say_ready")
    assert in_words(cast, "maria") == before, "2 of 3 talks were held, and her facilitator has not said it"
    cast.do("ruth", "hold_session", on="2026-04-14 10:00", with_="maria", minutes=120)
    assert "ready:now decided:later" in in_words(cast, "maria")
    cast.do("ruth", "say_ready", of="maria")
    assert "ready:now decided:later" in in_words(cast, "maria"), "the weeks that the programme asks for are not over"
    cast.go("2026-05-06 10:00")
    assert "ready:done decided:now" in in_words(cast, "maria")


@pytest.mark.rule("R24")
def test_a_yes_to_meet_that_comes_early_does_not_end_getting_ready() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "inform", whom="maria", purpose="meet")
    cast.do("maria", "say_yes", on="2026-03-20 10:00", purpose="meet")
    assert "ready:now decided:done" in in_words(cast, "maria")


def test_for_letters_alone_no_talks_are_counted() -> None:
    cast = begin().to("preparing")
    cast.do("ruth", "inform", whom="maria", purpose="letters")
    cast.do("maria", "say_yes", on="2026-03-20 10:00", purpose="letters")
    assert "ready:done decided:done" in in_words(cast, "maria")


def test_after_an_end_that_a_person_told_what_was_never_done_is_left_out() -> None:
    cast = begin().to("preparing")
    for who in ("maria", "james"):
        cast.do(who, "decline_follow_up", by="omar")
    cast.do("dana", "close", reason="responsible_no")
    assert "after:later" in in_words(cast, "maria")
    cast.do("ruth", "mark_told", whom="maria", what="It goes no further.", news="end")
    assert in_words(cast, "maria") == "asked:done talked:done after:now"
    assert "after:later" in in_words(cast, "james")


def test_nobody_else_has_steps_or_a_day() -> None:
    cast = begin().to("fixed")
    for who in ("dana", "ruth", "stranger"):
        assert way(cast, who).steps == ()
        assert day(cast, who) is None


# The day


def fixed(**plan: str) -> Cast:
    """A fixed meeting with what each side reads of it."""
    cast = begin().to("authorised")
    place = cast.do("programme", "approve_place", name="Pine Hill Farm", kind="community")
    cast.do("dana", "describe_place", place=place.pk, **FACTS)
    meeting = MEETING | {"place": "Pine Hill Farm", "plan": PLAN | plan}
    cast.do("ruth", "plan_meeting", **meeting)
    for who in ("maria", "rosa", "james", "ruth", "omar"):
        cast.do("dana", "clear", person=who, place="Pine Hill Farm", until="2026-06-30")
    cast.do("dana", "fix_meeting", on="2026-05-18 10:00")
    return cast


def test_the_day_holds_what_is_theirs_and_nothing_of_the_other_sides() -> None:
    cast = fixed(
        for_harmed="Ruth fetches you at nine.",
        for_responsible="Omar waits at the gate.",
        speaks_first="the person who asked",
    )
    hers, his = day(cast, "maria"), day(cast, "james")
    assert hers
    assert his
    assert (hers.place, hers.address, hers.rules) == (
        "Pine Hill Farm",
        "1 Hill Road, Pine Hill",
        ("Bring a card with your photo.", "No phones."),
    )
    assert str(hers.zone) == "America/Chicago"
    assert (hers.break_word, hers.stop_word) == (his.break_word, his.stop_word) == ("water", "enough")
    assert (hers.words, hers.afterwards) == ("Ruth fetches you at nine.", "counsellor on call until 21:00")
    assert (his.words, his.afterwards) == ("Omar waits at the gate.", "chaplain on unit until 20:00")
    assert hers.order == "the person who asked"
    assert (his.order, his.seating) == ("", "")
    for found, never in (
        (hers, ("Omar waits", "chaplain", "09:20", "james")),
        (his, ("Ruth fetches", "counsellor", "09:00", "maria")),
    ):
        assert not [each for each in never if each.casefold() in repr(found).casefold()]


def test_order_and_seats_that_name_the_other_side_are_told_by_a_person() -> None:
    cast = fixed(seating="Maria near door A, Reed across", speaks_first="Maria")
    found = day(cast, "maria")
    assert found
    assert (found.order, found.seating) == ("Maria", "")


def test_each_finds_those_who_come_by_the_names_they_know() -> None:
    cast = fixed()
    comes = {
        who: [(one.kind, one.name) for one in found.comes] for who in ("maria", "rosa", "james") if (found := day(cast, who))
    }
    team = [("facilitator", "Ruth"), ("facilitator", "Omar")]
    assert comes["maria"] == [("you", ""), ("beside", "Rosa Duran"), ("other", ""), *team]
    assert comes["rosa"] == [("supported", ""), ("you", ""), ("other", ""), *team]
    assert comes["james"] == [("other", ""), ("other_beside", "Rosa Duran"), ("you", ""), *team]


CAUSES: list[tuple[str, str, dict[str, Any]]] = [
    ("dana", "call_off_meeting", {}),
    ("james", "stop", {"by": "omar"}),
    ("maria", "stop", {}),
    ("rosa", "stop", {}),
    ("ruth", "stop", {}),
    ("maria", "end_yes", {"purpose": "meet"}),
    ("james", "end_yes", {"purpose": "meet", "by": "omar"}),
    ("maria", "say_no", {"purpose": "meet"}),
    ("maria", "say_not_yet", {"purpose": "meet"}),
]


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("who", "act", "given"), CAUSES, ids=[f"{who}-{act}" for who, act, _ in CAUSES])
def test_a_day_that_is_off_is_the_same_whoever_caused_it(who: str, act: str, given: dict[str, Any]) -> None:
    cast = begin().to("fixed")
    cast.do(who, act, **given)
    for each in ("maria", "rosa", "james"):
        assert day(cast, each) == (OwnDay(state="off", told=True) if each == who else OwnDay(state="unsure"))
    cast.go("2026-05-26 09:29")
    assert day(cast, "sam" if who == "maria" else "maria") == (None if who == "maria" else OwnDay(state="unsure"))
    cast.go("2026-05-26 09:31")
    for each in ("maria", "rosa", "james"):
        assert day(cast, each) == OwnDay(state="off", told=each == who), "so near the day it shows, so that nobody travels"
    cast.go("2026-05-29 09:00")
    assert day(cast, "maria") is None


@pytest.mark.parametrize(("who", "act", "given"), CAUSES[:2], ids=["by the office", "by a stop"])
def test_that_the_day_is_off_is_said_by_a_person_first(who: str, act: str, given: dict[str, Any]) -> None:
    cast = begin().to("fixed")
    cast.do(who, act, **given)
    cast.do("omar", "mark_told", whom="rosa", what="The day is off.")
    assert day(cast, "maria") == OwnDay(state="unsure"), "somebody else was told"
    cast.do("ruth", "mark_told", whom="maria", what="The day is off.")
    assert day(cast, "maria") == OwnDay(state="off", told=True)


@pytest.mark.rule("R17")
@pytest.mark.rule("R29")
def test_a_yes_that_is_said_anew_brings_back_the_day_that_nobody_called_off() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "end_yes", purpose="meet")
    cast.do("maria", "say_yes", purpose="meet")
    assert (found := day(cast, "james"))
    assert found.state == "fixed"
    cast.go("2026-05-28 09:36")
    for each, by in (("maria", "ruth"), ("james", "omar")):
        cast.do(each, "say_yes", by=by, purpose="meet_today")
    cast.do("maria", "say_no", purpose="meet_today")
    assert day(cast, "maria") == OwnDay(state="off", told=True)
    cast.do("maria", "say_yes", purpose="meet_today")
    cast.do("ruth", "begin_meeting")
    cast.do("maria", "say_no", purpose="meet_today")
    assert (found := day(cast, "maria"))
    assert found.state == "fixed", "what has begun is ended by those who are there, and the page says no other"


def test_who_does_not_come_has_no_day_and_never_had_one() -> None:
    cast = begin().to("authorised")
    cast.do("ruth", "plan_meeting", **(MEETING | {"attendees": ["maria", "james", "ruth", "omar"]}))
    for who in ("maria", "ruth", "omar"):
        cast.do("dana", "clear", person=who, place="Pine Hill", until="2026-06-30")
    cast.do("dana", "fix_meeting", on="2026-05-18 10:00")
    assert day(cast, "rosa") is None
    cast.do("dana", "call_off_meeting")
    assert day(cast, "rosa") is None


def test_who_is_not_invited_any_more_hears_it_from_a_person_and_not_from_an_empty_page() -> None:
    cast = begin().to("fixed")
    assert (found := day(cast, "rosa"))
    assert found.state == "fixed"
    cast.do("maria", "uninvite_supporter", supporter="rosa")
    assert day(cast, "rosa") == OwnDay(state="unsure")
    assert (hers := day(cast, "maria"))
    assert hers.state == "fixed"
    cast.do("ruth", "mark_told", whom="rosa", what="Maria comes without you.")
    assert day(cast, "rosa") is None


def test_who_steps_back_themselves_has_no_day_any_more() -> None:
    cast = begin().to("fixed")
    cast.do("rosa", "step_back")
    assert day(cast, "rosa") is None


def test_a_day_that_was_held_is_over() -> None:
    assert day(begin().to("ended"), "rosa") == OwnDay(state="was")
