"""What an appointment is, and who can read what somebody writes to their facilitator. Nobody else decides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from heard.acts.refusals import Obstacle

NOBODY_YET = Obstacle("R0", "nobody_yet", clears=("assign",))
OTHER_READS = Obstacle("R0", "other_reads", clears=("hold_session",))
STAFF_TAKEN = Obstacle("R0", "staff_taken", clears=("make_appointment",))
TAKEN = Obstacle("R0", "taken", clears=("make_appointment",))
WORKING_DAYS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One word about an appointment, in its turn: what kind it is, and the time it names, if it names one."""

    kind: str
    begins: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stands:
    """How an appointment stands: `offered`, `chosen`, `other` (another time is wanted) or `cancelled`; and for when."""

    state: str
    begins: datetime


def stands(begins: datetime, said: Sequence[Turn]) -> Stands:
    """The newest word counts; one that was cancelled stays so."""
    state, moment = "offered", begins
    for each in said:
        if state == "cancelled":
            break
        state, moment = each.kind, each.begins or moment
    return Stands(state=state, begins=moment)


def readers(carrying: Sequence[str], preparing: Sequence[str]) -> tuple[str, ...]:
    """Who reads what a person writes: those who carry it and prepare them; where none does yet, all who carry it."""
    known = tuple(each for each in carrying if each in preparing)
    return known or tuple(carrying)


def working_days_after(day: date, days: int) -> date:
    """The day so many working days later, Monday to Friday."""
    while days:
        day += timedelta(days=1)
        days -= day.weekday() < WORKING_DAYS
    return day


def ends_of(begins: datetime, length: timedelta) -> tuple[datetime, datetime]:
    """The first and the last minute of it: both have to be good."""
    return begins, begins + max(length - timedelta(minutes=1), timedelta())
