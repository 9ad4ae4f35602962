"""Inquiries, requests, and wishes kept in silence."""

from django.db import models

from heard.confidentiality.models import REFERENCE
from heard.confidentiality.sealed import SealedParts
from heard.dialogue.models import Dialogue, Step
from heard.people.models import Person, Said
from heard.programme.models import Programme


class Inquiry(Said):
    """A first, safe question. It has no name, no story and no index; how to answer lies under a key of its own."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="inquiries")
    language = models.CharField(max_length=8, default="en")
    reach = SealedParts("locator", "id", step=128, null=True)


class Request(Step):
    """A harmed person asks for a dialogue. It lives until it is taken back."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    acts_for = models.CharField(max_length=REFERENCE, blank=True)
    ways = models.CharField(max_length=120)
    information = models.CharField(max_length=40)


class RequestTakenBack(Step):
    """A request ends, without a reason."""

    request = models.OneToOneField(Request, on_delete=models.PROTECT, related_name="taken_back")


class Interest(Said):
    """A responsible person's wish to take part, kept in silence (R2). It is on no dialogue's thread."""

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
