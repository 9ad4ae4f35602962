"""Words and small parts that the pages of contact share."""

from collections.abc import Iterable

from heard.acts.refusals import Obstacle
from heard.people.terms import Role

# Those who hold the keys to how people are reached.
REACHING_ROLES = (Role.COORDINATOR, Role.FACILITATOR)


def problems_of(obstacles: Iterable[Obstacle]) -> dict[str, str]:
    """What was in the way, for the list at the top of a form."""
    return {"": " ".join(f"{each.staff} ({each.rule})" for each in obstacles)}
