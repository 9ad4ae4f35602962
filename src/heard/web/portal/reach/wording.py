"""What was marked, in the words of who is on the page."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from heard.contact.own_record import OwnReach
from heard.ground import dates
from heard.ground.texts import say
from heard.people.reach import ALL_DAY, SUBJECTS, WEEKDAYS
from heard.web.portal.shell.access import ParticipantRequest

# From the widest to the narrowest; the first is any hour.
HOURS = {"any": ALL_DAY, "morning": "08:00-12:00", "afternoon": "12:00-17:00", "evening": "17:00-20:00"}
# A clock on a form has no midnight at its end.
ANY_HOUR = (ALL_DAY, "00:00-23:59")
END_OF_DAY = "24:00"
WHOLE_WEEK = 7
EVERY_YEAR = len("MM-DD")
# A year that has every day.
LEAP_YEAR = 2024


def marked_lines(request: ParticipantRequest, own: OwnReach) -> list[tuple[str, str]]:
    """What somebody marked, part by part. That a number is known is said; which, never."""
    lines = [(say("reach-way"), say(f"reach-way_{own.way}"))]
    if own.has_place:
        lines += [(say("reach-place"), say("reach-place_kept")), *_when_lines(own)]
    if own.way == "phone":
        lines.append((say("reach-no_answer"), say(f"reach-no_answer_{own.if_no_answer}")))
    if own.way in ("text", "email", "phone"):
        lines.append((say("reach-sign"), own.sign_name or say("reach-sign_none")))
    if own.way == "email":
        lines.append((say("reach-subject"), SUBJECTS[own.subject].in_language(request.language)))
    return lines


def _when_lines(own: OwnReach) -> Iterator[tuple[str, str]]:
    """At which hours, by which clock, on which days of the week."""
    if own.hours or own.way != "letter":
        yield say("reach-hours"), hours_words(own.hours)
    if own.parts.get("zone"):
        yield say("reach-zone"), dates.zone_with_place(ZoneInfo(own.parts["zone"]))
    if len(own.days) < WHOLE_WEEK:
        yield say("reach-weekdays"), ", ".join(_weekday(each) for each in own.days)


def _weekday(name: str) -> str:
    return dates.weekday_name(WEEKDAYS.index(name))


def hours_words(hours: str) -> str:
    """The hours of a day that are safe, as people say them; that none were said, where none were."""
    if not hours:
        return say("reach-hours_unsaid")
    if hours in ANY_HOUR:
        return say("reach-hours_any")
    start, _, end = hours.partition("-")
    until = say("reach-midnight") if end == END_OF_DAY else _hour(end)
    return say("reach-between", start=_hour(start), end=until)


def _hour(text: str) -> str:
    return dates.hour(datetime.combine(date.min, time.fromisoformat(text)))


def hard_day_words(day: str) -> str:
    """A hard date: of every year, or of one."""
    if len(day) == EVERY_YEAR:
        return say("reach-every_year", day=dates.day_of_year(date.fromisoformat(f"{LEAP_YEAR}-{day}")))
    return dates.weekday(date.fromisoformat(day))
