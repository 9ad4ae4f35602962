"""Words of a programme's register."""

from django.db.models import TextChoices


class PlaceKind(TextChoices):
    """What kind of place people meet in."""

    PRISON = "prison", "Prison"
    JAIL = "jail", "Jail"
    COMMUNITY = "community", "A place in the community"


# What a programme says of itself in which everybody is invented.
DEMO = "demo"
