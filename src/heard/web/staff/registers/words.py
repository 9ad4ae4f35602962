"""Days and numbers of the registers in words."""

from dataclasses import dataclass
from datetime import date

CLEARANCE_AHEAD_DAYS = 60
WEEKS_FROM = 14
WEEK = 7


@dataclass(frozen=True, slots=True)
class Saying:
    """A few words, and whether somebody has to look at them."""

    words: str
    look: bool = False


def day_words(day: date) -> str:
    """A day as people write it."""
    return f"{day:%-d %b %Y}"


def until_words(until: date, today: date) -> Saying:
    """Until when something holds: in words that say how soon it ends."""
    left = (until - today).days
    if until == date.min:
        return Saying("not recorded", look=True)
    if left < 0:
        return Saying(f"ended {span_words(-left)} ago", look=True)
    if left == 0:
        return Saying("ends today", look=True)
    if left <= CLEARANCE_AHEAD_DAYS:
        return Saying(f"ends in {span_words(left)}", look=True)
    return Saying(f"through {day_words(until)}")


def span_words(days: int) -> str:
    """`3 days`, `5 weeks`, `2 years`."""
    for length, word in ((365, "year"), (30, "month"), (WEEK, "week")):
        least = WEEKS_FROM if word == "week" else 2 * length
        if days >= least:
            return count_words(days // length, word)
    return count_words(days, "day")


def count_words(count: int, word: str) -> str:
    """`1 room`, `2 rooms`, `no rooms`."""
    return f"{count or 'no'} {word}{'' if count == 1 else 's'}"
