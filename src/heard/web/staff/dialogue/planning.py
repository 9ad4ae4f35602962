"""A meeting as it is planned: room, arrivals, agenda, and what has to be true before it."""

from dataclasses import dataclass

from heard.ground.dates import hour, weekday
from heard.ground.texts import say
from heard.meeting.plans import in_words
from heard.meeting.queries import PlanView, plan_of
from heard.people.terms import Side
from heard.stages import BY_NAME, STAGES, stage_of
from heard.web.staff.dialogue.columns import SHAPES
from heard.web.staff.dialogue.gates import StageGate, gate_of
from heard.web.staff.dialogue.performers import Desk

TEAM, NEITHER = "▲", "○"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedGuest:
    """Somebody who comes: their shape and side in words, and whether they wait nearby."""

    name: str
    shape: str
    side: str
    waits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPlan:
    """The plan in words, with the list of what has to be true."""

    plan: PlanView
    when: str
    where: str
    comes: tuple[ExpectedGuest, ...]
    gate: StageGate | None


def meeting_of(desk: Desk, *, with_gate: bool = True) -> MeetingPlan | None:
    """The meeting that is planned or fixed, with what comes before its next step if wanted; None where there is no plan."""
    plan = plan_of(desk.member.actor, desk.case)
    if plan is None:
        return None
    comes = [_comes(desk, who, waits=False) for who in plan.attendees]
    comes += [_comes(desk, who, waits=True) for who in plan.waiting]
    return MeetingPlan(
        plan=plan,
        when=say("dialogue-meeting_when", day=weekday(plan.at), begins=hour(plan.at), ends=hour(plan.until)),
        where=in_words(plan.ends),
        comes=tuple(comes),
        gate=_gate(desk, plan) if with_gate else None,
    )


def _gate(desk: Desk, plan: PlanView) -> StageGate | None:
    """Before it is fixed, what fixing it asks for; then what beginning it asks for."""
    here = STAGES.index(stage_of(desk.case))
    next_one = BY_NAME["meeting" if plan.is_fixed else "fixed"]
    return None if plan.was_held or here >= STAGES.index(BY_NAME["meeting"]) else gate_of(desk, next_one)


def _comes(desk: Desk, who: str, *, waits: bool) -> ExpectedGuest:
    one = next((each for each in desk.choices.people if each.who == who), None)
    if one is None and who in desk.attendants:
        return ExpectedGuest(name=desk.attendants[who], shape=NEITHER, side=say("dialogue-of_neither_side"), waits=waits)
    if one is None:
        account = desk.case.account(who)
        name = account.name if account else say("dialogue-somebody_who_left")
        return ExpectedGuest(name=name, shape=TEAM, side=say("dialogue-of_the_team"), waits=waits)
    return ExpectedGuest(name=one.title, shape=SHAPES[one.side], side=Side(one.side).within, waits=waits)
