"""Hours are judged by the clock of the person, and a refusal about time says from when on it is possible."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from heard.acts.register import RULES, Attempt
from heard.contact.clocks import clock_of, hours_of
from heard.people.reach import marked
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
NEW_YORK, LOS_ANGELES = ZoneInfo("America/New_York"), ZoneInfo("America/Los_Angeles")
EAST = {"way": "phone", "at": "+1 555 0134", "hours": "08:00-22:00", "zone": "America/New_York"}


def lives_east(**other: str) -> Cast:
    """Maria lives three hours ahead of the office."""
    cast = begin().to("asked")
    cast.do("maria", "mark_safe", reach={**EAST, **other})
    return cast


@pytest.mark.rule("R12")
@pytest.mark.rule("R13")
def test_a_call_in_the_evening_of_the_office_comes_in_the_night_of_who_lives_east() -> None:
    cast = lives_east().go("2026-01-06 20:45")
    assert cast.codes("dana", "call", to="maria", words="Hello.") == ["outside_hours", "quiet_hours"]
    # While it is early at the office, her morning has begun.
    cast.go("2026-01-07 05:00")
    assert cast.do("dana", "call", to="maria", words="Hello.")


@pytest.mark.rule("R12")
def test_hours_that_were_marked_are_those_of_the_clock_that_was_marked() -> None:
    cast = lives_east(hours="08:00-10:00")
    for at, is_open in (("04:59", False), ("05:00", True), ("06:59", True), ("07:00", False), ("09:00", False)):
        assert cast.go(f"2026-01-07 {at}").facts("R12", "ruth", "call", to="maria", words="x").hour_is_open is is_open


@pytest.mark.rule("R12")
def test_a_weekday_is_the_day_where_they_are() -> None:
    cast = lives_east(hours="00:00-24:00", days="wed", zone="Pacific/Auckland")
    # Tuesday noon at the office is Wednesday morning in Auckland.
    assert cast.go("2026-01-06 12:00").facts("R12", "ruth", "call", to="maria", words="x").hour_is_open
    assert not cast.go("2026-01-07 12:00").facts("R12", "ruth", "call", to="maria", words="x").hour_is_open


@pytest.mark.rule("R13")
def test_a_hard_date_lasts_from_midnight_to_midnight_where_they_are() -> None:
    cast = lives_east(hours="00:00-24:00", days="")
    cast.policy({"contact": {"quiet_hours": ["03:00", "03:01"]}})
    cast.do("maria", "mark_safe", hard_dates=("2026-01-10",))
    hard = {"2026-01-09 20:59": False, "2026-01-09 21:00": True, "2026-01-10 20:59": True, "2026-01-10 21:00": False}
    for at, on in hard.items():
        assert cast.go(at).facts("R13", "ruth", "call", to="maria", words="x").on_hard_date is on


@pytest.mark.rule("R13")
@pytest.mark.parametrize(
    ("zone", "at", "quiet"),
    [
        # The night on which clocks go forward in New York, and in Phoenix stay as they are.
        ("America/New_York", "2026-03-08 05:00", False),
        ("America/New_York", "2026-03-07 05:00", False),
        ("America/New_York", "2026-03-07 04:59", True),
        ("America/Phoenix", "2026-03-09 07:59", True),
        ("America/Phoenix", "2026-03-07 06:59", True),
        ("America/Phoenix", "2026-03-07 07:00", False),
        ("America/Phoenix", "2026-03-09 08:00", False),
        # London changes three weeks later: eight hours ahead, then seven, then eight.
        ("Europe/London", "2026-03-07 00:00", False),
        ("Europe/London", "2026-03-09 00:00", True),
        ("Europe/London", "2026-03-09 01:00", False),
        ("Europe/London", "2026-03-30 00:00", False),
        # Back again: first London, then the office.
        ("Europe/London", "2026-10-26 00:59", True),
        ("Europe/London", "2026-10-26 01:00", False),
        ("Europe/London", "2026-11-02 00:00", False),
    ],
)
def test_quiet_hours_follow_both_clocks_over_their_changes(zone: str, at: str, quiet: bool) -> None:
    cast = lives_east(hours="00:00-24:00", zone=zone).go(at)
    found = [each.code for each in _stands(cast)]
    assert ("quiet_hours" in found) is quiet


def _stands(cast: Cast) -> list[Any]:
    with cast.now() as case:
        attempt = Attempt("call", cast.actor("ruth"), {"to": cast.id("maria"), "words": "x"})
        return list(RULES["R13"].found(case, attempt))


@pytest.mark.rule("R13")
@pytest.mark.parametrize("night", ["2026-03-07", "2026-10-31"])
@pytest.mark.parametrize("zone", [NEW_YORK, LOS_ANGELES])
def test_the_next_midnight_is_one_where_clocks_change(zone: ZoneInfo, night: str) -> None:
    cast = lives_east(hours="00:00-24:00", zone=zone.key)
    cast.policy({"contact": {"quiet_hours": ["03:00", "03:01"]}})
    day = date.fromisoformat(night) + timedelta(days=1)
    cast.do("maria", "mark_safe", hard_dates=(day.isoformat(),))
    at = datetime.combine(day, datetime.min.time(), tzinfo=zone)
    cast.go(f"{at.astimezone(LOS_ANGELES):%Y-%m-%d %H:%M}")
    with cast.now() as case:
        found = hours_of(case, cast.id("maria")).next_good(case.now)
    assert found is not None
    assert (found.date(), found.hour, found.minute) == (day + timedelta(days=1), 0, 0)


@pytest.mark.rule("R12")
def test_who_is_held_lives_by_the_clock_of_the_place_and_who_named_one_by_that() -> None:
    cast = begin().to("asked")
    place = cast.do("dana", "approve_place", name="Snake River", kind="prison").pk
    cast.do("dana", "describe_place", place=place, zone="America/Denver")
    cast.do("dana", "record_transfer", of="james", to="Snake River")
    with cast.now() as case:
        assert clock_of(case, cast.id("james")).key == "America/Denver"
        assert clock_of(case, cast.id("maria")).key == "America/Los_Angeles"
        assert marked(EAST).clock(case.zone).key == "America/New_York"


@pytest.mark.rule("R12")
@pytest.mark.rule("R13")
def test_a_refusal_says_the_day_and_the_hour_where_they_are() -> None:
    cast = lives_east().go("2026-01-06 20:45")
    cast.do("maria", "mark_safe", hard_dates=("2026-01-07",))
    found = cast.obstacles("dana", "call", to="maria", words="Hello.")
    assert {each.possible for each in found} == {datetime(2026, 1, 8, 8, 0, tzinfo=NEW_YORK)}
    assert all("from Thursday, January 8, 8:00 AM, Eastern Time." in each.staff for each in found)


@pytest.mark.rule("R12")
def test_words_that_wait_may_be_asked_for_so_much_earlier() -> None:
    cast = lives_east().go("2026-01-07 04:00")
    (found,) = {each.possible for each in cast.obstacles("dana", "write_to", to="maria", words="Hello.", way="phone")}
    assert found == datetime(2026, 1, 7, 7, 50, tzinfo=NEW_YORK)


@pytest.mark.rule("R28")
def test_a_meeting_is_on_nobodys_hard_date_by_any_of_the_clocks() -> None:
    cast = begin().to("prepared")
    cast.do("maria", "mark_safe", reach={**EAST, "zone": "Pacific/Auckland"}, hard_dates=("2026-05-29",))
    cast.to("planned")
    # It is Thursday morning at the place, and Friday where she lives.
    assert cast.facts("R28", "dana", "fix_meeting").on_hard_date
    cast.do("maria", "mark_safe", reach=EAST)
    assert not cast.facts("R28", "dana", "fix_meeting").on_hard_date
