"""When each side of some dialogues last heard from the programme: for lists, from the rows, without opening anything."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

from django.db.models import F, Max, Q

from heard.acts.actors import Actor
from heard.acts.ledger import DONE, moment
from heard.acts.models import LedgerEntry
from heard.contact.models import DoneByHand, Invitation, MessageEnd, Reminder
from heard.contact.terms import HandOutcome, Outcome
from heard.dialogue.models import ContactRecord, Conversation, Party
from heard.dialogue.rows import contact_kinds
from heard.meeting.models import DayMoment
from heard.meeting.terms import Moment
from heard.people.terms import Channel, Side

REACHED = (HandOutcome.REACHED, HandOutcome.POSTED, HandOutcome.GIVEN, HandOutcome.ARRIVED)
# What somebody said to a member of staff who heard their voice.
BY_VOICE = (Channel.PHONE.value, Channel.IN_PERSON.value)
Lately = dict[str, dict[str, datetime]]


@cache
def touching() -> tuple[type[ContactRecord], ...]:
    """Every kind of row that is a touch by itself: each conversation, and an invitation to the responsible person."""
    return (*(kind for kind in contact_kinds() if issubclass(kind, Conversation)), Invitation, Reminder)


def last_contact(_actor: Actor, dialogues: Iterable[str]) -> Lately:
    """By dialogue and side, when (UTC) a person there was last met, called, written to or told. Four statements."""
    ids = list(dialogues)
    of = Q(dialogue__in=ids)
    parts = [_newest(kind._default_manager.filter(of), _whom(kind)) for kind in touching()]
    parts += [
        _newest(MessageEnd.objects.filter(of, outcome=Outcome.SENT), "message__person"),
        _newest(DoneByHand.objects.filter(of, went__in=REACHED), "message__person"),
    ]
    sides = {(row.dialogue_id, row.person_id): str(row.side) for row in Party.objects.filter(of)}
    found: Lately = {}
    for dialogue, person, newest in (*parts[0].union(*parts[1:], all=True), *_said(ids)):
        _keep(found, dialogue, sides.get((dialogue, person), ""), newest)
    met = DayMoment.objects.filter(of, moment=Moment.ENDED).order_by().values_list("dialogue_id").annotate(Max("at"))
    for dialogue, newest in met:
        for side in Side.values:
            _keep(found, dialogue, side, newest)
    return found


def _keep(found: Lately, dialogue: str, side: str, newest: datetime) -> None:
    sofar = found.setdefault(dialogue, {})
    sofar[side] = max(newest, sofar.get(side, newest))


def _whom(kind: type[ContactRecord]) -> str:
    """Where a row of this kind says with whom it was."""
    if kind is Reminder:
        return "invitation__person"
    return "party__person" if any(each.name == "party" for each in kind._meta.get_fields()) else "person"


def _said(dialogues: Iterable[str]) -> list[tuple[str, str, datetime]]:
    """What people said on the phone or face to face, from the lines that their acts left: when (UTC) it was entered."""
    chains = {f"d:{each}": each for each in dialogues}
    lines = LedgerEntry.objects.filter(chain__in=chains, outcome=DONE, channel__in=BY_VOICE).exclude(entered_by="")
    grouped = lines.order_by().values_list("chain", "who").annotate(newest=Max("at_us"))
    return [(chains[chain], who, moment(newest)) for chain, who, newest in grouped]


def _newest(rows: Any, person: str) -> Any:
    grouped = rows.order_by().values("dialogue_id").annotate(whom=F(person), newest=Max("at"))
    return grouped.values_list("dialogue_id", "whom", "newest")
