"""Quarter-hours that a meeting takes, for its room and for everybody who comes. Unique on both databases."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from heard.acts.ledger import Pen
from heard.confidentiality import vault
from heard.meeting.models import Booking
from heard.meeting.plans import End, OpenedPlan
from heard.programme.queries import places_of

QUARTER = timedelta(minutes=15)


def quarters(start: datetime, end: datetime) -> list[datetime]:
    """Every quarter-hour that a time touches."""
    first = start - timedelta(minutes=start.minute % 15, seconds=start.second, microseconds=start.microsecond)
    count = -((first - end) // QUARTER)
    return [first + QUARTER * each for each in range(count)]


def tags(programme: str, plan: OpenedPlan) -> list[str]:
    """What a plan takes, as tags that say nothing to who does not hold the root key."""
    rooms = [f"room:{end.place.casefold()}:{end.room.casefold()}" for end in _ends(programme, plan)]
    return [vault.tag(programme, "booking", each) for each in dict.fromkeys(rooms)] + _of_people(programme, plan.everyone)


def _of_people(programme: str, people: Iterable[str]) -> list[str]:
    return [vault.tag(programme, "booking", f"who:{who}") for who in dict.fromkeys(people)]


def _ends(programme: str, plan: OpenedPlan) -> list[End]:
    """The ends whose rooms others could take: of two ends those in the register, since “at home” is many places."""
    if not plan.by_video:
        return list(plan.ends)
    known = {place.name.casefold() for place in places_of(programme)}
    return [end for end in plan.ends if end.place.casefold() in known]


def is_free(programme: str, plan: OpenedPlan, *, own: Iterable[str] = (), also: Iterable[str] = ()) -> bool:
    """Whether nothing of it is taken, but by `own` bookings that no longer stand.

    `also` are who else those who come are, in other dialogues: what is booked for them takes the same human being.
    """
    wanted = [*tags(programme, plan), *_of_people(programme, also)]
    taken = Booking.objects.filter(what__in=wanted, quarter__in=quarters(plan.at, plan.until))
    return not taken.exclude(pk__in=list(own)).exists()


def is_booked(programme: str, known_as: Iterable[str], start: datetime, end: datetime, *, own: Iterable[str]) -> bool:
    """Whether somebody, by every person they are known as, is taken between these moments (UTC), but by `own` bookings."""
    taken = Booking.objects.filter(what__in=_of_people(programme, known_as), quarter__in=quarters(start, end))
    return not set(taken.values_list("pk", flat=True)) <= set(own)


def book(pen: Pen, programme: str, plan: OpenedPlan, *, also: Iterable[str] = ()) -> list[str]:
    """Take it all, and what is the same elsewhere of who comes. Returns the references; a clash fails on the constraint."""
    taken = [*tags(programme, plan), *_of_people(programme, also)]
    rows = [Booking(what=tag, quarter=quarter) for tag in taken for quarter in quarters(plan.at, plan.until)]
    pen.add_all(rows)
    return [row.pk for row in rows]


def free(pen: Pen, references: Iterable[str]) -> None:
    """Give back what was taken."""
    pen.remove_all(list(Booking.objects.filter(pk__in=list(references))))
