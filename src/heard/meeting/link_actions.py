"""The link of a meeting by video: tried with each side apart before the day, and what was done when it broke."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Why
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, party, text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, OVER, unless
from heard.dialogue.terms import StartedBy
from heard.meeting.days import fixing_of, is_on, moments, next_plan, state
from heard.meeting.models import DayMoment, LineBroke, LinkTried, Plan
from heard.meeting.plans import end_of, mark_of, opened
from heard.meeting.terms import LinkWent, Moment


def _plan_to_try(case: Case) -> Plan | None:
    """The plan whose link is tried: of the fixed meeting that did not begin, else the newest; `None` if it has one place."""
    fixing = fixing_of(case)
    ahead = fixing if fixing and not moments(case, fixing) else None
    plan: Plan | None = ahead.plan if ahead else next_plan(case)
    return plan if plan and plan.harmed_end else None


def _comes_by_video(case: Case, attempt: Attempt) -> list[Obstacle]:
    plan = _plan_to_try(case)
    return unless(plan and attempt.values["with_"] in opened(plan).attendees, ABSENT)


@act(
    "try_link",
    who=("facilitator",),
    effect=Reaches(to="with_", why=Why.FURTHER, how=Delivery.SPOKEN),
    requires=all_of(assigned, alive("with_"), _comes_by_video),
    about="with_",
    fields=(party("with"), choice("went", LinkWent), STARTED_BY, SAID_AT),
)
def try_link(case: Case, pen: Pen, *, by: Actor, with_: str, went: str, started_by: str | None = None) -> LinkTried:
    """The link was tried with somebody from their own end, without the other side: sound, picture, and the number to call."""
    plan, who = _plan_to_try(case), case.party(with_)
    if plan is None or who is None:
        raise LookupError("plan")
    end = end_of(case, opened(plan), with_)
    mark = mark_of(case.dialogue.programme_id, end.place, end.room)
    started = started_by or StartedBy.WE
    return pen.add(LinkTried(dialogue_id=case.dialogue_id, person=who.person, end=mark, went=went, started_by=started))


def _on_the_line(case: Case, _attempt: Attempt) -> list[Obstacle]:
    """A meeting by video goes on or was paused; not one that is stopped, nor while the line is broken already."""
    fixing = is_on(case)
    if fixing is None or not fixing.plan.harmed_end:
        return [ABSENT]
    return unless(state(case) in (Moment.BEGUN, Moment.PAUSED, Moment.RESUMED), OVER)


@act(
    "record_line_broke",
    who=("facilitator",),
    effect=Closes(),
    requires=all_of(assigned, _on_the_line),
    after_closing=True,
    fields=(text("did"), SAID_AT),
)
def record_line_broke(case: Case, pen: Pen, *, by: Actor, did: str) -> DayMoment:
    """The line between the two ends broke, and this was done. It goes on once everybody was asked."""
    fixing = is_on(case)
    if fixing is None:
        raise LookupError("fixing")
    if pen.at < moments(case, fixing)[-1].at:
        raise InvalidInput({SAID_AT.name: problem("ends_after")})
    pen.add(LineBroke(dialogue_id=case.dialogue_id, fixing=fixing, did=did))
    return pen.add(DayMoment(dialogue_id=case.dialogue_id, fixing=fixing, moment=Moment.BROKE))
