"""How a member may set the workspace for themself, and for how long what they took away comes back."""

from datetime import timedelta

from django.db.models import TextChoices

PUT_BACK_WITHIN = timedelta(days=30)


class Shortcuts(TextChoices):
    """Whether single keys do something."""

    ON = "on", "On"
    OFF = "off", "Off"


class Density(TextChoices):
    """How close together things stand."""

    COMFORTABLE = "comfortable", "Comfortable"
    COMPACT = "compact", "Compact: more on one screen"


class Appearance(TextChoices):
    """Light or dark."""

    DEVICE = "device", "As the device is set"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"
