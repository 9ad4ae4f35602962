"""Disclosures and legal holds."""

from django.db import models

from heard.confidentiality.models import REFERENCE
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import Step


class Disclosure(Step):
    """Something was disclosed outside: of which kind, to whom, about whom, signed by two."""

    kind = models.CharField(max_length=40)
    about = models.CharField(max_length=REFERENCE)
    signed_by = models.CharField(max_length=REFERENCE)
    to = SealedText("office", "dialogue_id")


class LegalHold(Step):
    """Nothing about this person may be erased, by law, for now."""

    about = models.CharField(max_length=REFERENCE)


class LegalHoldLifted(Step):
    """A legal hold ended."""

    hold = models.OneToOneField(LegalHold, on_delete=models.PROTECT, related_name="lifted")
