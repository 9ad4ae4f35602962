"""What screening does: talk, check, assess, record orders and legal steps, approve or kindly turn down."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Takes, Why
from heard.acts.fields import NeededWhen
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, choices, day, party, people, staff, text, word
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.dialogue.preconditions import alive, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.dialogue.terms import StartedBy
from heard.inquiry.models import Request
from heard.inquiry.requests import live_requests
from heard.people.finding import find_again
from heard.people.models import Person
from heard.people.terms import Side
from heard.screening.facts import acknowledgement_of, approvals, is_old_enough, open_proceedings, orders_in_force
from heard.screening.models import (
    Acknowledgement,
    AcknowledgementTakenBack,
    AgeChecked,
    Approval,
    DateAhead,
    InstitutionAsked,
    MeasureDecided,
    Order,
    OrderLifted,
    OtherBodyApproved,
    Proceeding,
    ProceedingClosed,
    Risk,
    Standing,
    Talk,
    TurnedDown,
)
from heard.screening.rules import APPROVED_BY_YOU
from heard.screening.terms import AgesChecked, Allowed, DateKind, Measure, OtherPrograms, Proceedings

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
    requires=alive("of"),
    about="of",
    fields=(party("of", side="harmed"),),
    makes="entry",
)
def check_standing(case: Case, pen: Pen, *, by: Actor, of: str) -> Standing:
    """It was checked that this person was harmed, or acts for someone who was."""
    return pen.add(Standing(dialogue_id=case.dialogue_id, person_id=of))


@act("assess_risk", who=("coordinator", "facilitator"), effect=Records(), requires=assigned, fields=(NOTE,))
def assess_risk(case: Case, pen: Pen, *, by: Actor, note: str | None = None) -> Risk:
    """Risks and strengths of going on were assessed, with the people, today."""
    return pen.add(Risk(dialogue_id=case.dialogue_id, note=note))


def _between_two_sides(case: Case, attempt: Attempt) -> list[Obstacle]:
    sides = {found.side for each in attempt.values["between"] if (found := case.party(each))}
    known = all(case.party(each) for each in attempt.values["between"])
    return unless(known and sides == {Side.HARMED, Side.RESPONSIBLE}, ABSENT)


@act(
    "record_order",
    who=OFFICE,
    effect=Records(),
    requires=_between_two_sides,
    fields=(people("between"), day("until", required=False), choices("allows", Allowed, required=False)),
    makes="entry",
)
def record_order(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    between: tuple[str, ...],
    until: date | None = None,
    allows: tuple[str, ...] | None = None,
) -> Order:
    """An order between people of the two sides is in force, through its last day, but for what it allows by name."""
    told = {"people": list(between)}
    return pen.add(Order(dialogue_id=case.dialogue_id, until=until, allows=" ".join(allows or ()), between=told))


def _order_in_force(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return unless(orders_in_force(case), ABSENT)


@act(
    "lift_order",
    who=OFFICE,
    effect=Records(),
    rules=("R7",),
    requires=_order_in_force,
    fields=(people("between", required=False),),
)
def lift_order(case: Case, pen: Pen, *, by: Actor, between: tuple[str, ...] | None = None) -> list[OrderLifted]:
    """The orders between these people, or all, were lifted in writing by who may lift them."""
    wanted = [row for row in orders_in_force(case) if not between or set(between) == set(row.between["people"])]
    return [pen.add(OrderLifted(dialogue_id=case.dialogue_id, order=row)) for row in wanted]


def _not_open(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(all(row.kind != attempt.values["kind"] for row in open_proceedings(case)), ALREADY_DONE)


@act(
    "open_proceeding",
    who=OFFICE,
    effect=Records(),
    requires=_not_open,
    fields=(choice("kind", Proceedings),),
    makes="entry",
)
def open_proceeding(case: Case, pen: Pen, *, by: Actor, kind: str) -> Proceeding:
    """An appeal, civil suit, parole or pardon step is open."""
    return pen.add(Proceeding(dialogue_id=case.dialogue_id, kind=kind))


@act(
    "record_date_ahead",
    who=("coordinator", "assigned"),
    effect=Records(),
    fields=(choice("kind", DateKind), day("falls_on")),
    makes="entry",
)
def record_date_ahead(case: Case, pen: Pen, *, by: Actor, kind: str, falls_on: date) -> DateAhead:
    """A date of the law or of custody is known, or another than before: somebody is told ahead of it."""
    return pen.add(DateAhead(dialogue_id=case.dialogue_id, said={"kind": kind, "on": falls_on.isoformat()}))


def _open(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(any(row.kind == attempt.values["kind"] for row in open_proceedings(case)), ABSENT)


@act(
    "close_proceeding",
    who=OFFICE,
    effect=Records(),
    requires=_open,
    fields=(choice("kind", Proceedings),),
    makes="entry",
)
def close_proceeding(case: Case, pen: Pen, *, by: Actor, kind: str) -> ProceedingClosed:
    """A legal step is over."""
    row = next(each for each in open_proceedings(case) if each.kind == kind)
    return pen.add(ProceedingClosed(dialogue_id=case.dialogue_id, proceeding=row))


SEEN_BY_TWO = NeededWhen("second_reviewer", lambda case, _attempt: case.policy.acknowledgement.second_reviewer)


@act(
    "acknowledge",
    who=("responsible_principal",),
    effect=Takes(),
    rules=("R9",),
    fields=(
        staff("seen_by"),
        staff("reviewed_by", required=False, needed_when=SEEN_BY_TWO),
        choice("measure", Measure, required=False, at_doors=True),
    ),
)
def acknowledge(
    case: Case, pen: Pen, *, by: Actor, seen_by: str, reviewed_by: str | None = None, measure: str | None = None
) -> Acknowledgement:
    """The responsible person acknowledges what they did, seen by a facilitator and a second reviewer."""
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


@act(
    "check_age",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=alive("of"),
    about="of",
    locks=("person", "dialogue"),
    fields=(party("of"), day("birthday", required=False)),
)
def check_age(case: Case, pen: Pen, *, by: Actor, of: str, birthday: date | None = None) -> AgeChecked | Person:
    """Somebody's birthday is written down; without one, it was checked that they are as old as the programme asks."""
    found = case.party(of)
    if found is None:
        raise LookupError(of)
    if birthday is None:
        return pen.add(_old_enough(case, found))
    person = found.person
    known = {**person.known(), "birthday": birthday.isoformat(), "born": birthday.year}
    pen.change(person, row_version=person.row_version + 1, identity=known)
    find_again(person, {"name": known.get("name"), "born": birthday.year})
    return person


