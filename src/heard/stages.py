"""The whole way on one page: each stage of a dialogue, the act that leads into it, and its evidence in the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from heard.acts.ledger import Pen
from heard.confidentiality import vault
from heard.consent.guardians import counting_yes
from heard.consent.leaving import is_stopped
from heard.consent.terms import Purpose
from heard.consent.yeses import standing_yes
from heard.contact.models import Invitation
from heard.dialogue import case as cases
from heard.dialogue import listing
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.exchange.facts import waiting_since
from heard.ground.terms import Listed
from heard.inquiry.models import Request
from heard.inquiry.requests import live_requests
from heard.meeting.days import authorisation, ended_meetings, fixing_of, is_on
from heard.people.terms import Part, Role, Side
from heard.preparation.models import Session
from heard.screening.facts import approvals, is_approved, is_turned_down, open_proceedings, orders_in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage: its name, the act that leads into it, and whether the rows show it.

    `values` are those with which the act leads into it, by argument name. `awaited` are those whose act it still is, by
    reference: each of them where `of_each`, else whoever of them does it; `[]` where that depends on the act alone.
    `counted` is how many have done it, of how many, where more than one has to.
    """

    name: str
    act: str
    reached: Callable[[Case], object]
    values: Mapping[str, Any] = field(default_factory=dict)
    awaited: Callable[[Case], list[str]] = lambda _case: []
    of_each: bool = False
    counted: Callable[[Case], tuple[int, int] | None] = lambda _case: None

    @property
    def label(self) -> str:
        """What people call it, in the language that is spoken."""
        return STAGE_NAMES.label(self.name)


def _both_prepare(case: Case) -> bool:
    return bool(case.both) and all(counting_yes(case, party, Purpose.PREPARE) for party in case.both)


def _who_asks(case: Case) -> list[str]:
    """Who is harmed, and kin who may act for them, where nobody else may ask."""
    if case.policy.initiation.who != "harmed":
        return []
    return [each.person_id for each in case.parties if each.side == Side.HARMED and each.part != Part.SUPPORTER]


def _approvers(case: Case) -> list[str]:
    return [each.pk for each in case.office if each.role in APPROVE and each.pk not in approvals(case)]


def _approved(case: Case) -> tuple[int, int]:
    return len(approvals(case)), case.policy.outreach.approvals


def _prepare_not_yet(case: Case) -> list[str]:
    return [each.person_id for each in case.both if not standing_yes(case, each.person_id, Purpose.PREPARE)]


APPROVE = (Role.COORDINATOR, Role.SUPERVISOR)
STAGES = (
    Stage(name="opened", act="open_dialogue", reached=lambda _case: True),
    Stage(name="asked", act="ask", reached=live_requests, awaited=_who_asks),
    Stage(
        name="approved",
        act="approve",
        reached=lambda case: live_requests(case) and is_approved(case),
        awaited=_approvers,
        counted=_approved,
    ),
    Stage(name="approached", act="invite", reached=lambda case: case.rows(Invitation)),
    Stage(
        name="agreed",
        act="say_yes",
        reached=_both_prepare,
        values={"purpose": Purpose.PREPARE},
        awaited=_prepare_not_yet,
        of_each=True,
    ),
    Stage(name="preparing", act="hold_session", reached=lambda case: case.rows(Session)),
    Stage(name="authorised", act="authorise", reached=authorisation),
    Stage(name="fixed", act="fix_meeting", reached=fixing_of),
    Stage(name="meeting", act="begin_meeting", reached=is_on),
    Stage(name="aftercare", act="end_meeting", reached=ended_meetings),
    Stage(name="closed", act="close", reached=lambda case: case.rows(Closing)),
)
BY_NAME = {stage.name: stage for stage in STAGES}
STAGE_NAMES = Listed("stage", tuple(BY_NAME))
# Why a dialogue rests, as `resting` says it.
RESTS = Listed("resting", ("stopped", "asked_no_more", "turned_down", "order", "calendar"))


def stage_of(case: Case) -> Stage:
    """The furthest stage that the rows show."""
    return next(stage for stage in reversed(STAGES) if stage.reached(case))


def resting(case: Case) -> str:
    """Why a dialogue rests, for lists: one of `RESTS`; `""` where it goes on."""
    if case.rows(Closing):
        return ""
    if is_stopped(case):
        return "stopped"
    if case.rows(Request) and not live_requests(case):
        return "asked_no_more"
    if is_turned_down(case) and not approvals(case):
        return "turned_down"
    if orders_in_force(case):
        return "order"
    settings = case.policy.calendar.model_dump()
    return "calendar" if any(settings.get(row.kind) != "ignore" for row in open_proceedings(case)) else ""


@cases.KEPT_FOR_LISTS.add
def _keep_for_lists(case: Case, pen: Pen) -> dict[str, Any]:
    with vault.opened(case.judging_keyring()):
        stage, rests, since = stage_of(case), resting(case), waiting_since(case)
    own = {"stage": stage.name, "stage_at": STAGES.index(stage), "resting": rests, "moved_at": case.now}
    return {**own, "crossing_since": since, **listing.kept(case, pen.added)}
