"""Whether somebody is free at an hour in all of their dialogues. What takes it is never said: only that it is not now."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from heard.acts.refusals import Obstacle
from heard.appointments.facts import Agreed, appointment_of, is_over
from heard.appointments.rules import TAKEN
from heard.appointments.standing import ended_by
from heard.appointments.terms import Word
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import is_elsewhere
from heard.dialogue.rules import unless
from heard.ground.extensions import Extension

Span = tuple[datetime, datetime]
# What else can take a person's hour in another dialogue: whether it does, of a person and the moments between which (UTC).
TAKES: Extension[Callable[[Case, str, Span], bool]] = Extension("what takes an hour of a person")


def free_elsewhere(case: Case, person: str, begins: Iterable[datetime], length: timedelta) -> list[Obstacle]:
    """R0: at none of these moments (UTC) somebody is taken in another of their dialogues, for as long as it is to be."""
    if not is_elsewhere(case, person):
        return []
    asked = [(each, each + length) for each in begins]
    taken = any(is_taken(case, person, each) for each in asked)
    return unless(not taken, TAKEN)


def is_taken(case: Case, person: str, asked: Span) -> bool:
    """Whether an appointment, or what later steps know of, takes this time of somebody in another dialogue."""
    return has_appointment_elsewhere(case, person, asked) or any(takes(case, person, asked) for takes in TAKES)


def has_appointment_elsewhere(case: Case, person: str, asked: Span) -> bool:
    """Whether an appointment of theirs in another dialogue is at this time, or could still be."""
    start, end = asked
    return any(begins < end and start < ends for begins, ends in _spans(case, person))


def _spans(case: Case, person: str) -> Iterator[Span]:
    for each in sorted(each for each in case.thread.elsewhere if each.person == person):
        there = Case(each.dialogue)
        agreed = appointment_of(there, each.there)
        if agreed and agreed.state != Word.CANCELLED and not is_over(there, agreed) and not ended_by(there, agreed):
            yield from ((begins, begins + agreed.row.length) for begins in _moments(agreed))


def _moments(agreed: Agreed) -> Iterable[datetime]:
    return [agreed.begins] if agreed.state == Word.CHOSEN else agreed.row.offered
