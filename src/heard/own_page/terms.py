"""Words for pages of one's own."""

from django.db.models import TextChoices


class Was(TextChoices):
    """What happened to somebody's page."""

    GIVEN = "given", "Given"
    TAKEN = "taken", "Taken: they chose their own words"
    CHANGED = "changed", "They chose other words"
    TRIED = "tried", "Somebody tried many times"
    CLOSED = "closed", "Closed"
