"""A page of one's own: that it was given and closed, and what opens it."""

from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.dialogue.models import ContactRecord, Party, RowsOfDialogue
from heard.ground.references import REFERENCE_CHARS
from heard.own_page.terms import Was
from heard.people.models import Person

NUMBER_DIGITS = 10


class OwnPage(ContactRecord):
    """What happened to the page of one person in one dialogue. Each giving is a page anew: what was before opens no more."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    was = models.CharField(max_length=8, choices=Was.stored)

    def reached(self, state: RowsOfDialogue) -> str:
        """The person to whom it was given, by reference; `""` for its end, and for what they do on it: no contact."""
        return ContactRecord.reached(self, state) if self.was == Was.GIVEN else ""


class OwnKey(LedgeredModel):
    """What opens a page: its number, and a slow hash of a code or, once they came in, of words of their own.

    `given` is the giving that it belongs to; `until` is when a code opens no more, empty for words of one's own; `epoch` is
    that of the root key which the hash was made with.
    """

    undigested: ClassVar[tuple[str, ...]] = ("given", "mark", "until", "epoch")

    party = models.OneToOneField(Party, on_delete=models.PROTECT, related_name="own_key")
    number = models.CharField(max_length=NUMBER_DIGITS, unique=True)
    given = models.CharField(max_length=REFERENCE_CHARS)
    mark = models.CharField(max_length=200)
    until = models.DateTimeField(null=True)
    epoch = models.PositiveIntegerField()

    # The code itself; there only while it is made, to be shown once.
    secret: str = ""


class FailedSignIn(models.Model):
    """A try to come in that did not open, for a day: what slows down guessing. `network` is a keyed mark."""

    number = models.CharField(max_length=NUMBER_DIGITS, blank=True)
    network = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        indexes = (
            models.Index(fields=("number", "at"), name="tries_by_number"),
            models.Index(fields=("network", "at"), name="tries_by_network"),
            models.Index(fields=("at",), name="tries_by_time"),
        )

    def __str__(self) -> str:
        return f"failed sign-in {self.pk}"
