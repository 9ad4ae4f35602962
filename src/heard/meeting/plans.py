"""A plan of a meeting in the clear: its hours, its ends, and who is at which.

A meeting has one place for all, or, by video, two ends: that of the harmed side and that of the responsible side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.inquiry.terms import Taking
from heard.meeting.models import Plan
from heard.people.terms import Side
from heard.programme.models import PlaceKnown
from heard.programme.queries import ClosedPlaces, asks_for_clearance, closed_places, known_of, places_of

FOR_ALL = ""


@dataclass(frozen=True, slots=True)
class End:
    """Where people come together. `side` is whose end it is, or `FOR_ALL` where there is one place for everybody."""

    side: str
    place: str
    room: str


@dataclass(frozen=True, slots=True)
class OpenedPlan:
    """A plan, opened. Hours in UTC; people and staff by reference. `with_harmed`: who of the staff is at the harmed end."""

    at: datetime
    until: datetime
    ends: tuple[End, ...]
    attendees: tuple[str, ...]
    waiting: tuple[str, ...]
    parts: dict[str, str]
    with_harmed: tuple[str, ...] = ()

    @property
    def everyone(self) -> tuple[str, ...]:
        """Everybody who comes, in the room or nearby."""
        return self.attendees + self.waiting

    @property
    def by_video(self) -> bool:
        """Whether it has two ends."""
        return len(self.ends) > 1

    def end(self, side: str) -> End:
        """The end of a side, or the one place for all."""
        return next((each for each in self.ends if each.side == side), self.ends[-1])


def opened(plan: Plan) -> OpenedPlan:
    """The plan in the clear. Needs the dialogue's key."""
    whole: dict[str, Any] = plan.whole
    return OpenedPlan(
        at=datetime.fromisoformat(whole["at"]),
        until=datetime.fromisoformat(whole["until"]),
        ends=_ends(whole),
        attendees=tuple(whole["attendees"]),
        waiting=tuple(whole["waiting"]),
        parts=dict(whole["plan"]),
        with_harmed=tuple(whole["with_harmed"]),
    )


def _ends(whole: dict[str, Any]) -> tuple[End, ...]:
    if whole["way"] != Taking.VIDEO:
        return (End(FOR_ALL, whole["place"], whole["room"]),)
    harmed = End(Side.HARMED.value, whole["harmed_place"], whole["harmed_room"])
    return (harmed, End(Side.RESPONSIBLE.value, whole["place"], whole["room"]))


def in_words(ends: Sequence[End]) -> str:
    """Place and room, in one line; of two ends also whose each is."""
    key = "end_{}" if len(ends) > 1 else "place_and_room"
    return "; ".join(say(f"seen-{key.format(each.side)}", place=each.place, room=each.room) for each in ends)


def mark_of(programme: str, place: str, room: str) -> str:
    """A keyed mark of a place and room: the same end again, and nothing to who does not hold the root key."""
    return vault.tag(programme, "end", f"{place.casefold()}:{room.casefold()}")


def end_of(case: Case, plan: OpenedPlan, who: str, with_harmed: Iterable[str] | None = None) -> End:
    """The end at which somebody of a plan is: people at that of their side, all others where the plan, or the day, says.

    Who is not named to be with the harmed side is with the responsible one.
    """
    party = case.party(who)
    if party is not None and party.side in Side.values:
        return plan.end(str(party.side))
    named = plan.with_harmed if with_harmed is None else with_harmed
    return plan.end(Side.HARMED if who in named else Side.RESPONSIBLE)


def zone_of(case: Case, known: PlaceKnown | None) -> ZoneInfo:
    """The time zone of a place from what is known of it; the programme's own where nobody said another."""
    return ZoneInfo(known.zone) if known and known.zone else case.zone


def zones_there(case: Case, plan: OpenedPlan) -> list[ZoneInfo]:
    """The clock of each end."""
    return [zone_of(case, known_of(case.dialogue.programme_id, each.place)) for each in plan.ends]


def closed_there_since(case: Case, plan: OpenedPlan) -> datetime | None:
    """Since when it is known that the place of an end is closed on the day; `None` where each is open, or not known."""
    return closed_there(case, plan).known_since(plan.at)


def closed_there(case: Case, plan: OpenedPlan, *, ahead: int = 0) -> ClosedPlaces:
    """What is known to be closed of its places on its day, and so many days after it."""
    return closed_places(case.dialogue.programme_id, [each.place for each in plan.ends], plan.at, case.zone, ahead=ahead)


def is_elsewhere(case: Case, plan: OpenedPlan, end: End) -> bool:
    """Whether an end of a meeting by video is at a place that the register does not have: an office, a home, a quiet room.

    Never that of a side of which somebody is held: where they are is of the register.
    """
    if not plan.by_video or not end.place:
        return False
    if any(case.held_at(party) for party in case.principals(Side(end.side))):
        return False
    return not any(place.name.casefold() == end.place.casefold() for place in places_of(case.dialogue.programme_id))


def clears_people(case: Case, plan: OpenedPlan, end: End) -> bool:
    """Whether who comes to an end is to be cleared for it. The link clears nobody, and neither does a place elsewhere."""
    known = bool(end.place) or not plan.by_video
    return known and not is_elsewhere(case, plan, end) and asks_for_clearance(case.dialogue.programme_id, end.place)


def is_approved(case: Case, plan: OpenedPlan, end: End) -> bool:
    """Whether the programme approved the place of an end, or it is elsewhere."""
    places = places_of(case.dialogue.programme_id)
    named = any(place.name.casefold() == end.place.casefold() and place.approved_at for place in places)
    return named or is_elsewhere(case, plan, end)
