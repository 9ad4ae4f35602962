"""What is looked at before anything starts."""

from typing import Any

from django.conf import settings
from django.core import checks

from heard.ground.sqlite3 import library

OURS = "heard.ground.sqlite3"


@checks.register(checks.Tags.compatibility)
def sqlite_keeps_what_it_acknowledged(**_: Any) -> list[checks.CheckMessage]:
    """Refuse an SQLite library that could corrupt the database; say so when a slower journal is used instead."""
    found: list[checks.CheckMessage] = []
    for alias, database in settings.DATABASES.items():
        if database["ENGINE"] == OURS:
            found += about(alias, database.get("OPTIONS", {}).get("init_command", ""))
    return found


def about(alias: str, init_command: str) -> list[checks.CheckMessage]:
    """What is to be said about one SQLite database."""
    if reason := library.refusal(init_command):
        return [checks.Error(f"Database {alias!r}: {reason}", id="heard.E001")]
    if not library.uses_wal(init_command):
        text = f"Database {alias!r} uses journal_mode=DELETE, because its SQLite library is too old for WAL."
        return [checks.Warning(text, hint="Run one worker, or move to PostgreSQL.", id="heard.W001")]
    return []
