"""What is saved by statements of our own is what Django would have saved; a row that cannot be saved ends its transaction."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import CaptureQueriesContext

from heard.acts.models import ChainHead, LedgerEntry
from heard.dialogue.models import Dialogue, OfficeNote
from heard.ground.references import new
from heard.ground.saving import change, save_new
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
WORDS = "She would like to know whether the dog is well."


def note(cast: Cast) -> OfficeNote:
    """An office note that is not saved yet."""
    said = {"line": new(), "who": new(), "channel": "screen", "at": cast.moment, "entered_at": cast.moment}
    return OfficeNote(dialogue_id=cast.dialogue, text=WORDS, **said)


def line(**more: Any) -> LedgerEntry:
    """A line that is not saved yet."""
    said: dict[str, Any] = {"chain": "d:x", "seq": 1, "at_us": 5, "who": "w", "kind": "account", "act": "note"}
    return LedgerEntry(**{"id": new(), "channel": "screen", "outcome": "done", "prev": "0", "h": new(), **said, **more})


def there(row: models.Model) -> dict[str, Any]:
    """All columns of a row as the database has them, but for its key."""
    found = type(row)._default_manager.filter(pk=row.pk).values().get()
    return {name: bytes(value) if isinstance(value, memoryview) else value for name, value in found.items() if name != "id"}


@pytest.mark.parametrize("more", [{}, {"key": "k", "payload": b"\x00\xff", "rows": "a:b:c", "about": "é 🕊"}])
def test_a_row_is_saved_as_django_saves_it(more: dict[str, Any]) -> None:
    ours, theirs = line(**more), line(**{**more, "chain": "d:y"})
    if ours.key:
        theirs.key = "k2"
    theirs.h = ours.h
    save_new(ours)
    theirs.save(force_insert=True)
    assert {**there(ours), "chain": "", "key": None} == {**there(theirs), "chain": "", "key": None}
    assert not ours._state.adding
    assert ours._state.db == theirs._state.db


def test_words_are_sealed_and_open_again() -> None:
    cast = begin()
    with cast.now():
        row = note(cast)
        save_new(row)
        assert row.text == WORDS
        assert OfficeNote.objects.get(pk=row.pk).text == WORDS
    assert WORDS[:8].encode() not in there(row)["text"]


def test_a_change_is_of_one_row_and_its_columns_alone() -> None:
    for chain in ("p:one", "p:two"):
        save_new(ChainHead(chain=chain, seq=1, h="1"))
    with CaptureQueriesContext(connection) as said:
        assert change(ChainHead, "p:one", {"seq": 2}) == 1
    assert len(said) == 1
    assert list(ChainHead.objects.filter(chain__in=("p:one", "p:two")).order_by("chain").values_list("seq", "h")) == [
        (2, "1"),
        (1, "1"),
    ]
    assert change(ChainHead, "p:three", {"seq": 2}) == 0
    assert change(ChainHead, "p:one", {}) == 0


def test_a_moment_and_nothing_are_kept_as_they_are() -> None:
    cast = begin()
    for value in (cast.moment, None):
        change(Dialogue, cast.dialogue, {"needs_again_at": value})
        assert Dialogue.objects.get(pk=cast.dialogue).needs_again_at == value


def test_what_cannot_be_saved_ends_its_transaction() -> None:
    save_new(line(id="one"))
    with transaction.atomic():
        save_new(line(id="two", chain="d:y"))
        with pytest.raises(IntegrityError):
            save_new(line(id="one"))
        assert connection.needs_rollback
    assert not LedgerEntry.objects.filter(pk="two").exists()
