"""What was marked, in the words of whoever is on the page."""

from datetime import date, datetime, time

from heard.contact.own_record import OwnReach
from heard.people.reach import ALL_DAY, SUBJECTS, WEEKDAYS
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.times import day_words, hour_words

# From the widest to the narrowest; the first is any hour.
HOURS = {"any": ALL_DAY, "morning": "08:00-12:00", "afternoon": "12:00-17:00", "evening": "17:00-20:00"}
END_OF_DAY = "24:00"
WHOLE_WEEK = 7
EVERY_YEAR = len("MM-DD")


def marked_lines(request: ParticipantRequest, own: OwnReach) -> list[tuple[str, str]]:
    """What somebody marked, part by part. That a number is known is said; which, never."""
    said = request.said
    lines = [(said("reach.way"), said(f"reach.way_{own.way}"))]
    if own.has_place:
        lines += [(said("reach.place"), said("reach.place_kept")), (said("reach.hours"), hours_words(request, own.hours))]
        if len(own.days) < WHOLE_WEEK:
            lines.append((said("reach.weekdays"), ", ".join(_weekday(request, each) for each in own.days)))
    if own.way == "phone":
        lines.append((said("reach.no_answer"), said(f"reach.no_answer_{own.if_no_answer}")))
    if own.way in ("text", "email", "phone"):
        lines.append((said("reach.sign"), own.sign_name or said("reach.sign_none")))
    if own.way == "email":
        lines.append((said("reach.subject"), SUBJECTS[own.subject].in_language(request.language)))
    return lines


def _weekday(request: ParticipantRequest, name: str) -> str:
    return request.said(f"times.weekday_{WEEKDAYS.index(name)}")


def hours_words(request: ParticipantRequest, hours: str) -> str:
    """The hours of a day that are safe, as people say them."""
    known = next((name for name, each in HOURS.items() if each == hours), "")
    if known == "any":
        return request.said("reach.hours_any")
    start, _, end = hours.partition("-")
    until = request.said("reach.midnight") if end == END_OF_DAY else _hour(request, end)
    return request.said("reach.between", start=_hour(request, start), end=until)


def _hour(request: ParticipantRequest, text: str) -> str:
    return hour_words(request.said, datetime.combine(date.min, time.fromisoformat(text)))


def hard_day_words(request: ParticipantRequest, day: str) -> str:
    """A hard date: of every year, or of one."""
    if len(day) == EVERY_YEAR:
        month, number = day.split("-")
        return request.said("reach.every_year", day=int(number), month=request.said(f"times.month_{int(month)}"))
    return day_words(request.said, date.fromisoformat(day))
