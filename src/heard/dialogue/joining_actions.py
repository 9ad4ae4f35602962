"""Two persons turn out to be one human being, or two after all: said by one of the office, agreed by another."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import text
from heard.dialogue.case import keep_beside
from heard.dialogue.joining import asked_of, dialogues_of, is_joined, pair_of
from heard.dialogue.newcomers import KNOWN_PERSON
from heard.dialogue.rules import can_be_agreed, can_be_joined, can_be_parted
from heard.people.models import Joining, JoiningWord, Person
from heard.people.terms import JoiningStep
from heard.programme.scene import ProgrammeScene

OF_THE_OFFICE = ("coordinator", "supervisor")
JOINING = ActField(name="joining", kind="joining")


def _can_be_joined(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    values = attempt.values
    return can_be_joined(pair_of(scene.programme_id, attempt.by.who, values["person"], values["other"]))


def _can_be_parted(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    return can_be_parted(asked_of(scene.programme_id, attempt.by.who, attempt.values["joining"]))


def _can_be_answered(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    return can_be_agreed(asked_of(scene.programme_id, attempt.by.who, attempt.values["joining"]), agrees=False)


def _can_be_agreed(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    return can_be_agreed(asked_of(scene.programme_id, attempt.by.who, attempt.values["joining"]), agrees=True)


@act(
    "say_one_person",
    who=("coordinator",),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    in_stories=False,
    requires=_can_be_joined,
    fields=(ActField(name="person", kind=KNOWN_PERSON), ActField(name="other", kind=KNOWN_PERSON), text("reason")),
)
def say_one_person(scene: ProgrammeScene, pen: Pen, *, by: Actor, person: str, other: str, reason: str) -> Joining:
    """Somebody of the office says that two persons are one human being. Nothing changes until a second one agrees."""
    return pen.add(Joining(programme_id=scene.programme_id, person_id=person, other_id=other, reason=reason))


@act(
    "say_two_persons",
    who=OF_THE_OFFICE,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    in_stories=False,
    requires=_can_be_parted,
    fields=(JOINING, text("reason")),
)
def say_two_persons(scene: ProgrammeScene, pen: Pen, *, by: Actor, joining: str, reason: str) -> JoiningWord:
    """Somebody of the office says that two who were joined are two after all. They stay one until a second one agrees."""
    return _word(pen, Joining.objects.get(pk=joining), JoiningStep.DOUBTED, reason)


@act(
    "agree_on_persons",
    who=OF_THE_OFFICE,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    in_stories=False,
    requires=_can_be_agreed,
    fields=(JOINING,),
)
def agree_on_persons(scene: ProgrammeScene, pen: Pen, *, by: Actor, joining: str) -> JoiningWord:
    """A second one of the office agrees: from now on the two are one human being; or, once they were joined, two again."""
    row = Joining.objects.get(pk=joining)
    joined = is_joined(row)
    # As one they bear on each other's dialogues; so do they for the last time when they are parted.
    people, dialogues = dialogues_of(row.person_id, row.other_id)
    list(Person.objects.select_for_update().filter(pk__in=people).order_by("pk").values_list("pk"))
    word = _word(pen, row, JoiningStep.UNDONE if joined else JoiningStep.AGREED)
    keep_beside(dialogues, pen)
    return word


@act(
    "leave_persons",
    who=OF_THE_OFFICE,
    effect=Records(),
    chain="programme",
    locks=("programme",),
    in_stories=False,
    requires=_can_be_answered,
    fields=(JOINING,),
)
def leave_persons(scene: ProgrammeScene, pen: Pen, *, by: Actor, joining: str) -> JoiningWord:
    """A second one of the office looked, and all stays as it is: two who are not the same; or one who was rightly joined."""
    row = Joining.objects.get(pk=joining)
    return _word(pen, row, JoiningStep.KEPT if is_joined(row) else JoiningStep.REFUSED)


def _word(pen: Pen, row: Joining, step: JoiningStep, reason: str | None = None) -> JoiningWord:
    return pen.add(JoiningWord(joining=row, person_id=row.person_id, step=step, reason=reason))
