"""Places: a fixed meeting whose place lets nobody in on that day, and what still names a place that he left.

What was fixed before stands until somebody calls; fixing anew asks two of the office (R28).

Of where and when nothing is kept here but that it needs somebody, and until when.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from heard.appointments.facts import appointment_of, is_over
from heard.appointments.terms import Word
from heard.dialogue.case import Case
from heard.dialogue.models import OfficeNote, Party, Transfer
from heard.meeting.days import fixing_of, moments
from heard.meeting.models import Clearance
from heard.meeting.plans import closed_there_since, opened
from heard.people.terms import Side
from heard.worklist.needs import GOING, Needed, midnight, needed, needs

A_DAY = timedelta(days=1)


@needs(GOING)
def closed_then(case: Case) -> Iterator[Needed]:
    """The place of the fixed meeting is closed on its day."""
    fixing = fixing_of(case)
    if fixing is None or moments(case, fixing):
        return
    plan = opened(fixing.plan)
    day = case.day(plan.at)
    known = closed_there_since(case, plan) if day >= case.day() else None
    if known:
        since = max(known, fixing.entered_at)
        yield needed("place_closed", since, due=min(midnight(case, day), since + A_DAY))


@needs(GOING)
def where_he_was(case: Case) -> Iterator[Needed]:
    """Somebody was moved: an appointment with them was made before, or people are cleared only for the place they left.

    The appointment until it is made anew, cancelled or over; the clearances until somebody cleared or noted since.
    """
    for party in case.principals(Side.RESPONSIBLE):
        moved = case.last(Transfer, person_id=party.person_id)
        if moved and (_appointment_before(case, party, moved) or _cleared_before(case, party, moved)):
            yield needed("old_place", moved.entered_at, about=party.person_id, side=party.side)


def _appointment_before(case: Case, party: Party, moved: Transfer) -> bool:
    agreed = appointment_of(case, party.person_id)
    standing = agreed is not None and agreed.state in ("offered", Word.CHOSEN) and not is_over(case, agreed)
    return bool(standing and agreed and agreed.row.entered_at < moved.entered_at)


def _cleared_before(case: Case, party: Party, moved: Transfer) -> bool:
    seen_to = [*case.rows(Clearance), *case.rows(OfficeNote)]
    if any(row.entered_at > moved.entered_at for row in seen_to):
        return False
    there = party.person.place.casefold()
    last_days = [
        date.fromisoformat(row.what["until"]) for row in case.rows(Clearance) if row.what["place"].casefold() != there
    ]
    return any(each >= case.day() for each in last_days)
