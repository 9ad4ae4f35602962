"""What waits to cross: to be read, to be released, to be shown."""

from collections.abc import Iterator
from datetime import datetime

from heard.dialogue.case import Case
from heard.exchange.facts import held_until, permission_of, receivers, release_of
from heard.exchange.models import Item, Permission, Reading, Release, Shown
from heard.worklist.needs import GOING, Needed, needed, needs


def _permitted(case: Case) -> list[tuple[Item, Permission]]:
    found = [(item, permission_of(case, item)) for item in case.rows(Item)]
    return [(item, permission) for item, permission in found if permission]


@needs(GOING)
def to_read_and_release(case: Case) -> Iterator[Needed]:
    """How many wait to be read, and how many were read by as many as the programme asks."""
    read: list[datetime] = []
    unread: list[datetime] = []
    for _item, permission in _permitted(case):
        if case.some(Release, permission_id=permission.pk):
            continue
        readings = case.some(Reading, permission_id=permission.pk)
        enough = len({row.who for row in readings}) >= case.policy.exchange.readers
        (read if enough else unread).append(readings[-1].entered_at if enough else permission.entered_at)
    for name, waiting in (("read", unread), ("release", read)):
        if waiting:
            yield needed(name, min(waiting), count=len(waiting))


def _unseen(case: Case) -> list[Release]:
    """Releases that somebody of the other side has not been shown."""
    found = []
    for item, _permission in _permitted(case):
        release = release_of(case, item)
        if release:
            seen = {row.to_id for row in case.some(Shown, release_id=release.pk)}
            found += [release] if any(party.pk not in seen for party in receivers(case, item)) else []
    return found


@needs(GOING)
def to_show(case: Case) -> Iterator[Needed]:
    """What was released, once nobody can call it back any more, until it was shown."""
    unseen = _unseen(case)
    if unseen:
        first = min(unseen, key=lambda row: row.entered_at).entered_at
        yield needed("show", first, start=held_until(first, case.policy), count=len(unseen))
