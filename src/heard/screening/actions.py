"""What screening does first: talk, check, assess, take an acknowledgement and the measure of it."""

from collections.abc import Iterable
from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Takes, Why
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, party, staff, text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned, carried_since, not_before
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.terms import StartedBy
from heard.inquiry.requests import known_since
from heard.screening.acknowledgement_facts import acknowledgement_of
from heard.screening.models import (
    Acknowledgement,
    AcknowledgementTakenBack,
    MeasureDecided,
    Risk,
    Standing,
    Talk,
)
from heard.screening.terms import Measure

OFFICE = ("coordinator",)
NOTE = text("note", required=False)


@act(
    "talk_first",
    who=OFFICE,
    effect=Reaches(to="with_", why=Why.FIRST_TALK, how=Delivery.SPOKEN),
    requires=alive("with_"),
    about="with_",
    fields=(party("with"), NOTE, STARTED_BY, SAID_AT),
    makes="entry",
)
def talk_first(
    case: Case, pen: Pen, *, by: Actor, with_: str, note: str | None = None, started_by: str | None = None
) -> Talk:
    """The first talk took place: what a dialogue is, the nature of the harm, time since, impact then and now, why now."""
    return pen.add(Talk(dialogue_id=case.dialogue_id, person_id=with_, note=note, started_by=started_by or StartedBy.WE))


@act(
    "check_standing",
    who=OFFICE,
    effect=Records(),
    requires=all_of(alive("of"), not_before()),
    about="of",
    fields=(party("of", side="harmed"), SAID_AT),
    makes="entry",
)
def check_standing(case: Case, pen: Pen, *, by: Actor, of: str) -> Standing:
    """It was checked that this person was harmed, or acts for someone who was."""
    return pen.add(Standing(dialogue_id=case.dialogue_id, person_id=of))


def _by_whom(case: Case, attempt: Attempt) -> Iterable[datetime]:
    return carried_since(case, attempt.by.who)


@act(
    "assess_risk",
    who=("coordinator", "facilitator"),
    effect=Records(),
    requires=all_of(assigned, not_before(_by_whom)),
    fields=(NOTE, SAID_AT),
)
def assess_risk(case: Case, pen: Pen, *, by: Actor, note: str | None = None) -> Risk:
    """Risks and strengths of going on were assessed, with the people. How old that is counts from the day of it."""
    return pen.add(Risk(dialogue_id=case.dialogue_id, note=note))


SEEN_BY_TWO = NeededWhen("second_reviewer", lambda case, _attempt: case.policy.acknowledgement.second_reviewer)


def _before_acknowledging(case: Case, attempt: Attempt) -> Iterable[datetime | None]:
    """They knew of the request; who saw it was assigned; what they took back before is said anew."""
    back = [row.at for row in case.some(AcknowledgementTakenBack, who=attempt.by.who)]
    return [known_since(case, attempt.by.who), *carried_since(case, str(attempt.values.get("seen_by"))), *back]


@act(
    "acknowledge",
    who=("responsible_principal",),
    effect=Takes(),
    rules=("R9",),
    requires=not_before(_before_acknowledging),
    fields=(
        staff("seen_by"),
        staff("reviewed_by", required=False, needed_when=SEEN_BY_TWO),
        choice("measure", Measure, required=False, at_doors=True),
        SAID_AT,
    ),
    makes="acknowledgement",
)
def acknowledge(
    case: Case, pen: Pen, *, by: Actor, seen_by: str, reviewed_by: str | None = None, measure: str | None = None
) -> Acknowledgement:
    """The responsible person acknowledges what they did, seen by a facilitator; who reviews it signs on their own screen."""
    return pen.add(
        Acknowledgement(
            dialogue_id=case.dialogue_id,
            person_id=by.who,
            seen_by_id=seen_by,
            reviewed_by=reviewed_by or "",
            measure=measure or case.policy.acknowledgement.measure,
        )
    )


def _acknowledged(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(acknowledgement_of(case, attempt.by.who), ABSENT)


@act(
    "take_back_acknowledgement",
    who=("responsible_principal",),
    effect=Closes(),
    requires=_acknowledged,
    after_closing=True,
    fields=(SAID_AT,),
)
def take_back_acknowledgement(case: Case, pen: Pen, *, by: Actor) -> AcknowledgementTakenBack:
    """The acknowledgement no longer stands; the dialogue rests."""
    row = acknowledgement_of(case, by.who)
    return pen.add(AcknowledgementTakenBack(dialogue_id=case.dialogue_id, acknowledgement=row))


def _says_it_first(case: Case, attempt: Attempt) -> list[Obstacle]:
    newest = case.last(MeasureDecided)
    same = newest is not None and newest.measure == attempt.values["measure"]
    mine = case.last(MeasureDecided, who=attempt.by.who)
    return unless(not (same and mine and mine.measure == attempt.values["measure"]), ALREADY_DONE)


@act(
    "decide_measure",
    who=("coordinator", "supervisor"),
    effect=Records(),
    rules=("R9",),
    requires=_says_it_first,
    fields=(choice("measure", Measure), text("reason")),
)
def decide_measure(case: Case, pen: Pen, *, by: Actor, measure: str, reason: str) -> MeasureDecided:
    """One of the staff decides that another measure is asked in this dialogue, and why. It counts once two say so."""
    return pen.add(MeasureDecided(dialogue_id=case.dialogue_id, measure=measure, reason=reason))
