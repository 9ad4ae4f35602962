"""What an act of the meeting is about: which plan, and who comes."""

from heard.acts.effects import Gathering, Gathers
from heard.acts.register import Attempt
from heard.dialogue.case import Case
from heard.meeting.days import is_on, next_plan, present, present_with_harmed
from heard.meeting.models import Fixing
from heard.meeting.plans import OpenedPlan, end_of, opened


def step_of(attempt: Attempt) -> Gathering | None:
    """How far an act brings people together; `None` where it does not."""
    return attempt.effect.step if isinstance(attempt.effect, Gathers) else None


def is_on_the_day(attempt: Attempt) -> bool:
    """Whether an act brings people together in the room."""
    return step_of(attempt) in (Gathering.BEGIN, Gathering.RESUME)


def plan_in_question(case: Case, attempt: Attempt) -> OpenedPlan | None:
    """The plan an act is about: of the fixed meeting on its day, else the newest."""
    if is_on_the_day(attempt) or attempt.act == "depart":
        fixing = is_on(case) or case.last(Fixing)
        return opened(fixing.plan) if fixing else None
    plan = next_plan(case)
    return opened(plan) if plan else None


def comes(case: Case, attempt: Attempt, plan: OpenedPlan) -> tuple[str, ...]:
    """Everybody an act is about, by reference: on the day who is said to be there, else the whole plan."""
    if named := attempt.values.get("there"):
        return tuple(named)
    fixing = is_on(case)
    return present(case, fixing, plan) if fixing and is_on_the_day(attempt) else plan.everyone


def staff_with_harmed(case: Case, attempt: Attempt, plan: OpenedPlan) -> tuple[str, ...]:
    """Who of the staff is at the harmed side's end of a meeting by video: as said on the day, else as planned."""
    if named := attempt.values.get("with_harmed"):
        return tuple(named)
    fixing = is_on(case)
    return present_with_harmed(case, fixing, plan) if fixing and is_on_the_day(attempt) else plan.with_harmed


def ends_carried(case: Case, attempt: Attempt, plan: OpenedPlan) -> dict[str, str]:
    """Of each facilitator who is there in a meeting by video the side at whose end they are, by reference; else `{}`."""
    if not plan.by_video:
        return {}
    beside = staff_with_harmed(case, attempt, plan)
    return {who: end_of(case, plan, who, beside).side for who in facilitators_there(case, attempt, plan)}


def in_the_room(case: Case, attempt: Attempt, plan: OpenedPlan) -> set[str]:
    """Those of them who are in the room itself, by reference: who waits nearby is not."""
    return set(comes(case, attempt, plan)) - set(plan.waiting)


def facilitators_there(case: Case, attempt: Attempt, plan: OpenedPlan) -> list[str]:
    """The facilitators of the dialogue among them."""
    return [each for each in case.facilitators if each in in_the_room(case, attempt, plan)]
