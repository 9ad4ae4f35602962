"""Words for concerns."""

from django.db.models import TextChoices


class Level(TextChoices):
    """How soon somebody has to look at it."""

    NOW = "now", "Now: someone may be in danger"
    TODAY = "act_today", "Today: somebody has to act today"
    WATCH = "watch", "Watch: keep an eye on it"


# The most pressing first.
PRESSING = tuple(Level.values)
