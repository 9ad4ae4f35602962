"""What a dialogue needs, from its rows alone: pure functions over the case, and over the clock that the case carries.

A package that wants to be heard on the page of the day registers a source: `@needs(ALWAYS)` for what holds whatever
happened, `@needs(GOING)` for what only a dialogue that goes on needs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from heard.dialogue.case import Case
from heard.dialogue.models import Closing, DialogueRecord, Party
from heard.dialogue.rows import kinds
from heard.stages import resting
from heard.worklist.kinds import COORDINATOR, FACILITATOR, KINDS

# Later than anything: what is never late, and what nothing will change.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
TURNED = datetime(1970, 1, 1, tzinfo=UTC)
ALWAYS, GOING = "always", "going"
OFFICES = "~office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Needed:
    """One need of a dialogue: from when it needs somebody, and after when it is late. `whom` alone can meet it, if named."""

    kind: str
    role: str
    band: str
    since: datetime
    from_at: datetime
    due_at: datetime
    about: str = ""
    count: int = 0
    of: int = 0
    side: str = ""
    whom: str = ""

    @property
    def stands_at(self) -> datetime:
        """By which moment (UTC) it stands among others: when it is due.

        What stands before all else goes by when it began, counted back from 1970: before whatever is due, the newest first.
        """
        return TURNED - (self.since - TURNED) if KINDS[self.kind].first else self.due_at


Source = Callable[[Case], Iterable[Needed]]
Times = Callable[[Case], Iterable[datetime]]
NEEDS_OF: list[tuple[str, Source]] = []
CHANGES_AT: list[Times] = []
FORBIDDEN_UNTIL: list[Times] = []


def needs(when: str) -> Callable[[Source], Source]:
    """Register a source of needs: `ALWAYS`, or only while a dialogue is `GOING` on."""

    def keep(source: Source) -> Source:
        NEEDS_OF.append((when, source))
        return source

    return keep


def changes(times: Times) -> Times:
    """Register moments at which needs change though nobody did anything. Those that have passed are left out."""
    CHANGES_AT.append(times)
    return times


def forbids(until: Times) -> Times:
    """Register moments before which a rule forbids the next step: until then nobody is scolded for waiting."""
    FORBIDDEN_UNTIL.append(until)
    return until


def needed(
    name: str,
    since: datetime,
    *,
    start: datetime | None = None,
    due: datetime | None = None,
    role: str = "",
    band: str = "",
    about: str = "",
    count: int = 0,
    of: int = 0,
    side: str = "",
    whom: str = "",
) -> Needed:
    """A need of this kind. Without `due` it is late after as many days as its kind may wait; of none, never."""
    kind = KINDS[name]
    begins = start or since
    late = due or (begins + timedelta(days=kind.days) if kind.days else NEVER)
    moments = {"since": since.astimezone(UTC), "from_at": begins.astimezone(UTC), "due_at": late.astimezone(UTC)}
    return Needed(
        kind=name,
        role=str(role or kind.roles[0]),
        band=str(band or kind.band),
        about=str(about),
        count=count,
        of=of,
        side=str(side),
        whom=whom,
        **moments,
    )


def is_empty(case: Case) -> bool:
    """Whether nothing was done on it yet but opening it."""
    return not case.parties


def goes_on(case: Case) -> bool:
    """Whether it is open, and nothing makes it rest."""
    return not case.rows(Closing) and not resting(case)


def needs_of(case: Case) -> list[Needed]:
    """Everything that this dialogue needs, now and in the time ahead, in a fixed order."""
    if is_empty(case):
        return []
    going = goes_on(case)
    found = [each for when, source in NEEDS_OF if going or when == ALWAYS for each in source(case)]
    found = [_by_whom(case, each) for each in found]
    since = last_row(case)
    if not case.rows(Closing) and not any(each.from_at <= since + A_MONTH for each in found):
        found.append(_quiet(case, since, going=going))
    return sorted(found, key=lambda each: (each.kind, each.about))


def changes_at(case: Case) -> datetime | None:
    """When (UTC) time alone changes what is needed; `None` where it never does."""
    moments = [] if is_empty(case) else [each for times in CHANGES_AT for each in times(case)]
    return min((each for each in moments if each > case.now), default=None)


def _by_whom(case: Case, need: Needed) -> Needed:
    """What is a facilitator's is the office's for as long as nobody is assigned, so that nothing lies with nobody."""
    if need.role != FACILITATOR or case.facilitators:
        return need
    # One need never changes its role, so that giving it to somebody is never undone by an act.
    return replace(need, role=str(COORDINATOR), about=f"{need.about}{OFFICES}")


def last_row(case: Case) -> datetime:
    """When (UTC) anything was last entered on this dialogue."""
    rows: list[DialogueRecord] = [row for kind in kinds() for row in case.rows(kind)[-1:]]
    return max((row.entered_at for row in rows), default=case.dialogue.opened_at)


A_MONTH = timedelta(days=30)


def _quiet(case: Case, since: datetime, *, going: bool) -> Needed:
    """A dialogue that asks nothing of anybody is looked at after a month, so that none lies unseen.

    While a rule forbids the next step, it may rest: the month begins once the rule lets it go on.
    """
    role = FACILITATOR if going and case.facilitators else COORDINATOR
    waits = [each for until in FORBIDDEN_UNTIL for each in until(case)] if going else []
    return needed("quiet", since, start=max([since, *waits]) + A_MONTH, role=role, about=role)


# Small words for sources


def midnight(case: Case, day: date) -> datetime:
    """The moment at which a day begins, in the programme's time zone."""
    return datetime.combine(day, time(), tzinfo=case.zone).astimezone(UTC)


def end_of(case: Case, day: date) -> datetime:
    """The moment at which a day ends, in the programme's time zone."""
    return midnight(case, day + timedelta(days=1))


def of_side(party: Party | None) -> str:
    """The side of somebody, as a need shows it."""
    return party.side if party else ""