def _old_enough(case: Case, party: Party) -> AgeChecked:
    years = case.policy.eligibility.least_age_of(party.side)
    return AgeChecked(dialogue_id=case.dialogue_id, person_id=party.person_id, years=years)


@act(
    "record_institution",
    who=OFFICE,
    effect=Records(),
    requires=alive("of"),
    about="of",
    fields=(
        party("of", side="responsible"),
        day("infraction", required=False),
        choice("programs", OtherPrograms, required=False, at_doors=True),
    ),
    makes="entry",
)
def record_institution(
    case: Case, pen: Pen, *, by: Actor, of: str, infraction: date | None = None, programs: str | None = None
) -> InstitutionAsked:
    """What the institution answered to a silent check of one person. Nobody is contacted by it."""
    said = {"infraction": infraction.isoformat() if infraction else "", "programs_open": programs == OtherPrograms.OPEN}
    return pen.add(InstitutionAsked(dialogue_id=case.dialogue_id, person_id=of, said=said))


@act(
    "record_other_body",
    who=OFFICE,
    effect=Records(before_approval=True),
    rules=("R7", "R8", "R20"),
    requires=lambda case, _attempt: unless(live_requests(case), OVER),
    fields=(word("body"),),
)
def record_other_body(case: Case, pen: Pen, *, by: Actor, body: str) -> OtherBodyApproved:
    """Another body than the programme approved going on with this request."""
    return pen.add(OtherBodyApproved(dialogue_id=case.dialogue_id, body=body))


def _first_approval(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.by.who not in approvals(case), APPROVED_BY_YOU)


@act(
    "approve",
    who=("coordinator", "supervisor"),
    effect=Records(before_approval=True),
    requires=_first_approval,
    rules=("R6", "R7", "R8", "R10", "R20"),
    fields=(choice("ages", AgesChecked, required=False, at_doors=True),),
)
def approve(case: Case, pen: Pen, *, by: Actor, ages: str | None = None) -> Approval:
    """One person of the programme says yes to going on with this request, and that the people are old enough."""
    for each in _not_known(case) if ages != AgesChecked.NOT_CHECKED else ():
        pen.add(_old_enough(case, each))
    newest: Request | TurnedDown = live_requests(case)[0]
    last_no = case.last(TurnedDown)
    if last_no and last_no.entered_at > newest.entered_at:
        newest = last_no
    return pen.add(Approval(dialogue_id=case.dialogue_id, account_id=by.who, request_ref=newest.pk))


def _not_known(case: Case) -> list[Party]:
    """Those who are asked for their age, and whose age stands nowhere."""
    with vault.opened(case.judging_keyring()):
        return [party for party in case.both if is_old_enough(case, party) is None]


def _asked(case: Case, _attempt: Attempt) -> list[Obstacle]:
    return unless(live_requests(case), OVER)


@act("turn_down", who=("coordinator", "supervisor"), effect=Records(), requires=_asked, fields=(word("reason"),))
def turn_down(case: Case, pen: Pen, *, by: Actor, reason: str) -> TurnedDown:
    """The programme does not go on for now; approvals so far count no more. One says it, at any time; going on takes all."""
    return pen.add(TurnedDown(dialogue_id=case.dialogue_id, reason=reason))
