"""Words that a rule takes for telling: a second person of the staff lets them pass, or keeps them back (R12)."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality import vault
from heard.contact.facts import answer_of, look_at, unsafe_words
from heard.contact.models import SecondLook, SecondLookAnswer
from heard.contact.rules import NOBODY, NOTHING_TELLS
from heard.contact.terms import LookAnswer
from heard.dialogue.act_fields import choice, party, text
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_YOURS, unless
from heard.ground.terms import Listed
from heard.people.terms import Way

REACHING = ("coordinator", "assigned")
# Whoever asks says the way: what a person marked stays unsaid to those who may not know it.
WITH_WORDS = Listed("term-way", tuple(each for each in Way.values if each not in NOBODY))


def _gives_away(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Only what is refused is asked about, and once."""
    person, words, way = (attempt.values[each] for each in ("to", "words", "way"))
    if case.party(person) is None:
        return [ABSENT]
    with vault.opened(case.judging_keyring()):
        asked = look_at(case, person, words, way)
        refused = unsafe_words(case, person, words, way)
    return unless(asked is None, ALREADY_DONE) or unless(refused, NOTHING_TELLS)


@act(
    "ask_second_look",
    who=REACHING,
    effect=Records(),
    requires=_gives_away,
    locks=("person", "dialogue"),
    about="to",
    after_closing=True,
    makes="second_look",
    fields=(party("to"), text("words"), choice("way", WITH_WORDS)),
)
def ask_second_look(case: Case, pen: Pen, *, by: Actor, to: str, words: str, way: str) -> SecondLook:
    """These very words hold one that a rule refuses, and mean something else: a second person is asked. Nothing leaves."""
    return pen.add(SecondLook(dialogue_id=case.dialogue_id, person_id=to, way=way, words=words))


def _by_a_second_person(case: Case, attempt: Attempt) -> list[Obstacle]:
    row = case.last(SecondLook, pk=attempt.values["second_look"])
    if row is None:
        return [ABSENT]
    return unless(answer_of(case, row) is None, ALREADY_DONE) or unless(row.who != attempt.by.who, NOT_YOURS)


@act(
    "answer_second_look",
    who=REACHING,
    effect=Records(),
    requires=_by_a_second_person,
    after_closing=True,
    fields=(ActField(name="second_look", kind="second_look"), choice("answer", LookAnswer), text("reason")),
)
def answer_second_look(case: Case, pen: Pen, *, by: Actor, second_look: str, answer: str, reason: str) -> SecondLookAnswer:
    """Somebody who did not write these words lets them pass to this person by this way, or keeps them back, and why."""
    return pen.add(SecondLookAnswer(dialogue_id=case.dialogue_id, look_id=second_look, answer=answer, reason=reason))
