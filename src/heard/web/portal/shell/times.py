"""Days and hours as people say them: weekday, day, month, hour, and the city by whose clock it is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from heard.web.portal.shell.words import Said

NOON = 12


def day_words(said: Said, local: date) -> str:
    """A local day, like `Thursday 12 March 2026`."""
    return said(
        "times.day",
        weekday=said(f"times.weekday_{local.weekday()}"),
        day=local.day,
        month=said(f"times.month_{local.month}"),
        year=local.year,
    )


def hour_words(said: Said, local: datetime) -> str:
    """A local hour, like `2pm` or `2:30pm`; in Spanish `2 p. m.`."""
    hour = local.hour % NOON or NOON
    clock = f"{hour}:{local.minute:02}" if local.minute else str(hour)
    return said("times.before_noon" if local.hour < NOON else "times.after_noon", clock=clock)


def time_words(said: Said, local: datetime, zone: ZoneInfo) -> str:
    """A day and an hour by the clock of a city, like `Thursday 12 March 2026, 2pm Chicago time`."""
    city = zone.key.rpartition("/")[2].replace("_", " ")
    return said("times.moment", day=day_words(said, local), hour=hour_words(said, local), city=city)
