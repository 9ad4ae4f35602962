"""What leads to the programme's yes, and its kind no: ages, the institution, another body, each approval."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.dialogue.act_fields import choice, day, party, whole, word
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.dialogue.preconditions import alive
from heard.dialogue.rules import OVER, unless
from heard.ground.texts import text
from heard.inquiry.requests import live_requests
from heard.people.finding import find_again
from heard.people.models import Person
from heard.screening.ages import MAX_YEARS
from heard.screening.facts import approvals, is_old_enough, put_in_doubt
from heard.screening.models import (
    AgeChecked,
    Approval,
    InstitutionAsked,
    OtherBodyApproved,
    TurnedDown,
)
from heard.screening.rules import APPROVED_BY_YOU
from heard.screening.terms import AgesChecked, OtherPrograms

OFFICE = ("coordinator",)


@act(
    "check_age",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=alive("of"),
    about="of",
    locks=("person", "dialogue"),
    fields=(party("of"), day("birthday", required=False), whole("years", required=False)),
)
def check_age(
    case: Case, pen: Pen, *, by: Actor, of: str, birthday: date | None = None, years: int | None = None
) -> AgeChecked | Person:
    """Somebody's birthday is written down; without one, it was checked that they are at least so many years old.

    Without `years`: as old as the programme asks of their side. Raises InvalidInput where nobody is as old as that.
    """
    if years and years > MAX_YEARS:
        raise InvalidInput({"years": problem("number_range", field=text("field-years"), most=MAX_YEARS)})
    found = case.party(of)
    if found is None:
        raise LookupError(of)
    if birthday is None:
        return pen.add(_old_enough(case, found, years))
    person = found.person
    known = {**person.own(), "birthday": birthday.isoformat(), "born": birthday.year}
    pen.change(person, row_version=person.row_version + 1, identity=known)
    find_again(person, known)
    return person


def _old_enough(case: Case, party: Party, years: int | None) -> AgeChecked:
    asked = case.policy.eligibility.least_age_of(party.side)
    return AgeChecked(dialogue_id=case.dialogue_id, person_id=party.person_id, years=years or asked)


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
        pen.add(_old_enough(case, each, None))
    asked_by = max([live_requests(case)[0], *put_in_doubt(case)], key=lambda row: row.entered_at)
    return pen.add(Approval(dialogue_id=case.dialogue_id, account_id=by.who, request_ref=asked_by.pk))


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
