"""Concerns, what was done about them, and their end; and what was done in spite of a rule."""

from django.db import models

from heard.concerns.terms import Level
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import DialogueRecord
from heard.people.models import Account, Person


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


class DoneAllTheSame(DialogueRecord):
    """Something that the rules refuse and that was done all the same: `at` its hour, by whom, with whom, in words.

    No rule reads it. It counts for nothing that a rule asks: neither as a contact nor as a talk, a yes or a meeting.
    """

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    what = SealedText("office", "dialogue_id")


class LookedInto(DialogueRecord):
    """What a supervisor found about something that was done all the same. Once for each."""

    deed = models.OneToOneField(DoneAllTheSame, on_delete=models.PROTECT, related_name="looked_into")
    found = SealedText("office", "dialogue_id")
