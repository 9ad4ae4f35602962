"""A database for one story: made in a moment, gone after it, with keys that nobody else has."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connections
from django.test.utils import override_settings

PRAGMAS = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"


def _settings(alias: str, folder: Path) -> dict[str, object]:
    plain = connections.settings[alias]
    return {**plain, "ENGINE": "heard.ground.sqlite3", "NAME": str(folder / f"{alias}.sqlite3"),
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": PRAGMAS}}  # fmt: skip


def _point(settings: dict[str, dict[str, object]]) -> None:
    for alias, each in settings.items():
        connections[alias].close()
        del connections[alias]
        connections.settings[alias] = each


@contextmanager
def throwaway() -> Iterator[Path]:
    """Both databases in a folder that goes away; mail goes to a folder in it. Nothing of it is kept."""
    before = {alias: connections.settings[alias] for alias in ("default", "keys")}
    with tempfile.TemporaryDirectory(prefix="heard-rehearsal-") as name:
        folder = Path(name)
        mail = {"EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend", "EMAIL_FILE_PATH": str(folder / "mail")}
        with override_settings(HEARD_HOME=folder, **mail):
            _point({alias: _settings(alias, folder) for alias in before})
            try:
                for alias in before:
                    call_command("migrate", database=alias, verbosity=0)
                yield folder
            finally:
                _point(before)
