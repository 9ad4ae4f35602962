"""Figures without identities. Whatever is asked, one function decides what may be shown."""

from collections.abc import Callable

from django.db.models import Exists, OuterRef, QuerySet

from heard.contact.models import Invitation
from heard.dialogue.models import Closing, Dialogue, Step
from heard.evaluation.rules import Counted, shown
from heard.ground.acts import Actor
from heard.ground.refusal import BadInput
from heard.inquiry.models import Request
from heard.meeting.models import DayMoment
from heard.meeting.terms import Moment
from heard.preparation.models import Session
from heard.programme.queries import policy_in_force


def _with(model: type[Step], **where: object) -> Callable[[QuerySet[Dialogue]], QuerySet[Dialogue]]:
    return lambda rows: rows.filter(Exists(model._default_manager.filter(dialogue=OuterRef("pk"), **where)))


FIGURES: dict[str, Callable[[QuerySet[Dialogue]], QuerySet[Dialogue]]] = {
    "requests": _with(Request),
    "approached": _with(Invitation),
    "in_preparation": _with(Session),
    "meetings_held": _with(DayMoment, moment=Moment.ENDED),
    "closed": _with(Closing),
}


def figure(_actor: Actor, programme_id: str, name: str) -> int | None:
    """One published figure: how many dialogues. Nothing where it is too small to be shown (R40). Raises BadInput."""
    if name not in FIGURES:
        raise BadInput({"figure": f"There is no figure of that name. Known: {', '.join(FIGURES)}."})
    asked = FIGURES["requests"](Dialogue.objects.filter(programme=programme_id))
    policy, _number = policy_in_force(programme_id)
    counts = {each: find(asked).count() for each, find in FIGURES.items()}
    own = counts[name]
    # No other published figure may be so little larger that the difference tells of a few.
    totals = [each for each in (asked.count(), *counts.values()) if each > own]
    found = [shown(Counted(count=own, total=total), policy) for total in (own, *totals)]
    return None if None in found else found[0]


def in_words(actor: Actor, programme_id: str, name: str) -> str:
    """The figure as it is shown: a number, or `fewer than 10`."""
    count = figure(actor, programme_id, name)
    policy, _number = policy_in_force(programme_id)
    return f"fewer than {policy.figures.least}" if count is None else str(count)
