"""A database for one story: made in a moment, gone after it, with keys that nobody else has."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.db import connections, router
from django.db.migrations.loader import MigrationLoader
from django.test.utils import override_settings

from heard.acts import triggers

ALIASES = ("default", "keys")
# Nothing here outlives the story, so nothing waits for a disk.
PRAGMAS = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"


def _settings(alias: str, folder: Path) -> dict[str, object]:
    plain = connections.settings[alias]
    return {
        **plain,
        "ENGINE": "heard.ground.sqlite3",
        "NAME": str(folder / f"{alias}.sqlite3"),
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": PRAGMAS},
    }


def _point(settings: dict[str, dict[str, object]]) -> None:
    for alias, each in settings.items():
        connections[alias].close()
        del connections[alias]
        connections.settings[alias] = each


def _is_made(app: str) -> bool:
    """Whether the tables of an app are made at all: nobody has an e-mail address here, so nothing keeps one."""
    return MigrationLoader.migrations_module(app)[0] is not None


def make_tables(alias: str) -> None:
    """What the migrations make of an empty database, straight from the models: seconds sooner, and the same."""
    connection = connections[alias]
    with connection.schema_editor() as editor:
        for model in apps.get_models(include_auto_created=False):
            made = model._meta.managed and not model._meta.proxy and _is_made(model._meta.app_label)
            if made and router.allow_migrate_model(alias, model):
                editor.create_model(model)
        if alias == ALIASES[0]:
            wanted = triggers.wanted(connection.vendor)
            for statement in triggers.statements(connection.vendor, wanted):
                editor.execute(statement)


@contextmanager
def throwaway() -> Iterator[Path]:
    """Both databases in a folder that goes away; mail goes to a folder in it. Nothing of it is kept."""
    before = {alias: connections.settings[alias] for alias in ALIASES}
    with tempfile.TemporaryDirectory(prefix="heard-rehearsal-") as name:
        folder = Path(name)
        mail = {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(folder / "mail"),
        }
        with override_settings(HEARD_HOME=folder, HEARD_KEYS=folder / "keys", **mail):
            _point({alias: _settings(alias, folder) for alias in ALIASES})
            try:
                for alias in ALIASES:
                    make_tables(alias)
                yield folder
            finally:
                _point(before)
