"""Dates of the law and of custody: somebody is told four weeks ahead."""

from datetime import date

import pytest

from heard.worklist.needs import Needed, changes_at, needs_of
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
ON = date(2026, 4, 20)


def ahead(cast: Cast) -> list[Needed]:
    """What Today shows of dates ahead now."""
    with cast.now() as case:
        return [each for each in needs_of(case) if each.kind == "date_ahead" and each.from_at <= case.now <= each.due_at]


def test_a_date_stands_on_today_from_four_weeks_before_through_its_day() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_date_ahead", kind="parole", falls_on=ON)
    assert not ahead(cast.go("2026-03-22 23:59"))
    assert ahead(cast.go("2026-03-23 00:00"))
    assert ahead(cast.go("2026-04-20 23:59"))
    with cast.now() as case:
        assert changes_at(case) == cast.local("2026-04-21 00:00")
    assert not ahead(cast.go("2026-04-21 00:00"))


def test_another_date_of_the_same_kind_takes_the_place_of_the_one_before() -> None:
    cast = begin().to("agreed").go("2026-04-10 10:00")
    cast.do("dana", "record_date_ahead", kind="release", falls_on=ON)
    cast.do("dana", "record_date_ahead", kind="release", falls_on=date(2027, 4, 20))
    assert not ahead(cast)
    cast.do("dana", "record_date_ahead", kind="hearing", falls_on=ON)
    assert len(ahead(cast)) == 1


def test_an_order_that_ends_is_told_ahead_too() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_order", between=["maria", "james"], until=ON)
    assert not ahead(cast)
    assert ahead(cast.go("2026-04-01 10:00"))


def test_staff_see_the_date_and_participants_do_not() -> None:
    cast = begin().to("agreed")
    cast.do("dana", "record_date_ahead", kind="parole", falls_on=ON)
    assert any("Parole or pardon hearing: Apr 20, 2026" in each.text for each in cast.sees("ruth"))
    for who in ("maria", "james", "rosa"):
        assert not any("Apr 20" in each.text or "April 20" in each.text for each in cast.sees(who))
