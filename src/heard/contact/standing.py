"""Whether words that wait may still go: the floors by which they leave or are taken in hand, asked by pages and by time."""

from collections.abc import Iterable

from heard.acts.performing import still_in_the_way
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS, Attempt
from heard.contact.models import Message
from heard.dialogue.case import Case
from heard.dialogue.rules import DIED
from heard.programme.actions import SOFTWARE

# Only these hold words back until a better hour; any other obstacle means that they do not go at all.
LATER = frozenset({"hard_date", "quiet_hours", "outside_hours"})


def in_hand(case: Case, message: Message) -> list[Obstacle]:
    """What is in the way of taking words in hand now, to print, post, say or call: of R0 only that they died."""
    if case.is_dead(message.person_id):
        return [DIED]
    return still_in_the_way(ACTS["take_in_hand"], case, Attempt("take_in_hand", SOFTWARE, {"message": message.pk}))


def may_still_go(case: Case, message: Message) -> bool:
    """Whether words by hand are still to be done, now or at a better hour. Lists and needs leave out what is not."""
    return all(each.code in LATER for each in in_hand(case, message))


def is_only_for_now(found: Iterable[Obstacle]) -> bool:
    """Whether a better hour, or somebody who was quicker, is all that stands in the way of words that leave."""
    return all((each.rule == "R0" and each != DIED) or each.code in LATER for each in found)
