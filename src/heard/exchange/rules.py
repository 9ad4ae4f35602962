"""R23: nothing crosses unless its author permits that exact text, a facilitator has read it, and it is released."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

R23 = "R23"
NOT_PERMITTED = Obstacle(R23, "not_permitted", clears=("permit",))
NOT_READ = Obstacle(R23, "not_read", clears=("read_item",))
SHOWN = Obstacle(R23, "shown")
STAYS_HERE = Obstacle(R23, "stays_here")
NOT_THE_AUTHOR = Obstacle(R23, "not_the_author")
NOT_BY_WHO_PREPARES = Obstacle(R23, "not_by_who_prepares", clears=("hold_session", "assign"))
HEARD_BY_OTHERS = Obstacle("R0", "heard_by_others", clears=("hold_session", "assign"))
NOT_OF_THIS_SIDE = Obstacle("R0", "not_of_this_side")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One item on its way. `step` is what is about to be done: `permit`, `read`, `release`, `recall`, `send_back`.

    `stays` is whether it is of a kind that never crosses; `entered_by_other` whether somebody enters the permission who
    neither prepares its author nor is named for their side.
    """

    step: str
    stays: bool
    by_author: bool
    permitted: bool
    readers: int
    shown: bool
    entered_by_other: bool = False


def may_cross(facts: Crossing, policy: Policy) -> list[Obstacle]:
    """R23: nothing crosses that its author did not permit, no facilitator read, or nobody released."""
    if facts.step == "permit":
        asked = (
            (facts.by_author, NOT_THE_AUTHOR),
            (not facts.stays, STAYS_HERE),
            (not facts.entered_by_other, NOT_BY_WHO_PREPARES),
        )
        return [obstacle for holds, obstacle in asked if not holds]
    if facts.step == "recall":
        return [SHOWN] if facts.shown else []
    found = [] if facts.permitted else [NOT_PERMITTED]
    if facts.step not in ("read", "send_back") and facts.readers < policy.exchange.readers:
        found.append(NOT_READ)
    return found
