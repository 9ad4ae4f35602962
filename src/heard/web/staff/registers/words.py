"""Spans of days in words, and whether somebody has to look at them."""

from dataclasses import dataclass
from datetime import date

from heard.ground import dates
from heard.ground.texts import say

CLEARANCE_AHEAD_DAYS = 60
WEEKS_FROM = 14
WEEK = 7


@dataclass(frozen=True, slots=True)
class Saying:
    """A few words, and whether somebody has to look at them."""

    words: str
    look: bool = False


def until_words(until: date, today: date) -> Saying:
    """Until when a clearance holds: in words that say how soon it ends."""
    left = (until - today).days
    if until == date.min:
        return Saying(say("registers-clearance_none"), look=True)
    if left < 0:
        return Saying(_span("registers-clearance_ended", -left), look=True)
    if left == 0:
        return Saying(say("registers-clearance_today"), look=True)
    if left <= CLEARANCE_AHEAD_DAYS:
        return Saying(_span("registers-clearance_ends", left), look=True)
    return Saying(say("registers-clearance_through", day=dates.day(until)))


def _span(key: str, days: int) -> str:
    """A sentence with so many days in it, told as the largest of days, weeks, months and years that there are some of."""
    for length, unit in ((365, "year"), (30, "month"), (WEEK, "week")):
        least = WEEKS_FROM if unit == "week" else 2 * length
        if days >= least:
            return say(key, unit=unit, count=days // length)
    return say(key, unit="day", count=days)


def not_known() -> str:
    """What stands where nobody has said it yet."""
    return say("registers-not_known")
