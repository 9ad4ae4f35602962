"""A place and its closed days; and what still names a place that somebody left."""

from datetime import date

import pytest

from heard.dialogue.models import Dialogue
from heard.programme.models import Place
from heard.programme.queries import asks_for_clearance, closed_places
from heard.worklist.needs import needs_of
from tests.support.cast import MEETING, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
DAY = date(2026, 5, 28)


def needs(cast: Cast) -> list[str]:
    with cast.now() as case:
        return [each.kind for each in needs_of(case)]


def close(cast: Cast) -> None:
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    cast.do("dana", "close_place", place=place, since=DAY, until=DAY, why="lockdown")


@pytest.mark.rule("R28")
@pytest.mark.parametrize(
    ("zone", "at", "is_closed"),
    [
        ("", "2026-05-27 23:30", False),
        ("", "2026-05-28 09:30", True),
        ("America/New_York", "2026-05-27 23:30", True),
        ("America/New_York", "2026-05-28 23:30", False),
        ("Pacific/Kiritimati", "2026-05-27 02:30", False),
        ("Pacific/Kiritimati", "2026-05-27 03:30", True),
    ],
)
def test_the_day_of_a_place_is_by_its_own_clock(zone: str, at: str, is_closed: bool) -> None:
    cast = begin()
    if zone:
        cast.do("dana", "describe_place", place=Place.objects.get(programme=cast.programme, name="Pine Hill").pk, zone=zone)
    close(cast)
    known = closed_places(cast.programme, ["pine hill", "Elsewhere"], cast.local(at), cast.zone).known_since(cast.local(at))
    assert (known is not None) == is_closed
    assert closed_places(cast.programme, ["Elsewhere"], cast.local(at), cast.zone).rows == ()


@pytest.mark.rule("R28")
def test_a_closed_day_or_a_hard_date_names_the_next_day_that_is_neither() -> None:
    cast = begin().to("planned")
    cast.do("maria", "mark_safe", hard_dates="05-29, 05-31")
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    cast.do("dana", "close_place", place=place, since=DAY, until=date(2026, 5, 30), why="lockdown")
    refused = cast.obstacles("dana", "fix_meeting")
    assert [each.code for each in refused] == ["place_closed"]
    assert "The next day that is open, and no hard date of anybody who comes, is Monday, June 1." in refused[0].staff
    cast.do("james", "mark_safe", by="omar", hard_dates="05-28")
    closed, hard = cast.obstacles("dana", "fix_meeting")
    assert closed.code == "place_closed"
    assert hard.staff.endswith("and on which the place is open, is Monday, June 1.")
    cast.do("dana", "close_place", place=place, since=DAY, why="lockdown")
    closed, hard = cast.obstacles("dana", "fix_meeting")
    assert closed.possible is None is hard.possible
    assert closed.staff.startswith("The place lets nobody in on that day. Plan another day")


