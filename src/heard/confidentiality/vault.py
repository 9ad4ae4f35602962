"""Keys and keyrings. Anyone may seal; only a keyring that was filled from the access table can open."""

import base64
import hashlib
import hmac
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.db import IntegrityError, connections

from heard.confidentiality import roots
from heard.confidentiality.models import WrappedKey
from heard.ground import clock
from heard.ground.errors import NotFound

STORE = "keys"
VERSION = b"\x01"
ALGORITHM = b"\x01"  # AES-256-GCM, nonce of 96 random bits
ID_BYTES = 16
NONCE_BYTES = 12
HEADER_BYTES = len(VERSION + ALGORITHM) + ID_BYTES + NONCE_BYTES


class KeyName(NamedTuple):
    """Which key: its kind and the reference it belongs to.

    Kinds: `identity`, `locator`, `party`, `notebook`, `dialogue`, `office`, `index`, `desk`, and `account` for what a member
    signs in with.
    """

    kind: str
    subject: str

    @property
    def id(self) -> bytes:
        """16 bytes that name the key in a sealed record."""
        return hashlib.blake2b(f"{self.kind}:{self.subject}".encode(), digest_size=ID_BYTES).digest()


class NoKey(NotFound):
    """This keyring does not hold the key. Pages answer as if the thing were not there."""


class Erased(NotFound):
    """The key was destroyed, and with it what it sealed."""


class Broken(Exception):
    """A sealed value does not belong where it stands, or was changed. Never shown; always an alarm."""


@lru_cache(maxsize=64)
def _wrapping(kind: str, epoch: int, _home: int) -> AESGCM:
    return AESGCM(roots.derived(f"wrap:{kind}", epoch))


def _wrapper(kind: str, epoch: int, known: Mapping[int, bytes] | None = None) -> AESGCM:
    known = roots.roots() if known is None else known
    return _wrapping(kind, epoch, hash(known[epoch]) if epoch in known else 0)


def make_keys(names: Iterable[KeyName], *, programme: str) -> None:
    """Make a fresh key for each name and commit them to the key store at once, before the act that needs them commits.

    A key that no row names after a day is swept by `heard tick`.
    """
    epoch = roots.newest_epoch()
    rows, made = [], {}
    for name in names:
        nonce, key = os.urandom(NONCE_BYTES), AESGCM.generate_key(256)
        wrapped = nonce + _wrapper(name.kind, epoch).encrypt(nonce, key, name.id)
        made[name] = AESGCM(key)
        rows.append(
            WrappedKey(
                id=name.id.hex(),
                programme=programme,
                kind=name.kind,
                subject=name.subject,
                epoch=epoch,
                wrapped=wrapped,
                made_at=clock.now(),
            )
        )
    WrappedKey.objects.using(STORE).bulk_create(rows)
    current().hold(made)


def make_key_once(name: KeyName, *, programme: str) -> None:
    """Make a key unless it is there. Two requests of one person may ask for it at the same moment: the first one's stays."""
    there = WrappedKey.objects.using(STORE).filter(id=name.id.hex())
    if there.exists():
        return
    try:
        make_keys([name], programme=programme)
    except IntegrityError:
        # Any other reason is trouble.
        if not there.exists():
            raise


def _opened(row: Any, known: Mapping[int, bytes] | None = None) -> bytes:
    if row.wrapped is None:
        raise Erased("This was erased.")
    sealed = bytes(row.wrapped)
    name = KeyName(row.kind, row.subject)
    try:
        return _wrapper(row.kind, row.epoch, known).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], name.id)
    except InvalidTag:
        raise roots.NoRootKey(f"Root key {row.epoch} is not the one that this key store was made with.") from None


class _Stored(NamedTuple):
    """A key as the store has it."""

    id: str
    kind: str
    subject: str
    epoch: int
    wrapped: bytes | None


def _stored(ids: list[str]) -> list[_Stored]:
    """These keys, in one statement. Raw SQL for speed: a search asks for a thousand keys, and every page for some."""
    places = ", ".join(["%s"] * len(ids))
    names = ", ".join(_Stored._fields)
    with connections[STORE].cursor() as cursor:
        cursor.execute(f"SELECT {names} FROM {WrappedKey._meta.db_table} WHERE id IN ({places})", ids)  # noqa: S608  our own names
        return [_Stored(*row) for row in cursor.fetchall()]


def _unwrap(row: Any, known: Mapping[int, bytes]) -> AESGCM:
    return AESGCM(_opened(row, known))


