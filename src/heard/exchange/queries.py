"""What each may see of what crosses: one's own words, what was released to one, and what the readers read."""

from dataclasses import dataclass, replace

from heard.acts.actors import Actor
from heard.acts.looking import Sight, before_looking, can_open, sight, sight_at
from heard.dialogue.case import Case
from heard.exchange.actions import show_item
from heard.exchange.facts import is_shown, permission_of, reached_at, release_of, sent_back_of
from heard.exchange.models import Item, Permission, Recall, Release, ReleasedCopy, SentBack, Shown
from heard.exchange.standing import in_its_way
from heard.exchange.terms import ItemKind
from heard.ground.texts import say
from heard.preparation.facts import prepared_by


def item_state(case: Case, item: Item) -> str:
    """How an item stands, in a word: `kept`, `permitted`, `released`, `shown`, `sent back`."""
    release = release_of(case, item)
    if release:
        return "shown" if is_shown(case, release) else "released"
    if permission_of(case, item):
        return "permitted"
    return "sent back" if sent_back_of(case, item) else "kept"


def _sight(case: Case, item: Item, text: str) -> Sight:
    party = next(each for each in case.parties if each.pk == item.party_id)
    return Sight(
        place="exchange",
        title=ItemKind(item.kind).label,
        text=text,
        at=item.at,
        who=party.person_id,
        side=party.side,
        row=item.pk,
        state=say(f"exchange-is_{item_state(case, item).replace(' ', '_')}"),
        choice=("item", item.pk),
    )


@sight
def own_items(actor: Actor, case: Case, _relations: set[str]) -> list[Sight]:
    """What a person wrote themselves, and how it stands. That is also the list of what the other side was told of it."""
    own = case.party(actor.who)
    return [_sight(case, item, item.text) for item in case.rows(Item) if own and item.party_id == own.pk]


@sight
def items_to_read(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What its author lets cross, for the facilitators; and all words of those whom this facilitator prepares."""
    if "assigned" not in relations:
        return []
    prepared = prepared_by(case, actor)
    shown = [item for item in case.rows(Item) if item.party_id in prepared or permission_of(case, item)]
    return [_sight(case, item, item.text) for item in shown]


@sight_at("limits")
def limits(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The limits that somebody set, for facilitators who may read them: what has to be known before a visit."""
    found = [one for one in items_to_read(actor, case, relations) if one.title == ItemKind.LIMIT.label]
    return [replace(one, place="limits", state="", choice=("", "")) for one in found]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBackSight(Sight):
    """Why an item came back to its author."""

    item: str


@sight
def why_sent_back(_actor: Actor, case: Case, _relations: set[str]) -> list[Sight]:
    """Why something came back, for its author, and for those who prepare its author."""
    rows = [row for row in case.rows(SentBack) if can_open(row, "reason")]
    people = {party.pk: party for party in case.parties}
    items = {each.pk: each.item_id for each in case.rows(Permission)}
    return [
        SentBackSight(
            place="exchange",
            title=say("exchange-why_back"),
            text=row.reason,
            at=row.at,
            row=row.pk,
            who=people[row.party_id].person_id,
            side=people[row.party_id].side,
            item=items[row.permission_id],
        )
        for row in rows
    ]


def _copies(actor: Actor, case: Case) -> list[ReleasedCopy]:
    """What is theirs, or may be shown to them now: what waits, and what was ended while it waited, is not among it."""
    own = case.party(actor.who)
    if own is None:
        return []
    recalled = {row.release_id for row in case.rows(Recall)}
    live = [row.pk for row in case.rows(Release) if row.pk not in recalled and _is_there(case, row, actor.who)]
    return list(ReleasedCopy.objects.filter(to=own, release__in=live).select_related("release__item")) if live else []


def _is_there(case: Case, release: Release, person: str) -> bool:
    return reached_at(case, release, person) is not None or not in_its_way(case, release, person)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """How many texts of the other side this person was given and has not been shown, and how many they have.

    `waits` is how many of the new ones an order withholds for now.
    """

    new: int
    shown: int
    waits: int = 0

    @property
    def open(self) -> int:
        """How many they may be shown now."""
        return self.new + self.shown - self.waits


def given_to(actor: Actor, case: Case) -> Given:
    """What was released to this person, counted without opening anything and without showing it."""
    copies = _copies(actor, case)
    new = _unseen(actor, case, copies)
    waits = sum(bool(in_its_way(case, each.release, actor.who)) for each in new)
    return Given(new=len(new), shown=len(copies) - len(new), waits=waits)


def _unseen(actor: Actor, case: Case, copies: list[ReleasedCopy]) -> list[ReleasedCopy]:
    own = case.party(actor.who)
    shown = {row.release_id for row in case.some(Shown, to_id=own.pk)} if own else set()
    return [each for each in copies if each.release_id not in shown]


def _seen(actor: Actor, case: Case) -> list[ReleasedCopy]:
    """What they were shown, and what may be shown to them now."""
    copies = _copies(actor, case)
    waiting = [each for each in _unseen(actor, case, copies) if in_its_way(case, each.release, actor.who)]
    return [each for each in copies if each not in waiting]


@sight
def released(actor: Actor, case: Case, _relations: set[str]) -> list[Sight]:
    """What was released to this person."""
    return [
        Sight(
            place="from_the_other_side",
            title=ItemKind(copy.release.item.kind).label,
            text=copy.text,
            at=copy.release.at,
            row=copy.pk,
        )
        for copy in _seen(actor, case)
    ]


@before_looking("from_the_other_side")
def show_what_was_released(actor: Actor, case: Case) -> bool:
    """A look by the person it is for is the showing: from then on it cannot be called back."""
    new = _unseen(actor, case, _seen(actor, case))
    for copy in new:
        show_item(case, by=actor, item=copy.release.item_id)
    return bool(new)
