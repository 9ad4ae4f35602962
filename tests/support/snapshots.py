"""What many tests begin with is made once, by real acts, and copied from then on: a programme, and how far its story is.

    return snapshots.made(snapshots.recipe("begin", policy, harm), build)

`build` runs where nobody made this before, and wherever a copy could hide something: when the test's databases or its
folder hold anything of its own, or another thread is at work on them.
"""

import json
import sys
from collections import OrderedDict
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
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
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was made, and what belongs to it: the installation's folder by its files, the looks of the second opinion."""

    name: str
    state: Any
    home: dict[str, bytes]
    upto: dict[str, int]
    looks: int


@dataclass(frozen=True, slots=True)
class Here:
    """What the databases of the running test hold, as long as they still bear this mark: nothing yet, or what was made."""

    templates: databases.Templates
    names: dict[str, str]
    made: Snapshot | None
    mark: databases.Mark


KEPT: OrderedDict[Recipe, Snapshot] = OrderedDict()
HERE: list[Here] = []
NAMES = count()


def start(templates: databases.Templates, names: dict[str, str]) -> None:
    """A test begins: its databases are as migrated, and nobody has them open yet."""
    HERE[:] = [Here(templates, names, None, _mark(templates, names))]


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
    if not HERE or HERE[0].mark != _mark(HERE[0].templates, HERE[0].names) or not _is_alone():
        return False
    return HERE[0].made.state == onto if HERE[0].made else onto is None


def _mark(templates: databases.Templates, names: dict[str, str]) -> databases.Mark:
    return (settings.HEARD_HOME, *sorted(_files()), *templates.mark(names))


def _files() -> dict[str, bytes]:
    home = Path(settings.HEARD_HOME)
    return {str(each.relative_to(home)): each.read_bytes() for each in home.rglob("*") if each.is_file()}


def _is_alone() -> bool:
    mine = {id(each) for each in connections.all(initialized_only=True)}
    others = [each for each in databases.MADE if id(each) not in mine and each.connection is not None]
    return not others and not any(each.in_atomic_block for each in connections.all(initialized_only=True))


def _keep(key: Recipe, state: Any) -> None:
    databases.forget()
    if not _is_alone():
        return
    here, [watch] = HERE[0], floors.WATCHES
    name = KEPT.popitem(last=False)[1].name.partition("-")[0] if len(KEPT) == MAX_KEPT else str(len(KEPT))
    kept = Snapshot(f"{name}-{next(NAMES)}", deepcopy(state), _files(), dict(watch.upto), watch.looks)
    here.templates.keep(here.names, name)
    KEPT[key] = kept
    _is(kept)


def _restored(kept: Snapshot) -> Any:
    databases.forget()
    here, [watch] = HERE[0], floors.WATCHES
    here.templates.restore(kept.name.partition("-")[0], here.names)
    for name, held in kept.home.items():
        file = Path(settings.HEARD_HOME) / name
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_bytes(held)
    watch.upto, watch.looks = dict(kept.upto), kept.looks
    for each in _remembered_of_programmes():
        each.cache_clear()
    _is(kept)
    return kept.state


def _is(kept: Snapshot) -> None:
    HERE[:] = [replace(HERE[0], made=kept, mark=_mark(HERE[0].templates, HERE[0].names))]


@cache
def _remembered_of_programmes() -> list[Any]:
    """What the software remembers of a programme by its reference: with copies, one reference means two programmes.

    But for the key of its tags, which stays what it is.
    """
    names = [each for each in sys.modules if each.startswith("heard.")]
    values = [value for name in names for value in vars(sys.modules[name]).values() if hasattr(value, "cache_clear")]
    of_programmes = [each for each in values if any("programme" in name for name in signature(each).parameters)]
    return [each for each in of_programmes if each is not vault._index_key]
