"""What pages say alike: how the programme is reached, what people are called, and hours with the name of their clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

from heard.acts.looking import look
from heard.ground import dates
from heard.ground.texts import say
from heard.web import told
from heard.web.invented import is_invented
from heard.web.portal.shell.access import ParticipantRequest


def details_of(request: ParticipantRequest) -> told.Details:
    """What the programme says of itself, in the language of the page."""
    found: told.Details | None = getattr(request, "details", None)
    if found is None:
        found = request.details = told.details(request.language, demo=is_invented(request))  # type: ignore[attr-defined]
    return found


def phone_of(request: ParticipantRequest) -> str:
    """The number that people call: as the programme's policy has it, else as its pages do."""
    return told.phone_of(request.case.policy, details_of(request))


def own_name(request: ParticipantRequest) -> str:
    """The first part of their own name; `""` where none is known."""
    shown = look(request.by, request.case, frozenset({"people"}), only=lambda one: one.who == request.by.who)
    return next((part for one in shown for part in one.title.split()), "")


def facilitators(request: ParticipantRequest) -> list[str]:
    """The first names of those who are there for them."""
    shown = look(request.by, request.case, frozenset({"team"}))
    return list(dict.fromkeys(one.title.split()[0] for one in shown if one.title.strip()))


def time_words(local: datetime, zone: ZoneInfo) -> str:
    """A day and an hour by the clock of a zone, like `Thursday, March 12, 2026, 2:00 PM Pacific Time`."""
    return say("times-moment", day=dates.weekday(local), hour=dates.hour(local), zone=dates.zone_name(zone))