class Keyring:
    """What one actor can open now. `whole` keys open every row; `rows` keys open only the rows named."""

    def __init__(
        self,
        whole: Iterable[KeyName] = (),
        rows: Mapping[KeyName, Iterable[str]] | None = None,
        *,
        beside: "Keyring | None" = None,
        ahead: Iterable[KeyName] = (),
    ) -> None:
        """`beside` shares fetched keys with another keyring of the same act, never what that keyring allows.

        `ahead` are keys that the same act will judge by: fetched in the same statement, and opening nothing here.
        """
        self.whole = frozenset(whole)
        self.rows = {name: frozenset(ids) for name, ids in (rows or {}).items()}
        self._ahead = frozenset(ahead)
        self._keys: dict[KeyName, AESGCM | None] = beside._keys if beside else {}  # noqa: SLF001  its own kind
        self._texts: dict[tuple[bytes, str], str] = {}

    def allows(self, name: KeyName, row: str) -> bool:
        """Whether this keyring opens this row under this key."""
        return name in self.whole or row in self.rows.get(name, ())

    def load(self, names: Iterable[KeyName]) -> None:
        """Fetch keys from the store in one query. Holding a key here opens nothing: `allows` is asked each time."""
        wanted = {name.id.hex(): name for name in names if name not in self._keys}
        if not wanted:
            return
        known = roots.roots()
        for row in _stored(list(wanted)):
            self._keys[wanted[row.id]] = None if row.wrapped is None else _unwrap(row, known)

    def hold(self, made: Mapping[KeyName, AESGCM]) -> None:
        """Keep keys that were just made, so that sealing with them need not fetch them. As with `load`, it opens nothing."""
        self._keys |= made

    def cipher(self, name: KeyName) -> AESGCM:
        """The cipher of one key. Raises Erased where it was destroyed, Broken where it never was."""
        if name not in self._keys:
            self.load({name, *self.whole, *self.rows, *self._ahead})
        if name not in self._keys:
            raise Broken(f"There is no {name.kind} key for {name.subject}.")
        cipher = self._keys[name]
        if cipher is None:
            raise Erased("This was erased.")
        return cipher

    def text(self, name: KeyName, sealed: bytes, place: str) -> str:
        """The text of a seal, opened once: a page reads how somebody is reached twenty times. What it allows `unseal` asks.

        It goes with the keyring, which one act or one look holds. Raises Erased, or Broken if moved or changed.
        """
        text = self._texts.get((sealed, place))
        if text is None:
            text = self._texts[sealed, place] = _decrypted(self.cipher(name), name, sealed, place)
        return text


_keyring: ContextVar[Keyring | None] = ContextVar("keyring", default=None)


@contextmanager
def opened(keyring: Keyring) -> Iterator[Keyring]:
    """Use this keyring, and no other, for what is opened inside."""
    token = _keyring.set(keyring)
    try:
        yield keyring
    finally:
        _keyring.reset(token)


def current() -> Keyring:
    """The keyring in use; an empty one where none was opened."""
    return _keyring.get() or Keyring()


def seal(name: KeyName, text: str, place: str, step: int) -> bytes:
    """Seal a text for one place (table, column, row, version). Its length is rounded up to `step` bytes."""
    plain = text.encode()
    padded = len(plain).to_bytes(4, "big") + plain
    padded += bytes(-len(padded) % step)
    nonce = os.urandom(NONCE_BYTES)
    header = VERSION + ALGORITHM + name.id + nonce
    return header + current().cipher(name).encrypt(nonce, padded, place.encode() + name.id)


def unseal(name: KeyName, sealed: bytes, place: str, row: str) -> str:
    """Open a sealed text. Raises NoKey where the keyring in use does not allow it, Erased, or Broken if moved or changed."""
    keyring = current()
    if not keyring.allows(name, row):
        raise NoKey("This is not there.")
    return keyring.text(name, sealed, place)


def _decrypted(cipher: AESGCM, name: KeyName, sealed: bytes, place: str) -> str:
    of = name.id
    if sealed[:2] != VERSION + ALGORITHM or sealed[2 : 2 + ID_BYTES] != of:
        raise Broken(f"{place}: sealed under another key or in an unknown way.")
    nonce = sealed[HEADER_BYTES - NONCE_BYTES : HEADER_BYTES]
    try:
        padded = cipher.decrypt(nonce, sealed[HEADER_BYTES:], place.encode() + of)
    except InvalidTag:
        raise Broken(f"{place}: this was changed or moved.") from None
    return padded[4 : 4 + int.from_bytes(padded[:4], "big")].decode()


@lru_cache(maxsize=64)
def _index_key(programme: str, _home: int) -> bytes:
    row = WrappedKey.objects.using(STORE).filter(id=KeyName("index", programme).id.hex()).first()
    if row is None:
        raise Broken(f"There is no index key for programme {programme}.")
    return _opened(row)


def tag(programme: str, purpose: str, text: str) -> str:
    """A keyed tag of a text, 64 bits in hex, for finding it again without keeping it.

    Under a key of the programme's own, which stays the same when root keys change. Tags never leave the programme.
    """
    return hmac.new(_key_of_tags(programme), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()[:16]


def short_tags(programme: str, purpose: str, texts: Iterable[str], chars: int) -> list[str]:
    """Keyed tags of many texts, of so few characters of 64 that some are shared: they find candidates, and prove nothing."""
    key = _key_of_tags(programme)
    digests = (hashlib.blake2b(f"{purpose}:{text}".encode(), key=key, digest_size=chars).digest() for text in texts)
    return [base64.b64encode(each)[:chars].decode() for each in digests]


def _key_of_tags(programme: str) -> bytes:
    return _index_key(programme, hash(tuple(roots.roots().values())))


def destroy_keys(names: Iterable[KeyName]) -> int:
    """Destroy keys for good: what they sealed can no more be opened, in backups neither. Returns how many there were."""
    rows = WrappedKey.objects.using(STORE).filter(id__in=[name.id.hex() for name in names], destroyed_at=None)
    return rows.update(wrapped=None, destroyed_at=clock.now())
