"""R35: both sides are contacted afterwards, on the dates that the programme sets; a dialogue closes only then."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

AFTERCARE_OPEN = Obstacle("R35", "aftercare_open", clears=("follow_up", "decline_follow_up"))
MEETING_AHEAD = Obstacle("R35", "meeting_ahead", clears=("end_meeting", "call_off_meeting"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Caring:
    """How many dates are neither answered nor declined, and whether a meeting is still ahead or on."""

    open_dates: int
    meeting_ahead: bool


def cared_for(facts: Caring, _policy: Policy) -> list[Obstacle]:
    """R35: no follow-up is open and no meeting ahead."""
    found = [AFTERCARE_OPEN] if facts.open_dates else []
    return [*found, MEETING_AHEAD] if facts.meeting_ahead else found
