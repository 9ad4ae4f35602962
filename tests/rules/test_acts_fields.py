"""What an act is told: read once, for every door, with words for who typed it."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.acts.fields import MAX_TEXT_CHARS, MAX_WORD_CHARS, ActField, ParseError, parse_all
from heard.acts.refusals import InvalidInput, Obstacle, Refused, in_order
from heard.aftercare.dates import months_later
from heard.ground.terms import Listed
from heard.meeting.bookings import QUARTER, quarters

CHOICES = Listed("language", ("a", "b"))
WEST = timezone(timedelta(hours=-8))


def field(kind: str, **more: Any) -> ActField:
    """A field of one kind."""
    return ActField(**{"name": "words", "kind": kind, "options": CHOICES, **more})


READ: list[tuple[str, object, object]] = [
    ("text", "  some words \n", "some words"),
    ("text", "x" * MAX_TEXT_CHARS, "x" * MAX_TEXT_CHARS),
    ("word", "x" * MAX_WORD_CHARS, "x" * MAX_WORD_CHARS),
    ("whole", "90", 90),
    ("whole", 1, 1),
    ("whole", 100_000, 100_000),
    ("count", 0, 0),
    ("count", "0", 0),
    ("count", "7", 7),
    ("choice", "a", "a"),
    ("choices", ["b", "a", "b"], ("b", "a")),
    ("choices", "a", ("a",)),
    ("moment", "2026-05-28T09:30:00-08:00", datetime(2026, 5, 28, 17, 30, tzinfo=UTC)),
    ("moment", datetime(2026, 5, 28, 9, 30, tzinfo=WEST), datetime(2026, 5, 28, 17, 30, tzinfo=UTC)),
    ("day", "2026-05-28", date(2026, 5, 28)),
    ("day", date(2026, 5, 28), date(2026, 5, 28)),
    ("flag", "yes", True),
    ("flag", False, False),
    ("flag", "false", False),
    ("ids", ["x", "y", "x"], ("x", "y")),
    ("ids", "x", ("x",)),
    ("table", {"a": 1}, {"a": 1}),
    ("party", " someone ", "someone"),
]
UNREADABLE: list[tuple[str, object]] = [
    ("text", "x" * (MAX_TEXT_CHARS + 1)),
    ("word", "x" * (MAX_WORD_CHARS + 1)),
    ("text", "  "),
    ("text", "a\x00b"),
    ("text", 5),
    ("whole", "many"),
    ("whole", 0),
    ("whole", -1),
    ("whole", 100_001),
    ("whole", True),
    ("whole", 1.5),
    ("count", False),
    ("count", -1),
    ("choice", "c"),
    ("choice", 5),
    ("choices", ["a", "c"]),
    ("moment", "2026-05-28T09:30:00"),
    ("moment", datetime(2026, 5, 28, 9, 30)),
    ("moment", "soon"),
    ("moment", date(2026, 5, 28)),
    ("day", "2026-02-30"),
    ("day", datetime(2026, 5, 28, tzinfo=UTC)),
    ("day", 20260528),
    ("flag", "perhaps"),
    ("flag", 1.0),
    ("ids", ["x", 5]),
    ("table", "a = 1"),
    ("party", 5),
]


@pytest.mark.parametrize(("kind", "typed", "value"), READ)
def test_what_is_typed_is_read(kind: str, typed: object, value: object) -> None:
    assert field(kind).parse(typed) == value


@pytest.mark.parametrize(("kind", "typed"), UNREADABLE)
def test_what_cannot_be_read_says_what_to_write(kind: str, typed: object) -> None:
    with pytest.raises(ParseError, match=r"^Words: .*\.$"):
        field(kind).parse(typed)


@pytest.mark.parametrize("kind", ["text", "choice", "choices", "moment", "flag", "ids", "table", "whole"])
@pytest.mark.parametrize("nothing", [None, "", [], (), {}])
def test_nothing_is_nothing_where_it_may_be_left_empty_and_asked_for_where_not(kind: str, nothing: object) -> None:
    assert field(kind, required=False).parse(nothing) is None
    with pytest.raises(ParseError, match="needed"):
        field(kind).parse(nothing)


def test_everything_wrong_is_told_at_once_by_name() -> None:
    fields = (
        field("word", name="with"),
        field("whole", name="minutes"),
        field("flag", name="shared", form="reach", required=False),
    )
    assert parse_all(fields, {"with": "x", "minutes": "5"}) == {"with_": "x", "minutes": 5, "shared": None}
    with pytest.raises(InvalidInput) as caught:
        parse_all(fields, {"minutes": "long", "shared": "perhaps", "colour": "red", "with_": "x"})
    assert set(caught.value.problems) == {"with", "minutes", "shared", "colour", "with_"}


def test_a_refusal_lists_rules_in_order_each_once() -> None:
    found = [
        Obstacle("R11", "b"),
        Obstacle("R9", "a"),
        Obstacle("R11", "c"),
        Obstacle("R9", "a"),
    ]
    assert [each.code for each in in_order(found)] == ["a", "b", "c"]
    assert Refused("act", found).rules == ["R9", "R11"]


@pytest.mark.rule("R35")
@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 5, 28), 6, date(2026, 11, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
    ],
)
def test_so_many_months_later_is_the_same_day_or_the_months_last(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)), st.integers(0, 60))
def test_months_go_by_one_at_a_time(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A moment of one day."""
    return datetime(2026, 5, 28, hour, minute, second, tzinfo=UTC)


@pytest.mark.rule("R28")
@pytest.mark.parametrize(
    ("start", "end", "taken"),
    [
        (at(9), at(9, 15), [at(9)]),
        (at(9), at(9, 15, 1), [at(9), at(9, 15)]),
        (at(9, 14, 59), at(9, 15), [at(9)]),
        (at(9, 1), at(9, 31), [at(9), at(9, 15), at(9, 30)]),
        (at(9), at(9, 0, 1), [at(9)]),
    ],
)
def test_a_time_takes_every_quarter_it_touches_and_no_more(start: datetime, end: datetime, taken: list[datetime]) -> None:
    assert quarters(start, end) == taken


MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 1, 3), timezones=st.just(UTC))


@pytest.mark.rule("R28")
@given(MOMENTS, st.timedeltas(timedelta(microseconds=1), timedelta(hours=8)), MOMENTS)
def test_two_times_that_overlap_share_a_quarter(start: datetime, length: timedelta, other: datetime) -> None:
    first = quarters(start, start + length)
    assert first[0] <= start < first[0] + QUARTER
    assert first[-1] < start + length <= first[-1] + QUARTER
    assert all(each.minute % 15 == 0 and not each.second for each in first)
    if start <= other < start + length:
        assert set(first) & set(quarters(other, other + QUARTER))
