"""Words of a programme's register."""

from heard.ground.terms import Term


class PlaceKind(Term):
    """What kind of place people meet in."""

    PRISON = "prison"
    JAIL = "jail"
    COMMUNITY = "community"


# Where nobody who comes is cleared first, unless somebody asked there and was told otherwise.
OPEN_KINDS = frozenset({PlaceKind.COMMUNITY.value})


class Clock(Term):
    """How a place writes its hours."""

    TWELVE = "12"
    TWENTY_FOUR = "24"


class FacilityAnswer(Term):
    """What a place answered to a plain question; empty where nobody has asked yet."""

    YES = "yes"
    NO = "no"


class NumberOnMail(Term):
    """Where a place wants the number and the unit of somebody on what is posted to them; empty where nobody has asked yet."""

    BELOW = "below"
    BESIDE = "beside"
    NONE = "none"


class WhyClosed(Term):
    """Why a place lets nobody in."""

    LOCKDOWN = "lockdown"
    HOLIDAY = "holiday"
    STAFFING = "staffing"
    ILLNESS = "illness"
    WORKS = "works"
    OTHER = "other"


# What a programme says of itself in which everybody is invented.
DEMO = "demo"
