"""Yeses, noes, signatures, and stops. Rows are added, never changed."""

from django.db import models

from heard.consent.terms import ASKED, AgreementKind, CallWish, Purpose, Rest
from heard.dialogue.models import Conversation, DialogueRecord
from heard.people.models import Person


class Informed(Conversation):
    """A facilitator told somebody what they are asked, for one purpose."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12, choices=Purpose.stored)
    text_version = models.CharField(max_length=40, default="v1")
    language = models.CharField(max_length=8, default="en")


class Yes(DialogueRecord):
    """One person's yes for one purpose, with the text they were given, and the day it lapses."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12, choices=Purpose.stored)
    text_version = models.CharField(max_length=40, default="v1")
    language = models.CharField(max_length=8, default="en")
    lapses_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(lapses_at__gt=models.F("entered_at")), name="every_yes_lapses"),
            models.CheckConstraint(condition=models.Q(who=models.F("person")), name="a_yes_is_ones_own"),
        )


class No(DialogueRecord):
    """One person's no for one purpose, without a reason."""

    counts_when_said = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12, choices=Purpose.stored)


class NotYet(DialogueRecord):
    """One person says neither yes nor no for now, without a reason; `again_on` where they named a day to be asked again."""

    counts_when_said = True

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=12, choices=ASKED.stored)
    again_on = models.DateField(null=True)


class YesEnded(DialogueRecord):
    """A yes was ended by the one who gave it."""

    counts_when_said = True

    yes = models.OneToOneField(Yes, on_delete=models.PROTECT, related_name="ended")


class GuardianNamed(DialogueRecord):
    """Somebody on the same side is a parent or guardian of a child: their yes is asked beside the child's own (R17)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class GuardianReleased(DialogueRecord):
    """They are a guardian of that child no more, or were named by mistake."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class Signature(DialogueRecord):
    """An agreement was signed: which text, in which language. Both are empty where nobody said so."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agreement = models.CharField(max_length=16, choices=AgreementKind.stored)
    text_version = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=8, blank=True)


class GoAhead(DialogueRecord):
    """A harmed person's own "yes, approach them now"."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")


class Stop(DialogueRecord):
    """Somebody said stop, or pause. It holds until that same person says otherwise; `who` is whose stop it is.

    `call_wish` says whether they would like a call, empty where they did not say; `again_on` on which day somebody may ask.
    """

    counts_when_said = True

    kind = models.CharField(max_length=6, choices=Rest.stored, default=Rest.STOP)
    call_wish = models.CharField(max_length=6, choices=CallWish.stored, blank=True)
    again_on = models.DateField(null=True)


class LiftAgreed(DialogueRecord):
    """A word towards the end of a stop, which does not end it alone (R20).

    One of the team, or a supervisor, agrees that the pause of a member of staff who has left may end; or a member of staff
    (`entered_by`) heard that somebody goes on who had stopped on their own page.
    """

    stop = models.ForeignKey(Stop, on_delete=models.PROTECT, related_name="+")


class StopLifted(DialogueRecord):
    """The one who stopped says a new yes to going on; of staff who have left, the team with a supervisor."""

    stop = models.OneToOneField(Stop, on_delete=models.PROTECT, related_name="lifted")
