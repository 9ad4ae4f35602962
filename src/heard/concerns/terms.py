"""Words for concerns."""

from heard.ground.terms import Term


class Level(Term):
    """How soon somebody has to look at it."""

    NOW = "now"
    TODAY = "act_today"
    WATCH = "watch"


# The most pressing first.
PRESSING = tuple(Level.values)
