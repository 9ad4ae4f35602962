"""Afterwards: follow-ups, commitments, and the closing."""

from collections.abc import Iterator
from datetime import timedelta

from heard.aftercare.dates import NEVER_LATE, due_follow_ups
from heard.amends.facts import is_kept
from heard.amends.models import Commitment, CommitmentMissed, ProgressTold
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.meeting.days import ended_meetings
from heard.path import resting
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
