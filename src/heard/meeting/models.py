"""Authorisations, plans, clearances, fixed meetings, their day, and bookings."""

from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.attending.models import Attendant
from heard.confidentiality.sealed import SealedParts, SealedText
from heard.dialogue.models import Conversation, Correctable, DialogueRecord
from heard.ground.references import REFERENCE_CHARS
from heard.meeting.terms import LinkWent, Moment
from heard.people.models import Account, Person
from heard.people.terms import Side

MARK_CHARS = 16


class Authorisation(DialogueRecord):
    """A supervisor agrees that they may meet."""


class Plan(DialogueRecord):
    """One plan of a meeting. When, where and who lie under the dialogue's key.

    `whole` has `at`, `until` (ISO, UTC), `way`, `place`, `room`, `attendees`, `waiting`, `plan` with its parts, and of a
    meeting by video the other end: `harmed_place`, `harmed_room`, and `with_harmed`, who of the staff is there.
    By video `harmed_end` and `responsible_end` are keyed marks of the two ends, else empty: they say which end was tried.
    """

    whole = SealedParts("dialogue", "dialogue_id")
    harmed_end = models.CharField(max_length=MARK_CHARS, blank=True)
    responsible_end = models.CharField(max_length=MARK_CHARS, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(harmed_end="", responsible_end="")
                | (~models.Q(harmed_end="") & ~models.Q(responsible_end="")),
                name="a_meeting_by_video_has_two_ends",
            ),
        )


class LinkTried(Conversation):
    """The link was tried with somebody at their own end, without the other side. The newest of an end counts."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    end = models.CharField(max_length=MARK_CHARS)
    went = models.CharField(max_length=8, choices=LinkWent.stored)


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
    """Who is there when a meeting begins, or was. The newest row counts.

    `there` has `people`: everybody, by reference; and of a meeting by video `with_harmed`: who of the staff is at that end.
    """

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="presences")
    there = SealedParts("dialogue", "dialogue_id")


class EndCarried(DialogueRecord):
    """A facilitator is at the end of one side while a meeting by video begins, or was."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=Side.stored)


class LineBroke(DialogueRecord):
    """The line between the two ends broke, and this was done."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="+")
    did = SealedText("dialogue", "dialogue_id")


class AskedToGoOn(DialogueRecord):
    """After the line broke somebody was asked whether to go on, and wanted to."""

    fixing = models.ForeignKey(Fixing, on_delete=models.PROTECT, related_name="+")
    whose = models.CharField(max_length=REFERENCE_CHARS)


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
