"""Words for amends."""

from django.db.models import TextChoices


class Hearing(TextChoices):
    """Whether somebody wants to hear."""

    YES = "yes", "Wants to hear"
    NO = "no", "Does not want to hear"
