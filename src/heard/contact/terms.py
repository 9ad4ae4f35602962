"""Words for contact."""

from django.db.models import TextChoices


class Outcome(TextChoices):
    """What became of a message."""

    SENT = "sent", "Sent"
    BY_HAND = "by_hand", "Ready to be said or posted by hand"
    FAILED = "failed", "Failed"
    WITHHELD = "withheld", "Not sent"


class HandOutcome(TextChoices):
    """How it went with what somebody rang, said or posted by hand; or with what was unknown, once somebody asked."""

    REACHED = "reached", "Reached them"
    NOBODY = "nobody", "Nobody answered"
    SOMEBODY_ELSE = "somebody", "Somebody else answered"
    NOT_AGAIN = "not_again", "They asked not to be rung"
    POSTED = "posted", "Posted"
    GIVEN = "given", "Given, sent or said by hand"
    ARRIVED = "arrived", "It had arrived"
    NOT_ARRIVED = "lost", "It had not arrived"
    NOT_DONE = "not_done", "Not done, and not needed any more"


def may_go(way: str, *, unknown: bool) -> tuple[HandOutcome, ...]:
    """How it can have gone by this way; or what one can hear of it where nobody knew whether it arrived."""
    if unknown:
        return (HandOutcome.ARRIVED, HandOutcome.NOT_ARRIVED)
    if way == "phone":
        return (HandOutcome.REACHED, HandOutcome.NOBODY, HandOutcome.SOMEBODY_ELSE, HandOutcome.NOT_AGAIN)
    return (HandOutcome.POSTED if way == "letter" else HandOutcome.GIVEN, HandOutcome.NOT_DONE)
