"""Words for the meeting and its day."""

from heard.ground.terms import Listed, Term


class Moment(Term):
    """What happened on the day."""

    BEGUN = "begun"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    ENDED = "ended"


PLAN_PARTS = (
    "arrivals",
    "departures",
    "speaks_first",
    "seating",
    "break_word",
    "stop_word",
    "aftercare_harmed",
    "aftercare_responsible",
    "late_stop",
)
# What those of one side read on their own page of the day: written for them, and never shown to the other side.
SIDE_PARTS = ("for_harmed", "for_responsible")
PARTS = Listed("field-plan", (*PLAN_PARTS, *SIDE_PARTS))
