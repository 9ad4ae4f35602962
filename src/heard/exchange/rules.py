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
NOT_OF_THIS_SIDE = Obstacle("R0", "not_of_this_side")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """One item on its way. `step` is what is about to be done: `permit`, `read`, `release`, `recall`, `send_back`.

    `stays` is whether it is of a kind that never crosses.
    """

    step: str
    stays: bool
    by_author: bool
    permitted: bool
    readers: int
    shown: bool


def may_cross(facts: Crossing, policy: Policy) -> list[Obstacle]:
    """R23: nothing crosses that its author did not permit, no facilitator read, or nobody released."""
    if facts.step == "permit":
        found = [] if facts.by_author else [NOT_THE_AUTHOR]
        return [*found, STAYS_HERE] if facts.stays else found
    if facts.step == "recall":
        return [SHOWN] if facts.shown else []
    found = [] if facts.permitted else [NOT_PERMITTED]
    if facts.step not in ("read", "send_back") and facts.readers < policy.exchange.readers:
        found.append(NOT_READ)
    return found
