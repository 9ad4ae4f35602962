"""Which SQLite library this process uses, and what that library can be trusted with.

Importing this module decides it for the whole process, so it is imported before Django's own backend.
"""

import sys
from importlib import import_module

# SQLite before this release can corrupt a database in WAL mode when two connections
# write or checkpoint at the same moment (the "WAL-reset" bug, in every release since 3.7.0).
SAFE_WITH_WAL = (3, 51, 3)


def choose() -> str:
    """Put the bundled library in the place of the system's, for everybody in this process.

    Everybody, because two copies of SQLite in one process drop each other's file locks.
    """
    try:
        bundled = import_module("pysqlite3")
    except ImportError:
        return "system"
    sys.modules["sqlite3"] = bundled
    sys.modules["sqlite3.dbapi2"] = import_module("pysqlite3.dbapi2")
    return "bundled"


SOURCE = choose()


def version() -> tuple[int, int, int]:
    """The release of the library that `import sqlite3` gives now."""
    major, minor, patch = import_module("sqlite3").sqlite_version_info
    return major, minor, patch


def journal() -> str:
    """The journal this library is safe with: WAL, or the older one that blocks readers while it writes."""
    return "WAL" if version() >= SAFE_WITH_WAL else "DELETE"


def uses_wal(init_command: str) -> bool:
    """Whether a connection opened with these commands would use the write-ahead log."""
    return "journal_mode=wal" in init_command.lower().replace(" ", "")


def refusal(init_command: str) -> str | None:
    """Why a connection opened with these commands would endanger the data; `None` where it would not."""
    if not uses_wal(init_command) or version() >= SAFE_WITH_WAL:
        return None
    have, need = (".".join(map(str, release)) for release in (version(), SAFE_WITH_WAL))
    return f"SQLite {have} can corrupt a database in WAL mode. Needed: {need} or newer, or journal_mode=DELETE."
