"""What lies on a member's own desk. No act writes it, and no rule asks it."""

from django.db import models

from heard.confidentiality.sealed import SealedName
from heard.ground import references
from heard.ground.references import REFERENCE_CHARS
from heard.people.models import Account
from heard.preferences.terms import Appearance, Density, Shortcuts


class SavedView(models.Model):
    """A filter of the list of dialogues that a member named. `asked` is the filter as addresses write it, without words."""

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    name = SealedName("desk", "account_id")
    asked = models.CharField(max_length=400, blank=True)
    made_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"saved view {self.pk[:4]}"


class Preference(models.Model):
    """How a member set the workspace for themself. Without a row everything is as usual."""

    account = models.OneToOneField(Account, on_delete=models.PROTECT, primary_key=True, related_name="+")
    shortcuts = models.CharField(max_length=3, choices=Shortcuts.stored)
    density = models.CharField(max_length=11, choices=Density.stored)
    appearance = models.CharField(max_length=6, choices=Appearance.stored)
    language = models.CharField(max_length=16, blank=True)
    changed_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"preference of {self.pk[:4]}"
