"""Appointments, what is said about them, and written words between a person and their facilitator."""

from datetime import datetime, timedelta

from django.db import models

from heard.appointments.terms import Direction, Manner, Word
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import ContactRecord, DialogueRecord, Party, RowsOfDialogue
from heard.people.models import Account

# How many characters: three ISO moments, and the spaces between them.
MAX_OTHERS_CHARS = 99
MAX_MINUTES = 8 * 60


class Appointment(ContactRecord):
    """When one person and one facilitator talk next. The newest takes the place of the one before it.

    `others` are other moments that the person can choose, as ISO moments with spaces between. Where they meet is in words,
    for those two alone.
    """

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    begins = models.DateTimeField()
    minutes = models.PositiveIntegerField()
    way = models.CharField(max_length=10, choices=Manner.stored)
    others = models.CharField(max_length=MAX_OTHERS_CHARS, blank=True)
    where = SealedText("party", "party_id", null=True)

    class Meta:
        indexes = (models.Index(fields=("dialogue", "begins"), name="appointments_by_time"),)

    @property
    def offered(self) -> tuple[datetime, ...]:
        """Every moment that can be chosen, the first one first."""
        return (self.begins, *(datetime.fromisoformat(each) for each in self.others.split()))

    @property
    def length(self) -> timedelta:
        """How long it is."""
        return timedelta(minutes=self.minutes)


class AppointmentWord(DialogueRecord):
    """A word about an appointment: a time was chosen (`begins`), another one is wanted, or it is cancelled."""

    appointment = models.ForeignKey(Appointment, on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Word.stored)
    begins = models.DateTimeField(null=True)
    words = SealedText("party", "party_id", null=True)


class Written(ContactRecord):
    """Words between a person and their facilitator. They wait on the person's own page; nothing leaves the building."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    direction = models.CharField(max_length=8, choices=Direction.stored)
    text = SealedText("party", "party_id")

    def reached(self, state: RowsOfDialogue) -> str:
        """The person to whom staff wrote, by reference; `""` where the person wrote."""
        return ContactRecord.reached(self, state) if self.direction == Direction.TO_THEM else ""
