"""Concerns, what was done about them, and their end."""

from django.db import models

from heard.concerns.terms import Level
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import DialogueRecord
from heard.people.models import Person


class Concern(DialogueRecord):
    """A member of staff is worried. No participant ever sees it, nor that there is one."""

    level = models.CharField(max_length=10, choices=Level.stored)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    words = SealedText("office", "dialogue_id")


class ConcernAnswered(DialogueRecord):
    """What was done about a concern, and the day on which it is looked at again, if one was named."""

    concern = models.ForeignKey(Concern, on_delete=models.PROTECT, related_name="answers")
    done = SealedText("office", "dialogue_id")
    review_on = models.DateField(null=True)


class ConcernSettled(DialogueRecord):
    """A concern is settled. One end for one concern; a new worry is a new concern."""

    concern = models.OneToOneField(Concern, on_delete=models.PROTECT, related_name="settled")
