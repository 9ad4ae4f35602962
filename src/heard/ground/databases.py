"""From the addresses in the environment to Django's two databases: the records, and the keys to them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from heard.ground.sqlite3 import library

# A connection is kept this long: closing the last one makes SQLite fold its log back, which costs several syncs.
CONNECTION_SECONDS = 600
# A statement that a connection asks this often is prepared on the server: reading a whole dialogue is one long question,
# and most of its time went into planning it (docs/decisions/0023).
PREPARED_AFTER = 2

PRAGMAS = (
    f"journal_mode={library.journal()}",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


def databases(environ: Mapping[str, str], home: Path) -> dict[str, dict[str, Any]]:
    """Both databases. The keys live apart, so that their backups can be short-lived."""
    records = environ.get("DATABASE_URL") or f"sqlite:///{home / 'heard.sqlite3'}"
    keys = environ.get("KEYS_DATABASE_URL") or beside(records, home)
    return {"default": database(records), "keys": database(keys)}


def beside(records: str, home: Path) -> str:
    """The default address of the key store: a folder of its own, or a second database on the same server."""
    address = urlsplit(records)
    if address.scheme == "sqlite":
        return f"sqlite:///{home / 'keys' / 'keys.sqlite3'}"
    return address._replace(path=f"{address.path}_keys").geturl()


def database(url: str) -> dict[str, Any]:
    """Django's settings for one database address."""
    address = urlsplit(url)
    if address.scheme == "sqlite":
        return sqlite(unquote(address.path.removeprefix("/")))
    if address.scheme in {"postgres", "postgresql"}:
        return postgresql(address)
    # The address itself stays unsaid: it may hold a password.
    message = f"A database address begins with sqlite: or postgresql:, not {address.scheme or 'nothing'}:."
    raise ValueError(message)


def sqlite(path: str) -> dict[str, Any]:
    """Django's settings for an SQLite file. Transactions begin IMMEDIATE: writers queue at the start, none fails half-way."""
    return {
        "ENGINE": "heard.ground.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "; ".join(f"PRAGMA {pragma}" for pragma in PRAGMAS),
        },
    }


def postgresql(address: SplitResult) -> dict[str, Any]:
    """A server. `prepare_threshold` and `server_side_binding` in the query are Django's; other parts go to libpq as they are.

    Raises ValueError where one of the two says nothing that can be read.
    """
    options: dict[str, Any] = dict(parse_qsl(address.query))
    options["prepare_threshold"] = _threshold(options.get("prepare_threshold", str(PREPARED_AFTER)))
    options["server_side_binding"] = _yes_or_no(options.get("server_side_binding", "true"))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(address.path.removeprefix("/")),
        "USER": unquote(address.username or options.pop("user", "")),
        "PASSWORD": unquote(address.password or ""),
        "HOST": unquote(address.hostname or options.pop("host", "")),
        "PORT": str(address.port or options.pop("port", "")),
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def _threshold(said: str) -> int | None:
    """After how many times a statement is prepared: 0 at once, None never."""
    if said.lower() == "none":
        return None
    if said.isascii() and said.isdecimal():
        return int(said)
    raise ValueError(f"prepare_threshold is {said!r} in the database address. Write a whole number, or none.")


def _yes_or_no(said: str) -> bool:
    words = {"true": True, "1": True, "false": False, "0": False}
    if said.lower() not in words:
        raise ValueError(f"server_side_binding is {said!r} in the database address. Write true or false.")
    return words[said.lower()]
