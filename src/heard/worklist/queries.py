"""The page of the day, for one member: what needs whom, in its order. Each page costs a fixed number of statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet, Value

from heard.acts.actors import Actor
from heard.dialogue.joining_queries import asked_for_a_word
from heard.ground.pages import one_page
from heard.ground.prepared import PreparedQuery
from heard.ground.texts import say
from heard.people.models import Account
from heard.people.queries import Member
from heard.people.terms import Role
from heard.worklist.handling import UNDONE_WITHIN
from heard.worklist.kinds import KINDS, NeedKind
from heard.worklist.models import Handled, Need
from heard.worklist.needs import NEVER, OFFICES
from heard.worklist.terms import Band
from heard.worklist.viewing import OFFICE, TEAM, Viewer, viewer

MAX_SHOWN, PAGE_SIZE = 20, 50
# Up to so many are counted; of more it is said that there are more.
MAX_COUNTED = 50
LATE, SNOOZED = "late", "snoozed"
NOT_SAFETY = tuple(band.value for band in Band if band != Band.SAFETY)
# In the order of the page: which bands each section holds.
SECTIONS: dict[str, tuple[str, ...]] = {
    Band.SAFETY.value: (Band.SAFETY.value,),
    LATE: NOT_SAFETY,
    **{band.value: (band.value,) for band in Band if band != Band.SAFETY},
    SNOOZED: tuple(Band.values),
}
CLEARANCE_ENDS_WITHIN = timedelta(days=60)
# By which moment it stands, since when it is there, and the reference of the need.
NeedPlace = tuple[Any, Any, str]
ORDER = ("stands_at", "since", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One need as a page shows it. `carriers` are the facilitators by reference, `may_touch` whether it can be put off."""

    reference: str
    dialogue: str
    code: str
    kind: NeedKind
    band: str
    since: datetime
    due: datetime | None
    late: bool
    side: str
    count: int
    of: int
    about: str
    role: str
    lies_with: str
    given_by: str
    carriers: tuple[str, ...]
    snoozed_until: datetime | None
    snoozed_by: str
    may_touch: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySection:
    """One part of the page. `count` is how many there are; with `more`, at least so many."""

    name: str
    rows: tuple[Row, ...]
    count: int
    more: bool = False

    @property
    def title(self) -> str:
        """The heading, in the language that is spoken; `""` for a name that is no section."""
        if self.name not in SECTIONS:
            return ""
        return say(f"need-part_{self.name}") if self.name in (LATE, SNOOZED) else Band(self.name).label

    @property
    def left_out(self) -> bool:
        """Whether there are more than the page shows."""
        return self.more or self.count > len(self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody of the programme's staff who has not left; of a facilitator, through which day they are cleared.

    `asked_of_two`: whether anything about two persons waits for a second word that may be theirs, if they are of the office.
    """

    reference: str
    name: str
    role: str
    cleared_until: date | None = None
    asked_of_two: bool = False


def today(_actor: Actor, member: Member, view: str) -> list[DaySection]:
    """Every section of the page of the day that holds anything, in its order. Two statements."""
    seeing = viewer(member, view)
    places = _of_office(seeing) if seeing.in_office else _of_few(seeing)
    shown = [each[-1] for found in places.values() for each in found[:MAX_SHOWN]]
    rows = _rows(seeing, shown)
    return [_section(name, found, rows) for name in SECTIONS if (found := places.get(name))]


def _section(name: str, found: list[NeedPlace], rows: dict[str, Row]) -> DaySection:
    here = tuple(rows[each[-1]] for each in found[:MAX_SHOWN] if each[-1] in rows)
    return DaySection(name=name, rows=here, count=min(len(found), MAX_COUNTED), more=len(found) > MAX_COUNTED)


def one_section(_actor: Actor, member: Member, view: str, name: str, page: int) -> tuple[DaySection, bool]:
    """One section whole, in pages; and whether another page follows. A name that is no section is an empty one."""
    seeing = viewer(member, view)
    if name not in SECTIONS:
        return DaySection(name=name, rows=(), count=0), False
    found = _in_section(seeing, name).order_by(*ORDER).values_list("pk", flat=True)
    ids, more = one_page(found, page, PAGE_SIZE)
    rows = _rows(seeing, ids)
    here = tuple(rows[each] for each in ids if each in rows)
    return DaySection(name=name, rows=here, count=len(here)), more


def _in_section(seeing: Viewer, name: str) -> "QuerySet[Need]":
    """What belongs to one section. Late is everything but safety after its day; the bands hold what is not late."""
    if name == SNOOZED:
        rows = seeing.there() if seeing.view == TEAM else seeing.there().filter(lies_with__in=seeing.desks)
        return rows.filter(~seeing.awake & Q(snoozed_until__gt=seeing.now), from_at__lte=seeing.now)
    rows = seeing.asked().filter(band__in=SECTIONS[name])
    if name == LATE:
        return rows.filter(stands_at__lte=seeing.now)
    return rows if name == Band.SAFETY else rows.filter(stands_at__gt=seeing.now)


def _of_few(seeing: Viewer) -> dict[str, list[NeedPlace]]:
    """For those who see a few dialogues: all at once, and sorted here."""
    found: dict[str, list[NeedPlace]] = defaultdict(list)
    for band, *place in seeing.asked().order_by(*ORDER).values_list("band", *ORDER)[:1000]:
        late = band != Band.SAFETY and place[0] <= seeing.now
        found[LATE if late else band].append(tuple(place))
    return found


def _of_office(seeing: Viewer) -> dict[str, list[NeedPlace]]:
    """For those who see a programme of any size: the first of each section and desk, each found along an index."""
    sql, values = _statement(seeing.member.role, seeing.view, connection.vendor)
    meant = {ANYBODY: seeing.member.reference, ANYWHERE: seeing.member.programme, _adapted(ONCE): _adapted(seeing.now)}
    found: dict[str, list[NeedPlace]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(sql, [meant.get(each, each) for each in values])
        for name, *place in cursor.fetchall():
            found[name].append(tuple(place))
    return {name: sorted(places) for name, places in found.items()}


# Placeholders of a statement for the member, the programme and the moment.
ANYBODY, ANYWHERE, ONCE = "?member", "?programme", datetime(2000, 1, 2, 3, 4, 5, 6, tzinfo=UTC)


def _adapted(moment: datetime) -> Any:
    """A moment as this database is given it."""
    return connection.ops.adapt_datetimefield_value(moment)


@lru_cache(maxsize=8)
def _statement(role: str, view: str, _vendor: str) -> tuple[str, tuple[Any, ...]]:
    """The one statement of a role and a view, made once: making it takes longer than asking it."""
    anybody = Member(reference=ANYBODY, name="", role=role, programme=ANYWHERE, programme_name="")
    seeing = Viewer(member=anybody, view=view, now=ONCE)
    parts: list[str] = []
    values: list[Any] = []
    for name in (*(band.value for band in Band), LATE):
        for band in SECTIONS[name]:
            for desk in (None,) if view == TEAM else seeing.desks:
                sql, given = _part(seeing, name, band, desk)
                parts.append(f"SELECT * FROM ({sql}) AS part_{len(parts)}")  # noqa: S608  our own query, its values apart
                values += given
    return " UNION ALL ".join(parts), tuple(values)


def _part(seeing: Viewer, name: str, band: str, desk: str | None) -> tuple[str, tuple[Any, ...]]:
    rows = _in_section(replace(seeing, view=TEAM), name).filter(band=band)
    rows = rows.filter(lies_with=desk) if desk else rows
    asked = rows.order_by("stands_at").annotate(section=Value(name)).values_list("section", *ORDER)
    sql, values = asked[: MAX_COUNTED + 1].query.get_compiler(connection=connection).as_sql()
    return sql, tuple(values)


COLUMNS = (
    "pk",
    "dialogue",
    "dialogue__code",
    "dialogue__carriers",
    "kind",
    "about",
    "band",
    "role",
    "lies_with",
    "since",
    "due_at",
    "count",
    "of",
    "side",
    "given_by",
    "snoozed_until",
    "snoozed_by",
)


_NEEDS = PreparedQuery(lambda references: Need.objects.filter(pk__in=references).values_list(*COLUMNS))


def _rows(seeing: Viewer, references: Iterable[str]) -> dict[str, Row]:
    found = (dict(zip(COLUMNS, row, strict=True)) for row in _NEEDS(tuple(references)))
    return {row["pk"]: _row(seeing, row) for row in found}


def _row(seeing: Viewer, row: dict[str, Any]) -> Row:
    due = row.pop("due_at")
    return Row(
        reference=row.pop("pk"),
        code=row.pop("dialogue__code"),
        carriers=tuple(row.pop("dialogue__carriers").split()),
        may_touch=seeing.may_touch(row["kind"], row["lies_with"]),
        kind=KINDS[row.pop("kind")],
        about=row.pop("about").partition(OFFICES)[0],
        due=None if due >= NEVER else due,
        late=due <= seeing.now,
        **row,
    )


_WORKING = PreparedQuery(
    lambda programme: (
        Account.objects.filter(programme=programme, ended_at=None)
        .order_by("name")
        .annotate(asked_of_two=asked_for_a_word(programme))
        .values_list("pk", "name", "role", "facilitator__cleared_until", "asked_of_two")
    )
)


def colleagues_now(_actor: Actor, member: Member) -> list[Colleague]:
    """Everybody who works in this member's programme, by name."""
    return [
        Colleague(reference=reference, name=name, role=role, cleared_until=until, asked_of_two=bool(asked))
        for reference, name, role, until, asked in _WORKING(member.programme)
    ]


def can_take(_actor: Actor, member: Member, staff: Iterable[Colleague]) -> list[Colleague]:
    """Colleagues to whom this member can give a need: for the office all who work with dialogues, else facilitators."""
    roles = {*OFFICE, Role.FACILITATOR.value} if member.role in OFFICE else {Role.FACILITATOR.value}
    return [each for each in staff if each.role in roles]


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """What this member did last, if they can still undo it."""

    reference: str
    deed: str
    count: int
    until: datetime | None
    to: str
    minutes: int


_DONE_LAST = PreparedQuery(lambda account, since: Handled.objects.filter(account=account, at__gt=since).order_by("-at")[:1])


def undoable(_actor: Actor, member: Member) -> Undoable | None:
    """What this member did last; `None` once UNDONE_WITHIN has passed."""
    now = viewer(member).now
    row = _DONE_LAST.first(member.reference, now - UNDONE_WITHIN)
    if row is None:
        return None
    left = (row.at + UNDONE_WITHIN - now) // timedelta(minutes=1)
    return Undoable(reference=row.pk, deed=row.deed, count=len(row.before), until=row.until, to=row.to, minutes=left + 1)
