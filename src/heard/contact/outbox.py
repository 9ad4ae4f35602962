"""Everything that was to leave, across dialogues: by codes, because screens face corridors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from heard.contact.endings import was_ended
from heard.contact.models import Message, TakenInHand
from heard.contact.terms import HandOutcome, Outcome
from heard.dialogue.models import Party
from heard.ground import clock
from heard.ground.pages import one_page
from heard.ground.texts import has, say
from heard.people.models import Account
from heard.people.terms import Role, Side, Way

PAGE_SIZE = 50
SPAN_DAYS = (30, 90, 365)
# What has to be read with a message for its state to be known.
ENDS = ("end", "sending", "recalled", "by_hand")
WITHOUT_END = Q(end=None, by_hand=None)
FOR_HANDS = Q(end__outcome=Outcome.BY_HAND, by_hand=None)
# What was ended before anybody took it in hand is said and posted by nobody.
ENDED = ~Q(Exists(TakenInHand.objects.filter(message=OuterRef("pk")))) & was_ended("entered_at")
STATES: dict[str, Q] = {
    "held": Q(recalled=None, sending=None, end=None),
    "by_hand": FOR_HANDS & ~ENDED,
    "ended": FOR_HANDS & ENDED,
    "unknown": Q(sending__isnull=False) & WITHOUT_END,
    "failed": Q(end__outcome=Outcome.FAILED),
    "refused": Q(end__outcome=Outcome.WITHHELD),
    "sent": Q(end__outcome=Outcome.SENT),
    "done": Q(by_hand__isnull=False),
    "recalled": Q(recalled__isnull=False),
}
TO_DO = (Way.PHONE, Way.TEXT, Way.LETTER, Way.EMAIL, Way.IN_PERSON)


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageEntry:
    """One message in the list, without its words and without names."""

    message: str
    dialogue: str
    code: str
    side: str
    way: str
    way_label: str
    state: str
    state_label: str
    leaves_at: datetime
    because: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """One page of the list, whether there is more, and how many there are of each state."""

    entries: tuple[MessageEntry, ...]
    more: bool
    counts: dict[str, int]


def state_of(row: Message) -> str:
    """The state of a message, one of STATES. Its ends have to be read with it."""
    end, sending = getattr(row, "end", None), getattr(row, "sending", None)
    if getattr(row, "by_hand", None):
        return "done"
    if getattr(row, "recalled", None):
        return "recalled"
    if end is None:
        return "unknown" if sending else "held"
    return {Outcome.WITHHELD.value: "refused"}.get(end.outcome, str(end.outcome))


def state_label(state: str) -> str:
    """What a state is called."""
    return say(f"contact-state_{state}")


def state_words(row: Message, state: str) -> str:
    """The state of one message in words for people."""
    if state == "by_hand" and row.way in TO_DO:
        return say(f"contact-to_do_{row.way}")
    if state == "done":
        return str(HandOutcome(row.by_hand.went).label)
    if state == "unknown":
        return say("contact-state_unknown_call")
    if state == "held" and row.leaves_at <= clock.now():
        return say("contact-state_held_longer")
    return state_label(state)


def because(rules: str) -> tuple[tuple[str, str], ...]:
    """Why it did not leave: each rule with its words."""
    return tuple((rule, _because(rule)) for rule in rules.split(",") if rule)


def _because(rule: str) -> str:
    """What a rule says, where only its number was kept."""
    key = f"contact-because_{rule.lower()}"
    return say(key if has(key) else "contact-because_other")


def of_account(account: Account) -> "QuerySet[Message]":
    """The messages that a member of staff reaches people with: all of the programme, or of their own dialogues."""
    if account.role == Role.COORDINATOR:
        return Message.objects.filter(programme=account.programme_id)
    if account.role == Role.FACILITATOR:
        own = account.assignments.filter(ended=None).values("dialogue")
        return Message.objects.filter(dialogue__in=own)
    return Message.objects.none()


def listed(rows: "QuerySet[Message]", *, state: str, days: int, page: int) -> Outbox:
    """One page, newest first, of what was to leave within so many days or has yet to. Counts are of the shortest span."""
    recent = rows.filter(leaves_at__gte=clock.now() - timedelta(days=days))
    counted = rows.filter(leaves_at__gte=clock.now() - timedelta(days=SPAN_DAYS[0])).aggregate(
        **{f"in_{name}": Count("pk", filter=which) for name, which in STATES.items()}
    )
    counts = {name: counted[f"in_{name}"] for name in STATES}
    found = recent.filter(STATES[state]) if state in STATES else recent
    found = found.annotate(is_ended=Q(FOR_HANDS & ENDED)).select_related("dialogue", *ENDS).order_by("-leaves_at", "pk")
    shown, more = one_page(found, page, PAGE_SIZE)
    return Outbox(entries=tuple(entries(shown)), more=more, counts=counts)


def entries(rows: Sequence[Message]) -> Iterable[MessageEntry]:
    """Messages as the list shows them."""
    parties = Party.objects.filter(dialogue__in={row.dialogue_id for row in rows}) if rows else ()
    sides = {(party.dialogue_id, party.person_id): str(Side(party.side).label) for party in parties}
    for row in rows:
        state = "ended" if getattr(row, "is_ended", False) else state_of(row)
        yield MessageEntry(
            message=row.pk,
            dialogue=row.dialogue_id,
            code=row.dialogue.code,
            way=row.way,
            side=sides.get((row.dialogue_id, row.person_id), ""),
            way_label=str(Way(row.way).label),
            state=state,
            state_label=state_words(row, state),
            leaves_at=row.leaves_at,
            because=because(row.end.rules) if state == "refused" else (),
        )
