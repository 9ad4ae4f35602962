"""Opening a dialogue, who is in it, who carries it, and what happens to people on the way."""

from collections.abc import Mapping
from typing import Any

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality.vault import KeyName, make_keys
from heard.dialogue.act_fields import OF_WHO_IS_HELD, SAID_AT, STARTED_BY, choice, party, staff, text, word
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, AssignmentEnded, Conflict, Death, Dialogue, Related, Told, Transfer
from heard.dialogue.newcomers import WHO_THEY_ARE, Newcomer, make_their_keys, place, write_all
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.relating import as_related
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, unless
from heard.dialogue.telling_apart import those_there, told_apart
from heard.dialogue.terms import HARMS, News, StartedBy, ToldHow
from heard.ground import references
from heard.people.finding import find_again
from heard.people.models import Person
from heard.people.numbers import moved_from, moved_to
from heard.people.terms import Custody, Part, Side
from heard.programme.scene import ProgrammeScene

OFFICE = ("coordinator",)
OF_THE_OFFICE = frozenset({"coordinator", "supervisor"})
FACILITATOR = ActField(name="facilitator", kind="facilitator")


@act(
    "open_dialogue",
    who=("coordinator", "programme"),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    fields=(choice("harm", HARMS),),
    in_stories=False,
)
def open_dialogue(scene: ProgrammeScene, pen: Pen, *, by: Actor, harm: str) -> Dialogue:
    """A thread is opened for one harm, so that those whom it binds can be put on it. Nobody is contacted by this."""
    row = Dialogue(id=references.new(), programme_id=scene.programme_id, opened_at=scene.now, moved_at=scene.now)
    make_keys([KeyName("dialogue", row.pk), KeyName("office", row.pk)], programme=scene.programme_id)
    row.harm = harm
    return pen.add(row)


def _two_of(values: Mapping[str, Any]) -> dict[Side, dict[str, Any]]:
    """Of each of the two what was told; the responsible person may not be known yet."""
    return {side: values[side.value] for side in Side if values.get(side.value)}


