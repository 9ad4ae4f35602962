"""Invitations and messages. A message is a row; the row is the outbox."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.contact.terms import Outcome
from heard.dialogue.models import Step
from heard.people.models import Person
from heard.people.terms import Way


class Invitation(Step):
    """The responsible person was invited, under the live request it names."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey("heard.Request", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way)


class Reminder(Step):
    """They were reminded, once more than nought."""

    invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="reminders")


class Message(Step):
    """Words to one person. They wait until `leaves_at` and can be called back until then."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, choices=Way)
    leaves_at = models.DateTimeField(db_index=True)
    words = SealedText("locator", "person_id")


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
