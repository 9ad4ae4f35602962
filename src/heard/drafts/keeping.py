"""Keeping what was typed and not sent, so that nothing has to stay on a phone; finding it again, and letting it go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from heard.acts.fields import is_writable
from heard.confidentiality.vault import Erased
from heard.drafts.models import Draft, OwnDraft
from heard.drafts.owners import Owner
from heard.ground import clock

KEPT_FOR = timedelta(days=30)
Typed = Mapping[str, Sequence[str]]


class TooLong(Exception):
    """More was typed than a draft holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDraft:
    """A draft, opened: what was typed, by field, when it was kept, and what a form says to go on with the same draft."""

    reference: str
    version: int
    words: dict[str, list[str]]
    at: datetime

    @property
    def mark(self) -> str:
        """The draft and its version, as one word for a form."""
        return f"{self.reference}:{self.version}"


def keep(owner: Owner, address: str, typed: Typed, mark: str = "") -> str:
    """Keep what was typed at this address, and return its mark; an empty form is not kept, and `mark` is returned.

    Where a page has one draft, that one is written over. Where it can have several, the one that `mark` names is, if it is
    as its window last saw it, or if all it says is said again; else another window wrote there, and both are kept.
    Raises TooLong, and NotFound for anybody who cannot have drafts.
    """
    words = _worth_keeping(owner, typed)
    every = [each for name, values in words.items() for each in (name, *values)]
    if sum(map(len, every)) > owner.max_chars or len(address) > owner.max_address_chars:
        raise TooLong
    if not words or not all(map(is_writable, every)):
        return mark
    with owner.unlocked():
        try:
            return _keep(owner, address, words, mark)
        except IntegrityError:
            # The same page was kept from two windows at one moment: the later one stays.
            return _keep(owner, address, words, mark)


def _worth_keeping(owner: Owner, typed: Typed) -> dict[str, list[str]]:
    named = {name: [str(each) for each in values] for name, values in typed.items() if owner.may_keep(name)}
    return {name: values for name, values in named.items() if any(each.strip() for each in values)}


@transaction.atomic
def _keep(owner: Owner, address: str, words: dict[str, list[str]], mark: str) -> str:
    row = _goes_on(owner, address, words, mark)
    if row is None:
        row = owner.table(**owner.column, address=address, words=words, kept_at=clock.now())
        row.save(force_insert=True)
        _make_room(owner, address)
    else:
        row.words, row.kept_at, row.row_version = words, clock.now(), row.row_version + 1
        row.save(update_fields=["words", "kept_at", "row_version"])
    return f"{row.pk}:{row.row_version}"


def _goes_on(owner: Owner, address: str, words: dict[str, list[str]], mark: str) -> Draft | OwnDraft | None:
    """The draft that is written over; None where a new one begins."""
    here = _rows(owner, address=address)
    reference, _, version = mark.partition(":")
    row: Draft | OwnDraft | None = (here if owner.one_for_a_page else here.filter(pk=reference)).first()
    if owner.one_for_a_page:
        return row
    return row if row and (str(row.row_version) == version or _says_again(row, words)) else None


def _says_again(row: Draft | OwnDraft, words: dict[str, list[str]]) -> bool:
    said = "\n".join(each for values in words.values() for each in values)
    return all(each in said for values in row.words.values() for each in values)


def _make_room(owner: Owner, address: str) -> None:
    mine = _rows(owner) if owner.one_for_a_page else _rows(owner, address=address)
    oldest = mine.order_by("-kept_at", "pk").only("pk")[owner.max_drafts :]
    _rows(owner, pk__in=[row.pk for row in oldest]).delete()


def _rows(owner: Owner, **meant: Any) -> Any:
    return owner.table._default_manager.filter(**owner.column, **meant)


def kept_at(owner: Owner, address: str) -> list[OpenedDraft]:
    """What this owner kept at this address in the last thirty days, the newest first; `[]` where its key is gone.

    Nobody opens another's. Raises NotFound for anybody who cannot have drafts.
    """
    found = list(_rows(owner, address=address, kept_at__gt=clock.now() - KEPT_FOR).order_by("-kept_at", "-row_version", "pk"))
    if not found:
        return []
    with owner.opened():
        try:
            return [_opened(row) for row in found]
        except Erased:
            return []


def _opened(row: Draft | OwnDraft) -> OpenedDraft:
    return OpenedDraft(reference=row.pk, version=row.row_version, words=dict(row.words), at=row.kept_at)


def forget(owner: Owner, mark: str) -> None:
    """Let one draft go: what was typed is done, or is not wanted. Raises NotFound for anybody who cannot have drafts."""
    _rows(owner, pk=mark.partition(":")[0]).delete()


def forget_page(owner: Owner, address: str) -> None:
    """Let all drafts of one page go. Raises NotFound for anybody who cannot have drafts."""
    _rows(owner, address=address).delete()


def forget_old() -> int:
    """Let drafts go that nobody came back to for thirty days, of all owners. Returns how many."""
    until = clock.now() - KEPT_FOR
    return sum(table._default_manager.filter(kept_at__lte=until).delete()[0] for table in (Draft, OwnDraft))
