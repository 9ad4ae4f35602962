"""Words for what a person asks about their own record."""

from django.db.models import TextChoices


class RecordWish(TextChoices):
    """What somebody asks to be done with what is held about them."""

    COPY = "copy", "A copy of it"
    CORRECTION = "correction", "Something put right"
    ERASURE = "erasure", "Something erased"
