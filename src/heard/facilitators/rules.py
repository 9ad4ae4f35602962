"""R26: who can carry a dialogue, on a given day."""

from dataclasses import dataclass, replace
from datetime import date

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

R26 = "R26"
UNTRAINED = Obstacle(R26, "untrained")
NOT_TRAINED_IN = Obstacle(R26, "not_trained_in")
NOT_CLEARED = Obstacle(R26, "not_cleared")
CONFLICT = Obstacle(R26, "conflict")
AT_CAP = Obstacle(R26, "at_cap", clears=("release_from_case",))
NEW_ALONE = Obstacle(R26, "new_alone", clears=("assign",))
NOBODY = Obstacle(R26, "nobody", clears=("assign",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """One facilitator: training in hours and by name, clearance through a day, conflict with a party, dialogues held."""

    training_hours: int
    cleared_until: date
    conflict: bool
    held: int
    trained_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Who is asked about, for which day, and whether someone experienced is among or beside them.

    `load` and `cap` count open dialogues; both are 0 where the cap is not asked.
    """

    members: tuple[Fit, ...]
    day: date
    experienced_beside: bool
    load: int = 0
    cap: int = 0


def fits(member: Fit, day: date, policy: Policy) -> list[Obstacle]:
    """What keeps one facilitator from this dialogue on this day."""
    found = []
    if member.training_hours < policy.facilitators.training_hours:
        found.append(UNTRAINED)
    missing = tuple(each for each in policy.facilitators.trainings if each.casefold() not in member.trained_in)
    if missing:
        found.append(replace(NOT_TRAINED_IN, words=missing))
    if member.cleared_until < day:
        found.append(NOT_CLEARED)
    if member.conflict:
        found.append(CONFLICT)
    return found


def is_experienced(held: int, policy: Policy) -> bool:
    """Whether somebody who held so many dialogues counts as experienced."""
    return held >= policy.facilitators.experienced_after


def cap_of(own: int | None, policy: Policy) -> int:
    """How many open dialogues a facilitator carries at most: the programme's cap, or their own where that is smaller."""
    return min(policy.facilitators.cap, own) if own else policy.facilitators.cap


def can_carry(facts: Team, policy: Policy) -> list[Obstacle]:
    """R26: these facilitators are trained, cleared, without conflict and below their cap."""
    if not facts.members:
        return [NOBODY]
    found = [obstacle for member in facts.members for obstacle in fits(member, facts.day, policy)]
    if facts.cap and facts.load >= facts.cap:
        found.append(AT_CAP)
    experienced = facts.experienced_beside or any(is_experienced(member.held, policy) for member in facts.members)
    return found if experienced else [*found, NEW_ALONE]
