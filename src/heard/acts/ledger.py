"""The ledger: one chain for each dialogue, person, account and programme; lines are added, never changed."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, TypeVar

from django.apps import apps
from django.db import models, transaction

from heard.acts.actors import KINDS, Actor
from heard.acts.models import GENESIS_HASH, ChainEnd, ChainHead, LedgeredModel, LedgerEntry
from heard.ground import clock, references, trouble
from heard.ground.prepared import PreparedQuery
from heard.ground.saving import change, save_new

Row = TypeVar("Row", bound=LedgeredModel)
HASHED_FIELDS = (
    "id",
    "chain",
    "seq",
    "at_us",
    "who",
    "kind",
    "entered_by",
    "channel",
    "act",
    "outcome",
    "about",
    "policy",
    "rules",
    "rows",
    "key",
    "prev",
)
DONE, REFUSED, LOOKED = "done", "refused", "looked"


def moment(at_us: int) -> datetime:
    """The moment (UTC) of so many microseconds since 1970: what `microseconds` counts."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=at_us)


def microseconds(moment: datetime) -> int:
    """Whole microseconds since 1970 in UTC."""
    delta = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def hash_of(values: Iterable[Any], payload: bytes) -> str:
    """The hash of a line: every field with its length before it, in the order of FIELDS, then the sealed payload."""
    text = "".join([f"{len(part)}:{part}" for part in map(str, values)])
    return hashlib.sha256(f"heard-ledger-1|{text}|{len(payload)}:".encode() + payload).hexdigest()


def _plain(value: Any) -> str:
    """One column, alike on both databases."""
    if value is None:
        return "~"
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    return str(value)


def digest_of(values: Iterable[Any]) -> str:
    """128 bits over a row's columns, in the order of the model."""
    text = "".join([f"{len(part)}:{part}" for part in map(_plain, values)])
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def columns(model: type[models.Model]) -> list[str]:
    """The columns that a digest covers, in order: all of the row but those that only make lists quick."""
    left_out = getattr(model, "undigested", ())
    return [field.attname for field in model._meta.concrete_fields if field.attname not in left_out]


def digest(row: models.Model) -> str:
    """The digest of a row as it was saved."""
    return digest_of(row.__dict__[name] for name in columns(type(row)))


