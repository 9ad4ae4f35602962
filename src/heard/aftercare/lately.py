"""When each side of some dialogues last heard from the programme: for lists, from the rows, without opening anything."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import F, Max, Q

from heard.acts.actors import Actor
from heard.aftercare.models import FollowUp
from heard.consent.models import Informed
from heard.contact.models import DoneByHand, MessageEnd
from heard.contact.terms import HandOutcome, Outcome
from heard.dialogue.models import Party, Told
from heard.preparation.models import Session
from heard.screening.models import Talk

# What counts as contact, and where the row says with whom.
WITH_A_PARTY = (Session, FollowUp)
WITH_A_PERSON = (Talk, Informed, Told)
REACHED = (HandOutcome.REACHED, HandOutcome.POSTED, HandOutcome.GIVEN, HandOutcome.ARRIVED)
Lately = dict[str, dict[str, datetime]]


def last_contact(_actor: Actor, dialogues: Iterable[str]) -> Lately:
    """By dialogue and side, when (UTC) a person there was last met, called, written to or told. Two statements."""
    ids = list(dialogues)
    of = Q(dialogue__in=ids)
    parts = [_newest(kind._default_manager.filter(of), "party__person") for kind in WITH_A_PARTY]
    parts += [_newest(kind._default_manager.filter(of), "person") for kind in WITH_A_PERSON]
    parts += [
        _newest(MessageEnd.objects.filter(of, outcome=Outcome.SENT), "message__person"),
        _newest(DoneByHand.objects.filter(of, went__in=REACHED), "message__person"),
    ]
    sides = {(row.dialogue_id, row.person_id): str(row.side) for row in Party.objects.filter(of)}
    found: Lately = {}
    for dialogue, person, newest in parts[0].union(*parts[1:], all=True):
        side = sides.get((dialogue, person), "")
        sofar = found.setdefault(dialogue, {})
        sofar[side] = max(newest, sofar.get(side, newest))
    return found


def _newest(rows: Any, person: str) -> Any:
    grouped = rows.order_by().values("dialogue_id").annotate(whom=F(person), newest=Max("at"))
    return grouped.values_list("dialogue_id", "whom", "newest")
