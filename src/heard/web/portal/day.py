"""The day: on somebody's first page, on a page of its own, and on a sheet to print. Its place shows on its own page only."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.meeting.own_day import FIXED, OFF, UNSURE, OwnDay
from heard.meeting.queries import own_day
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.offers import HomeCard
from heard.web.portal.shell.words import time_words

# Who is never named here, also where their name is known.
NAMELESS = frozenset({"you", "own", "supported", "other"})


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: the day that is fixed, without its place; or that it is off, so that nobody goes there."""
    day = own_day(request.by, request.case)
    if day is None or day.state not in (FIXED, OFF, UNSURE):
        return None
    to, press = reverse("own-day"), say("day-press")
    if day.state != FIXED:
        return HomeCard(title=say(f"day-card_{day.state}"), to=to, press=press, lines=off_lines(day))
    title = say("day-card_today" if day.today else "day-card")
    return HomeCard(title=title, to=to, press=press, at=day.at, lines=(say("day-stop_first"),))


def off_lines(day: OwnDay) -> tuple[str, ...]:
    """What is said to somebody whose day does not take place: who comes to them, and that they did nothing wrong."""
    somebody = () if day.told else (say("day-off_somebody"), say("day-off_not_you"))
    return (*somebody, say("day-off_more"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTexts:
    """Hours by the clock of the place, and by ours where it says otherwise; who comes, in words."""

    when: str
    until: str
    by_our_clock: str
    who: tuple[str, ...]


def looked_at(request: ParticipantRequest) -> OwnDay | None:
    """The day, with the line that the look leaves."""
    look(request.by, request.case, frozenset({"meeting"}))
    return own_day(request.by, request.case)


def told(request: ParticipantRequest, day: OwnDay | None) -> DayTexts | None:
    """What of the day is said in sentences; None where none is fixed."""
    if day is None or day.at is None or day.until is None or day.zone is None:
        return None
    there, ours = day.at.astimezone(day.zone), day.at.astimezone(request.case.zone)
    other = ours.utcoffset() != there.utcoffset()
    return DayTexts(
        when=time_words(there, day.zone),
        until=dates.hour(day.until.astimezone(day.zone)),
        by_our_clock=time_words(ours, request.case.zone) if other else "",
        who=tuple(_who(each.kind, each.name, nearby=each.nearby) for each in day.comes),
    )


def _who(kind: str, name: str, *, nearby: bool) -> str:
    key = f"day-kind_{kind}" if name or kind in NAMELESS else f"day-kind_{kind}_plain"
    words = say(key, name=name)
    return f"{words} ({say('day-nearby')})" if nearby else words


@open_to("party")
def day(request: ParticipantRequest) -> HttpResponse:
    """The day while it is fixed; else that there is none, in the same words for every reason."""
    found = looked_at(request)
    return page(request, "portal/day/day.html", **_shown(request, found))


@open_to("party")
def sheet(request: ParticipantRequest) -> HttpResponse:
    """The day on a sheet of paper, while it is fixed."""
    found = looked_at(request)
    if found is None or found.state != FIXED:
        raise NotFound("This is not there.")
    return page(request, "portal/day/sheet.html", **_shown(request, found))


def _shown(request: ParticipantRequest, found: OwnDay | None) -> dict[str, Any]:
    off = off_lines(found) if found and found.state in (OFF, UNSURE) else ()
    beside = "supporter" in request.relations
    return {"room": "day", "day": found, "off": off, "told": told(request, found), "beside": beside}
