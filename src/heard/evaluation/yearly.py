"""What the programme publishes of itself: how many dialogues, by calendar year, decided by the same function as all figures.

Only years that are over, by the day on which something was written down: a number that is out does not move by one the
next morning, so nobody learns from two mornings what happened between them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import ExtractYear

from heard.acts.actors import Actor
from heard.dialogue.models import Closing, Dialogue, DialogueRecord
from heard.evaluation.queries import as_published
from heard.ground import clock
from heard.inquiry.models import Request
from heard.meeting.models import DayMoment
from heard.meeting.terms import Moment
from heard.preparation.models import Session
from heard.programme.queries import policy_in_force

MAX_YEARS = 5
Rows = QuerySet[Any]
ENDED = {"moment": Moment.ENDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One year that is over. A figure is `None` where it is too small to be shown (R40)."""

    year: int
    figures: dict[str, int | None]

    @property
    def shows(self) -> bool:
        """Whether there is any number to show."""
        return any(each is not None for each in self.figures.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The newest years, the last one first, and the smallest count that is shown."""

    least: int
    years: tuple[Year, ...]


def _first(model: type[DialogueRecord], **where: object) -> Callable[[Rows], Rows]:
    """Dialogues by when something was first written down in them."""
    rows = model._default_manager.filter(dialogue=OuterRef("pk"), **where).order_by()
    when = rows.values("dialogue").annotate(first=Min("entered_at")).values("first")
    return lambda asked: asked.annotate(first=Subquery(when))


def _closed_without_a_meeting(asked: Rows) -> Rows:
    before = DayMoment.objects.filter(dialogue=OuterRef("pk"), entered_at__lt=OuterRef("first"), **ENDED)
    return _first(Closing)(asked).exclude(Exists(before))


COUNTED: dict[str, Callable[[Rows], Rows]] = {
    "requests": _first(Request),
    "preparations": _first(Session),
    "meetings": _first(DayMoment, **ENDED),
    "without_a_meeting": _closed_without_a_meeting,
}


def published(_actor: Actor, programme_id: str) -> Published:
    """The programme's own figures for everybody (R40). They are counted once a day."""
    policy, _number = policy_in_force(programme_id)
    zone = policy.programme.timezone
    counts = _counts(programme_id, zone, clock.now().astimezone(ZoneInfo(zone)).date())
    return Published(
        least=policy.figures.least,
        years=tuple(
            Year(year=year, figures={name: as_published(count, found.values(), policy) for name, count in found.items()})
            for year, found in counts
        ),
    )


@lru_cache(maxsize=64)
def _counts(programme_id: str, zone: str, today: date) -> tuple[tuple[int, dict[str, int]], ...]:
    """How many of each in each year that is over: as many statements as there are figures."""
    until = datetime(today.year, 1, 1, tzinfo=ZoneInfo(zone))
    counts = {name: _by_year(find, programme_id, until) for name, find in COUNTED.items()}
    years = sorted({year for each in counts.values() for year in each}, reverse=True)[:MAX_YEARS]
    return tuple((year, {name: each.get(year, 0) for name, each in counts.items()}) for year in years)


def _by_year(find: Callable[[Rows], Rows], programme_id: str, until: datetime) -> dict[int, int]:
    rows = find(Dialogue.objects.filter(programme=programme_id)).filter(first__lt=until)
    by_year = rows.annotate(year=ExtractYear("first", tzinfo=until.tzinfo)).order_by().values("year")
    return {each["year"]: each["count"] for each in by_year.annotate(count=Count("pk"))}
