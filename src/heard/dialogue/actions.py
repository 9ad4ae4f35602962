"""Opening a dialogue, who is in it, who carries it, and what happens to people on the way."""

from typing import Any

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality.vault import KeyName, make_keys
from heard.dialogue.act_fields import SAID_AT, STARTED_BY, choice, party, staff, text, word
from heard.dialogue.case import Case
from heard.dialogue.models import Assignment, AssignmentEnded, Death, Dialogue, Party, Told, Transfer
from heard.dialogue.newcomers import WHO_THEY_ARE, Newcomer
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, unless
from heard.dialogue.terms import HARMS, News, StartedBy, ToldHow
from heard.facilitators.models import Conflict
from heard.ground import references
from heard.people.finding import find_again, tags_of
from heard.people.models import IndexTag, Person, Reach
from heard.people.terms import Custody, Side
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


@act(
    "open_with_people",
    who=OFFICE,
    effect=Records(),
    chain="programme",
    locks=("programme",),
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
    two = [Newcomer(scene, row.pk, Side.HARMED, harmed)]
    two += [Newcomer(scene, row.pk, Side.RESPONSIBLE, responsible)] if responsible else []
    own = [KeyName("dialogue", row.pk), KeyName("office", row.pk)]
    make_keys([*own, *(name for each in two for name in each.own_keys)], programme=programme)
    row.harm = harm
    pen.add(row)
    pen.add_all([each.known() for each in two])
    IndexTag.objects.bulk_create([tag for each in two for tag in tags_of(each.person, each.told, each.told.get("reach"))])
    pen.add_all([each.party for each in two])
    pen.add_all([each.reach(by) for each in two if each.told.get("reach")])
    Case(row.pk).keep_for_lists(pen)
    return row


def _supports_own_side(case: Case, attempt: Attempt) -> list[Obstacle]:
    supported = attempt.values.get("supports")
    found = case.party(supported)
    return unless(supported is None or (found and found.side == attempt.values["side"]), ABSENT)


@act(
    "add_party",
    who=("coordinator", "programme"),
    effect=Records(),
    fields=WHO_THEY_ARE,
    requires=_supports_own_side,
    in_stories=False,
)
def add_party(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    side: str,
    part: str,
    name: str,
    born: int | None = None,
    language: str | None = None,
    custody: str | None = None,
    place: str | None = None,
    supports: str | None = None,
    reach: dict[str, str] | None = None,
) -> Person:
    """Somebody becomes a party of the dialogue. It contacts nobody, and asks nothing of them."""
    programme = case.dialogue.programme_id
    person = Person(id=references.new(), programme_id=programme, language=language or "en")
    row = Party(
        id=references.new(),
        dialogue_id=case.dialogue_id,
        person=person,
        side=side,
        part=part,
        supports=supports or "",
        joined_at=case.now,
    )
    kinds = (("identity", person.pk), ("locator", person.pk), ("party", row.pk))
    make_keys([KeyName(kind, subject) for kind, subject in kinds], programme=programme)
    known = {"name": name, "born": born, "custody": custody, "place": place}
    person.identity = {key: value for key, value in known.items() if value}
    pen.add(person)
    find_again(person, known, reach)
    pen.add(row)
    if reach:
        typed_by = by.who if by.kind == "account" else ""
        pen.add(Reach(person=person, marked=reach, who=person.pk, entered_by=typed_by))
    return person


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
    after_closing=True,
)
def declare_conflict(case: Case, pen: Pen, *, by: Actor, with_: str, facilitator: str | None = None) -> Conflict:
    """One of the staff and a person of this dialogue know each other in a way that bars this pair."""
    return pen.add(Conflict(account_id=facilitator or by.who, person_id=with_))


@act(
    "record_death",
    who=OFFICE,
    effect=Records(grave=True),
    requires=alive("of"),
    after_closing=True,
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
    ),
    makes="entry",
)
def record_transfer(case: Case, pen: Pen, *, by: Actor, of: str, to: str, custody: str | None = None) -> Transfer:
    """A person was moved to another place."""
    found = case.party(of)
    if found is None:
        raise LookupError(of)
    person = found.person
    was = {name: value for name, value in person.known().items() if name in ("place", "custody")}
    known = {**person.known(), "place": to, **({"custody": custody} if custody else {})}
    pen.change(person, row_version=person.row_version + 1, identity=known)
    find_again(person, {"place": to, "born": known.get("born")})
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
