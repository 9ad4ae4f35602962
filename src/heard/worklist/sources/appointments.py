"""Appointments and written words: what waits for an answer, for another time, or to be told by a person."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from heard.aftercare.models import FollowUp
from heard.appointments.facts import Agreed, answer_by, appointment_of, halted_by_oneself, is_over, waiting
from heard.appointments.models import Written
from heard.appointments.standing import is_called_off
from heard.appointments.terms import Direction, Word
from heard.contact.models import Message
from heard.dialogue.case import Case
from heard.dialogue.models import Party, PartyNote
from heard.preparation.models import HowItWent, Session
from heard.worklist.needs import ALWAYS, GOING, Needed, changes, end_of, midnight, needed, needs

AHEAD = timedelta(days=14)
# Any of these about a person says that somebody saw to them.
SEEN_TO = (Session, HowItWent, FollowUp, PartyNote)


def _each(case: Case) -> Iterator[tuple[Party, Agreed]]:
    """Everybody who is alive and has an appointment, with it."""
    for party in case.parties:
        agreed = None if case.is_dead(party.person_id) else appointment_of(case, party.person_id)
        if agreed:
            yield party, agreed


def _is_standing(case: Case, agreed: Agreed) -> bool:
    return agreed.state in ("offered", Word.CHOSEN) and not is_over(case, agreed)


@needs(ALWAYS)
def to_answer(case: Case) -> Iterator[Needed]:
    """Words of somebody that nobody has answered, late after the promise of the programme."""
    for party in case.parties:
        rows = [] if case.is_dead(party.person_id) else waiting(case, party)
        if rows:
            late = end_of(case, answer_by(case, rows[0]))
            yield needed("answer", rows[0].entered_at, due=late, about=party.person_id, count=len(rows), side=party.side)


@needs(ALWAYS)
def to_arrange(case: Case) -> Iterator[Needed]:
    """Another time is wanted, or they cancelled; until somebody has seen to them since."""
    kinds = {Word.OTHER.value: "other_time", Word.CANCELLED.value: "called_off"}
    for party, agreed in _each(case):
        word = agreed.word
        if word and word.kind in kinds and word.who == party.person_id and not _seen_to(case, party, word.entered_at):
            yield needed(kinds[word.kind], word.entered_at, about=party.person_id, side=party.side)


def _seen_to(case: Case, party: Party, since: datetime) -> bool:
    """Whether a member of staff met, called, answered or noted this person since."""
    rows = [row for kind in SEEN_TO for row in case.some(kind, party_id=party.pk)]
    rows += case.some(Message, person_id=party.person_id)
    rows += case.some(Written, party_id=party.pk, direction=Direction.TO_THEM.value)
    return any(row.entered_at > since for row in rows)


@needs(ALWAYS)
def called_off(case: Case) -> Iterator[Needed]:
    """An appointment that does not take place any more: its person hears it from a person, before the hour comes.

    The person who said stop knows it themselves.
    """
    for party, agreed in _each(case):
        if (
            _is_standing(case, agreed)
            and is_called_off(case, agreed)
            and not halted_by_oneself(case, agreed, party.person_id)
        ):
            yield needed("halted_talk", agreed.last, due=agreed.begins, about=party.person_id, side=party.side)


@needs(GOING)
def ahead(case: Case) -> Iterator[Needed]:
    """An appointment in its last fourteen days."""
    for party, agreed in _each(case):
        if _is_standing(case, agreed) and not is_called_off(case, agreed):
            day = case.day(agreed.begins)
            start = max(agreed.row.entered_at, midnight(case, day) - AHEAD)
            yield needed("talk", agreed.last, start=start, due=end_of(case, day), about=party.person_id, side=party.side)


@changes
def hours_pass(case: Case) -> Iterator[datetime]:
    """When each of the hours offered is over."""
    for _party, agreed in _each(case):
        yield from (each + agreed.row.length for each in {agreed.begins, *agreed.row.offered})
