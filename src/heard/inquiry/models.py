"""Inquiries, requests, and wishes kept in silence."""

from django.db import models

from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import Dialogue, DialogueRecord
from heard.ground.references import REFERENCE_CHARS
from heard.inquiry.terms import InquiryOutcome
from heard.people.models import Person, StatedRecord
from heard.programme.models import Programme


class Inquiry(StatedRecord):
    """A first, safe question. It has no story and no index; how to answer, and what was said, lie under a key of its own.

    `told` has `who`, `called` and `note`, each only where they were given, and as `shows` the words that they agreed to as
    those that somebody else might see or hear. `receipt` is a tag of the code to come back with; `aside` says why an
    inquiry looks odd: `trap`, `quick`, `many`.
    """

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="inquiries")
    language = models.CharField(max_length=8, default="en")
    reach = SealedParts("locator", "id", step=128, null=True)
    told = SealedParts("locator", "id", step=512, null=True)
    receipt = models.CharField(max_length=64, blank=True, db_index=True)
    aside = models.CharField(max_length=8, blank=True)


class InquiryAdded(StatedRecord):
    """Somebody came back with the code and added words."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="added")
    words = SealedText("locator", "inquiry_id")


class InquiryTakenBack(StatedRecord):
    """Somebody with the code took the inquiry back. Nobody answers it, and its words are erased."""

    inquiry = models.OneToOneField(Inquiry, on_delete=models.PROTECT, related_name="taken_back")


class InquiryAnswered(StatedRecord):
    """Somebody tried to answer an inquiry, and what came of it. The newest counts; `again_on` is the next day to try."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.PROTECT, related_name="answers")
    outcome = models.CharField(max_length=10, choices=InquiryOutcome.stored)
    again_on = models.DateField(null=True)


class InquiryTaken(StatedRecord):
    """A dialogue was opened from an inquiry, which is over by it."""

    inquiry = models.OneToOneField(Inquiry, on_delete=models.PROTECT, related_name="taken")
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="+")


class UnfinishedInquiry(models.Model):
    """An inquiry that nobody has finished yet, so that no page looks through all there ever were.

    It is made from the rows above: whoever writes one of them keeps it, in the same transaction. It has no words.
    """

    inquiry = models.OneToOneField(Inquiry, on_delete=models.PROTECT, primary_key=True, related_name="unfinished")
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"unfinished {self.pk}"


class Request(DialogueRecord):
    """A harmed person asks for a dialogue. It lives until it is taken back."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    acts_for = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    ways = models.CharField(max_length=120)
    information = models.CharField(max_length=40)


class RequestTakenBack(DialogueRecord):
    """A request ends, without a reason."""

    counts_when_said = True

    request = models.OneToOneField(Request, on_delete=models.PROTECT, related_name="taken_back")


class Interest(StatedRecord):
    """A responsible person's wish to take part, kept in silence (R2). It is on no dialogue's thread."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
