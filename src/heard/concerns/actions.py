"""Raising a concern, saying what was done about it, settling it."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.concerns.facts import concern_of, is_settled
from heard.concerns.models import Concern, ConcernAnswered, ConcernSettled
from heard.concerns.terms import Level
from heard.dialogue.act_fields import choice, day, party, text
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, OVER, unless

OF_CASE = ("coordinator", "supervisor", "assigned")
OFFICE = ("coordinator", "supervisor")
CONCERN = ActField(name="concern", kind="concern")


def _of_this_dialogue(case: Case, attempt: Attempt) -> list[Obstacle]:
    about = attempt.values.get("about")
    return unless(about is None or case.party(about), ABSENT)


def _not_settled(case: Case, attempt: Attempt) -> list[Obstacle]:
    concern = concern_of(case, attempt)
    return [ABSENT] if concern is None else unless(not is_settled(case, concern), OVER)


@act(
    "raise_concern",
    who=OF_CASE,
    effect=Records(),
    requires=_of_this_dialogue,
    about="about",
    after_closing=True,
    fields=(
        choice("level", Level),
        text("words"),
        party("about", required=False),
    ),
)
def raise_concern(case: Case, pen: Pen, *, by: Actor, level: str, words: str, about: str | None = None) -> Concern:
    """A member of staff is worried, and the office knows it at once. It stops nothing by itself: a stop does."""
    return pen.add(Concern(dialogue_id=case.dialogue_id, level=level, person_id=about, words=words))


@act(
    "answer_concern",
    who=OF_CASE,
    effect=Records(),
    requires=_not_settled,
    after_closing=True,
    fields=(CONCERN, text("done"), day("review_on", required=False)),
)
def answer_concern(
    case: Case, pen: Pen, *, by: Actor, concern: str, done: str, review_on: date | None = None
) -> ConcernAnswered:
    """What was done about a concern, and when somebody looks at it again."""
    return pen.add(ConcernAnswered(dialogue_id=case.dialogue_id, concern_id=concern, done=done, review_on=review_on))


@act("settle_concern", who=OFFICE, effect=Records(), requires=_not_settled, after_closing=True, fields=(CONCERN,))
def settle_concern(case: Case, pen: Pen, *, by: Actor, concern: str) -> ConcernSettled:
    """The office looked at it, and nothing more is to be done about it."""
    return pen.add(ConcernSettled(dialogue_id=case.dialogue_id, concern_id=concern))
