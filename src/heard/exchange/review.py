"""The desk at the wall: what waits to cross in a member's dialogues, and one item before its reader."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.confidentiality import vault
from heard.contact.endings import was_ended
from heard.dialogue.case import Case
from heard.dialogue.listing import rows_of
from heard.dialogue.models import Party
from heard.exchange.facts import held_until, is_withdrawn, permission_of, receivers, release_of, sent_back_of
from heard.exchange.models import Item, Permission, Reading, Recall, Release, ReleasedCopy, Shown
from heard.exchange.terms import ItemKind
from heard.ground.errors import NotFound
from heard.ground.pages import one_page
from heard.people.queries import Member
from heard.people.terms import Side
from heard.preparation.facts import prepared_by
from heard.programme.scene import ProgrammeScene

PAGE_SIZE = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One item at the wall, as a list may show it: never its words.

    `state` is `to_read`, `to_release`, `held`, `released` or `called_back`; `until` is when a hold ends.
    """

    dialogue: str
    code: str
    item: str
    kind: str
    side: str
    to: str
    since: datetime
    readers: tuple[str, ...]
    readers_needed: int
    state: str
    until: datetime | None


def at_the_wall(member: Member, register: ProgrammeScene, *, page: int = 1) -> tuple[list[Waiting], bool]:
    """What waits to cross in this member's dialogues, the longest wait first; and whether there is a next page.

    Facilitators see their own dialogues, coordinators and supervisors all of the programme. Four statements.
    """
    mine = rows_of(member.role, member.programme, member.reference)
    mine = mine.filter(crossing_since__isnull=False).order_by("crossing_since", "pk")
    found, more = one_page(mine.values_list("pk", flat=True), page, PAGE_SIZE)
    order = {dialogue: at for at, dialogue in enumerate(found)}
    rows = [row for row in _standing(order) if (not row.release_pk or row.recalled or row.unseen or not row.seen)]
    rows = [row for row in rows if not _is_ended(row)]
    rows.sort(key=lambda row: (order[row.dialogue_id], row.entered_at, row.pk))
    return [_waiting(row, register) for row in rows], more


def _standing(dialogues: Iterable[str]) -> Iterable[Any]:
    """The permissions that stand in these dialogues, with how far each item has come."""
    copies = ReleasedCopy.objects.filter(release__permission=OuterRef("pk"))
    shown = Shown.objects.filter(release__permission=OuterRef("pk"))
    unseen = copies.exclude(to__in=Shown.objects.filter(release=OuterRef("release")).values("to"))
    rows = Permission.objects.filter(dialogue__in=list(dialogues), taken_back=None, sent_back=None)
    return (
        rows.select_related("item__party", "dialogue")
        .prefetch_related("readings")
        .annotate(
            release_pk=F("release"),
            released_at=F("release__entered_at"),
            recalled=F("release__recalled"),
            was_ended=was_ended("release__entered_at"),
            seen=Exists(shown),
            unseen=Exists(unseen),
        )
    )


def _is_ended(row: Any) -> bool:
    """Whether its release was ended before it reached anybody: it is permitted anew, or goes no more."""
    return bool(row.release_pk and row.was_ended) and is_withdrawn(Case(row.dialogue_id), row.release)


def _waiting(row: Any, register: ProgrammeScene) -> Waiting:
    needed = register.policy.exchange.readers
    readers = tuple(dict.fromkeys(each.who for each in row.readings.all()))
    until = held_until(row.released_at, register.policy) if row.release_pk and not row.recalled else None
    state = "to_release" if len(readers) >= needed else "to_read"
    if row.release_pk:
        state = "called_back" if row.recalled else "held" if until and until > register.now else "released"
    side = Side(row.item.party.side)
    other = next(each for each in Side if each != side)
    return Waiting(
        dialogue=row.dialogue_id,
        code=row.dialogue.code,
        item=row.item_id,
        kind=ItemKind(row.item.kind).label,
        side=side.label,
        to=other.label,
        since=row.entered_at,
        readers=readers,
        readers_needed=needed,
        state=state,
        until=until,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemUnderReview:
    """One item before the facilitator who reads it, and how far it has come; its exact text only where it was opened."""

    item: str
    kind: str
    is_offer: bool
    written: datetime
    author: Party
    to: tuple[Party, ...]
    permission: Permission | None
    readings: tuple[Reading, ...]
    readers_needed: int
    release: Release | None
    until: datetime | None
    recalled: Recall | None
    shown: tuple[Shown, ...]
    text: str = ""


def find_item(actor: Actor, case: Case, item_id: str) -> ItemUnderReview:
    """One item as it stands, without its words. Raises NotFound for anybody who does not read it, or not now."""
    item = case.last(Item, pk=item_id)
    if item is None or "assigned" not in case.relations(actor):
        raise NotFound("This is not there.")
    if permission_of(case, item) or (sent_back_of(case, item) and item.party_id in prepared_by(case, actor)):
        return _crossing(case, item)
    raise NotFound("This is not there.")


def open_item(actor: Actor, case: Case, item_id: str) -> ItemUnderReview:
    """The same with its exact text. It leaves a line that names the item, its author and whom it is for."""
    one = find_item(actor, case, item_id)
    item = case.last(Item, pk=item_id)
    with vault.opened(case.keyring(actor)):
        text = item.text if item else ""
    line = ledger.entry_for(f"d:{case.dialogue_id}", actor, "look", outcome=ledger.LOOKED, policy=case.policy_number)
    line.rows = "\n".join(dict.fromkeys([one.item, one.author.person_id, *(each.person_id for each in one.to)]))
    ledger.append_alone(line)
    return replace(one, text=text)


def _crossing(case: Case, item: Item) -> ItemUnderReview:
    permission = permission_of(case, item)
    release = release_of(case, item)
    newest = case.last(Release, permission_id=permission.pk) if permission else None
    return ItemUnderReview(
        item=item.pk,
        kind=ItemKind(item.kind).label,
        is_offer=item.kind == ItemKind.OFFER,
        written=item.at,
        author=next(each for each in case.parties if each.pk == item.party_id),
        to=tuple(receivers(case, item)),
        permission=permission,
        readings=tuple(case.some(Reading, permission_id=permission.pk)) if permission else (),
        readers_needed=case.policy.exchange.readers,
        release=release,
        until=held_until(release.entered_at, case.policy) if release else None,
        recalled=case.last(Recall, release_id=newest.pk) if newest else None,
        shown=tuple(case.some(Shown, release_id=release.pk)) if release else (),
    )