def _two_are_told_apart(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    two = _two_of(attempt.values)
    chosen = [each["same_as"] for each in two.values() if each.get("same_as")]
    found = [one for each in two.values() for one in told_apart(scene.programme_id, each, attempt.by)]
    return found or unless(len(set(chosen)) == len(chosen), ALREADY_DONE)


@act(
    "open_with_people",
    who=OFFICE,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_two_are_told_apart,
    fields=(
        choice("harm", HARMS),
        ActField(name="harmed", kind="someone"),
        ActField(name="responsible", kind="someone", required=False),
    ),
)
def open_with_people(
    scene: ProgrammeScene,
    pen: Pen,
    *,
    by: Actor,
    harm: str,
    harmed: dict[str, Any],
    responsible: dict[str, Any] | None = None,
) -> Dialogue:
    """A thread is opened for one harm, with the harmed person, and the responsible person where known. It contacts nobody."""
    programme = scene.programme_id
    row = Dialogue(id=references.new(), programme_id=programme, opened_at=scene.now, moved_at=scene.now)
    told = _two_of({"harmed": harmed, "responsible": responsible})
    places = {side: place(row.pk, side, Part.PRINCIPAL, scene.now) for side in told}
    two = [Newcomer(programme, places[side], each, by) for side, each in told.items()]
    make_their_keys(two, programme, KeyName("dialogue", row.pk), KeyName("office", row.pk))
    row.harm = harm
    pen.add(row)
    write_all(pen, two)
    Case(row.pk).keep_for_lists(pen)
    return row


def _supports_own_side(case: Case, attempt: Attempt) -> list[Obstacle]:
    supported = attempt.values.get("supports")
    found = case.party(supported)
    return unless(supported is None or (found and found.side == attempt.values["side"]), ABSENT)


def _is_told_apart(case: Case, attempt: Attempt) -> list[Obstacle]:
    return told_apart(case.dialogue.programme_id, attempt.values, attempt.by, those_there(case))


@act(
    "add_party",
    who=("coordinator", "programme"),
    effect=Records(),
    fields=WHO_THEY_ARE,
    requires=all_of(_supports_own_side, _is_told_apart),
    # Whoever is added somewhere else at this moment is known before this one is judged.
    locks=("programme", "dialogue"),
    in_stories=False,
)
def add_party(
    case: Case, pen: Pen, /, *, by: Actor, side: str, part: str, supports: str | None = None, **more: Any
) -> Person:
    """Somebody becomes a party of the dialogue. It contacts nobody, and asks nothing of them."""
    own = place(case.dialogue_id, side, part, case.now, supports or "")
    newcomer = Newcomer(case.dialogue.programme_id, own, more, by)
    make_their_keys([newcomer], case.dialogue.programme_id)
    write_all(pen, [newcomer])
    related = as_related(more)
    if related:
        pen.add(Related(dialogue_id=case.dialogue_id, person=newcomer.person, said=related))
    return newcomer.person


def _not_assigned(case: Case, attempt: Attempt) -> list[Obstacle]:
    account = case.staff(attempt.values["facilitator"])
    if account is None or account.role != "facilitator":
        return [ABSENT]
    return unless(account.pk not in case.facilitators, ALREADY_DONE)


@act(
    "assign",
    who=OFFICE,
    effect=Records(before_approval=True),
    rules=("R5", "R8", "R20", "R26"),
    requires=_not_assigned,
    locks=("facilitator", "dialogue"),
    fields=(FACILITATOR, choice("side", Side, required=False)),
    about="facilitator",
)
def assign(case: Case, pen: Pen, *, by: Actor, facilitator: str, side: str | None = None) -> Assignment:
    """A facilitator who can carry this dialogue is assigned to it, for one side or for both."""
    return pen.add(Assignment(dialogue_id=case.dialogue_id, account_id=facilitator, side=side or ""))


def _is_assigned(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values["facilitator"] in case.facilitators, ABSENT)


@act(
    "release_from_case",
    who=OFFICE,
    effect=Records(),
    requires=_is_assigned,
    fields=(FACILITATOR,),
    about="facilitator",
    after_closing=True,
)
def release_from_case(case: Case, pen: Pen, *, by: Actor, facilitator: str) -> AssignmentEnded:
    """A facilitator leaves the dialogue, and opens nothing of it from that moment."""
    mine = next(row for row in case.assignments if row.account_id == facilitator)
    return pen.add(AssignmentEnded(dialogue_id=case.dialogue_id, assignment=mine))


def _whose_conflict(attempt: Attempt) -> str:
    return attempt.values.get("facilitator") or attempt.by.who


def _new_conflict(case: Case, attempt: Attempt) -> list[Obstacle]:
    account = case.staff(_whose_conflict(attempt))
    if case.party(attempt.values["with_"]) is None or account is None:
        return [ABSENT]
    # It closes the dialogue to a colleague: of the office only the office says it, of whom else they and who carries it.
    able = OF_THE_OFFICE if account.role in OF_THE_OFFICE else {*OF_THE_OFFICE, "assigned"}
    if account.pk != attempt.by.who and not case.relations(attempt.by) & able:
        return [NOT_YOURS]
    known = Conflict.objects.filter(account=account, person=attempt.values["with_"]).exists()
    return unless(not known, ALREADY_DONE)


@act(
    "declare_conflict",
    who=("staff",),
    effect=Records(),
    requires=_new_conflict,
    fields=(party("with"), staff("facilitator", required=False)),
    locks=("person", "dialogue"),
    after_closing=True,
    makes="entry",
)
def declare_conflict(case: Case, pen: Pen, *, by: Actor, with_: str, facilitator: str | None = None) -> Conflict:
    """One of the staff and a person of this dialogue know each other in a way that bars this pair."""
    return pen.add(Conflict(dialogue_id=case.dialogue_id, account_id=facilitator or by.who, person_id=with_))


@act(
    "record_death",
    who=OFFICE,
    effect=Records(grave=True),
    requires=alive("of"),
    after_closing=True,
    locks=("person", "dialogue"),
    about="of",
    fields=(party("of"),),
    makes="entry",
)
def record_death(case: Case, pen: Pen, *, by: Actor, of: str) -> Death:
    """A person has died. Nothing more is asked of them, and nothing reaches them."""
    return pen.add(Death(dialogue_id=case.dialogue_id, person_id=of))


@act(
    "record_transfer",
    who=OFFICE,
    effect=Records(),
    requires=alive("of"),
    about="of",
    locks=("person", "dialogue"),
    fields=(
        party("of"),
        word("to", suggests="places"),
        choice("custody", Custody, required=False),
        *OF_WHO_IS_HELD,
    ),
    makes="entry",
)
def record_transfer(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    of: str,
    to: str,
    custody: str | None = None,
    number: str | None = None,
    unit: str | None = None,
) -> Transfer:
    """A person was moved to another place. A number may go along; the unit where they were is theirs no more."""
    found = case.party(of)
    if found is None:
        raise LookupError(of)
    person, told = found.person, {"custody": custody, "number": number, "unit": unit}
    was = moved_from(person.own(), number)
    known = moved_to(person.own(), {"place": to, **{name: value for name, value in told.items() if value}})
    pen.change(person, row_version=person.row_version + 1, identity=known)
    find_again(person, known)
    return pen.add(Transfer(dialogue_id=case.dialogue_id, person=person, to=to, was=was))


@act(
    "mark_told",
    who=("facilitator", *OFFICE),
    effect=Reaches(to="whom", why=Why.NEWS, how=Delivery.SPOKEN),
    about="whom",
    after_closing=True,
    requires=all_of(assigned, alive("whom")),
    fields=(
        party("whom"),
        text("what"),
        choice("news", News, required=False),
        choice("how", ToldHow, required=False),
        STARTED_BY,
        SAID_AT,
    ),
    makes="entry",
)
def mark_told(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    whom: str,
    what: str,
    news: str | None = None,
    how: str | None = None,
    started_by: str | None = None,
) -> Told:
    """A person told another the news: a no, a move, a death, an end. Their own pages show it from then on, and not before."""
    return pen.add(
        Told(
            dialogue_id=case.dialogue_id,
            person_id=whom,
            party=case.party(whom),
            what=what,
            news=news or "",
            how=how or "",
            started_by=started_by or StartedBy.WE,
        )
    )
