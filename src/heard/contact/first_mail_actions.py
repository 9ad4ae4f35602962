"""Answering a first question by e-mail: exactly the words that were agreed to, once, after a wait."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Answers, Closes, Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.contact.first_mail import (
    HELD,
    NOTHING_ARRIVED,
    UNKNOWN,
    agreed_mail,
    held,
    hold_of,
    hour,
    newest_mail,
    question_of,
    reaching,
    state_of,
)
from heard.contact.models import FirstMail, FirstMailMoment
from heard.contact.rules import WORDS_NOT_AGREED
from heard.contact.terms import MailMoment
from heard.dialogue.act_fields import choice
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.inquiry.actions import INQUIRY
from heard.inquiry.asked import is_over, opened_to_answer
from heard.programme.scene import ProgrammeScene


def _open_and_agreed(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    row = question_of(scene, attempt)
    if row is None:
        return [ABSENT]
    if is_over(row):
        return [OVER]
    return unless(agreed_mail(opened_to_answer(row)), WORDS_NOT_AGREED)


def _not_sent_yet(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    found = _open_and_agreed(scene, attempt)
    return found or unless(state_of(newest_mail(attempt.values["inquiry"])).state in NOTHING_ARRIVED, ALREADY_DONE)


def _waits(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    there = question_of(scene, attempt) is not None
    return unless(there and state_of(newest_mail(attempt.values["inquiry"])).state == HELD, ALREADY_DONE)


def _may_leave(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    return _waits(scene, attempt) or _open_and_agreed(scene, attempt)


def _has_no_end(scene: ProgrammeScene, attempt: Attempt) -> list[Obstacle]:
    state = state_of(newest_mail(attempt.values["inquiry"])).state
    came_first = {MailMoment.WITHHELD.value: HELD}.get(attempt.values["outcome"], UNKNOWN)
    return unless(question_of(scene, attempt) and state == came_first, ALREADY_DONE)


@act(
    "mail_first_answer",
    who=("coordinator",),
    effect=Answers(reaching=reaching, hour=hour, held=held),
    chain="programme",
    locks=("programme",),
    requires=_not_sent_yet,
    fields=(INQUIRY,),
    in_stories=False,
)
def mail_first_answer(scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str) -> FirstMail:
    """An e-mail with exactly the words that were agreed to. It waits first, and is sent once."""
    return pen.add(FirstMail(inquiry_id=inquiry, leaves_at=scene.now + hold_of(scene)))


@act(
    "recall_first_answer",
    who=("coordinator",),
    effect=Closes(),
    chain="programme",
    locks=("programme",),
    requires=_waits,
    fields=(INQUIRY,),
    in_stories=False,
)
def recall_first_answer(scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str) -> FirstMailMoment:
    """An e-mail that still waits is called back."""
    return pen.add(FirstMailMoment(mail=newest_mail(inquiry), moment=MailMoment.RECALLED))


@act(
    "start_first_answer",
    who=("programme",),
    effect=Answers(reaching=reaching, hour=hour, held=held, leaving=True),
    chain="programme",
    locks=("programme",),
    requires=_may_leave,
    fields=(INQUIRY,),
    in_stories=False,
)
def start_first_answer(scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str) -> FirstMailMoment:
    """The programme asks every gate again and marks the point of no return, before the words leave."""
    return pen.add(FirstMailMoment(mail=newest_mail(inquiry), moment=MailMoment.LEAVING))


@act(
    "end_first_answer",
    who=("programme",),
    effect=Records(),
    chain="programme",
    locks=("programme",),
    requires=_has_no_end,
    fields=(INQUIRY, choice("outcome", MailMoment)),
    in_stories=False,
)
def end_first_answer(scene: ProgrammeScene, pen: Pen, *, by: Actor, inquiry: str, outcome: str) -> FirstMailMoment:
    """What became of it: sent, failed, or withheld."""
    return pen.add(FirstMailMoment(mail=newest_mail(inquiry), moment=outcome))
