"""The whole way on one page: each stage of a dialogue, the act that leads into it, and its evidence in the rows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from heard.acts.ledger import Pen
from heard.confidentiality import vault
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
from heard.preparation.models import Session
from heard.screening.facts import approvals, is_approved, is_turned_down, open_proceedings, orders_in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage: its name, the act that leads into it, and whether the rows show it.

    `values` are those with which the act leads into it, by argument name.
    """

    name: str
    act: str
    reached: Callable[[Case], object]
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What people call it, in the language that is spoken."""
        return STAGE_NAMES.label(self.name)


def _both_prepare(case: Case) -> bool:
    return bool(case.both) and all(standing_yes(case, party.person_id, Purpose.PREPARE) for party in case.both)


STAGES = (
    Stage(name="opened", act="open_dialogue", reached=lambda _case: True),
    Stage(name="asked", act="ask", reached=live_requests),
    Stage(name="approved", act="approve", reached=lambda case: live_requests(case) and is_approved(case)),
    Stage(name="approached", act="invite", reached=lambda case: case.rows(Invitation)),
    Stage(name="agreed", act="say_yes", reached=_both_prepare, values={"purpose": Purpose.PREPARE}),
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
