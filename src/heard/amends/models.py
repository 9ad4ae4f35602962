"""Commitments, what became of them, and who chose to hear."""

from django.db import models

from heard.amends.terms import Hearing
from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import Conversation, DialogueRecord
from heard.people.models import Person


class Commitment(DialogueRecord):
    """A commitment in words that both agree to. `agreed` has `by`, the people who agreed."""

    words = SealedText("dialogue", "dialogue_id")
    agreed = SealedParts("dialogue", "dialogue_id", step=128)


class CommitmentKept(DialogueRecord):
    """A commitment was kept."""

    commitment = models.OneToOneField(Commitment, on_delete=models.PROTECT, related_name="kept")


class CommitmentMissed(DialogueRecord):
    """A commitment was not kept. It may be kept later."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="missed")


class HearingChoice(DialogueRecord):
    """A harmed person's choice to hear of progress, or not. The newest counts; none is not."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    choice = models.CharField(max_length=8, choices=Hearing.stored)


class ProgressTold(Conversation):
    """A harmed person was told how a commitment goes."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="told")
