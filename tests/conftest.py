"""What every test stands on.

Ask for `database` to work on real, committed, migrated databases; for `home` to have an installation's folder.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from coverage import Coverage
from django.db import connections
from pytest_django import DjangoDbBlocker, Settings

# The environment sets Django up as it is imported; nothing above reads a setting.
from tests.support import databases, environment, loopback  # noqa: F401  the environment sets Django up as it is imported

from heard.people.signing_in.hashing import OneByOne  # isort: skip
from tests.support.collected import WHOLE  # isort: skip
from tests.support.devices import hold_the_half_minute  # isort: skip

DOORS = Path(__file__).parent / "doors"
loopback.stay_here()
hold_the_half_minute()
# Comparing a secret takes long on purpose. That it does is looked at once; everywhere else it may be quick.
REAL_WORK = OneByOne.work_factor
OneByOne.work_factor = 2**4


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Send everybody to the one way of using a database; mark what uses it, so that it can run on every kind."""
    if config.args == config.getini("testpaths"):
        # Before anything is left out by its marks.
        config.stash[WHOLE] = [item.nodeid for item in items]
    for item in items:
        names = getattr(item, "fixturenames", ())
        if item.get_closest_marker("django_db"):
            message = f"{item.nodeid}: ask for the fixture 'database' instead; its transactions are real."
            raise pytest.UsageError(message)
        if "database" in names:
            item.add_marker("database")
        if item.path.is_relative_to(DOORS):
            item.add_marker("page")


def pytest_runtest_logstart(nodeid: str) -> None:
    """Where it is noted what tests run through, note it under the name of each."""
    if os.environ.get("COVERAGE"):
        noted = Coverage.current()
        if noted:
            noted.switch_context(nodeid)


@pytest.fixture(scope="session")
def templates(pytestconfig: pytest.Config, django_db_blocker: DjangoDbBlocker) -> databases.Templates:
    """Migrated databases to copy from, made once and shared by all workers."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    with django_db_blocker.unblock():
        made = databases.templates(pytestconfig.rootpath / ".pytest_cache" / "databases", worker)
        made.ready()
    return made


@pytest.fixture
def home(tmp_path: Path, settings: Settings) -> Path:
    """The folder of a fresh installation, with keys nobody has used."""
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    settings.HEARD_HOME = folder
    settings.HEARD_KEYS = folder / "keys"
    return folder


@pytest.fixture
def database(templates: databases.Templates, home: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Path]:
    """Fresh databases for both aliases; what is committed is committed, and gone after the test."""
    with (
        django_db_blocker.unblock(),
        templates.copies() as names,
        databases.opened(names),
        floors_watched(),
        empty_fields_watched(),
    ):
        snapshots_start(templates, names)
        yield home


@pytest.fixture
def quick_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fresh tables straight from the models, where a test empties a database and its subject is another.

    That they equal the migrated ones is proved elsewhere. On a server the migrations run as always.
    """
    from heard.management.demo import place
    from heard.rehearsal.throwaway import make_tables

    def made() -> None:
        for alias in place.ALIASES:
            if not connections[alias].introspection.table_names():
                make_tables(alias)

    if connections["default"].vendor == "sqlite":
        monkeypatch.setattr(place, "migrate", made)


def floors_watched() -> AbstractContextManager[object]:
    """A second opinion after every act: raw questions to the tables about what must never be."""
    # It knows the models, which are there only once the environment is.
    from tests.support import floors

    return floors.watched()


def snapshots_start(templates: databases.Templates, names: dict[str, str]) -> None:
    """From here on a test can begin with a copy of what was made before."""
    # It knows the models, which are there only once the environment is.
    from tests.support import snapshots

    snapshots.start(templates, names)


def empty_fields_watched() -> AbstractContextManager[object]:
    """A second opinion on forms: what a form says can be left empty is left empty once, and still goes."""
    # It knows the engine, which is there only once the environment is.
    from tests.support import emptied

    return emptied.empty_fields_watched()
