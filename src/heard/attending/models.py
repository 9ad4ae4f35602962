"""Those who are there on neither side, and their papers. They are no parties: they have no yes and no stop of their own."""

from django.db import models

from heard.attending.terms import AttendantPart, Tie
from heard.confidentiality.sealed import SealedName, SealedText
from heard.dialogue.models import Correctable, DialogueRecord
from heard.people.models import Person


class Attendant(DialogueRecord):
    """The office names somebody who is to be there on neither side; of who interprets, `language` is which one they bring.

    `mark` is a tag of the name, the same in each dialogue of the programme: by it one human being is booked once at an hour.
    """

    name = SealedName("office", "dialogue_id")
    mark = models.CharField(max_length=64)
    part = models.CharField(max_length=12, choices=AttendantPart.stored)
    language = models.CharField(max_length=8, blank=True)


class AttendantReleased(DialogueRecord):
    """Somebody on neither side is needed no more. One end for one naming."""

    attendant = models.OneToOneField(Attendant, on_delete=models.PROTECT, related_name="released")


class AttendantPaper(Correctable, DialogueRecord):
    """Somebody on neither side signed the paper on confidentiality, on a day that it names."""

    attendant = models.ForeignKey(Attendant, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField()


class AttendantTie(Correctable, DialogueRecord):
    """What somebody on neither side declared of ties to the two sides; `words` say which, where there is one."""

    attendant = models.ForeignKey(Attendant, on_delete=models.PROTECT, related_name="+")
    tie = models.CharField(max_length=11, choices=Tie.stored)
    words = SealedText("office", "dialogue_id", null=True)


class WithoutInterpreter(Correctable, DialogueRecord):
    """The office decided that it goes without an interpreter for somebody, while they speak this language; `why` in words."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=8)
    why = SealedText("office", "dialogue_id")
