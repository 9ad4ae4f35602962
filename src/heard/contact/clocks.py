"""By whose clock hours are judged, and from when on something that an hour refuses is possible (R12, R13)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from heard.contact.facts import hard_dates, marked_by
from heard.contact.rules import NOBODY
from heard.dialogue.case import Case
from heard.dialogue.moment import opened_once
from heard.people.reach import Marked, is_hard
from heard.programme.queries import known_of

# How far ahead a better hour is looked for.
DAYS_AHEAD = 60
IsGood = Callable[[datetime], bool]


def clock_of(case: Case, person_id: str) -> ZoneInfo:
    """The clock of a person: the one they named, else that of the place that holds them, else the programme's.

    Needs the locator and identity keys.
    """
    known, party = marked_by(case, person_id), case.party(person_id)
    there = _clock_at(case, party.person.place) if party and party.person.held else case.zone
    return known.clock(there) if known else there


def _clock_at(case: Case, place: str) -> ZoneInfo:
    """The clock of a place that holds somebody, read once for the case: every hour that is judged asks it."""
    clocks: dict[str, ZoneInfo] = case.__dict__.setdefault("clocks of places", {})
    if place not in clocks:
        known = known_of(case.dialogue.programme_id, place)
        clocks[place] = ZoneInfo(known.zone) if known and known.zone else case.zone
    return clocks[place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Which hours are good for one person, by their own `clock`: none of their hard `days`, none that `is_quiet`.

    `marked` is what they marked as safe, where its hours count; `None` where nothing of theirs is used.
    """

    clock: ZoneInfo
    is_quiet: Callable[[time], bool]
    days: list[str] | tuple[str, ...]
    marked: Marked | None = None
    edges: tuple[time, ...] = (time(),)

    def open_at(self, moment: datetime) -> bool:
        """Whether they marked this moment as safe; True where they marked no hours."""
        return self.marked is None or self.marked.way in NOBODY or self.marked.is_open_at(moment, self.clock)

    def quiet_at(self, moment: datetime) -> bool:
        """Whether it is a quiet hour where they are."""
        return self.is_quiet(moment.astimezone(self.clock).time())

    def hard_on(self, moment: datetime) -> bool:
        """Whether it is a hard date where they are."""
        return is_hard(moment.astimezone(self.clock).date(), self.days)

    def good(self, moment: datetime) -> bool:
        """Whether nothing of these is in the way at this moment."""
        return self.open_at(moment) and not self.quiet_at(moment) and not self.hard_on(moment)

    def next_good(self, after: datetime) -> datetime | None:
        """The first good moment from `after` on, by their clock; `None` where none comes in the days looked at."""
        return next((each for each in self._edges(after) if self.good(each)), None)

    def _edges(self, after: datetime) -> Iterator[datetime]:
        """Moments at which hours may become good, in order. A midnight stays one where clocks change."""
        yield after.astimezone(self.clock)
        today = after.astimezone(self.clock).date()
        for ahead in range(DAYS_AHEAD):
            for each in sorted(set(self.edges)):
                local = datetime.combine(today + timedelta(days=ahead), each, tzinfo=self.clock)
                moment = local.astimezone(UTC)
                if moment > after:
                    yield moment.astimezone(self.clock)


@opened_once
def hours_of(case: Case, person_id: str, *, marked_count: bool = True) -> Hours:
    """The hours of a person of the case. Needs the locator and identity keys."""
    known = marked_by(case, person_id) if marked_count else None
    contact = case.policy.contact
    return Hours(
        clock=clock_of(case, person_id),
        is_quiet=contact.is_quiet,
        days=hard_dates(case, person_id),
        marked=known,
        edges=(time(), contact.quiet_hours[1], *([known.start] if known else [])),
    )
