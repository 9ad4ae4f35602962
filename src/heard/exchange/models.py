"""Items, permissions, readings, releases, and the copies that the other side holds."""

from typing import ClassVar

from django.db import models

from heard.acts.models import LedgeredModel
from heard.confidentiality.sealed import SealedText
from heard.dialogue.models import ContactRecord, DialogueRecord, Party
from heard.exchange.terms import ItemKind


class Item(DialogueRecord):
    """Words of one person, which never change. Theirs alone until they permit, a facilitator reads, and it is released."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=ItemKind.stored)
    text = SealedText("party", "party_id")


class Permission(DialogueRecord):
    """The author permits this exact text to cross."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="permissions")


class PermissionTakenBack(DialogueRecord):
    """The author takes a permission back."""

    permission = models.OneToOneField(Permission, on_delete=models.PROTECT, related_name="taken_back")


class SentBack(ContactRecord):
    """A facilitator gives an item back to its author, with a reason. It crosses only when its author permits it anew."""

    permission = models.OneToOneField(Permission, on_delete=models.PROTECT, related_name="sent_back")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    reason = SealedText("party", "party_id")


class Reading(DialogueRecord):
    """A facilitator has read this item for its crossing. One reading by one facilitator for one permission."""

    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="readings")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("permission", "who"), name="one_reading_by_one_reader"),)


class Release(DialogueRecord):
    """An item crosses, under one permission, once. Called back, it crosses again only when its author permits it anew."""

    permission = models.OneToOneField(Permission, on_delete=models.PROTECT, related_name="release")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="releases")


class Recall(DialogueRecord):
    """A release was called back before it was shown. The copies are destroyed."""

    release = models.OneToOneField(Release, on_delete=models.PROTECT, related_name="recalled")


class ReleasedCopy(LedgeredModel):
    """The released text under the receiving party's key."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="copies")
    to = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    text = SealedText("party", "to_id")

    # A copy may be removed, so that a recall destroys it.
    added_only: ClassVar[bool] = False


class Shown(DialogueRecord):
    """A release was shown to one person, on a screen, on paper or aloud. From here on it cannot be called back."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="shown")
    to = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
