"""What a programme says of itself: its policy by number, and its places."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.db.models import Exists, Max, OuterRef, Q, Subquery

from heard.ground.errors import NotFound
from heard.ground.prepared import PreparedQuery
from heard.ground.texts import say
from heard.programme.describing import contacts_of, lines_of
from heard.programme.files import read_programme_text
from heard.programme.models import Place, PlaceClosed, PlaceKnown, PolicyVersion, Programme, Room
from heard.programme.policy import Policy
from heard.programme.terms import OPEN_KINDS, FacilityAnswer, WhyClosed

# For rows that have a programme: the reference of its newest policy, in the statement that reads the row.
NEWEST_POLICY = Subquery(PolicyVersion.objects.filter(programme=OuterRef("programme")).order_by("-number").values("pk")[:1])

# One moment has no dates further apart than this, by whichever clocks.
BETWEEN_CLOCKS = timedelta(days=2)


@lru_cache(maxsize=256)
def policy_by(reference: str) -> tuple[Policy, int]:
    """A policy and its number, by reference. A stored policy never changes, so it is read once."""
    row = PolicyVersion.objects.get(pk=reference)
    return _policy(row.pk, row.text), row.number


@lru_cache(maxsize=256)
def _policy(_row: str, text: str) -> Policy:
    return read_programme_text(text, say("policy_file-stored"))


_IN_FORCE = PreparedQuery(
    lambda programme_id: PolicyVersion.objects.filter(programme_id=programme_id).order_by("-number")[:1]
)


def policy_in_force(programme_id: str) -> tuple[Policy, int]:
    """The newest policy of this programme and its number."""
    row = _IN_FORCE.first(programme_id)
    if row is None:
        raise Programme.DoesNotExist(say("policy_file-none_yet"))
    return _policy(row.pk, row.text), row.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One policy as it was loaded: its number, when and by whom, its file, and what it says."""

    row: PolicyVersion

    @property
    def policy(self) -> Policy:
        """The policy that its text says."""
        return _policy(self.row.pk, self.row.text)


def versions_of(programme_id: str, *, most: int = 20) -> list[Version]:
    """The newest policies, the one in force first."""
    rows = PolicyVersion.objects.filter(programme_id=programme_id).order_by("-number")[:most]
    return [Version(row=row) for row in rows]


def version_of(programme_id: str, number: int) -> Version:
    """One policy by its number. Raises NotFound."""
    row = PolicyVersion.objects.filter(programme_id=programme_id, number=number).first()
    if row is None:
        raise NotFound("This is not there.")
    return Version(row=row)


