"""Lists of dialogues: what is kept for them, what can be asked of them, and how their pages turn.

A page begins after a place in the order, never at a number, so that the last page costs what the first does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from heard.acts.models import LedgeredModel
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, Dialogue, Party
from heard.ground.pages import cut
from heard.ground.prepared import PreparedQuery
from heard.people.models import Account
from heard.people.queries import Member
from heard.people.terms import Part, Role, Side

SEEING = frozenset({Role.COORDINATOR, Role.SUPERVISOR})
PAGE_SIZE = 50
MAX_COUNTED = 10_000
MAX_NAMES_SHOWN = 10
NOBODY = "nobody"
# The column of each order; after it, always the reference, so that no two stand at one place.
ORDERS = {"moved": ("-moved_at",), "opened": ("-opened_at",), "stage": ("stage_at", "-moved_at")}


class DialogueEntry(NamedTuple):
    """One dialogue as lists show it: no words of anybody, and nothing that a key would open."""

    id: str
    code: str
    stage: str
    stage_at: int
    resting: str
    carriers: str
    moved_at: datetime | None
    opened_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuery:
    """What is asked of a list. `carried` is `nobody` or an account; `year` is that of the opening, in `zone`."""

    stage_at: int | None = None
    resting: str = ""
    carried: str = ""
    language: str = ""
    year: int | None = None
    sort: str = "moved"
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCursor:
    """A place in the order of a list: the columns of the row it is at. `back` asks for what stands before it."""

    moment: datetime
    reference: str
    stage_at: int = 0
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """One page of a list, with the places where the next and the one before begin."""

    rows: list[DialogueEntry]
    before: ListCursor | None
    after: ListCursor | None
    count: int


def kept(case: Case, added: Sequence[LedgeredModel] = ()) -> dict[str, Any]:
    """What lists show of who carries a dialogue and which language its harmed side speaks."""
    joined = [row for row in added if isinstance(row, Party) and row not in case.parties]
    people = [*case.parties, *joined]
    spoken = [each.person.language for each in people if each.side == Side.HARMED and each.part != Part.SUPPORTER]
    return {"carriers": " ".join(case.facilitators[:MAX_NAMES_SHOWN]), "language": spoken[0] if spoken else ""}


def rows_of(role: str, programme: str, account: str) -> "QuerySet[Dialogue]":
    """Every dialogue that such a member may open: all of the programme for the office, a facilitator's own."""
    if role in SEEING:
        return Dialogue.objects.filter(programme=programme)
    if role == Role.FACILITATOR:
        return Dialogue.objects.filter(pk__in=_carried_by(account, programme))
    return Dialogue.objects.none()


def _carried_by(account: str, programme: str) -> "QuerySet[Assignment, Any]":
    """The programme stands in here and not outside: a database would walk all of it, to look each up among these few."""
    return Assignment.objects.filter(account=account, dialogue__programme=programme, ended=None).values("dialogue")


def asked_of(member: Member, asked: ListQuery, among: "QuerySet[Any, Any] | None" = None) -> "QuerySet[Dialogue]":
    """The dialogues of this member that fit, in no order."""
    rows = rows_of(member.role, member.programme, member.reference)
    few = [] if among is None else [among]
    few += [_carried_by(asked.carried, member.programme)] if asked.carried not in ("", NOBODY) else []
    if few and member.role in SEEING:
        rows = Dialogue.objects.all()
    for references in few:
        rows = rows.filter(pk__in=references)
    rows = rows if asked.stage_at is None else rows.filter(stage_at=asked.stage_at)
    rows = rows.filter(resting=asked.resting) if asked.resting else rows
    rows = rows.filter(language=asked.language) if asked.language else rows
    rows = rows.filter(carriers="") if asked.carried == NOBODY else rows
    if asked.year:
        first, after = (datetime(year, 1, 1, tzinfo=asked.zone).astimezone(UTC) for year in (asked.year, asked.year + 1))
        rows = rows.filter(opened_at__gte=first, opened_at__lt=after)
    return rows


def page_of(
    member: Member, asked: ListQuery, place: ListCursor | None = None, among: "QuerySet[Any, Any] | None" = None
) -> Turned:
    """One page of what fits, from this place on; and how many there are, up to a little more than COUNTED.

    `among` is a question for references of dialogues of this programme, that a later package knows to ask.
    """
    fitting = asked_of(member, asked, among)
    back = place is not None and place.back
    rows = fitting.filter(_beyond(place, asked.sort)) if place else fitting
    columns = rows.order_by(*_order(asked.sort, back=back)).values_list(*DialogueEntry._fields)
    found, more = cut([DialogueEntry(*each) for each in columns[: PAGE_SIZE + 1]], PAGE_SIZE)
    found = found[::-1] if back else found
    count = fitting.order_by()[: MAX_COUNTED + 1].count() if place or more else len(found)
    starts, goes_on = (more, True) if back else (place is not None, more)
    return Turned(
        rows=found,
        before=replace(_place(found[0], asked.sort), back=True) if found and starts else None,
        after=_place(found[-1], asked.sort) if found and goes_on else None,
        count=count,
    )


def _place(row: DialogueEntry, sort: str) -> ListCursor:
    moment = row.opened_at if sort == "opened" else row.moved_at or row.opened_at
    return ListCursor(moment=moment, reference=row.id, stage_at=row.stage_at)


def _order(sort: str, *, back: bool) -> list[str]:
    names = [*ORDERS[sort], "id"]
    return [name.removeprefix("-") if name.startswith("-") else f"-{name}" for name in names] if back else names


def _beyond(place: ListCursor, sort: str) -> Q:
    """What stands after a place, or before it, written so that an index finds where it begins."""
    column = "opened_at" if sort == "opened" else "moved_at"
    earlier, later = ("gt", "lt") if place.back else ("lt", "gt")
    same = Q(**{column: place.moment, f"id__{later}": place.reference})
    moment = Q(**{f"{column}__{earlier}e": place.moment}) & (Q(**{f"{column}__{earlier}": place.moment}) | same)
    if sort != "stage":
        return moment
    further = Q(**{f"stage_at__{later}": place.stage_at})
    return Q(**{f"stage_at__{later}e": place.stage_at}) & (further | (Q(stage_at=place.stage_at) & moment))


_CARRYING = PreparedQuery(
    lambda programme: (
        Account.objects.filter(programme=programme, role=Role.FACILITATOR)
        .order_by("name")
        .values_list("pk", "name", "ended_at")
    )
)


def facilitators_of(member: Member) -> dict[str, tuple[str, bool]]:
    """Everybody who carries or carried dialogues here, by account: the name, and whether they are still with us."""
    return {pk: (name, ended is None) for pk, name, ended in _CARRYING(member.programme)}


def own_dialogues(member: Member, most: int) -> list[Dialogue]:
    """The first of the dialogues that this member may open and that are not closed, the last moved first."""
    rows = rows_of(member.role, member.programme, member.reference).exclude(stage="closed")
    return list(rows.defer("harm").order_by("-moved_at", "pk")[:most])
