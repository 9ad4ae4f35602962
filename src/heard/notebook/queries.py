"""What lies in somebody's own notebook, for that person; and how far what they shared has come."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count

from heard.acts.actors import Actor
from heard.acts.looking import look
from heard.confidentiality.vault import Erased
from heard.dialogue.case import Case
from heard.exchange.facts import permission_of, release_of, sent_back_of
from heard.exchange.models import Item
from heard.exchange.queries import SentBackSight, item_state
from heard.exchange.terms import STAYS, ItemKind
from heard.ground import clock
from heard.notebook import drawer
from heard.notebook.models import NotebookEntry
from heard.notebook.terms import PUT_BACK_WITHIN
from heard.people.terms import Side
from heard.preparation.facts import prepares

PRIVATE = "private"
# Kinds that can go to the other side, as these pages offer it. Limits are told by the facilitator, in a talk.
MAY_GO = frozenset(ItemKind.values) - {ItemKind.LIMIT.value, *STAYS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note of one's own. `state` is `private` or how far it has come; `changed` whether its words are newer than that."""

    reference: str
    kind: str
    subject: str
    text: str
    matters: str
    version: int
    state: str
    changed: bool

    @property
    def to_share(self) -> bool:
        """Whether these words are nobody else's yet."""
        return self.state == PRIVATE or self.changed


def notes_of(actor: Actor, case: Case, kinds: Collection[str]) -> list[Note]:
    """One's own notes of these kinds, in one's own order. Nobody sees another's."""
    with drawer.opened(actor, case) as own:
        rows = NotebookEntry.objects.filter(party=own, kind__in=kinds, removed_at=None)
        return _opened(case, list(rows.order_by("kind", "subject", "place", "made_at", "pk")))


def taken_away(actor: Actor, case: Case, kinds: Collection[str]) -> list[Note]:
    """Notes taken away that can still be put back, the last first."""
    since = clock.now() - PUT_BACK_WITHIN
    with drawer.opened(actor, case) as own:
        rows = NotebookEntry.objects.filter(party=own, kind__in=kinds, removed_at__gte=since)
        return _opened(case, list(rows.order_by("-removed_at", "pk")))


def _opened(case: Case, rows: list[NotebookEntry]) -> list[Note]:
    items = {item.pk: item for item in case.rows(Item)}
    return [note for row in rows if (note := _note(case, row, items.get(row.item_id or "")))]


def _note(case: Case, row: NotebookEntry, item: Item | None) -> Note | None:
    try:
        text = row.text
    except Erased:
        return None
    state = _as_told(case, item) if item else PRIVATE
    return Note(
        reference=row.pk,
        kind=row.kind,
        subject=row.subject,
        text=text,
        matters=row.matters,
        version=row.row_version,
        state=state,
        changed=item is not None and row.shared != row.row_version,
    )


def _as_told(case: Case, item: Item) -> str:
    """How an item stands, as its author is told.

    To the responsible side nothing tells whether the other side looked, before they take it back or after: what was
    passed on was passed on, and what they took back is with their facilitator, even if it was shown in between.
    """
    party = next(each for each in case.parties if each.pk == item.party_id)
    if party.side != Side.RESPONSIBLE:
        return item_state(case, item)
    permission, release = permission_of(case, item), release_of(case, item)
    if permission is None:
        return "sent back" if sent_back_of(case, item) else "kept"
    return "released" if release and release.permission_id == permission.pk else "permitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Exact words that a person shared with who prepares them: how far they came, and why, if they came back."""

    item: str
    kind: str
    text: str
    at: datetime | None
    state: str
    why_back: str

    @property
    def may_go(self) -> bool:
        """Whether its author can let it go to the other person now."""
        return self.kind in MAY_GO and self.state in ("kept", "sent back")

    @property
    def on_its_way(self) -> bool:
        """Whether its author can take back that it goes."""
        return self.state in ("permitted", "released", "shown")


def shared_by(actor: Actor, case: Case) -> list[Shared]:
    """All that a person shared, the newest first. The look leaves its line."""
    items = {item.pk: item for item in case.rows(Item)}
    seen = look(actor, case, frozenset({"exchange"}))
    why = {one.item: one.text for one in seen if isinstance(one, SentBackSight)}
    found = [
        Shared(
            item=one.row,
            kind=items[one.row].kind,
            text=one.text,
            at=one.at,
            state=_as_told(case, items[one.row]),
            why_back=why.get(one.row, ""),
        )
        for one in seen
        if one.row in items
    ]
    return found[::-1]


def told_beside(actor: Actor, case: Case, kinds: Collection[str]) -> int:
    """How many words of these kinds are kept of a person beside their notes: said to somebody, who wrote them down."""
    own = drawer.owner(actor, case)
    noted = set(NotebookEntry.objects.filter(party=own).exclude(item=None).values_list("item", flat=True))
    return sum(item.kind in kinds and item.pk not in noted for item in case.some(Item, party_id=own.pk))


def listeners(actor: Actor, case: Case) -> list[str]:
    """The names of the facilitators who get ready with this person, and so read what they share."""
    found = [each for each in case.facilitators if prepares(case, each, actor.who)]
    return [account.name for each in found if (account := case.staff(each))]


def counts(actor: Actor, case: Case) -> dict[str, int]:
    """How many notes of each kind there are, without opening any."""
    rows = NotebookEntry.objects.filter(party=drawer.owner(actor, case), removed_at=None)
    return dict(rows.values_list("kind").annotate(Count("pk")).order_by())
