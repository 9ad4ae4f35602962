"""What is known of facilitators: for the office and the administrator of all, for a facilitator of themselves."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from heard.facilitators.models import Facilitator, StandingRecorded
from heard.facilitators.terms import in_words
from heard.ground.dates import day
from heard.ground.errors import NotFound
from heard.ground.texts import text
from heard.people.queries import Member
from heard.people.terms import Role

SEEING = frozenset({Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR})
MAX_HISTORY_ROWS = 30


def facilitators_for(member: Member, *, language: str = "") -> "QuerySet[Facilitator]":
    """The facilitators whom this member may see, by name."""
    rows = Facilitator.objects.filter(account__programme=member.programme, account__ended_at=None)
    if member.role not in SEEING:
        rows = rows.filter(account=member.reference)
    if language:
        spoken = Q(languages=language) | Q(languages__startswith=f"{language} ") | Q(languages__endswith=f" {language}")
        rows = rows.filter(spoken | Q(languages__contains=f" {language} "))
    return rows.select_related("account").order_by("account__name", "pk")


def facilitator_for(member: Member, reference: str) -> Facilitator:
    """One facilitator. Raises NotFound where there is none, and for a member who may not see them."""
    found = facilitators_for(member).filter(account=reference).first()
    if found is None:
        raise NotFound("This is not there.")
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """One time at which the standing of a facilitator was recorded: what it was then, and what had changed."""

    at: datetime
    who: str
    changes: tuple[tuple[str, str, str], ...]


LABELS = {
    "training_hours": text("field-training_hours"),
    "cleared_until": text("field-cleared_until"),
    "held_before": text("field-dialogues_held"),
    "open_elsewhere": text("field-open_dialogues"),
    "own_cap": text("field-cap"),
    "languages": text("field-languages"),
    "area": text("field-area"),
    "trainings": text("field-trainings"),
}


def history_of(row: Facilitator) -> list[Recorded]:
    """What was recorded of a facilitator, newest first, each with what it changed."""
    rows = list(StandingRecorded.objects.filter(account=row.account_id).order_by("-entered_at")[: MAX_HISTORY_ROWS + 1])
    before = [*rows[1:], None]
    found = [
        Recorded(at=now.entered_at, who=now.who, changes=_changes(then, now)) for now, then in zip(rows, before, strict=True)
    ]
    return found[:MAX_HISTORY_ROWS]


def _changes(before: StandingRecorded | None, now: StandingRecorded) -> tuple[tuple[str, str, str], ...]:
    told = ((str(label), _said(name, before), _said(name, now)) for name, label in LABELS.items())
    return tuple(each for each in told if each[1] != each[2])


def _said(name: str, row: StandingRecorded | None) -> str:
    value = getattr(row, name) if row else None
    if value is None or value in ("", date.min):
        return ""
    if isinstance(value, date):
        return day(value)
    return in_words(value) if name == "languages" else str(value)
