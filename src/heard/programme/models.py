"""A programme, its policies by number, its places, and what is known of each place: rules, rooms, days when it is closed."""

from typing import ClassVar

from django.db import models

from heard.acts.models import ChainEnd, LedgeredModel
from heard.ground.references import REFERENCE_CHARS
from heard.programme.terms import Clock, FacilityAnswer, NumberOnMail, PlaceKind, WhyClosed


class Programme(LedgeredModel, ChainEnd):
    """One programme. Every dialogue, person, account, place and key belongs to one."""

    chain_prefix = "g"
    undigested: ClassVar[tuple[str, ...]] = ("head_seq", "head_h", "published")

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    demo = models.CharField(max_length=5, blank=True, help_text="`demo` where all its people are invented")
    published = models.PositiveIntegerField(default=0, help_text="how often its public pages were changed")

    def __str__(self) -> str:
        return self.name


class PolicyVersion(LedgeredModel):
    """A programme file as it was loaded: numbered, dated, never changed. A change bears on later acts only."""

    added_only: ClassVar[bool] = True

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="policies")
    number = models.PositiveIntegerField()
    loaded_at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)
    text = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "number"), name="one_policy_for_one_number"),)

    def __str__(self) -> str:
        return f"policy {self.number}"


class Place(LedgeredModel):
    """A prison or another place that the programme knows. `approved_at` is empty until the programme approves it."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="places")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=PlaceKind.stored)
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "name"), name="one_place_for_one_name"),)

    def __str__(self) -> str:
        return self.name


class PlaceKnown(LedgeredModel):
    """What is known of a place. The newest row counts; older ones say what was known before.

    Empty words and missing numbers mean that nobody has said it yet. `contacts` and `visit_rules` hold one thing a line.
    """

    added_only: ClassVar[bool] = True

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="known")
    at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE_CHARS)
    address = models.TextField(blank=True)
    zone = models.CharField(max_length=60, blank=True)
    clock = models.CharField(max_length=2, choices=Clock.stored, blank=True)
    contacts = models.TextField(blank=True)
    visit_rules = models.TextField(blank=True)
    clears = models.CharField(max_length=3, choices=FacilityAnswer.stored, blank=True)
    count_times = models.CharField(max_length=200, blank=True)
    clearance_days = models.PositiveIntegerField(null=True)
    visit_days = models.PositiveIntegerField(null=True)
    mail_pages = models.PositiveIntegerField(null=True)
    mail_cards_only = models.CharField(max_length=3, choices=FacilityAnswer.stored, blank=True)
    mail_copies = models.CharField(max_length=3, choices=FacilityAnswer.stored, blank=True)
    mail_colour = models.CharField(max_length=3, choices=FacilityAnswer.stored, blank=True)
    mail_number = models.CharField(max_length=6, choices=NumberOnMail.stored, blank=True)
    mail_name_line = models.CharField(max_length=200, blank=True)


class Room(LedgeredModel):
    """A room in a place where people can meet."""

    added_only: ClassVar[bool] = True

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="rooms")
    name = models.CharField(max_length=120)
    seats = models.PositiveIntegerField()
    doors = models.PositiveIntegerField(null=True)
    waiting_rooms = models.PositiveIntegerField(null=True)
    note = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.name


class RoomGone(LedgeredModel):
    """A room is not used any more."""

    added_only: ClassVar[bool] = True

    room = models.OneToOneField(Room, on_delete=models.PROTECT, related_name="gone")
    at = models.DateTimeField()


class PlaceClosed(LedgeredModel):
    """A place lets nobody in from one day through another, both included; without a last day until it opens again.

    Several may overlap: a day is closed while any of them covers it.
    """

    added_only: ClassVar[bool] = True

    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="closed")
    at = models.DateTimeField()
    since = models.DateField()
    until = models.DateField(null=True)
    why = models.CharField(max_length=10, choices=WhyClosed.stored)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (models.Index(fields=("place", "until"), name="closed_days_by_place"),)


class PlaceReopened(LedgeredModel):
    """The days on which a place was to be closed end before their end, or were a mistake."""

    added_only: ClassVar[bool] = True

    closed = models.OneToOneField(PlaceClosed, on_delete=models.PROTECT, related_name="reopened")
    at = models.DateTimeField()
