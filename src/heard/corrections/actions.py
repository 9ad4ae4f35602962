"""Saying that an entry was a mistake, agreeing to it, and letting it stand."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.corrections.facts import rows_of, said_of, second_of, slip_of
from heard.corrections.rules import can_be_answered, can_be_said
from heard.dialogue.act_fields import text
from heard.dialogue.case import Case
from heard.dialogue.models import MistakeWord, Transfer
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.terms import MistakeStep
from heard.people.finding import find_again

OF_CASE = ("coordinator", "supervisor", "assigned")
ENTRY = ActField(name="entry", kind="entry")
MISTAKE = ActField(name="mistake", kind="mistake")


def _can_be_said(case: Case, attempt: Attempt) -> list[Obstacle]:
    return can_be_said(slip_of(case, attempt.by, attempt.values["entry"]))


def _can_be_answered(case: Case, attempt: Attempt) -> list[Obstacle]:
    return can_be_answered(second_of(case, attempt.by, attempt.values["mistake"]))


@act(
    "say_mistake",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_said),
    after_closing=True,
    fields=(ENTRY, text("reason")),
    makes="mistake",
)
def say_mistake(case: Case, pen: Pen, *, by: Actor, entry: str, reason: str) -> MistakeWord:
    """Who entered something, or a coordinator, says that it was a mistake. It counts until a second person agrees."""
    line = rows_of(case, entry)[0].line
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=line, step=MistakeStep.SAID, reason=reason))


@act(
    "agree_mistake",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_answered),
    locks=("person", "dialogue"),
    after_closing=True,
    fields=(MISTAKE,),
)
def agree_mistake(case: Case, pen: Pen, *, by: Actor, mistake: str) -> MistakeWord:
    """A second person agrees that it was a mistake. It counts no more, and stays in the record as what it was."""
    word = next(row for row in said_of(case) if row.pk == mistake)
    for row in rows_of(case, word.entry):
        if isinstance(row, Transfer):
            _put_back(case, pen, row)
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=word.entry, step=MistakeStep.AGREED))


def _put_back(case: Case, pen: Pen, row: Transfer) -> None:
    """The person is where they were before, unless they were moved again since."""
    party = case.party(row.person_id)
    if party is None or row != case.last(Transfer, person_id=row.person_id):
        return
    before = dict(row.was)
    rest = {name: value for name, value in party.person.known().items() if name not in ("place", "custody")}
    pen.change(party.person, row_version=party.person.row_version + 1, identity={**rest, **before})
    if before.get("place"):
        find_again(party.person, {"place": before["place"], "born": rest.get("born")})


@act(
    "keep_entry",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_answered),
    after_closing=True,
    fields=(MISTAKE,),
)
def keep_entry(case: Case, pen: Pen, *, by: Actor, mistake: str) -> MistakeWord:
    """A second person looked at it, and it was no mistake. It counts as before."""
    word = next(row for row in said_of(case) if row.pk == mistake)
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=word.entry, step=MistakeStep.KEPT))
