"""From the addresses in the environment to Django's two databases: the records, and the keys to them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from heard.ground.sqlite3 import library

# A connection is kept this long: closing the last one makes SQLite fold its log back, which costs several syncs.
CONNECTION_SECONDS = 600

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
    """Django's settings for a PostgreSQL server. Extra parts of the query (sslmode and the like) go to libpq as they are."""
    options: dict[str, Any] = {"server_side_binding": True, "prepare_threshold": 2, **dict(parse_qsl(address.query))}
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
