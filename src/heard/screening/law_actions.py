"""What the law asks: orders and what they allow, legal steps, dates ahead; which case in court it was."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import choice, choices, day, one_of, party, people, word
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.people.finding import find_case
from heard.people.terms import Side
from heard.screening.facts import open_proceedings, orders_in_force
from heard.screening.models import (
    CourtCase,
    DateAhead,
    Order,
    OrderLifted,
    Proceeding,
    ProceedingClosed,
)
from heard.screening.rules import court_case_can_be_kept
from heard.screening.terms import Allowed, DateKind, Proceedings

OFFICE = ("coordinator",)


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


OF_COURT = one_of(
    "what_is_known",
    word("case_number", required=False, longest=60),
    word("county", required=False, longest=60),
    day("happened_on", required=False),
    day("judged_on", required=False),
)


def _court_case_can_be_kept(case: Case, attempt: Attempt) -> list[Obstacle]:
    whose, told = attempt.values.get("of"), [attempt.values.get(each.name) for each in OF_COURT]
    if whose and (case.party(whose) is None or case.is_harmed_side(whose)):
        return [ABSENT]
    return court_case_can_be_kept(
        told=any(told),
        today=case.day(),
        happened_on=attempt.values.get("happened_on"),
        judged_on=attempt.values.get("judged_on"),
    )


@act(
    "record_court_case",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=all_of(assigned, _court_case_can_be_kept),
    after_closing=True,
    fields=(*OF_COURT, party("of", required=False, side="responsible")),
    makes="entry",
)
def record_court_case(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    case_number: str | None = None,
    county: str | None = None,
    happened_on: date | None = None,
    judged_on: date | None = None,
    of: str | None = None,
) -> CourtCase:
    """Which case in court it was: its number, the county, the days of the offense and of the judgment, each where known."""
    if case_number:
        find_case(case.dialogue.programme_id, case.dialogue_id, case_number)
    days = {"happened_on": happened_on, "judged_on": judged_on}
    told = {"number": case_number, "county": county, **{name: each.isoformat() for name, each in days.items() if each}}
    said = {name: value for name, value in told.items() if value}
    return pen.add(CourtCase(dialogue_id=case.dialogue_id, person_id=of or None, said=said))
