"""Who is asked for at two places at one hour: two persons who turned out to be one had a talk or a meeting each.

Whoever was always one cannot have them: the second is refused. The office alone hears of it, since no dialogue tells of
another; and of the hour nothing is kept here.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from heard.appointments.elsewhere import Span, hours_of, is_taken
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.meeting.days import fixing_of, moments
from heard.meeting.plans import opened
from heard.worklist.needs import ALWAYS, Needed, changes, midnight, needed, needs


@needs(ALWAYS)
def at_two_places(case: Case) -> Iterator[Needed]:
    """Somebody has an hour here that is one of theirs elsewhere too, until one of the two is moved or over."""
    for party in case.parties:
        since = case.thread.one_since(party.person_id)
        if since and _clashes(case, party):
            yield needed("two_places", since, about=party.person_id, side=party.side)


@changes
def until_moved(case: Case) -> Iterator[datetime]:
    """What is moved in another dialogue is seen here the next morning."""
    if any(at_two_places(case)):
        yield midnight(case, case.day() + timedelta(days=1))


def _clashes(case: Case, party: Party) -> bool:
    person = party.person_id
    return any(is_taken(case, person, hours) for hours in (*_met_here(case, person), *hours_of(case, person)))


def _met_here(case: Case, person: str) -> list[Span]:
    """When (UTC) the fixed meeting takes this person's time; `[]` where none lies ahead, or they do not come."""
    fixing = fixing_of(case)
    if fixing is None or moments(case, fixing):
        return []
    plan = opened(fixing.plan)
    return [(plan.at, plan.until)] if person in plan.everyone and plan.until > case.now else []
