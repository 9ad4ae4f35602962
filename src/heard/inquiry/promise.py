"""The promise clock: working days, Monday to Friday, in the programme's time."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

A_DAY = timedelta(days=1)
SATURDAY = 5


def is_working(day: date) -> bool:
    """Monday to Friday."""
    return day.weekday() < SATURDAY


def days_waited(since: datetime, now: datetime, zone: ZoneInfo) -> int:
    """How many working days have begun since the day of asking, which does not count itself."""
    day, today, waited = since.astimezone(zone).date(), now.astimezone(zone).date(), 0
    weeks, rest = divmod((today - day).days, 7)
    waited = weeks * SATURDAY
    return waited + sum(1 for each in range(1, rest + 1) if is_working(day + each * A_DAY))


def promised_by(since: datetime, days: int, zone: ZoneInfo) -> datetime:
    """The end of the last working day of the promise, in UTC."""
    day, left = since.astimezone(zone).date(), days
    while left:
        day += A_DAY
        left -= is_working(day)
    return datetime.combine(day + A_DAY, time(), tzinfo=zone).astimezone(UTC)
