"""R35: both sides are contacted afterwards, on the dates that the programme sets; a dialogue closes only then."""

from dataclasses import dataclass, replace
from datetime import date

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

AFTERCARE_OPEN = Obstacle("R35", "aftercare_open", clears=("follow_up", "decline_follow_up"))
MEETING_AHEAD = Obstacle("R35", "meeting_ahead", clears=("end_meeting", "call_off_meeting"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Caring:
    """How many dates are neither answered nor declined, and whether a meeting is still ahead or on.

    `last_opens` is the day on which the last of these dates opens, while it is still to come; else `None`.
    """

    open_dates: int
    meeting_ahead: bool
    last_opens: date | None = None


def cared_for(facts: Caring, _policy: Policy) -> list[Obstacle]:
    """R35: no follow-up is open and no meeting ahead."""
    found = [replace(AFTERCARE_OPEN, possible=facts.last_opens)] if facts.open_dates else []
    return [*found, MEETING_AHEAD] if facts.meeting_ahead else found
