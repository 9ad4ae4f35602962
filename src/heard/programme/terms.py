"""Words of a programme's register."""

from django.db.models import TextChoices


class PlaceKind(TextChoices):
    """What kind of place people meet in."""

    PRISON = "prison", "Prison"
    JAIL = "jail", "Jail"
    COMMUNITY = "community", "A place in the community"


class Clock(TextChoices):
    """How a place writes its hours."""

    TWELVE = "12", "2:00 PM"
    TWENTY_FOUR = "24", "14:00"


class FacilityAnswer(TextChoices):
    """What a place answered to a plain question; empty where nobody has asked yet."""

    YES = "yes", "Yes"
    NO = "no", "No"


class WhyClosed(TextChoices):
    """Why a place lets nobody in."""

    LOCKDOWN = "lockdown", "Lockdown"
    HOLIDAY = "holiday", "Holiday"
    STAFFING = "staffing", "Too few staff there"
    ILLNESS = "illness", "Illness in the house"
    WORKS = "works", "Building works"
    OTHER = "other", "Another reason"


# What a programme says of itself in which everybody is invented.
DEMO = "demo"
