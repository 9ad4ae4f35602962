"""What is in the way of giving a member of staff a way to sign in, and of ending an account."""

from heard.acts.refusals import Obstacle

BY_ANOTHER = Obstacle("R0", "way_in_by_another")
LAST_ADMINISTRATOR = Obstacle("R0", "last_administrator", clears=("appoint",))


def given_by_another(giver: str, member: str) -> list[Obstacle]:
    """Nobody makes a new way in for themself: a stranger at an open screen would keep the account."""
    return [BY_ANOTHER] if giver == member else []


def leaves_an_administrator(*, is_administrator: bool, others: int) -> list[Obstacle]:
    """A programme without an administrator could appoint nobody any more."""
    return [LAST_ADMINISTRATOR] if is_administrator and not others else []
