"""Invitations and messages. A message is a row; the row is the outbox."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.contact.terms import Outcome, Went
from heard.dialogue.models import Step
from heard.people.models import Person
from heard.people.terms import Way
from heard.programme.models import Programme


class Invitation(Step):
    """The responsible person was invited, under the live request it names."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey("heard.Request", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way)


class Reminder(Step):
    """They were reminded, once more than nought."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="reminders")


class Message(Step):
    """Words to one person. They wait until `leaves_at` and can be called back until then.

    A letter has a code at its foot, by which the paper is found again. The programme stands here for lists.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way)
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+", db_index=False)
    leaves_at = models.DateTimeField()
    words = SealedText("locator", "person_id")
    paper_code = models.CharField(max_length=7, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("paper_code",), condition=~models.Q(paper_code=""), name="one_paper_for_one_code"
            ),
        )
        indexes = (models.Index(fields=("programme", "leaves_at"), name="messages_by_time"),)


class MessageRecalled(Step):
    """A message was called back."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="recalled")


class Sending(Step):
    """The point of no return: from here on a message without an outcome is unknown, and somebody rings."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="sending")


class MessageEnd(Step):
    """What became of a message."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="end")
    outcome = models.CharField(max_length=8, choices=Outcome)
    rules = models.CharField(max_length=60, blank=True)


class DoneByHand(Step):
    """Somebody rang, said or posted it, or asked what became of it. `at` is when."""

    message = models.OneToOneField(Message, on_delete=models.PROTECT, related_name="by_hand")
    went = models.CharField(max_length=10, choices=Went)
