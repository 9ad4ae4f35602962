"""What screening leaves: talks, standing, risk, orders, proceedings, acknowledgements, approvals."""

from django.db import models

from heard.confidentiality.sealed import SealedName, SealedParts, SealedText
from heard.dialogue.models import Conversation, Correctable, DialogueRecord
from heard.dialogue.terms import Signing
from heard.ground.references import REFERENCE_CHARS
from heard.people.models import Account, Person
from heard.screening.terms import Measure, Proceedings


class Talk(Correctable, Conversation):
    """A first talk: what a dialogue is, what happened in kind, time since, impact then and now, why now."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    note = SealedText("office", "dialogue_id", null=True)


class Standing(Correctable, DialogueRecord):
    """It was checked that the asker was harmed, or acts for someone who was."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class Risk(DialogueRecord):
    """A risk-and-strengths assessment. No score."""

    note = SealedText("office", "dialogue_id", null=True)


class Order(Correctable, DialogueRecord):
    """A protective, restraining or no-contact order between people. In force through its last day, if it has one.

    `allows` is what it excepts, as words of `Allowed` with spaces between; nothing else passes while it is in force.
    """

    struck_by_supervisor = True

    allows = models.CharField(max_length=40, blank=True)
    until = models.DateField(null=True)
    between = SealedParts("office", "dialogue_id")


class OrderLifted(Correctable, DialogueRecord):
    """An order was lifted in writing; once, while no lifting of it that was a mistake is counted."""

    order = models.ForeignKey(Order, on_delete=models.PROTECT, related_name="+")


class Proceeding(Correctable, DialogueRecord):
    """A legal step is open."""

    kind = models.CharField(max_length=8, choices=Proceedings.stored)


class ProceedingClosed(Correctable, DialogueRecord):
    """A legal step is over; once, while no end of it that was a mistake is counted."""

    proceeding = models.ForeignKey(Proceeding, on_delete=models.PROTECT, related_name="+")


class DateAhead(Correctable, DialogueRecord):
    """A date of the law or of custody that is known. The newest of its kind counts. `said` has `kind` and `on` (ISO)."""

    said = SealedParts("office", "dialogue_id")


class CourtCase(Correctable, DialogueRecord):
    """What is known of a case in court: `said` has `number`, `county`, `happened_on`, `judged_on` (ISO), each where known.

    `person` is the responsible person whose case it is, where somebody said whose.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", null=True)
    said = SealedParts("office", "dialogue_id")


class Acknowledgement(DialogueRecord):
    """The responsible person acknowledges what they did, seen by a facilitator; a second reviewer is named."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    measure = models.CharField(max_length=16, choices=Measure.stored)
    seen_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    reviewed_by = models.CharField(max_length=REFERENCE_CHARS, blank=True)


class AcknowledgementTakenBack(DialogueRecord):
    """An acknowledgement no longer stands."""

    counts_when_said = True

    acknowledgement = models.OneToOneField(Acknowledgement, on_delete=models.PROTECT, related_name="taken_back")


class ReviewAnswered(DialogueRecord):
    """The reviewer of an acknowledgement signed it on a screen of their own, or did not, and why. One answer for one."""

    acknowledgement = models.OneToOneField(Acknowledgement, on_delete=models.PROTECT, related_name="review")
    said = models.CharField(max_length=8, choices=Signing.stored)
    words = SealedText("office", "dialogue_id", null=True)


class MeasureDecided(DialogueRecord):
    """One of the staff decides that another measure is asked in this dialogue. It counts once a second one says the same."""

    measure = models.CharField(max_length=16, choices=Measure.stored)
    reason = SealedText("office", "dialogue_id")


class AgeChecked(Correctable, DialogueRecord):
    """It was checked that somebody whose birthday is not on record is at least so many years old."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    years = models.PositiveSmallIntegerField()


class InstitutionAsked(Correctable, DialogueRecord):
    """What the institution says of a responsible person: their newest infraction, if any, and other programs still open."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said = SealedParts("office", "dialogue_id")


class OtherBodyApproved(DialogueRecord):
    """Another body than the programme says yes to going on with the request that lives."""

    body = SealedName("office", "dialogue_id")


class Approval(DialogueRecord):
    """One person of the programme says yes to going on, once for what asked it: the request, or what put it in doubt."""

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    request_ref = models.CharField(max_length=REFERENCE_CHARS)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("account", "request_ref"), name="one_approval_by_one_person"),)


class TurnedDown(DialogueRecord):
    """The programme's own kind no."""

    counts_when_said = True

    reason = SealedName("office", "dialogue_id")
