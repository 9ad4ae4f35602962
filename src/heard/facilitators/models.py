"""What a programme knows of a facilitator."""

from datetime import date
from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.people.models import Account, StatedRecord


class Facilitator(LedgeredModel):
    """Training, clearance and load of one account. `held_before` and `open_elsewhere` count dialogues outside this system."""

    account = models.OneToOneField(Account, on_delete=models.PROTECT, related_name="facilitator")
    training_hours = models.PositiveIntegerField(default=0)
    cleared_until = models.DateField(default=date.min)
    held_before = models.PositiveIntegerField(default=0)
    held_here = models.PositiveIntegerField(default=0)
    open_elsewhere = models.PositiveIntegerField(default=0)
    own_cap = models.PositiveIntegerField(null=True)
    languages = models.CharField(max_length=120, blank=True, help_text="codes with a space between")
    area = models.CharField(max_length=120, blank=True)
    trainings = models.TextField(blank=True, help_text="names, one a line")

    @property
    def dialogues_held(self) -> int:
        """Dialogues held, here and before."""
        return self.held_before + self.held_here

    @property
    def trained_in(self) -> frozenset[str]:
        """The names of the trainings they have done, in small letters."""
        return frozenset(each.strip().casefold() for each in self.trainings.splitlines() if each.strip())


class StandingRecorded(StatedRecord):
    """What was known of a facilitator from here on: the history of their standing, each row whole."""

    added_only: ClassVar[bool] = True

    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="standing_recorded")
    training_hours = models.PositiveIntegerField()
    cleared_until = models.DateField()
    held_before = models.PositiveIntegerField()
    open_elsewhere = models.PositiveIntegerField()
    own_cap = models.PositiveIntegerField(null=True)
    languages = models.CharField(max_length=120, blank=True)
    area = models.CharField(max_length=120, blank=True)
    trainings = models.TextField(blank=True)
