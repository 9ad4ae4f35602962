"""How an appointment stands after every word about it, who reads what somebody writes, and by when it is answered."""

from datetime import UTC, date, datetime, timedelta

import pytest

from heard.appointments.rules import Stands, Turn, ends_of, readers, stands, working_days_after

FIRST, LATER = datetime(2026, 3, 19, 14, tzinfo=UTC), datetime(2026, 3, 20, 10, tzinfo=UTC)
CHOSEN, OTHER, CANCELLED = Turn(kind="chosen", begins=LATER), Turn(kind="other"), Turn(kind="cancelled")


@pytest.mark.parametrize(
    ("said", "state", "begins"),
    [
        ([], "offered", FIRST),
        ([CHOSEN], "chosen", LATER),
        ([CHOSEN, OTHER], "other", LATER),
        ([OTHER, CHOSEN], "chosen", LATER),
        ([CHOSEN, Turn(kind="chosen", begins=FIRST)], "chosen", FIRST),
        ([CHOSEN, CANCELLED], "cancelled", LATER),
        ([CANCELLED, CHOSEN], "cancelled", FIRST),
        ([CANCELLED, OTHER], "cancelled", FIRST),
    ],
)
def test_the_newest_word_counts_and_what_is_cancelled_stays_so(said: list[Turn], state: str, begins: datetime) -> None:
    assert stands(FIRST, said) == Stands(state=state, begins=begins)


@pytest.mark.rule("R22")
def test_those_who_prepare_somebody_read_and_where_nobody_does_all_who_carry_it() -> None:
    assert readers(["ruth", "omar"], ["ruth"]) == ("ruth",)
    assert readers(["ruth", "omar"], ["omar", "ruth"]) == ("ruth", "omar")
    assert readers(["ruth", "omar"], ["kim"]) == ("ruth", "omar")
    assert readers(["ruth", "omar"], []) == ("ruth", "omar")
    assert readers([], ["ruth"]) == ()


@pytest.mark.parametrize(
    ("day", "days", "until"),
    [
        (date(2026, 3, 16), 3, date(2026, 3, 19)),
        (date(2026, 3, 19), 3, date(2026, 3, 24)),
        (date(2026, 3, 20), 1, date(2026, 3, 23)),
        (date(2026, 3, 21), 1, date(2026, 3, 23)),
        (date(2026, 3, 22), 1, date(2026, 3, 23)),
        (date(2026, 3, 20), 10, date(2026, 4, 3)),
    ],
)
def test_weekends_are_no_working_days(day: date, days: int, until: date) -> None:
    assert working_days_after(day, days) == until


def test_an_hour_is_judged_by_its_first_and_its_last_minute() -> None:
    assert ends_of(FIRST, timedelta(minutes=30)) == (FIRST, FIRST + timedelta(minutes=29))
    assert ends_of(FIRST, timedelta()) == (FIRST, FIRST)