@pytest.mark.rule("R28")
def test_a_closed_day_fixes_nothing_until_a_coordinator_and_a_supervisor_say_why() -> None:
    cast = begin().to("planned")
    assert cast.codes("dana", "let_closed_day_pass", why="They open for us.") == ["absent"]
    close(cast)
    assert cast.codes("dana", "fix_meeting") == ["place_closed"]
    cast.do("dana", "let_closed_day_pass", why="They open for us.")
    assert cast.codes("dana", "let_closed_day_pass", why="They do.") == ["already_done"]
    assert cast.codes("dana", "fix_meeting") == ["place_closed"]
    cast.appoint("dora", "coordinator")
    cast.do("dora", "let_closed_day_pass", why="Two coordinators are not the two that it takes.")
    assert cast.codes("dana", "fix_meeting") == ["place_closed"]
    cast.do("sam", "let_closed_day_pass", why="The warden wrote to me.")
    assert cast.do("dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_a_word_of_who_has_a_conflict_lets_no_closed_day_pass() -> None:
    cast = begin().to("planned")
    close(cast)
    cast.appoint("sue", "supervisor")
    for who in ("dana", "sue"):
        cast.do(who, "let_closed_day_pass", why="They open for us.")
    cast.do("dana", "declare_conflict", with_="james", facilitator="sue")
    assert cast.codes("dana", "fix_meeting") == ["place_closed"]


@pytest.mark.rule("R28")
def test_what_was_let_pass_is_asked_anew_of_another_plan_and_of_another_closing() -> None:
    cast = begin().to("planned")
    close(cast)
    for who in ("dana", "sam"):
        cast.do(who, "let_closed_day_pass", why="They open for us.")
    place = Place.objects.get(programme=cast.programme, name="Pine Hill")
    cast.do("dana", "reopen_place", closed=place.closed.get().pk)
    close(cast)
    assert cast.codes("dana", "fix_meeting") == ["place_closed"]


@pytest.mark.rule("R28")
def test_a_meeting_is_held_before_the_dates_that_the_program_names() -> None:
    """MEETING is on May 28; the newest word on each kind of date counts, and dates that nobody named bear on nothing."""
    cast = begin({"meeting": {"held_before": ["parole", "release"]}}).to("planned")
    cast.do("dana", "record_date_ahead", kind="hearing", falls_on=date(2026, 5, 20))
    cast.do("dana", "record_date_ahead", kind="parole", falls_on=date(2026, 5, 29))
    assert cast.before("dana", "fix_meeting") == []
    for on, found in ((date(2026, 5, 28), ["after_a_date"]), (date(2026, 5, 20), ["after_a_date"])):
        cast.do("dana", "record_date_ahead", kind="parole", falls_on=on)
        assert cast.codes("dana", "fix_meeting") == found
    # A hearing that is over stands in nobody's way.
    cast.go("2026-05-21 09:00").do("dana", "fix_meeting")


def test_a_closed_day_that_comes_later_raises_a_line_for_what_is_fixed() -> None:
    cast = begin().to("fixed")
    assert "place_closed" not in needs(cast)
    close(cast)
    assert "place_closed" in needs(cast)


def test_after_a_move_what_names_the_old_place_raises_a_line() -> None:
    cast = begin().to("agreed")
    cast.do("omar", "make_appointment", with_="james", begins="2026-03-10 10:00", minutes=30, way="in_person")
    assert "old_place" not in needs(cast)
    cast.do("dana", "record_transfer", of="james", to="Oak House")
    assert "old_place" in needs(cast)
    cast.do("omar", "make_appointment", with_="james", begins="2026-03-11 10:00", minutes=30, way="in_person")
    assert "old_place" not in needs(cast)


def test_after_a_move_clearances_for_the_old_place_raise_a_line_until_somebody_saw_to_them() -> None:
    cast = begin().to("planned")
    cast.do("dana", "record_transfer", of="james", to="Oak House")
    assert "old_place" in needs(cast)
    cast.do("dana", "clear", person="maria", place="Oak House", until="2026-06-30")
    assert "old_place" not in needs(cast)


def answered(cast: Cast, answer: str) -> None:
    """What Pine Hill answers to whether it lets in only who was cleared; empty where nobody asks it any more."""
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    cast.do("dana", "describe_place", place=place, clears=answer or None)


@pytest.mark.rule("R28")
def test_clearance_is_asked_only_where_the_place_clears_people() -> None:
    cast = begin().to("authorised")
    cast.do("ruth", "plan_meeting", **MEETING)
    assert "not_cleared" in cast.codes("dana", "fix_meeting")
    assert "clearance" in needs(cast)
    answered(cast, "no")
    assert "clearance" not in needs(cast)
    cast.do("dana", "fix_meeting", on="2026-05-18 10:00")
    cast.do("maria", "say_yes", on="2026-05-28 09:36", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    answered(cast, "yes")
    assert cast.codes("ruth", "begin_meeting") == ["not_cleared"]
    answered(cast, "")
    assert cast.codes("ruth", "begin_meeting") == ["not_cleared"]
    answered(cast, "no")
    assert cast.do("ruth", "begin_meeting")


def test_what_a_place_answers_brings_up_anew_what_planned_and_fixed_meetings_there_need() -> None:
    for stage, again in (("planned", True), ("fixed", True), ("prepared", False)):
        cast = begin().to(stage)
        answered(cast, "no")
        kept = Dialogue.objects.get(pk=cast.dialogue).needs_again_at
        assert (kept is not None and kept <= cast.moment) is again, stage


@pytest.mark.parametrize(
    ("kind", "answer", "asks"),
    [
        ("prison", "", True),
        ("jail", "", True),
        ("community", "", False),
        ("prison", "no", False),
        ("prison", "yes", True),
        ("community", "yes", True),
        ("community", "no", False),
    ],
)
def test_a_place_clears_people_as_it_answered_and_else_as_its_kind_does(kind: str, answer: str, asks: bool) -> None:
    cast = begin()
    place = cast.do("dana", "approve_place", name="The old mill", kind=kind).pk
    if answer:
        cast.do("dana", "describe_place", place=place, clears=answer)
    assert asks_for_clearance(cast.programme, "the OLD mill") is asks
    assert asks_for_clearance(cast.programme, "Nowhere known")
    # Of two that are called alike, either.
    cast.do("dana", "approve_place", name="THE OLD MILL", kind="prison")
    assert asks_for_clearance(cast.programme, "The old mill")
