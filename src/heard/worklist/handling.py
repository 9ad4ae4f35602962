"""Putting a need off, giving it to a colleague, and undoing either. Rows of convenience: the record does not know them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F, QuerySet

from heard.acts.refusals import InvalidInput, problem
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.people.models import Account
from heard.people.queries import Member
from heard.people.terms import Role
from heard.worklist.kinds import KINDS
from heard.worklist.models import Handled, Need
from heard.worklist.terms import Band, Deed
from heard.worklist.viewing import OFFICE, TEAM, Viewer, viewer

UNDONE_WITHIN = timedelta(minutes=10)
MAX_SNOOZE = timedelta(days=366)
MAX_CHOSEN = 200
BACK = "back"
BEFORE = ("pk", "lies_with", "given_by", "snoozed_until", "snoozed_by", "snoozed_as")


@dataclass(frozen=True, slots=True, kw_only=True)
class HandlingResult:
    """How many were handled; how many were left because they are not this member's, or are a matter of safety."""

    done: int
    not_theirs: int
    safety: int = 0


def _chosen(seeing: Viewer, references: Sequence[str]) -> tuple[list[Need], int]:
    """Those of them that are there for this member and theirs to touch, locked; and how many are not."""
    wanted = list(dict.fromkeys(references))
    if not wanted:
        raise InvalidInput({"needs": problem("tick_first")})
    if len(wanted) > MAX_CHOSEN:
        raise InvalidInput({"needs": problem("at_most_at_once", most=MAX_CHOSEN)})
    there: QuerySet[Need] = seeing.there().filter(pk__in=wanted).select_for_update(of=("self",))
    rows = [row for row in there.select_related("dialogue").order_by("pk") if seeing.may_touch(row.kind, row.lies_with)]
    return rows, len(wanted) - len(rows)


def _keep(member: Member, deed: Deed, rows: Iterable[Need], **what: object) -> None:
    before = [[_plain(getattr(row, name)) for name in BEFORE] for row in rows]
    if before:
        Handled.objects.create(account_id=member.reference, at=clock.now(), deed=deed, before=before, **what)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def put_off(member: Member, references: Sequence[str], until: datetime | None, zone: ZoneInfo) -> HandlingResult:
    """Put needs off until a moment, for everybody who sees them, or bring them back. Safety is put off for today at most.

    Raises InvalidInput where the moment has passed or lies too far ahead.
    """
    seeing = viewer(member, TEAM)
    if until and not seeing.now < until <= seeing.now + MAX_SNOOZE:
        raise InvalidInput({"until": problem("within_a_year")})
    tonight = datetime.combine(seeing.now.astimezone(zone).date() + timedelta(days=1), time(), tzinfo=zone)
    with transaction.atomic():
        chosen, others = _chosen(seeing, references)
        rows = [row for row in chosen if until is None or row.band != Band.SAFETY or until <= tonight]
        _keep(member, Deed.SNOOZE, rows, until=until)
        for band in {row.band for row in rows}:
            those = Need.objects.filter(pk__in=[row.pk for row in rows if row.band == band])
            those.update(snoozed_until=until, snoozed_by=member.reference, snoozed_as=band)
    return HandlingResult(done=len(rows), not_theirs=others, safety=len(chosen) - len(rows))


def give(member: Member, references: Sequence[str], to: str) -> HandlingResult:
    """Give needs to one colleague, where their role may do them and the dialogue is there for them. Raises InvalidInput.

    `BACK` gives them to nobody in particular: to everybody whose work they are.
    """
    seeing = viewer(member, TEAM)
    taker = Account.objects.filter(pk=to, programme=member.programme, ended_at=None).first()
    if to != BACK and (taker is None or (member.role not in OFFICE and taker.role != Role.FACILITATOR)):
        raise InvalidInput({"to": problem("colleague")})
    with transaction.atomic():
        chosen, others = _chosen(seeing, references)
        given = [row for row in chosen if not KINDS[row.kind].own]
        rows = [row for row in given if taker is None or _can_take(taker, row)]
        _keep(member, Deed.ASSIGN, rows, to=taker.pk if taker else "")
        lies_with = taker.pk if taker else F("role")
        Need.objects.filter(pk__in=[row.pk for row in rows]).update(lies_with=lies_with, given_by=member.reference)
    return HandlingResult(done=len(rows), not_theirs=others + len(chosen) - len(rows))


def _can_take(taker: Account, row: Need) -> bool:
    """Whether a colleague's role may do it, and the dialogue is there for them."""
    may = taker.role in KINDS[row.kind].roles or taker.role == row.role
    return may and (taker.role in OFFICE or taker.pk in row.dialogue.carriers.split())


def undo(member: Member, reference: str) -> int:
    """Put back what stood there before, where nobody has changed it since and it still is there for this member.

    Returns how many. Raises NotFound.
    """
    since = clock.now() - UNDONE_WITHIN
    with transaction.atomic():
        found = Handled.objects.select_for_update().filter(pk=reference, account=member.reference, at__gt=since).first()
        if found is None:
            raise NotFound("This is not there.")
        there = viewer(member, TEAM).there().select_for_update(of=("self",))
        rows = there.in_bulk([each[0] for each in found.before])
        back = [_as_before(rows[each[0]], each) for each in found.before if each[0] in rows and _stands(rows[each[0]], found)]
        Need.objects.bulk_update(back, BEFORE[1:])
        found.delete()
    return len(back)


def _stands(row: Need, handled: Handled) -> bool:
    """Whether a need still is as this member left it."""
    if handled.deed == Deed.ASSIGN:
        return row.lies_with == (handled.to or row.role) and row.given_by == handled.account_id
    return row.snoozed_until == handled.until and row.snoozed_by == handled.account_id


def _as_before(row: Need, before: Sequence[str | None]) -> Need:
    _, row.lies_with, row.given_by, until, row.snoozed_by, row.snoozed_as = (each or "" for each in before)
    row.snoozed_until = datetime.fromisoformat(until) if until else None
    return row
