"""Follow-ups and their declining."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import Party, Step


class FollowUp(Step):
    """Somebody was asked how they are."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    note = SealedText("party", "party_id", null=True)


class FollowUpDeclined(Step):
    """Somebody does not want to be asked any more."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
