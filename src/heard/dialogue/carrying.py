"""What facilitators carry here: how many open dialogues, which, and with whom they have a conflict, for whom it is theirs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, OuterRef, QuerySet

from heard.dialogue.listing import rows_of
from heard.dialogue.models import Assignment, AssignmentEnded, Closing, Conflict, Dialogue, Party
from heard.people.joining import joined_with
from heard.people.queries import Member

MAX_DIALOGUES_SHOWN = 50


def carried_now(accounts: Iterable[str]) -> "QuerySet[Assignment]":
    """Assignments of these accounts that have not ended, in dialogues that are not closed."""
    ended = AssignmentEnded.objects.filter(assignment=OuterRef("pk"))
    closed = Closing.objects.filter(dialogue=OuterRef("dialogue"))
    return Assignment.objects.filter(account__in=list(accounts)).exclude(Exists(ended)).exclude(Exists(closed))


def loads(accounts: Iterable[str]) -> dict[str, int]:
    """How many open dialogues each of these accounts carries here, by reference; an account with none is left out."""
    rows = carried_now(accounts).values("account").annotate(load=Count("dialogue", distinct=True))
    return {row["account"]: row["load"] for row in rows}


def conflicts_counted(member: Member, accounts: Iterable[str]) -> dict[str, int]:
    """How many conflicts of each of these accounts of the member's programme count, by reference; none: left out."""
    theirs = Conflict.objects.filter(account__in=list(accounts), account__programme=member.programme)
    rows = theirs.values("account").annotate(many=Count("pk"))
    return {row["account"]: row["many"] for row in rows}


def _theirs(member: Member) -> "QuerySet[Dialogue]":
    return rows_of(member.role, member.programme, member.reference)


def carried_for(member: Member, account: str) -> list[Dialogue]:
    """The open dialogues that somebody carries, as far as this member may open them."""
    carried = carried_now([account]).values("dialogue")
    return list(_theirs(member).filter(pk__in=carried).order_by("code")[:MAX_DIALOGUES_SHOWN])


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """One conflict: when it was declared, on which side the person stands, and where. Never who: that is on its page."""

    at: datetime
    where: tuple[tuple[str, str, str], ...]


def conflicts_for(member: Member, account: str) -> list[Declared]:
    """The conflicts of a facilitator that count, each with the dialogues that this member may open: reference, code, side."""
    rows = list(Conflict.objects.filter(account=account).order_by("-entered_at")[:MAX_DIALOGUES_SHOWN])
    known_as = joined_with(row.person_id for row in rows)
    there: dict[str, list[tuple[str, str, str]]] = {each: [] for every in known_as.values() for each in every}
    parties = Party.objects.filter(person__in=there, dialogue__in=_theirs(member).values("pk"))
    for party in parties.select_related("dialogue").order_by("dialogue__code"):
        there[party.person_id].append((party.dialogue_id, party.dialogue.code, party.side))
    where = [tuple(place for each in sorted(known_as[row.person_id]) for place in there[each]) for row in rows]
    return [Declared(at=row.entered_at, where=places) for row, places in zip(rows, where, strict=True)]
