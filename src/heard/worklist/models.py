"""What needs whom, and what a member did with it. Kept for pages: every row can be made again from the record."""

from django.db import models

from heard.dialogue.models import Dialogue
from heard.ground import references
from heard.ground.references import REFERENCE_CHARS
from heard.people.models import Account
from heard.programme.models import Programme
from heard.worklist.terms import Band, Deed


class Need(models.Model):
    """One thing of one dialogue that needs somebody, from `from_at` on; late after `due_at`. Pages go by `stands_at`.

    `about` tells two of one kind apart. `lies_with` is a role, or the account it was given to. Dates are of a day where
    what they stand for is sealed. It has no words, so that none need a seal.
    """

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="+", db_index=False)
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="needs", db_index=False)
    kind = models.CharField(max_length=12)
    about = models.CharField(max_length=REFERENCE_CHARS + 8, blank=True)
    band = models.CharField(max_length=8, choices=Band.stored)
    role = models.CharField(max_length=14)
    lies_with = models.CharField(max_length=REFERENCE_CHARS)
    since = models.DateTimeField()
    from_at = models.DateTimeField()
    due_at = models.DateTimeField()
    stands_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)
    of = models.PositiveIntegerField(default=0)
    side = models.CharField(max_length=12, blank=True)
    given_by = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    snoozed_until = models.DateTimeField(null=True)
    snoozed_by = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    snoozed_as = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("dialogue", "kind", "about"), name="one_need_of_one_kind"),)
        indexes = (
            models.Index(fields=("programme", "lies_with", "band", "stands_at"), name="needs_of_one"),
            models.Index(fields=("programme", "band", "stands_at"), name="needs_of_all"),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.dialogue_id}"


class Handled(models.Model):
    """What a member did with some needs, so that they can undo it for ten minutes.

    `before` has for each need what stood there: `[reference, lies with, given by, snoozed until, by, as]`. `until` or `to`
    says what was done.
    """

    id = models.CharField(primary_key=True, max_length=REFERENCE_CHARS, default=references.new, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(db_index=True)
    deed = models.CharField(max_length=8, choices=Deed.stored)
    until = models.DateTimeField(null=True)
    to = models.CharField(max_length=REFERENCE_CHARS, blank=True)
    before = models.JSONField()

    def __str__(self) -> str:
        return f"{self.deed} {self.pk}"
