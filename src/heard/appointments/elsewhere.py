"""Whether somebody, or a facilitator, is free at an hour in all of their dialogues. What takes it is never said."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from django.db.models import Q

from heard.acts.refusals import Obstacle
from heard.appointments.facts import Agreed, appointment_of, is_over
from heard.appointments.models import MAX_MINUTES, Appointment
from heard.appointments.rules import STAFF_TAKEN, TAKEN
from heard.appointments.standing import ended_by
from heard.appointments.terms import Word
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import is_elsewhere
from heard.dialogue.models import Assignment, Party
from heard.dialogue.rules import unless
from heard.ground.extensions import Extension

Span = tuple[datetime, datetime]
# What else can take an hour: whether it does, of a person or an account, and the moments between which (UTC).
TAKES: Extension[Callable[[Case, str, Span], bool]] = Extension("what takes an hour of somebody")


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
    there = sorted(each for each in case.thread.elsewhere if each.person == person)
    return any(_overlaps(span, asked) for each in there for span in hours_of(Case(each.dialogue), each.there))


def staff_free(
    case: Case, account: str, party: Party | None, begins: Iterable[datetime], length: timedelta
) -> list[Obstacle]:
    """R0: at none of these moments (UTC) the facilitator who is to talk with this party is with somebody else.

    Two of one side can be talked with at one hour, by one who comes to see both.
    """
    asked = [(each, each + length) for each in begins]
    others = [each.person_id for each in case.parties if party and each.side != party.side]
    here = [span for other in others for span in hours_of(case, other, account)] if asked else []
    taken = any(_overlaps(span, each) for span in here for each in asked)
    return unless(not taken and not is_staff_taken(case, account, asked), STAFF_TAKEN)


def is_staff_taken(case: Case, account: str, asked: Sequence[Span]) -> bool:
    """Whether a talk in another dialogue that they carry, or what later steps know of, takes one of these hours."""
    if not asked:
        return False
    return has_talk_elsewhere(case, account, asked) or any(takes(case, account, each) for takes in TAKES for each in asked)


def has_talk_elsewhere(case: Case, account: str, asked: Sequence[Span]) -> bool:
    """Whether a facilitator has an appointment at one of these hours in another dialogue that they carry, or could have.

    Of a dialogue that is closed, only one whose first hour lies ahead: nobody chooses another there.
    """
    ahead = Q(begins__gt=case.now - timedelta(minutes=MAX_MINUTES)) | (~Q(others="") & ~Q(dialogue__stage="closed"))
    carried = Assignment.objects.filter(account=account, ended=None).exclude(dialogue=case.dialogue_id).values("dialogue")
    rows = Appointment.objects.filter(ahead, account=account, dialogue__in=carried)
    cases = (Case(each) for each in sorted(set(rows.values_list("dialogue_id", flat=True))))
    talks = ((there, party.person_id) for there in cases for party in there.parties)
    spans = (span for there, person in talks for span in hours_of(there, person, account))
    return any(_overlaps(span, each) for span in spans for each in asked)


def hours_of(case: Case, person: str, account: str | None = None) -> Iterator[Span]:
    """When (UTC) somebody's appointment in this dialogue takes their time; of one facilitator only, where one is named."""
    agreed = appointment_of(case, person)
    if agreed is None or account not in (None, agreed.row.account_id):
        return
    if agreed.state != Word.CANCELLED and not is_over(case, agreed) and not ended_by(case, agreed):
        yield from ((begins, begins + agreed.row.length) for begins in _moments(agreed))


def _moments(agreed: Agreed) -> Iterable[datetime]:
    return [agreed.begins] if agreed.state == Word.CHOSEN else agreed.row.offered


def _overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
