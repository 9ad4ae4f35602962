"""The meeting: planned, fixed, cleared; and what is still open in the fourteen days before it.

When and where a meeting is lies sealed. Of it only the day is kept here, without hour and place.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from heard.acts.register import RULES, Attempt
from heard.dialogue.case import Case
from heard.meeting.days import authorisation, ended_meetings, fixing_of, is_on, moments, next_plan, shut_out, unwritten
from heard.meeting.models import Fixing
from heard.meeting.plans import opened
from heard.programme.actions import SOFTWARE
from heard.worklist.needs import ALWAYS, GOING, Needed, changes, end_of, midnight, needed, needs

AHEAD = timedelta(days=14)
A_WEEK = timedelta(days=7)
# What has to be true on the day, and can be asked without the day itself: one rule, one line of the list.
CHECKED = ("R5", "R7", "R8", "R9", "R17", "R20", "R24", "R25")


def _standing(case: Case) -> Fixing | None:
    """The fixed meeting that has not begun."""
    fixing = fixing_of(case)
    return fixing if fixing and not moments(case, fixing) else None


@needs(GOING)
def to_plan(case: Case) -> Iterator[Needed]:
    """They may meet: a plan first, then the fixing."""
    agreed = authorisation(case)
    ends = ended_meetings(case)
    if agreed is None or _standing(case) or is_on(case) or (ends and ends[-1].entered_at > agreed.entered_at):
        return
    plan = next_plan(case)
    if plan is None:
        yield needed("plan", agreed.entered_at)
        return
    day = case.day(opened(plan).at)
    late = max(plan.entered_at, midnight(case, day) - A_WEEK)
    yield needed("fix", plan.entered_at, due=min(late, plan.entered_at + A_WEEK))


@needs(GOING)
def to_clear(case: Case) -> Iterator[Needed]:
    """Clearances that are missing, a week before the day at the latest."""
    fixing = _standing(case)
    plan = fixing.plan if fixing else next_plan(case) if authorisation(case) else None
    if plan is None:
        return
    whole = opened(plan)
    missing = shut_out(case, whole)
    if missing:
        due = midnight(case, case.day(whole.at)) - A_WEEK
        yield needed("clearance", plan.entered_at, due=max(due, plan.entered_at), count=len(missing), of=len(whole.everyone))


@needs(GOING)
def ahead(case: Case) -> Iterator[Needed]:
    """A meeting in its last fourteen days, with how many of its checks are done."""
    fixing = _standing(case)
    if fixing is None:
        return
    plan = opened(fixing.plan)
    day = case.day(plan.at)
    if day < case.day():
        return
    done = sum(1 for number in CHECKED if not RULES[number].found(case, Attempt("fix_meeting", SOFTWARE)))
    done += not shut_out(case, plan)
    yield needed(
        "meeting",
        fixing.entered_at,
        start=midnight(case, day) - AHEAD,
        due=end_of(case, day),
        about=fixing.pk,
        count=done,
        of=len(CHECKED) + 1,
    )


@needs(ALWAYS)
def was_it_held(case: Case) -> Iterator[Needed]:
    """Was it held? From the morning after a day that was fixed, until somebody writes down that it was, or was not."""
    fixing = unwritten(case)
    if fixing:
        morning = midnight(case, case.day(opened(fixing.plan).at) + timedelta(days=1))
        for kind in ("was_it_held", "ask_if_held"):
            yield needed(kind, fixing.entered_at, start=morning, about=fixing.pk)


@changes
def each_night(case: Case) -> Iterator[datetime]:
    """In its last fourteen days a meeting is looked at each night: clearances and assessments end by themselves."""
    fixing = _standing(case)
    if fixing is None:
        return
    first: date = case.day(opened(fixing.plan).at) - AHEAD
    yield midnight(case, max(first, case.day() + timedelta(days=1)))