class Pen:
    """What writes during one act. Every row it saves names the act's line, and the line lists every row."""

    def __init__(self, line: LedgerEntry, *, by: Actor, said_at: datetime | None = None) -> None:
        self.line, self.by = line, by
        self.entered_at = line.at
        self.at = said_at or line.at
        self.added: list[LedgeredModel] = []
        self._wrote: dict[tuple[str, str], str] = {}

    def _sign(self, row: Any) -> None:
        row.line = self.line.id
        if getattr(row, "entered_at", row) is None:
            # A row that says itself when it was keeps that: of one act, several moments can be written down.
            row.at, row.entered_at = row.at or self.at, self.entered_at
            row.who, row.channel = row.who or self.by.who, self.by.channel
            row.entered_by = row.entered_by or self.by.entered_by

    def _note(self, row: LedgeredModel) -> None:
        self._wrote[(row._meta.db_table, row.pk)] = digest(row)

    def add(self, row: Row) -> Row:
        """Save a new row under this act's line, with its time and author."""
        self._sign(row)
        save_new(row)
        self.added.append(row)
        self._note(row)
        return row

    def add_all(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Save several new rows of one model at once."""
        for row in rows:
            self._sign(row)
        if rows:
            type(rows[0])._default_manager.bulk_create(rows)
        self.added += rows
        for row in rows:
            self._note(row)
        return rows

    def change(self, row: Row, **values: Any) -> Row:
        """Save named columns of a row that is there; the row then names this line. For rows that may change only."""
        for name, value in values.items():
            setattr(row, name, value)
        row.line = self.line.id
        row.save(update_fields=[*values, "line"], force_update=True)
        self._note(row)
        return row

    def remove(self, row: LedgeredModel) -> None:
        """Remove a row for good; the line keeps that it was there."""
        self._wrote[(row._meta.db_table, row.pk)] = "-"
        row.delete()

    def remove_all(self, rows: Sequence[Row]) -> None:
        """Remove several rows of one model at once."""
        for row in rows:
            self._wrote[(row._meta.db_table, row.pk)] = "-"
        if rows:
            type(rows[0])._default_manager.filter(pk__in=[row.pk for row in rows]).delete()

    def manifest(self) -> str:
        """What was written, as the line keeps it: one `table:row:digest` a line, `-` for a removed row."""
        return "\n".join(f"{table}:{row}:{mark}" for (table, row), mark in self._wrote.items())


def entry_for(chain: str, by: Actor, act: str, *, outcome: str = DONE, about: str = "", policy: int = 0) -> LedgerEntry:
    """A line that is not in its chain yet. Rows can name it by its id before it is appended."""
    kind = by.kind if by.kind in KINDS else "unknown"
    return LedgerEntry(
        id=references.new(),
        chain=chain,
        at_us=microseconds(clock.now()),
        who=by.who,
        kind=kind,
        channel=by.channel,
        entered_by=by.entered_by,
        act=act,
        outcome=outcome,
        about=about,
        policy=policy,
    )


@cache
def models_with_ends() -> dict[str, type[ChainEnd]]:
    """The models on whose rows chains end, by the prefix of their chains."""
    return {model.chain_prefix: model for model in apps.get_app_config("heard").get_models() if issubclass(model, ChainEnd)}


@cache
def _end_on(model: type[ChainEnd]) -> PreparedQuery[tuple[int, str]]:
    rows = model._default_manager.select_for_update()
    return PreparedQuery(lambda reference: rows.filter(pk=reference).values_list("head_seq", "head_h"))


_END_ALONE = PreparedQuery(lambda chain: ChainHead.objects.select_for_update().filter(chain=chain).values_list("seq", "h"))


def _row_with_end(chain: str) -> "tuple[type[ChainEnd] | None, str]":
    prefix, _, reference = chain.partition(":")
    return models_with_ends().get(prefix), reference


def end_of(chain: str) -> tuple[int, str]:
    """The number and the hash of a chain's newest entry, locked until the transaction ends; those before the first."""
    model, reference = _row_with_end(chain)
    if model is None:
        return _END_ALONE.first(chain) or (0, GENESIS_HASH)
    found = _end_on(model).first(reference)
    if found is None:
        raise model.DoesNotExist(chain)
    return found


def link(entry: LedgerEntry, end: tuple[int, str]) -> None:
    """Give an entry its place after this end of its chain, and its hash. Nothing of it changes any more."""
    entry.seq, entry.prev = end[0] + 1, end[1]
    entry.h = hash_of((getattr(entry, name) for name in HASHED_FIELDS), bytes(entry.payload))


def keep_end(entry: LedgerEntry) -> None:
    """Keep that a chain ends at this entry now. The end was locked by `end_of`."""
    model, reference = _row_with_end(entry.chain)
    if model is not None:
        change(model, reference, {"head_seq": entry.seq, "head_h": entry.h})
    elif entry.seq == 1:
        save_new(ChainHead(chain=entry.chain, seq=entry.seq, h=entry.h))
    else:
        change(ChainHead, entry.chain, {"seq": entry.seq, "h": entry.h})


def append(entry: LedgerEntry) -> LedgerEntry:
    """Put an entry at the end of its chain: the last statements of the transaction that it belongs to."""
    link(entry, end_of(entry.chain))
    save_new(entry)
    keep_end(entry)
    return entry


def idempotency_key(key: str, chain: str, by: Actor, act: str) -> str | None:
    """A form's key for this act, by this person, on this chain: under one key a yes never hides a stop. `None` for no key."""
    if not key:
        return None
    parts = (key, chain, by.who, act)
    return hashlib.sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).hexdigest()


def was_done_under(key: str | None) -> bool:
    """Whether an act was done under this key. A second one at the same time fails on the unique column and waits its turn."""
    return key is not None and LedgerEntry.objects.filter(key=key).exists()


def append_alone(line: LedgerEntry) -> LedgerEntry:
    """Append a line in a transaction of its own: for refusals, after the rollback, and for looks, before the answer."""
    with trouble.named(), transaction.atomic(durable=True):
        return append(line)