# Places


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDays:
    """Days on which a place lets nobody in, both ends included; `until` is empty while nobody knows."""

    reference: str
    place: str
    since: date
    until: date | None
    why: str
    reason: WhyClosed
    note: str

    def covers(self, day: date) -> bool:
        """Whether the place is closed on this day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadDays:
    """How many days things take in a place; `None` where nobody has said it."""

    clearance: int | None
    request: int | None


@dataclass(slots=True, kw_only=True)
class Facility:
    """One place with what is known of it, its rooms in use, and its closed days that are not over."""

    place: Place
    known: PlaceKnown | None = None
    rooms: list[Room] = field(default_factory=list)
    closed: list[ClosedDays] = field(default_factory=list)

    @property
    def clears(self) -> bool:
        """Whether it lets in only who was cleared for it."""
        return clears_people(self.place.kind, self.known.clears if self.known else "")

    @property
    def contacts(self) -> list[tuple[str, str]]:
        """The people to ask there, as (role, number)."""
        return contacts_of(self.known.contacts) if self.known else []

    @property
    def visit_rules(self) -> list[str]:
        """The rules for visits, one by one."""
        return lines_of(self.known.visit_rules) if self.known else []

    def closed_on(self, day: date) -> list[ClosedDays]:
        """The closed days that cover this day. Several may."""
        return [each for each in self.closed if each.covers(day)]


def places_of(programme_id: str) -> list[Place]:
    """Every place the programme knows, by name."""
    return list(Place.objects.filter(programme_id=programme_id).order_by("name"))


# In one statement, since it is asked before each hour that is judged.
_KNOWN = PreparedQuery(
    lambda programme_id: PlaceKnown.objects.select_related("place").filter(
        ~Exists(PlaceKnown.objects.filter(place=OuterRef("place"), at__gt=OuterRef("at"))), place__programme=programme_id
    )
)


def known_of(programme_id: str, name: str) -> PlaceKnown | None:
    """What is known of the place of this name; `None` where there is no such place, or nothing is known of it."""
    return next((row for row in _KNOWN(programme_id) if row.place.name.casefold() == name.casefold()), None)


def clears_people(kind: str, answer: str) -> bool:
    """Whether a place lets in only who was cleared for it: as it answered; where nobody asked, by its kind (R28)."""
    return answer == FacilityAnswer.YES if answer else kind not in OPEN_KINDS


def asks_for_clearance(programme_id: str, name: str) -> bool:
    """Whether the place of this name does. One that the register does not have counts as one that does."""
    newest = PlaceKnown.objects.filter(place=OuterRef("pk")).order_by("-at").values("clears")[:1]
    rows = Place.objects.filter(programme=programme_id).annotate(answer=Subquery(newest))
    named = [(row.kind, row.answer or "") for row in rows if row.name.casefold() == name.casefold()]
    return not named or any(clears_people(*each) for each in named)


def rooms_of(place_id: str) -> list[Room]:
    """The rooms of a place that are in use, by name."""
    return list(Room.objects.filter(place=place_id, gone=None).order_by("name", "pk"))


def rooms_in(programme_id: str) -> list[Room]:
    """The rooms of every place of a programme that are in use, with their place, by name."""
    rows = Room.objects.filter(place__programme=programme_id, gone=None).select_related("place")
    return list(rows.order_by("name", "place__name", "pk"))


def closed_on(place_id: str, day: date) -> list[ClosedDays]:
    """The closed days of a place that cover a day; `[]` where it is open."""
    return _closed(Q(place=place_id, since__lte=day), day)


@dataclass(frozen=True, slots=True)
class ClosedPlaces:
    """When some places let nobody in: each row of the register that can matter, with the clock of its place."""

    rows: tuple[tuple[PlaceClosed, ZoneInfo], ...]

    def known_since(self, moment: datetime) -> datetime | None:
        """Since when it is known that one of them is closed on the day of a moment; `None` where each is open then."""
        found: dict[str, datetime] = {}
        for row, clock in self.rows:
            day = moment.astimezone(clock).date()
            if row.since <= day and (row.until is None or day <= row.until):
                found.setdefault(row.place_id, row.at)
        return max(found.values(), default=None)


def closed_places(
    programme_id: str, names: Iterable[str], moment: datetime, zone: ZoneInfo, *, ahead: int = 0
) -> ClosedPlaces:
    """What is known to be closed of these places on the day of a moment, and so many days after it.

    A day is that of the place's own clock; of `zone` where nobody said another. One statement, however many places.
    """
    around = moment.astimezone(zone).date()
    clock = Subquery(PlaceKnown.objects.filter(place=OuterRef("place")).order_by("-at").values("zone")[:1])
    near = Q(until=None) | Q(until__gte=around - BETWEEN_CLOCKS)
    last = around + BETWEEN_CLOCKS + timedelta(days=ahead)
    rows = PlaceClosed.objects.filter(near, place__programme=programme_id, since__lte=last, reopened=None)
    wanted, found = (
        {name.casefold() for name in names},
        list(rows.select_related("place").annotate(clock=clock).order_by("at")),
    )
    there = [row for row in found if row.place.name.casefold() in wanted]
    return ClosedPlaces(tuple((row, ZoneInfo(row.clock) if row.clock else zone) for row in there))


def lead_days(place_id: str) -> LeadDays:
    """How long a clearance and a request for a visit take in a place."""
    known = _newest([place_id]).get(place_id)
    return LeadDays(clearance=known.clearance_days if known else None, request=known.visit_days if known else None)


def facilities(programme_id: str, today: date) -> list[Facility]:
    """Every place with what is known of it, by name. Four statements, however many there are."""
    return _with_all(places_of(programme_id), Q(place__programme=programme_id), today)


def facility(programme_id: str, place_id: str, today: date) -> Facility:
    """One place with what is known of it. Raises NotFound."""
    rows = list(Place.objects.filter(pk=place_id, programme=programme_id))
    if not rows:
        raise NotFound("This is not there.")
    return _with_all(rows, Q(place=place_id), today)[0]


def _with_all(rows: list[Place], where: Q, today: date) -> list[Facility]:
    found = {row.pk: Facility(place=row) for row in rows}
    for place, known in _newest(found).items():
        found[place].known = known
    for room in Room.objects.filter(where, gone=None).order_by("name", "pk"):
        found[room.place_id].rooms.append(room)
    for closed in _closed(where, today):
        found[closed.place].closed.append(closed)
    return list(found.values())


def _newest(places: Iterable[str]) -> dict[str, PlaceKnown]:
    newest = PlaceKnown.objects.filter(place__in=list(places)).values("place").annotate(newest=Max("at")).values("newest")
    rows = PlaceKnown.objects.filter(place__in=list(places), at__in=newest).order_by("at")
    return {row.place_id: row for row in rows}


def _closed(where: Q, day: date) -> list[ClosedDays]:
    rows = PlaceClosed.objects.filter(where, Q(until=None) | Q(until__gte=day), reopened=None).order_by("since", "pk")
    return [
        ClosedDays(
            reference=row.pk,
            place=row.place_id,
            since=row.since,
            until=row.until,
            why=str(WhyClosed(row.why).label),
            reason=WhyClosed(row.why),
            note=row.note,
        )
        for row in rows
    ]
