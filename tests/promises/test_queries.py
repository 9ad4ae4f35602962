"""Fetching is checking: whoever reads says first for whom."""

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

import pytest

from heard.acts.actors import Actor
from heard.acts.looking import SIGHTS, Sees
from heard.registry import STORY
from tests.support.code import SOURCE

# Public functions of queries.py that know no actor, and why that is right.
WITHOUT_AN_ACTOR = {
    "heard.programme.queries.policy_in_force": "the policy is the programme's, and nobody's secret",
    "heard.programme.queries.places_of": "places of a programme, without anybody in them",
    "heard.programme.queries.known_of": "a place of a programme, without anybody in it",
    "heard.programme.queries.versions_of": "policies are the programme's, and nobody's secret",
    "heard.programme.queries.version_of": "policies are the programme's, and nobody's secret",
    "heard.programme.queries.rooms_of": "a place of a programme, without anybody in it",
    "heard.programme.queries.rooms_in": "places of a programme, without anybody in them",
    "heard.programme.queries.closed_on": "a place of a programme, without anybody in it",
    "heard.programme.queries.closed_since": "a place of a programme, without anybody in it",
    "heard.programme.queries.lead_days": "a place of a programme, without anybody in it",
    "heard.programme.queries.facilities": "places of a programme, without anybody in them",
    "heard.programme.queries.facility": "a place of a programme, without anybody in it",
    "heard.people.queries.as_member": "another shape of an account that the caller holds already",
    "heard.people.queries.reach_row": "asked by rules; what it holds opens only with a ring",
    "heard.people.queries.reach_of": "asked by rules; opens only with a ring",
    "heard.own_page.queries.whose": "a session holds it already: it says whose page that is, or that it is over",
    "heard.own_page.queries.page_of_person": "a reference by itself opens nothing; sessions and tests ask for it",
    "heard.dialogue.queries.endings_told": "asked by facts and by pages that know whose they are; opens nothing",
    "heard.contact.queries.state_of": "a word about a message that the caller has opened",
    "heard.exchange.queries.item_state": "a word about an item that the caller has opened",
    "heard.evaluation.queries.as_published": "a count without anybody in it, and whether it may be shown",
    "heard.amends.queries.progress": "a word about a commitment that the caller has opened",
}


def queries() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function that a queries.py defines."""
    for file in sorted(SOURCE.glob("*/queries.py")):
        module = import_module(f"heard.{file.parent.name}.queries")
        for name, found in vars(module).items():
            if inspect.isfunction(found) and found.__module__ == module.__name__ and not name.startswith("_"):
                yield f"{module.__name__}.{name}", found


EVERY = dict(queries())


def takes_an_actor_first(find: Callable[..., Any]) -> bool:
    """By its name and by its type."""
    first = next(iter(inspect.signature(find).parameters.values()), None)
    return first is not None and first.name in {"actor", "_actor"} and first.annotation in (Actor, "Actor")


@pytest.mark.parametrize("name", [name for name in EVERY if name not in WITHOUT_AN_ACTOR])
def test_a_query_is_told_first_for_whom(name: str) -> None:
    assert takes_an_actor_first(EVERY[name])


def test_an_exception_that_nobody_needs_any_more_goes() -> None:
    assert not [name for name in WITHOUT_AN_ACTOR if name not in EVERY or takes_an_actor_first(EVERY[name])]


@pytest.mark.parametrize(
    "find", [find for find, _place in SIGHTS], ids=[f"{find.__module__}.{find.__name__}" for find, _place in SIGHTS]
)
def test_what_a_page_shows_is_asked_for_somebody_of_a_case(find: Sees) -> None:
    assert takes_an_actor_first(find)
    names = [name.removeprefix("_") for name in inspect.signature(find).parameters]
    assert names == ["actor", "case", "relations"]
    assert (find.__doc__ or "").strip().splitlines()[0].endswith(".")


def test_every_step_that_shows_something_is_on_the_path() -> None:
    """A queries.py that nobody imports would show nothing, and no promise would be about it."""
    showing = {find.__module__ for find, _place in SIGHTS}
    assert showing <= {f"heard.{package}.queries" for package in STORY}
    written = {f"heard.{file.parent.name}.queries" for file in SOURCE.glob("*/queries.py") if "@sight" in file.read_text()}
    assert written == showing


def test_a_query_writes_nothing() -> None:
    """But for showing what was released, which is the showing itself (R23)."""
    writing = re.compile(r"\.(save|create|bulk_create|delete)\(|objects\..*\.update\(|\bpen\.")
    found = [file.parent.name for file in SOURCE.glob("*/queries.py") if writing.search(file.read_text())]
    assert not found
