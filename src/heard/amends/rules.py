"""R33, R34: commitments only by agreement of both, never forgiveness; told only to who chose to hear."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.ground.unsaid import UNSAID, any_of
from heard.programme.policy import Policy

R33 = "R33"
NOT_BOTH = Obstacle(R33, "not_both")
FORGIVENESS = Obstacle(R33, "forgiveness")
FORGIVING = any_of(UNSAID["forgiveness"])


def speaks_of_forgiveness(words: str) -> bool:
    """Whether words ask for forgiveness, pardon or reconciliation, in any language that Heard speaks."""
    return FORGIVING.search(words) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committing:
    """Who agreed to the words, and whether they speak of forgiveness."""

    harmed_agreed: bool
    responsible_agreed: bool
    forgiveness: bool


def is_agreed(facts: Committing, _policy: Policy) -> list[Obstacle]:
    """R33: both agreed to the words, and they do not speak of forgiveness."""
    found = [] if facts.harmed_agreed and facts.responsible_agreed else [NOT_BOTH]
    return [*found, FORGIVENESS] if facts.forgiveness else found


DID_NOT_CHOOSE = Obstacle("R34", "did_not_choose", clears=("choose_to_hear",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Whether the person to be told chose to hear."""

    chose_to_hear: bool


def wants_to_hear(facts: Telling, _policy: Policy) -> list[Obstacle]:
    """R34: progress is told only to who chose to hear."""
    return [] if facts.chose_to_hear else [DID_NOT_CHOOSE]
