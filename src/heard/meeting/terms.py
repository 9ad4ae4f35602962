"""Words for the meeting and its day."""

from heard.ground.terms import Listed, Term
from heard.inquiry.terms import Taking


class Moment(Term):
    """What happened on the day."""

    BEGUN = "begun"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"
    ENDED = "ended"
    BROKE = "broke"


class LinkWent(Term):
    """How a trial of the link went."""

    WORKED = "worked"
    DID_NOT = "did_not"


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
# By video each end has its own order of leaving, and its own words for when the line breaks: with a number to call.
END_PARTS = ("leaving_harmed", "leaving_responsible", "line_harmed", "line_responsible")
# What only people in one building need.
OF_ONE_PLACE = frozenset({"arrivals", "departures"})
PARTS = Listed("field-plan", (*PLAN_PARTS, *END_PARTS, *SIDE_PARTS))
# How they meet: in one place, or by video.
HOW = Listed("term-taking", (Taking.FACE_TO_FACE.value, Taking.VIDEO.value))


def parts_asked(*, by_video: bool) -> tuple[str, ...]:
    """The parts that a plan has to have."""
    one_place = tuple(each for each in PLAN_PARTS if not by_video or each not in OF_ONE_PLACE)
    return one_place + (END_PARTS if by_video else ())
