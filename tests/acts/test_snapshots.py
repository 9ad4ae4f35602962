"""What many tests begin with is copied: the copy is what the acts made, and nothing of one test is in another."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from django.db import connections
from pytest_django import Settings

from heard.acts.models import LedgerEntry
from heard.acts.verify import verify
from tests.support import databases, floors, snapshots
from tests.support.cast import Cast, begin
from tests.support.world import make_world

Opener = Callable[[str], AbstractContextManager[None]]


@pytest.fixture
def fresh(database: Path, templates: databases.Templates, tmp_path: Path, settings: Settings) -> Opener:
    """Databases and a folder of one's own, as often as they are asked for."""

    @contextmanager
    def opened(name: str) -> Iterator[None]:
        outer = {alias: str(connections.settings[alias]["NAME"]) for alias in databases.ALIASES}
        settings.HEARD_HOME = tmp_path / name
        settings.HEARD_HOME.mkdir()
        settings.HEARD_KEYS = settings.HEARD_HOME / "keys"
        with templates.copies() as names, databases.opened(names):
            [watch] = floors.WATCHES
            watch.upto.clear()
            snapshots.start(templates, names)
            yield
        databases.point_at(outer)

    return opened


def rows() -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, by its table."""
    found = {}
    for alias in databases.ALIASES:
        with connections[alias].cursor() as cursor:
            for table in connections[alias].introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1, 2')
                found[f"{alias}.{table}"] = cursor.fetchall()
    return found


def test_a_copy_is_what_the_acts_made_row_by_row_and_can_be_opened(fresh: Opener) -> None:
    told: list[Cast] = []
    read = []
    for name in ("one", "two"):
        with fresh(name):
            told.append(begin(harm="assault").to("agreed"))
            read.append(rows())
            assert not verify().findings
    assert read[0] == read[1]
    assert told[0] == told[1]
    assert told[0].people is not told[1].people


def test_what_one_test_did_is_not_in_the_next(fresh: Opener) -> None:
    with fresh("one"):
        cast = begin(harm="burglary").to("asked")
        cast.do("maria", "stop", kind="stop")
        stopped = LedgerEntry.objects.count()
    with fresh("two"):
        begin(harm="burglary").to("asked")
        assert LedgerEntry.objects.count() == stopped - 1
        assert not LedgerEntry.objects.filter(act="stop").exists()


def test_where_something_else_happened_nothing_is_copied_over_it(fresh: Opener) -> None:
    for name in ("one", "two"):
        with fresh(name):
            cast = begin(harm="fraud").to("asked")
            cast.do("dana", "note", text="She called.")
            cast.to("approved")
            assert LedgerEntry.objects.filter(act="note").count() == 1, name
            assert cast.stage == "approved"


def test_the_way_of_a_world_is_at_the_same_moment_by_a_copy(fresh: Opener) -> None:
    found = []
    for name in ("one", "two"):
        with fresh(name):
            world = make_world(harm="driving").until("ready")
            found.append((world.now, world.ahead, LedgerEntry.objects.count()))
            world.through("ready")
            found.append((world.now, world.ahead, LedgerEntry.objects.count()))
    assert found[:2] == found[2:]
