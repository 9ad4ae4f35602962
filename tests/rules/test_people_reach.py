"""How somebody is reached, and on which days not (R12, R13)."""

from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.acts.fields import ActField, ParseError
from heard.people.reach import PARTS, Marked, as_typed, hard_dates_field, is_hard, marked, reach_field

PHONE = {"way": "phone", "at": "+1 555 0134", "hours": "08:00-18:00"}


def window(hours: str) -> Marked:
    """Somebody whose safe hours are these."""
    return marked({**PHONE, "hours": hours})


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("hours", "hour", "is_open"),
    [
        ("08:00-18:00", time(8), True),
        ("08:00-18:00", time(7, 59, 59), False),
        ("08:00-18:00", time(17, 59, 59), True),
        ("08:00-18:00", time(18), False),
        ("22:00-06:00", time(22), True),
        ("22:00-06:00", time(0), True),
        ("22:00-06:00", time(5, 59), True),
        ("22:00-06:00", time(6), False),
        ("22:00-06:00", time(12), False),
        ("09:00-09:00", time(9), False),
        ("00:00-24:00", time(23, 59, 59), True),
    ],
)
def test_a_window_includes_its_start_and_not_its_end(hours: str, hour: time, is_open: bool) -> None:
    assert window(hours).is_open(hour) is is_open


@given(st.integers(0, 23), st.integers(0, 23), st.times())
def test_two_windows_that_meet_cover_the_day_once(start: int, end: int, hour: time) -> None:
    there, back = window(f"{start:02}:00-{end:02}:00"), window(f"{end:02}:00-{start:02}:00")
    assert (there.is_open(hour) + back.is_open(hour)) == (0 if start == end else 1)


@pytest.mark.rule("R12")
@pytest.mark.parametrize("hours", ["", "00:00-24:00", "09:00-21:00", "22:00-06:30"])
@pytest.mark.parametrize("days", ["", "mon tue wed thu fri", "sun"])
@pytest.mark.parametrize(
    "rest", [{}, {"sign_name": "Omar", "subject": "hello", "shared": "yes", "if_no_answer": "neutral_message"}]
)
def test_a_record_goes_back_into_a_form_whole(hours: str, days: str, rest: dict[str, str]) -> None:
    parts = {"way": "phone", "at": "+1 555 0134", "hours": hours, "days": days, **rest}
    assert set(as_typed(marked(parts))) == set(PARTS)
    assert marked(as_typed(marked(parts))) == marked(parts)


def test_what_was_not_said_about_reaching_somebody_is_the_quiet_choice() -> None:
    found = marked({"way": "they_ring"})
    assert (found.start, found.end) == (time(0), time.max)
    assert found.if_no_answer == "hang_up"
    assert found.sign_name == ""
    assert found.at == ""


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"way": ""},
        {"way": "pigeon", "at": "roof"},
        {"way": "phone"},
        {"way": "phone", "at": "  "},
        {"way": "email"},
        {"way": "text"},
        {"way": "letter"},
        {**PHONE, "hours": "8-18"},
        {**PHONE, "hours": "24:00-25:00"},
        {**PHONE, "hours": "08:60-09:00"},
        {**PHONE, "hours": "08:00-18:00 or so"},
        {**PHONE, "if_no_answer": "shout"},
        {**PHONE, "story": "a long one"},
    ],
)
def test_a_way_that_cannot_be_read_says_what_to_write(parts: dict[str, Any]) -> None:
    with pytest.raises(ParseError) as caught:
        marked(parts)
    assert str(caught.value).endswith(".")


def test_reach_is_kept_in_its_parts_and_nothing_more() -> None:
    field = reach_field()
    assert field.parse({**PHONE, "sign_name": ""}) == PHONE
    for wrong in ("phone", 5, ["phone"]):
        with pytest.raises(ParseError):
            field.parse(wrong)
    assert reach_field(required=False).parse({}) is None


@pytest.mark.rule("R13")
@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2026-05-28, 12-24", ("2026-05-28", "12-24")),
        ("05-28", ("05-28",)),
        ("02-29", ("02-29",)),
        ([date(2026, 5, 28), "05-28"], ("2026-05-28", "05-28")),
        (date(2026, 5, 28), ("2026-05-28",)),
    ],
)
def test_hard_dates_are_days_of_one_year_or_of_every_year(typed: object, days: tuple[str, ...]) -> None:
    assert hard_dates_field().parse(typed) == days


@pytest.mark.rule("R13")
@pytest.mark.parametrize("typed", ["May 28", "28.05.", "13-01", "02-30", "2026-02-29", "2026"])
def test_a_day_that_is_none_is_not_taken(typed: str) -> None:
    with pytest.raises(ParseError):
        hard_dates_field().parse(typed)


@pytest.mark.rule("R13")
def test_a_day_is_hard_in_its_year_or_every_year() -> None:
    assert is_hard(date(2026, 5, 28), ["2026-05-28"])
    assert not is_hard(date(2027, 5, 28), ["2026-05-28"])
    assert is_hard(date(2027, 5, 28), ("05-28",))
    assert not is_hard(date(2026, 5, 29), ["05-28", "2026-05-28"])
    assert not is_hard(date(2026, 5, 28), [])


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_can_be_marked_either_way(day: date) -> None:
    field: ActField = hard_dates_field()
    for typed in (day, day.isoformat(), day.strftime("%m-%d")):
        read = field.parse(typed)
        assert isinstance(read, tuple)
        assert is_hard(day, read)
