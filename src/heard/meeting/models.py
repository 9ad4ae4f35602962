"""Authorisations, plans, clearances, fixed meetings, their day, and bookings."""

from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.attending.models import Attendant
from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import Correctable, DialogueRecord
from heard.ground.references import REFERENCE_CHARS
from heard.meeting.terms import Moment


class Authorisation(DialogueRecord):
    """A supervisor agrees that they may meet."""


class Plan(DialogueRecord):
    """One plan of a meeting. When, where and who lie under the dialogue's key.

    `whole` has `at`, `until` (ISO, UTC), `place`, `room`, `attendees`, `waiting`, and `plan` with its parts.
    """

    whole = SealedParts("dialogue", "dialogue_id")


class PlannedAttendant(DialogueRecord):
    """Somebody on neither side is in a plan."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+")
    attendant = models.ForeignKey(Attendant, on_delete=models.PROTECT, related_name="+")


class Clearance(Correctable, DialogueRecord):
    """Somebody may enter a place, through a day. `what` has `person`, `place`, `until`."""

    what = SealedParts("office", "dialogue_id", step=128)


class Fixing(DialogueRecord):
    """A meeting is fixed, by one plan. `bookings` has the `rows` it took. After a stop the same plan can be fixed anew."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="fixings")
    bookings = SealedParts("dialogue", "dialogue_id")


class ClosedDayPassed(DialogueRecord):
    """One of the office says in words why this plan's day can stand although its place is closed then. Two have to."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="+")
    why = SealedText("office", "dialogue_id")


class CalledOff(DialogueRecord):
    """A fixed meeting was called off."""

    fixing = models.OneToOneField(Fixing, on_delete=models.PROTECT, related_name="called_off")


class DayMoment(DialogueRecord):
    """Begun, paused, went on, stopped, ended."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="moments")
    moment = models.CharField(max_length=8, choices=Moment.stored)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("fixing",), condition=models.Q(moment="ended"), name="a_meeting_ends_once"),
        )


class Presence(DialogueRecord):
    """Who is there when a meeting begins, or was. `there` has `people`: everybody, by reference. The newest row counts."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="presences")
    there = SealedParts("dialogue", "dialogue_id")


class AttendantPresent(DialogueRecord):
    """Somebody on neither side was there when a meeting began."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="+")
    attendant = models.ForeignKey(Attendant, on_delete=models.PROTECT, related_name="+")


class Departure(DialogueRecord):
    """Somebody left the building."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="departures")
    whose = models.CharField(max_length=REFERENCE_CHARS)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("fixing", "whose"), name="one_departure_for_one_person"),)


class Booking(LedgeredModel):
    """A room, or a person, is taken for a quarter of an hour. It points at no dialogue, and names nothing in the clear."""

    what = models.CharField(max_length=16)
    quarter = models.DateTimeField()

    # A booking goes when its meeting is called off.
    added_only: ClassVar[bool] = False

    class Meta:
        constraints = (models.UniqueConstraint(fields=("what", "quarter"), name="nothing_is_booked_twice"),)
