"""Sessions, readiness, supporters."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import Party, Step
from heard.people.models import Account, Person


class Session(Step):
    """A facilitator met one person to prepare. The office sees that it took place and how long; never the note."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()
    note = SealedText("party", "party_id", null=True)


class Ready(Step):
    """A principal says for themselves that they are ready (`who` and `person` are one), or a facilitator says it of them."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class NotReady(Step):
    """The same, the other way: not yet."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class SupporterInvited(Step):
    """A principal invites somebody to be beside them. Inviting is the inviter's acceptance."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class SupporterAccepted(Step):
    """Another principal accepts a supporter."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
