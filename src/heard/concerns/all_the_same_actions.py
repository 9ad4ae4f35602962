"""What was done in spite of a rule: written down as it was, for a supervisor; no rule counts it for anything."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.concerns.facts import to_look_into
from heard.concerns.models import DoneAllTheSame, LookedInto
from heard.dialogue.act_fields import SAID_AT, party, staff, text
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, unless

OF_CASE = ("coordinator", "supervisor", "assigned")


def _of_this_dialogue(case: Case, attempt: Attempt) -> list[Obstacle]:
    with_, done_by = attempt.values.get("with_"), attempt.values.get("done_by")
    return unless((with_ is None or case.party(with_)) and (done_by is None or case.account(done_by)), ABSENT)


@act(
    "record_all_the_same",
    who=OF_CASE,
    effect=Records(),
    requires=_of_this_dialogue,
    about="with_",
    after_closing=True,
    makes="deed",
    fields=(text("happened"), staff("done_by", required=False), party("with", required=False), SAID_AT),
)
def record_all_the_same(
    case: Case, pen: Pen, *, by: Actor, happened: str, done_by: str | None = None, with_: str | None = None
) -> DoneAllTheSame:
    """Something was done that the rules refuse: when, by whom, with whom. It opens nothing; a supervisor looks into it."""
    return pen.add(DoneAllTheSame(dialogue_id=case.dialogue_id, person_id=with_, account_id=done_by or by.who, what=happened))


def _not_looked_into(case: Case, attempt: Attempt) -> list[Obstacle]:
    row = case.last(DoneAllTheSame, pk=attempt.values["deed"])
    if row is None:
        return [ABSENT]
    is_own = attempt.by.who in (row.account_id, row.who)
    # Who did it, or wrote it down, does not judge it.
    return unless(row in to_look_into(case), ALREADY_DONE) or unless(not is_own, NOT_YOURS)


@act(
    "look_into",
    who=("supervisor",),
    effect=Records(),
    requires=_not_looked_into,
    after_closing=True,
    fields=(ActField(name="deed", kind="deed"), text("found")),
)
def look_into(case: Case, pen: Pen, *, by: Actor, deed: str, found: str) -> LookedInto:
    """A supervisor looked into what was done in spite of a rule, and says what follows from it."""
    return pen.add(LookedInto(dialogue_id=case.dialogue_id, deed_id=deed, found=found))
