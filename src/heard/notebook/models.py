"""What lies in somebody's own notebook. No act writes it, and no rule asks it."""

from django.db import models

from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import Party
from heard.exchange.models import Item
from heard.exchange.terms import ItemKind
from heard.ground import references
from heard.ground.references import REFERENCE_CHARS
from heard.notebook.terms import Matters


class NotebookEntry(models.Model):
    """Something that a person noted for themself. `subject` tells parts of one page apart; `place` is its place there.

    `row_version` counts how often its words changed. `item` is what it last became when it was shared, and `shared` the
    version that was: where the two versions differ, the facilitator still has the older words.
    """

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=ItemKind.stored)
    subject = models.CharField(max_length=12, blank=True)
    place = models.PositiveIntegerField()
    matters = models.CharField(max_length=8, choices=Matters.stored, blank=True)
    row_version = models.PositiveIntegerField(default=1)
    text = SealedText("notebook", "party_id")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, db_index=True)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+", null=True)
    shared = models.PositiveIntegerField(null=True)

    def __str__(self) -> str:
        return f"own word {self.pk[:4]}"
