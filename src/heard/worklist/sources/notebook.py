"""What a person shared with those who prepare them, until one of these has looked at it."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.ledger import LOOKED, microseconds
from heard.acts.looking import Sight
from heard.acts.models import LedgerEntry
from heard.dialogue.case import Case
from heard.exchange.models import Item, Permission
from heard.preparation.facts import prepares
from heard.worklist.needs import ALWAYS, Needed, changes, needed, needs

NAME = "new_words"
# For how long shared words count as new: after that somebody will have spoken with the person.
NEW_FOR = timedelta(days=30)
PLACES = frozenset({"exchange", "limits"})


def _new(case: Case) -> list[Item]:
    """What was shared lately and did not go on its way: that has a need of its own."""
    permitted = {row.item_id for row in case.rows(Permission)}
    return [row for row in case.rows(Item) if row.pk not in permitted and case.now - row.entered_at < NEW_FOR]


def _readers(case: Case, item: Item) -> set[str]:
    person = next(party.person_id for party in case.parties if party.pk == item.party_id)
    return {each for each in case.facilitators if prepares(case, each, person)}


def _looked(case: Case, since: datetime, readers: set[str]) -> set[tuple[str, str]]:
    """Which rows these readers have looked at since then, each with its reader."""
    lines = LedgerEntry.objects.filter(
        chain=f"d:{case.dialogue_id}", outcome=LOOKED, at_us__gte=microseconds(since), who__in=readers
    )
    return {(who, row) for who, rows in lines.values_list("who", "rows") for row in rows.split("\n")}


@needs(ALWAYS)
def new_words(case: Case) -> Iterator[Needed]:
    """One need for each person who shared something that nobody who prepares them has looked at."""
    new = {item.pk: (item, _readers(case, item)) for item in _new(case)}
    readers = {each for _item, able in new.values() for each in able}
    if not readers:
        return
    seen = _looked(case, min(item.entered_at for item, _able in new.values()), readers)
    for party in case.parties:
        own = [item for item, able in new.values() if item.party_id == party.pk and able]
        unread = [item for item in own if not any((each, item.pk) in seen for each in new[item.pk][1])]
        if unread:
            yield needed(NAME, unread[0].entered_at, about=party.pk, count=len(unread), side=party.side)


@changes
def they_grow_old(case: Case) -> Iterator[datetime]:
    """When what was shared is new no more."""
    yield from (item.entered_at + NEW_FOR for item in _new(case))


def may_answer(by: Actor, shown: list[Sight]) -> bool:
    """Whether a look by a member of staff may be what shared words waited for."""
    return by.kind == "account" and any(one.place in PLACES and one.row for one in shown)
