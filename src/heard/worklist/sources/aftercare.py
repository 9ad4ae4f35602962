"""Afterwards: follow-ups, check-ins, what was asked about a record, commitments, and the closing."""

from collections.abc import Iterator
from datetime import timedelta

from heard.aftercare.dates import NEVER_LATE, due_follow_ups
from heard.aftercare.models import CheckIn, FollowUp
from heard.aftercare.terms import Asks
from heard.amends.facts import is_kept
from heard.amends.models import Commitment, CommitmentMissed, ProgressTold
from heard.contact.models import DoneByHand, Message
from heard.dialogue.case import Case
from heard.dialogue.models import Closing, OfficeNote, Party, PartyNote
from heard.evaluation.facts import answer_to
from heard.evaluation.models import RecordAsked
from heard.evaluation.terms import RecordWish
from heard.meeting.days import ended_meetings
from heard.stages import resting
from heard.worklist.needs import ALWAYS, GOING, Needed, needed, needs

AHEAD = timedelta(days=14)
ASKED_EVERY = timedelta(days=90)


@needs(ALWAYS)
def follow_ups(case: Case) -> Iterator[Needed]:
    """Each open date, from fourteen days before it; without a meeting, once the dialogue has come to rest."""
    for due in due_follow_ups(case):
        if due.state != "open":
            continue
        if due.ends != NEVER_LATE:
            about = f"{due.party.pk[:16]}{due.opens:%y%m%d%H%M}"
            yield needed("follow_up", due.opens, start=due.opens - AHEAD, due=due.ends, about=about, side=due.party.side)
        elif resting(case) in ("stopped", "asked_no_more"):
            yield needed("care", due.opens, about=due.party.pk, side=due.party.side)


@needs(ALWAYS)
def check_ins(case: Case) -> Iterator[Needed]:
    """The newest check-in of each person that asks something of others, until somebody spoke with them or thought of it."""
    for party in case.parties:
        row = case.last(CheckIn, party_id=party.pk)
        if row is None or case.is_dead(party.person_id):
            continue
        if row.asks == Asks.CALL and not _spoken_since(case, party, row):
            yield needed("wants_call", row.entered_at, about=party.person_id, side=party.side)
        elif row.asks == Asks.CARE and not _spoken_since(case, party, row) and not _noted_since(case, row):
            yield needed("is_hard", row.entered_at, about=party.pk, side=party.side)


def _spoken_since(case: Case, party: Party, row: CheckIn) -> bool:
    own = {message.pk for message in case.some(Message, person_id=party.person_id)}
    done = [
        *case.some(FollowUp, party_id=party.pk),
        *(each for each in case.rows(DoneByHand) if each.message_id in own),
    ]
    return any(each.entered_at > row.entered_at for each in done)


def _noted_since(case: Case, row: CheckIn) -> bool:
    notes = [*case.some(PartyNote, party_id=row.party_id), *case.rows(OfficeNote)]
    return any(each.entered_at > row.entered_at for each in notes)


@needs(ALWAYS)
def records(case: Case) -> Iterator[Needed]:
    """What somebody asked about what is held of them, until the office answered."""
    people = {party.pk: party for party in case.parties}
    for row in case.rows(RecordAsked):
        if answer_to(case, row) is None and not case.is_dead(people[row.party_id].person_id):
            kind = "not_me" if row.kind == RecordWish.NOT_ME else "record"
            yield needed(kind, row.entered_at, about=row.pk, side=people[row.party_id].side)


@needs(ALWAYS)
def commitments(case: Case) -> Iterator[Needed]:
    """A commitment that was not kept yet, three months after somebody last asked."""
    for row in case.rows(Commitment):
        if not is_kept(case, row):
            asked = [*case.some(CommitmentMissed, commitment_id=row.pk), *case.some(ProgressTold, commitment_id=row.pk)]
            last = max([row.entered_at, *(each.entered_at for each in asked)])
            yield needed("commitment", row.entered_at, start=last + ASKED_EVERY, about=row.pk)


@needs(GOING)
def to_close(case: Case) -> Iterator[Needed]:
    """After a meeting, once every follow-up has been and nothing is ahead."""
    ends = ended_meetings(case)
    if not ends or case.rows(Closing) or any(due.state == "open" for due in due_follow_ups(case)):
        return
    last = max([ends[-1].entered_at, *(due.opens for due in due_follow_ups(case))])
    yield needed("close", max(last, ends[-1].entered_at))
