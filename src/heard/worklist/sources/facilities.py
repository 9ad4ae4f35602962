"""Places: a fixed meeting whose place lets nobody in on that day. No rule forbids it; somebody has to call.

Of where and when nothing is kept here but that it needs somebody, and until when.
"""

from collections.abc import Iterator
from datetime import timedelta

from heard.dialogue.case import Case
from heard.meeting.days import fixing_of, moments, opened
from heard.programme.queries import closed_since
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
    known = closed_since(case.dialogue.programme_id, plan.place, day) if day >= case.day() else None
    if known:
        since = max(known, fixing.entered_at)
        yield needed("place_closed", since, due=min(midnight(case, day), since + A_DAY))
