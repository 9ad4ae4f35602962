"""How a member may set the workspace for themself, and for how long what they took away comes back."""

from datetime import timedelta

from heard.ground.terms import Term

PUT_BACK_WITHIN = timedelta(days=30)


class Shortcuts(Term):
    """Whether single keys do something."""

    ON = "on"
    OFF = "off"


class Density(Term):
    """How close together things stand."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


class Appearance(Term):
    """Light or dark."""

    DEVICE = "device"
    LIGHT = "light"
    DARK = "dark"
