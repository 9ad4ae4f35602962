"""What ends everything that waits, for good: who said so first, and when. For words, letters, calls and appointments."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q

from heard.acts.refusals import Obstacle
from heard.consent.models import Stop
from heard.consent.rules import STOPPED_SINCE
from heard.contact.rules import SAID_NO_SINCE
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord
from heard.inquiry.models import RequestTakenBack
from heard.inquiry.rules import TAKEN_BACK_SINCE
from heard.screening.models import AcknowledgementTakenBack, Order, TurnedDown
from heard.screening.rules import ACKNOWLEDGED_NO_MORE, ORDER_SINCE

ENDING: dict[type[DialogueRecord], Obstacle] = {
    Stop: STOPPED_SINCE,
    RequestTakenBack: TAKEN_BACK_SINCE,
    Order: ORDER_SINCE,
    AcknowledgementTakenBack: ACKNOWLEDGED_NO_MORE,
    TurnedDown: SAID_NO_SINCE,
}


def ended_since(case: Case, moment: datetime) -> datetime | None:
    """When (UTC) something made at `moment` was ended; `None` where nothing ended it (readings of R16 and R20)."""
    return min((row.entered_at for kind in ENDING for row in after(case.entered(kind), moment)), default=None)


def endings_since(case: Case, moment: datetime, kinds: Iterable[type[DialogueRecord]] = tuple(ENDING)) -> list[Obstacle]:
    """The obstacles, by rule, that ended something made at `moment`; `[]` where nothing did."""
    return [ENDING[kind] for kind in kinds if after(case.entered(kind), moment)]


def was_ended(since: str) -> Q:
    """The condition of `ended_since` for a queryset of rows of dialogues: `since` is the column of when each was made."""
    found = Q()
    for kind in ENDING:
        later = kind._base_manager.filter(dialogue=OuterRef("dialogue"), entered_at__gt=OuterRef(since))
        found |= Q(Exists(later))
    return found
