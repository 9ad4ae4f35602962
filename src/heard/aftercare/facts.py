"""Since when it is afterwards for one person: after a meeting they were to be at, or once a person told them of an end."""

from datetime import datetime

from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.dialogue.queries import endings_told
from heard.meeting.days import ended_meetings
from heard.meeting.models import DayMoment, Fixing, Plan
from heard.meeting.plans import opened


def meetings_of(case: Case, person: str) -> list[datetime]:
    """When the meetings ended in whose plan this person was."""
    ends = ended_meetings(case)
    with vault.opened(case.judging_keyring()):
        return [end.at for end in ends if person in _everyone(case, end)]


def _everyone(case: Case, end: DayMoment) -> tuple[str, ...]:
    fixing = case.last(Fixing, pk=end.fixing_id)
    plan = case.last(Plan, pk=fixing.plan_id) if fixing else None
    return opened(plan).everyone if plan else ()


def afterwards(case: Case, person: str) -> datetime | None:
    """The moment (UTC) from which it is afterwards for this person; `None` where it is not, or nobody told them yet."""
    told = [row.at for row in endings_told(case, person)]
    return max([*meetings_of(case, person), *told], default=None)
