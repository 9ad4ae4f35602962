"""Disclosures and legal holds."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import ContactRecord, DialogueRecord, Party, RowsOfDialogue
from heard.dialogue.terms import Signing
from heard.evaluation.terms import RecordWish
from heard.ground.references import REFERENCE_CHARS


class Disclosure(DialogueRecord):
    """Something may leave: of which kind, to whom, about whom. `signed_by` is named to sign it as the second."""

    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=REFERENCE_CHARS)
    signed_by = models.CharField(max_length=REFERENCE_CHARS)
    to = SealedText("office", "dialogue_id")


class DisclosureAnswered(DialogueRecord):
    """The second signer signed on a screen of their own, or did not, and why. One answer for one disclosure."""

    disclosure = models.OneToOneField(Disclosure, on_delete=models.PROTECT, related_name="answered")
    said = models.CharField(max_length=8, choices=Signing.stored)
    words = SealedText("office", "dialogue_id", null=True)


class DisclosureMade(DialogueRecord):
    """What two have signed was handed over. Once for one disclosure."""

    disclosure = models.OneToOneField(Disclosure, on_delete=models.PROTECT, related_name="made")


class KeptUntold(DialogueRecord):
    """Telling the person concerned of a disclosure would put somebody in danger, and why. It counts once two have said so."""

    disclosure = models.ForeignKey(Disclosure, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("office", "dialogue_id")


class LegalHold(DialogueRecord):
    """Nothing about this person may be erased, by law, for now."""

    about = models.CharField(max_length=REFERENCE_CHARS)


class LegalHoldLifted(DialogueRecord):
    """A legal hold ended."""

    hold = models.OneToOneField(LegalHold, on_delete=models.PROTECT, related_name="lifted")


class RecordAsked(DialogueRecord):
    """Somebody asks about what is held of them: a copy, a correction, an erasure. Words of their own are for the office."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=RecordWish.stored)
    words = SealedText("office", "dialogue_id", null=True)


class RecordAnswered(ContactRecord):
    """What the office answered, in words for the one who asked. One answer for one question."""

    asked = models.OneToOneField(RecordAsked, on_delete=models.PROTECT, related_name="answered")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    words = SealedText("party", "party_id")

    def reached(self, _state: RowsOfDialogue) -> str:
        """Nobody whom it would approach: they asked, and the law owes them the answer."""
        return ""
