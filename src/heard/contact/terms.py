"""Words for contact."""

from django.db.models import TextChoices


class Outcome(TextChoices):
    """What became of a message."""

    SENT = "sent", "Sent"
    BY_HAND = "by_hand", "Ready to be said or posted by hand"
    FAILED = "failed", "Failed"
    WITHHELD = "withheld", "Not sent"
