"""The whole way on one page: each stage of a dialogue, the act that leads into it, and its evidence in the rows.

Importing this module makes the register of acts and rules whole.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from heard.acts import performing
from heard.acts.actors import Actor
from heard.acts.ledger import Pen
from heard.acts.performing import in_the_way
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Act, Attempt
from heard.aftercare import actions as aftercare
from heard.aftercare import queries as aftercare_sights
from heard.amends import actions as amends
from heard.amends import queries as amends_sights
from heard.coming_in import actions as coming_in
from heard.coming_in import queries as coming_in_sights
from heard.confidentiality import vault
from heard.consent import actions as consent
from heard.consent import queries as consent_sights
from heard.consent.facts import is_stopped, standing_yes
from heard.consent.terms import Purpose
from heard.contact import actions as contact
from heard.contact import gates as contact_gates
from heard.contact import queries as contact_sights
from heard.contact.models import Invitation
from heard.dialogue import actions as dialogue
from heard.dialogue import case as cases
from heard.dialogue import listing
from heard.dialogue import queries as dialogue_sights
from heard.dialogue.case import Case
from heard.dialogue.models import Closing
from heard.evaluation import actions as evaluation
from heard.evaluation import facts as disclosures
from heard.evaluation import queries as evaluation_sights
from heard.exchange import actions as exchange
from heard.exchange import queries as exchange_sights
from heard.exchange.facts import waiting_since
from heard.facilitators import actions as facilitators
from heard.inquiry import actions as inquiry
from heard.inquiry import queries as inquiry_sights
from heard.inquiry.models import Request
from heard.inquiry.requests import live_requests
from heard.meeting import actions as meeting
from heard.meeting import queries as meeting_sights
from heard.meeting.days import authorisation, ended_meetings, fixing_of, is_on
from heard.people import actions as people
from heard.preparation import actions as preparation
from heard.preparation import queries as preparation_sights
from heard.preparation.models import Session
from heard.programme import actions as programme
from heard.safety import actions as safety
from heard.safety import queries as safety_sights
from heard.screening import actions as screening
from heard.screening import queries as screening_sights
from heard.screening.facts import is_approved, open_proceedings, orders_in_force
from heard.talking import actions as talking
from heard.talking import queries as talking_sights

QUERIES = (
    dialogue_sights,
    safety_sights,
    inquiry_sights,
    screening_sights,
    consent_sights,
    contact_sights,
    preparation_sights,
    talking_sights,
    coming_in_sights,
    exchange_sights,
    meeting_sights,
    amends_sights,
    aftercare_sights,
    evaluation_sights,
)
# Importing the actions makes acts and rules known; importing the queries, what each actor sees.
EVERY_STEP = (
    programme,
    people,
    facilitators,
    dialogue,
    safety,
    inquiry,
    screening,
    consent,
    contact,
    preparation,
    talking,
    coming_in,
    exchange,
    meeting,
    amends,
    aftercare,
    evaluation,
    contact_gates,
    disclosures,
    performing,
    *QUERIES,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage: its name, what people call it, the act that leads into it, and whether the rows show it."""

    name: str
    label: str
    act: str
    reached: Callable[[Case], object]


def _both_prepare(case: Case) -> bool:
    return bool(case.both) and all(standing_yes(case, party.person_id, Purpose.PREPARE) for party in case.both)


STAGES = (
    Stage(name="opened", label="Opened", act="open_dialogue", reached=lambda _case: True),
    Stage(name="asked", label="Asked for", act="ask", reached=live_requests),
    Stage(name="approved", label="Approved", act="approve", reached=lambda case: live_requests(case) and is_approved(case)),
    Stage(name="approached", label="Approached", act="invite", reached=lambda case: case.rows(Invitation)),
    Stage(name="agreed", label="Both said yes", act="say_yes", reached=_both_prepare),
    Stage(name="preparing", label="Getting ready", act="hold_session", reached=lambda case: case.rows(Session)),
    Stage(name="authorised", label="May meet", act="authorise", reached=authorisation),
    Stage(name="fixed", label="Meeting fixed", act="fix_meeting", reached=fixing_of),
    Stage(name="meeting", label="Meeting", act="begin_meeting", reached=is_on),
    Stage(name="aftercare", label="Afterwards", act="end_meeting", reached=ended_meetings),
    Stage(name="closed", label="Closed", act="close", reached=lambda case: case.rows(Closing)),
)
BY_NAME = {stage.name: stage for stage in STAGES}


def stage_of(case: Case) -> Stage:
    """The furthest stage that the rows show."""
    return next(stage for stage in reversed(STAGES) if stage.reached(case))


def resting(case: Case) -> str:
    """Why a dialogue rests, for lists: `stopped`, `asked_no_more`, `order`, `calendar`; nothing where it goes on."""
    if case.rows(Closing):
        return ""
    if is_stopped(case):
        return "stopped"
    if case.rows(Request) and not live_requests(case):
        return "asked_no_more"
    if orders_in_force(case):
        return "order"
    settings = case.policy.calendar.model_dump()
    return "calendar" if any(settings.get(row.kind) != "ignore" for row in open_proceedings(case)) else ""


def _keep_for_lists(case: Case, pen: Pen) -> dict[str, Any]:
    with vault.opened(case.judging_keyring()):
        stage, rests, since = stage_of(case), resting(case), waiting_since(case)
    own = {"stage": stage.name, "stage_at": STAGES.index(stage), "resting": rests, "moved_at": case.now}
    return {**own, "crossing_since": since, **listing.kept(case, pen.added)}


cases.KEPT_FOR_LISTS[:] = [_keep_for_lists]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """An act as it stands for somebody: what is in the way, nothing where it may be done now."""

    act: Act
    in_the_way: list[Obstacle]


def what_stands_before(case: Case, by: Actor, act: str, **given: object) -> list[Obstacle]:
    """Everything in the way of one act with these values: the same list that would refuse it."""
    return in_the_way(ACTS[act], case, Attempt(act, by, dict(given)))
