"""No room left: an act says so and changes nothing, reading goes on, and with room it works again by itself."""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfile, which
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection, connections, transaction

from heard.acts.looking import look, seen
from heard.acts.models import LedgerEntry
from heard.acts.verify import verify
from heard.dialogue.queries import dialogues_for
from heard.ground import trouble
from heard.ground.trouble import Away, Busy, NoRoom, Shut, Trouble
from heard.models import Booking, Risk
from tests.support import databases, floors
from tests.support.world import World, make_world

NOTE = "words " * 3_000


@contextmanager
def limited(alias: str = "default") -> Iterator[None]:
    """No page more than there are."""
    with connections[alias].cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        try:
            yield
        finally:
            cursor.execute("PRAGMA max_page_count = 1073741823")


def until_it_is_full(do: Callable[[], object]) -> int:
    """Do it again and again until there is no room. Returns how often it was done."""
    for count in range(500):
        try:
            do()
        except NoRoom:
            return count
    raise AssertionError("It was never full.")


def fill(world: World) -> None:
    """Write until there is no room."""
    until_it_is_full(lambda: world.do("assess_risk", "dana", note=NOTE))


def still_whole(world: World) -> None:
    """Nothing half done, and reading goes on."""
    assert verify().findings == ()
    assert floors.check() == []
    assert Risk.objects.filter(line__in=LedgerEntry.objects.values("pk")).count() == Risk.objects.count()
    assert [row.pk for row in dialogues_for(world.actor("dana"))] == [world.dialogue]
    assert seen(world.actor("dana"), world.case())


@pytest.fixture
def on_sqlite(database: Path) -> Path:
    """Only where the room can be taken away."""
    if connection.vendor != "sqlite":
        pytest.skip("a server's disk is not ours to fill")
    return database


def test_without_room_an_act_says_so_and_works_again_by_itself(on_sqlite: Path) -> None:
    world = make_world().until("screened")
    with limited():
        fill(world)
        before = LedgerEntry.objects.count()
        with pytest.raises(NoRoom) as told:
            world.do("assess_risk", "dana", note=NOTE)
        assert LedgerEntry.objects.count() == before
        still_whole(world)
        assert told.value.undone
        assert "is full" in told.value.words.in_language("en")
    world.do("assess_risk", "dana", note=NOTE)
    assert verify().findings == ()


def test_without_room_no_page_of_a_person_is_opened_unrecorded(on_sqlite: Path) -> None:
    """A look leaves its line before the answer leaves; where the line finds no room, nothing is shown (R38)."""
    world = make_world().until("screened")
    with limited():
        fill(world)
        until_it_is_full(lambda: look(world.actor("dana"), world.case()))
    assert look(world.actor("dana"), world.case())


def test_without_room_for_keys_nobody_is_added(on_sqlite: Path) -> None:
    world = make_world()
    given = {"side": "harmed", "part": "supporter", "name": "Rosa Lind", "somebody_else": "They are many."}
    people = len(world.case().parties)
    with limited("keys"):
        people += until_it_is_full(lambda: world.do("add_party", "dana", **given))
    assert len(world.case().parties) == people
    assert verify().findings == ()
    world.do("add_party", "dana", **given)


@pytest.mark.slow
def test_a_disk_that_is_really_full(on_sqlite: Path, tmp_path: Path) -> None:
    """On a file system of eight megabytes."""
    place = tmp_path / "small"
    place.mkdir()
    mount = which("mount")
    if (
        mount is None
        or os.geteuid() != 0
        or subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=8m", "heard-test", str(place)], check=False, capture_output=True
        ).returncode
    ):
        pytest.skip("only root can mount a small disk")
    try:
        _on_a_small_disk(place)
    finally:
        databases.forget()
        subprocess.run([str(which("umount")), "-l", str(place)], check=True)


def _on_a_small_disk(place: Path) -> None:
    names = {alias: str(connections.settings[alias]["NAME"]) for alias in databases.ALIASES}
    databases.forget()
    for alias, name in names.items():
        copyfile(name, place / f"{alias}.sqlite3")
    with databases.opened({alias: str(place / f"{alias}.sqlite3") for alias in names}):
        world = make_world().until("screened")
        filler = place / "something else"
        filler.write_bytes(bytes(1_000_000))
        fill(world)
        still_whole(world)
        databases.forget()
        still_whole(world)
        filler.unlink()
        world.do("assess_risk", "dana", note=NOTE)
        assert verify().findings == ()


# Which trouble an error is


class _Cause(Exception):
    def __init__(self, **marks: Any) -> None:
        self.__dict__.update(marks)


def _error(**marks: Any) -> OperationalError:
    error = OperationalError("something")
    error.__cause__ = _Cause(**marks)
    return error


@pytest.mark.parametrize(
    ("marks", "kind"),
    [
        ({"sqlite_errorname": "SQLITE_FULL"}, NoRoom),
        ({"sqlite_errorname": "SQLITE_BUSY_SNAPSHOT"}, Busy),
        ({"sqlite_errorname": "SQLITE_READONLY"}, Shut),
        ({"sqlite_errorname": "SQLITE_IOERR_FSYNC"}, Away),
        ({"sqlstate": "53100"}, NoRoom),
        ({"sqlstate": "53300"}, Busy),
        ({"sqlstate": "40P01"}, Busy),
        ({"sqlstate": "25006"}, Shut),
        ({"sqlstate": "57P01"}, Away),
        ({"sqlstate": "08006"}, Away),
        ({"sqlstate": None}, Away),
    ],
)
def test_each_error_has_its_words(marks: dict[str, Any], kind: type[Trouble]) -> None:
    with pytest.raises(kind) as told, trouble.named():
        raise _error(**marks)
    assert told.value.words.in_language("en")
    assert told.value.words.in_language("es")


@pytest.mark.parametrize(
    "marks", [{"sqlite_errorname": "SQLITE_CONSTRAINT"}, {"sqlstate": "23514"}, {"sqlstate": "42P01"}, {}]
)
def test_a_mistake_of_ours_stays_one(marks: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError), trouble.named():
        raise _error(**marks)


def test_a_broken_constraint_is_no_trouble(database: Path) -> None:
    row = {"what": "x", "quarter": "2026-01-01 10:00:00Z", "line": "x"}
    Booking.objects.create(**row)
    with pytest.raises(IntegrityError), trouble.named(), transaction.atomic():
        Booking.objects.create(**row)
