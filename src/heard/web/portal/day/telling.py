"""The day in the words of whoever is on the page."""

from dataclasses import dataclass

from heard.acts.looking import look
from heard.ground import dates
from heard.ground.texts import say
from heard.meeting.own_day import OwnDay
from heard.meeting.queries import own_day
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.times import time_words

# Who is never named here, whatever is known of them.
NAMELESS = frozenset({"you", "own", "supported", "other"})


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
    """What of the day is said in sentences; nothing where none is fixed."""
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
