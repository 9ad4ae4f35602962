"""Asking about one's own record, and answering; holding by law."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import choice, party, text
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.evaluation.facts import answer_to, asked_of, holds, who_asked
from heard.evaluation.models import LegalHold, LegalHoldLifted, RecordAnswered, RecordAsked
from heard.evaluation.terms import RecordWish

OFFICE = ("coordinator",)
ABOUT = party("about")
ASKED = ActField(name="asked", kind="asked")


def _not_asked(case: Case, attempt: Attempt) -> list[Obstacle]:
    """The same question is asked once, until it is answered."""
    own = case.party(attempt.by.who)
    same = case.some(RecordAsked, party_id=own.pk, kind=attempt.values["kind"]) if own else []
    return unless(all(answer_to(case, row) for row in same), ALREADY_DONE)


@act(
    "ask_about_record",
    who=("party",),
    effect=Records(),
    requires=_not_asked,
    after_closing=True,
    fields=(choice("kind", RecordWish), text("words", required=False)),
)
def ask_about_record(case: Case, pen: Pen, *, by: Actor, kind: str, words: str | None = None) -> RecordAsked:
    """A person asks about what is held of them. Nothing is changed by it: somebody of the office answers."""
    return pen.add(RecordAsked(dialogue_id=case.dialogue_id, party=case.party(by.who), kind=kind, words=words))


def _waits_for_an_answer(case: Case, attempt: Attempt) -> list[Obstacle]:
    row = asked_of(case, attempt)
    return [ABSENT] if row is None else unless(answer_to(case, row) is None, ALREADY_DONE)


@act(
    "answer_about_record",
    who=OFFICE,
    effect=Reaches(to=who_asked, why=Why.OWED, how=Delivery.PAGE, words="words"),
    requires=_waits_for_an_answer,
    after_closing=True,
    fields=(ASKED, text("words")),
)
def answer_about_record(case: Case, pen: Pen, *, by: Actor, asked: str, words: str) -> RecordAnswered:
    """The office says to the one who asked what was done, and what was not. They read it on their own page."""
    row = case.last(RecordAsked, pk=asked)
    if row is None:
        raise LookupError(asked)
    return pen.add(RecordAnswered(dialogue_id=case.dialogue_id, asked=row, party_id=row.party_id, words=words))


def _about_a_party(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(case.party(attempt.values["about"]), ABSENT)


def _not_held(case: Case, attempt: Attempt) -> list[Obstacle]:
    return _about_a_party(case, attempt) or unless(not holds(case, attempt.values["about"]), ALREADY_DONE)


@act("hold_legally", who=OFFICE, effect=Records(), requires=_not_held, about="about", after_closing=True, fields=(ABOUT,))
def hold_legally(case: Case, pen: Pen, *, by: Actor, about: str) -> LegalHold:
    """Nothing about this person may be erased, by law, until the hold is lifted."""
    return pen.add(LegalHold(dialogue_id=case.dialogue_id, about=about))


def _held(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(holds(case, attempt.values["about"]), ABSENT)


@act("lift_legal_hold", who=OFFICE, effect=Records(), requires=_held, about="about", after_closing=True, fields=(ABOUT,))
def lift_legal_hold(case: Case, pen: Pen, *, by: Actor, about: str) -> LegalHoldLifted:
    """A legal hold ends."""
    return pen.add(LegalHoldLifted(dialogue_id=case.dialogue_id, hold=holds(case, about)[-1]))
