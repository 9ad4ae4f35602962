"""A programme, its policies by number, its places and rooms."""

from typing import ClassVar

from django.db import models

from heard.confidentiality.models import REFERENCE, Kept
from heard.programme.terms import PlaceKind


class Programme(Kept):
    """One programme. Every dialogue, person, account, place and key belongs to one."""

    name = models.CharField(max_length=120)
    slug = models.SlugField(max_length=60, unique=True)
    demo = models.CharField(max_length=5, blank=True, help_text="`demo` where all its people are invented")

    def __str__(self) -> str:
        return self.name


class PolicyVersion(Kept):
    """A programme file as it was loaded: numbered, dated, never changed. A change bears on later acts only."""

    added_only: ClassVar[bool] = True

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="policies")
    number = models.PositiveIntegerField()
    loaded_at = models.DateTimeField()
    who = models.CharField(max_length=REFERENCE)
    text = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "number"), name="one_policy_for_one_number"),)

    def __str__(self) -> str:
        return f"policy {self.number}"


class Place(Kept):
    """A prison or another place that the programme knows. `approved_at` is empty until the programme approves it."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="places")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=12, choices=PlaceKind)
    approved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("programme", "name"), name="one_place_for_one_name"),)

    def __str__(self) -> str:
        return self.name
