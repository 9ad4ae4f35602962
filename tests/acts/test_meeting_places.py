"""A place and its closed days; and what still names a place that somebody left."""

from datetime import date

import pytest

from heard.programme.models import Place
from heard.worklist.needs import needs_of
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
DAY = date(2026, 5, 28)


def needs(cast: Cast) -> list[str]:
    with cast.now() as case:
        return [each.kind for each in needs_of(case)]


def close(cast: Cast) -> None:
    place = Place.objects.get(programme=cast.programme, name="Pine Hill").pk
    cast.do("dana", "close_place", place=place, since=DAY, until=DAY, why="lockdown")


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
