"""Words for appointments, and for what is written between a person and their facilitator."""

from django.db.models import TextChoices


class Manner(TextChoices):
    """How two people talk."""

    WE_RING = "we_ring", "We ring them"
    THEY_RING = "they_ring", "They ring us"
    IN_PERSON = "in_person", "In person"
    VIDEO = "video", "By video"


class Word(TextChoices):
    """What was said about an appointment after it was made."""

    CHOSEN = "chosen", "Chose a time"
    OTHER = "other", "Asked for another time"
    CANCELLED = "cancelled", "Cancelled"


class Direction(TextChoices):
    """Whose words they are."""

    TO_US = "to_us", "From them to us"
    TO_THEM = "to_them", "From us to them"
