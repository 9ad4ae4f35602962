"""What many tests begin with is made once, by real acts, and copied from then on: a programme, and how far its story is.

    return snapshots.made(snapshots.recipe("begin", policy, harm), build)

`build` runs where nobody made this before, and wherever a copy could hide something: when the test's databases or its
folder hold anything of its own, another thread is at work on them, or the database is no file.
"""

import json
import shutil
import sys
import tempfile
from atexit import register as at_exit
from collections import OrderedDict
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from inspect import signature
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast

from django.conf import settings
from django.db import connections

from heard.confidentiality import vault
from tests.support import databases, floors

# So many copies are kept at most, each of a few megabytes.
MAX_KEPT = 64
Recipe: TypeAlias = tuple[str, ...]
Mark: TypeAlias = tuple[object, ...]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was made, with all that belongs to it: databases, the installation's folder, the looks of the second opinion."""

    name: str
    folder: Path
    state: Any
    upto: dict[str, int]
    looks: int


@dataclass(slots=True)
class Here:
    """What the databases of the running test hold, as long as they still bear this mark: nothing yet, or what was made."""

    made: Snapshot | None
    mark: Mark


KEPT: OrderedDict[Recipe, Snapshot] = OrderedDict()
HERE: list[Here] = []
NAMES = count()


def start() -> None:
    """A test begins: its databases are as migrated. To be called before anything opens them."""
    HERE[:] = [Here(None, _mark())] if _are_files() else []


def recipe(*parts: Any) -> Recipe:
    """What something is made of, for finding it again."""
    return tuple(json.dumps(each, default=str) for each in parts)


def made(recipe: Recipe, build: Callable[[], Made], *, onto: object = None) -> Made:
    """What `build` makes: a copy of it where it was made before. Raises whatever `build` raises.

    Onto nothing, where the databases have to be empty; or onto what was made here before and is still as it was then, so
    that whoever holds rows of it holds them afterwards too.
    """
    if not _stands(onto):
        return build()
    key = (HERE[0].made.name if HERE[0].made else "", *recipe)
    if key in KEPT:
        KEPT.move_to_end(key)
        return cast("Made", deepcopy(_restored(KEPT[key])))
    found = build()
    _keep(key, found)
    return found


def _stands(onto: object) -> bool:
    if not HERE or HERE[0].mark != _mark() or not _is_alone():
        return False
    return HERE[0].made.state == onto if HERE[0].made else onto is None


def _are_files() -> bool:
    return connections["default"].vendor == "sqlite"


def _files() -> Iterator[Path]:
    for alias in databases.ALIASES:
        name = Path(str(connections.settings[alias]["NAME"]))
        yield from (name, name.with_name(f"{name.name}-wal"))


def _mark() -> Mark:
    """Changes with whatever is written, by whichever thread or process."""
    files = [each.stat() if each.exists() else None for each in _files()]
    written = [(each.st_mtime_ns, each.st_size) if each and each.st_size else None for each in files]
    home = Path(settings.HEARD_HOME)
    return (home, *written, *sorted(str(each) for each in home.rglob("*")))


def _is_alone() -> bool:
    mine = {id(each) for each in connections.all(initialized_only=True)}
    others = [each for each in databases.MADE if id(each) not in mine and each.connection is not None]
    return not others and not any(each.in_atomic_block for each in connections.all(initialized_only=True))


def _keep(key: Recipe, state: Any) -> None:
    # The last connection that closes brings everything into the file itself.
    databases.forget()
    if not _is_alone():
        return
    folder = _place() / str(len(KEPT)) if len(KEPT) < MAX_KEPT else KEPT.popitem(last=False)[1].folder
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(settings.HEARD_HOME, folder / "home")
    for file in _files():
        if file.exists():
            shutil.copyfile(file, folder / file.name)
    [watch] = floors.WATCHES
    KEPT[key] = Snapshot(f"snapshot {next(NAMES)}", folder, deepcopy(state), dict(watch.upto), watch.looks)
    HERE[:] = [Here(KEPT[key], _mark())]


def _restored(kept: Snapshot) -> Any:
    databases.forget()
    shutil.copytree(kept.folder / "home", settings.HEARD_HOME, dirs_exist_ok=True)
    for file in _files():
        file.unlink(missing_ok=True)
        if (kept.folder / file.name).exists():
            shutil.copyfile(kept.folder / file.name, file)
    [watch] = floors.WATCHES
    watch.upto, watch.looks = dict(kept.upto), kept.looks
    for each in _remembered_of_programmes():
        each.cache_clear()
    HERE[:] = [Here(kept, _mark())]
    return kept.state


@cache
def _place() -> Path:
    folder = Path(tempfile.mkdtemp(dir=databases.memory(), prefix="heard-snapshots-"))
    at_exit(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _remembered_of_programmes() -> list[Any]:
    """What the software remembers of a programme by its reference: with copies, one reference means two programmes.

    But for the key of its tags, which stays what it is.
    """
    names = [each for each in sys.modules if each.startswith("heard.")]
    values = [value for name in names for value in vars(sys.modules[name]).values() if hasattr(value, "cache_clear")]
    of_programmes = [each for each in values if any("programme" in name for name in signature(each).parameters)]
    return [each for each in of_programmes if each is not vault._index_key]
