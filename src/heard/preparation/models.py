"""Sessions, how visits went, readiness, supporters."""

from django.db import models

from heard.attending.models import Attendant
from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import ContactRecord, Conversation, Correctable, DialogueRecord, Party
from heard.people.models import Account, Person
from heard.preparation.terms import VisitOutcome


class Session(Correctable, Conversation):
    """A facilitator met one person to prepare. The office sees that it took place and how long; never the note."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    minutes = models.PositiveIntegerField()
    interpreter = models.ForeignKey(Attendant, null=True, on_delete=models.PROTECT, related_name="+")
    note = SealedText("party", "party_id", null=True)


class HowItWent(Correctable, ContactRecord):
    """How one visit went, in general terms: what the office sees of it. Without a session, it did not take place.

    `terms` has `where`, `mood`, `why` it was not held, and what comes next (`step`), each only where somebody said it.
    """

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    session = models.OneToOneField(Session, null=True, on_delete=models.PROTECT, related_name="went")
    went = models.CharField(max_length=10, choices=VisitOutcome.stored)
    terms = SealedParts("office", "dialogue_id", step=128)


class Ready(DialogueRecord):
    """A principal says for themselves that they are ready (`who` and `person` are one), or a facilitator says it of them."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class NotReady(DialogueRecord):
    """A principal says, or a facilitator says of them, that they are not ready yet."""

    counts_when_said = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class SupporterNamed(DialogueRecord):
    """A principal names somebody whom they would like beside them, so that the office can put that person on the dialogue.

    `told` has `name`, `part`, and where the principal said so `reach` (without it they tell them themselves) and `related`:
    who they are to them.
    """

    told = SealedParts("office", "dialogue_id", step=128)


class SupporterInvited(DialogueRecord):
    """A principal invites somebody to be beside them. Inviting is the inviter's acceptance."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class SupporterAccepted(DialogueRecord):
    """Another principal accepts a supporter."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class SupporterLeft(DialogueRecord):
    """Somebody will not be there as a supporter: the one who invited them said so (`who`), or they themselves."""

    counts_when_said = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
