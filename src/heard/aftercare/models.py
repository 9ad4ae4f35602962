"""Follow-ups and their declining."""

from django.db import models

from heard.aftercare.terms import Asks
from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import Conversation, DialogueRecord, Party


class FollowUp(Conversation):
    """Somebody was asked how they are."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    note = SealedText("party", "party_id", null=True)


class FollowUpDeclined(DialogueRecord):
    """Somebody does not want to be asked any more."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")


class FollowUpMissed(DialogueRecord):
    """One of the staff says that a date can be kept no more, and why. It counts once a second one says the same.

    `opened_at` is the beginning (UTC) of the date's window.
    """

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    reason = SealedText("office", "dialogue_id")


class CheckIn(DialogueRecord):
    """Somebody says how they are. `said` has `how` and `words`; only what it asks of others lies open beside it."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    asks = models.CharField(max_length=8, choices=Asks.stored)
    said = SealedParts("party", "party_id", step=256)
