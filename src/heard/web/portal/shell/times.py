"""A day and an hour with the name of the clock they are told by."""

from datetime import datetime
from zoneinfo import ZoneInfo

from heard.ground import dates
from heard.ground.texts import say


def time_words(local: datetime, zone: ZoneInfo) -> str:
    """A day and an hour by the clock of a zone, like `Thursday, March 12, 2026, 2:00 PM Pacific Time`."""
    return say("times-moment", day=dates.weekday(local), hour=dates.hour(local), zone=dates.zone_name(zone))
