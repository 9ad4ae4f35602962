"""Fetching is checking: whoever reads says first for whom."""

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import _lru_cache_wrapper
from importlib import import_module
from types import ModuleType
from typing import Any, TypeGuard

import pytest
from django.db.models import QuerySet

from heard.acts.actors import Actor
from heard.acts.looking import SIGHTS, Sees
from heard.acts.register import ACTS
from heard.ground.prepared import PreparedQuery
from heard.people.models import Account
from heard.people.queries import Member
from heard.registry import STORY
from tests.support.code import SOURCE, files, modules, names_used, own_functions

# Packages above the story from which doors read too.
BESIDE = ("worklist", "preferences", "notebook", "own_progress", "policy_preview", "due", "stages")
# Who may be named first where a door reads in a module of another name: who acts, who is signed in, whose account it is.
NAMED_FIRST: dict[str, tuple[type, ...]] = {"actor": (Actor,), "member": (Member,), "account": (Account, str)}
# Public functions that know no actor, and why that is right.
WITHOUT_AN_ACTOR = {
    "heard.programme.queries.policy_in_force": "the policy is the programme's, and nobody's secret",
    "heard.programme.queries.places_of": "places of a programme, without anybody in them",
    "heard.programme.queries.known_of": "a place of a programme, without anybody in it",
    "heard.programme.queries.clears_people": "a place of a programme, without anybody in it",
    "heard.programme.queries.asks_for_clearance": "a place of a programme, without anybody in it",
    "heard.programme.queries.versions_of": "policies are the programme's, and nobody's secret",
    "heard.programme.queries.version_of": "policies are the programme's, and nobody's secret",
    "heard.programme.queries.rooms_of": "a place of a programme, without anybody in it",
    "heard.programme.queries.rooms_in": "places of a programme, without anybody in them",
    "heard.programme.queries.closed_on": "a place of a programme, without anybody in it",
    "heard.programme.queries.closed_places": "a place of a programme, without anybody in it",
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
    "heard.dialogue.carrying.loads": "a number for each account that the caller lists already, and no dialogue",
    "heard.facilitators.listing.history_of": "about a facilitator whom the caller has found for themself",
    "heard.inquiry.receipts.is_there": "whoever asked has no name; the receipt in their hands is who they are",
    "heard.inquiry.receipts.erase_words": "whoever asked has no name; the receipt in their hands is who they are",
    "heard.meeting.closed_days.warned": "places that the caller lists already, and days; nobody of a dialogue is named",
    "heard.own_page.demo.in_demo": "invented people; nothing where there is no demo",
    "heard.own_page.demo.opened_in_demo": "invented people; nothing where there is no demo",
    "heard.own_page.coming_in.come_in": "somebody at the door, whom only their words can name",
    "heard.own_page.coming_in.still_theirs": "the page of the session, which only its words open again",
    "heard.people.signing_in.active": "an account by its reference, before it is known who comes in with it",
    "heard.people.signing_in.chosen": "invented staff; nothing where there is no demo",
    "heard.people.signing_in.to_choose_from": "invented staff; nothing where there is no demo",
    "heard.people.signing_in.links.found": "whoever holds the secret of a link is whom it is for",
    "heard.people.signing_in.links.open_with": "whoever holds the secret of a link is whom it is for",
    "heard.people.signing_in.links.use_up": "a link that was opened with its secret just now",
    "heard.people.signing_in.passkeys.proven": "somebody at the door, whom only their device can name",
    "heard.people.signing_in.sessions.sweep": "takes away what is over, and returns nothing",
    "heard.policy_preview.look_ahead": "dialogues by their codes and nobody in them, for whom the page of policies opens to",
    "heard.programme.demo_clock.is_here": "whether this is a demo",
    "heard.programme.public.is_public_demo": "whether this is a demo",
    "heard.programme.public.public_programme": "which programme the public pages are of",
    "heard.publishing.checking.now_at": "what is published is for everyone to see",
    "heard.publishing.checking.of_page": "what is published is for everyone to see",
    "heard.publishing.files.keep": "bytes that come in, which no page shows yet",
    "heard.publishing.files.let_go": "takes away bytes that no file names",
    "heard.publishing.published.published": "what is published is for everyone to see",
    "heard.publishing.queries.page_versions": "versions of pages, which pages for publishers ask for; nobody is in them",
    "heard.publishing.queries.details_versions": "versions of pages, which pages for publishers ask for; nobody is in them",
    "heard.publishing.queries.sentence_versions": "versions of pages, which pages for publishers ask for; nobody is in them",
    "heard.worklist.keeping.refreshes": "the machine keeps its lists; a door only shows that it goes on",
}


def public(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function that a module defines."""
    for name, found in vars(module).items():
        if inspect.isfunction(found) and found.__module__ == module.__name__ and not name.startswith("_"):
            yield f"{module.__name__}.{name}", found


def below_the_doors() -> list[ModuleType]:
    """Every module of the packages of the story and of what keeps beside it."""
    return [import_module(name) for name, _ in modules() if name.split(".")[1:2] and name.split(".")[1] in (*STORY, *BESIDE)]


def queries() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Every public function of a queries.py, and every one of another module that a door asks and that reads rows."""
    asked = asked_by_doors()
    for module in below_the_doors():
        for name, find in public(module):
            if module.__name__.endswith(".queries") or (name in asked and not is_act(find) and reads_rows(find)):
                yield name, find


def asked_by_doors() -> set[str]:
    """The dotted name of every function that a door imports, or takes out of a module that it imports."""
    found: set[str] = set()
    for name, tree in modules(SOURCE / "web"):
        assert name.startswith("web")
        taken = {f"{each.value.id}.{each.attr}" for each in ast.walk(tree) if _is_dotted(each)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                for each in node.names:
                    at, short = f"{node.module}.{each.name}", each.asname or each.name
                    found |= {at} | {f"{at}.{used.partition('.')[2]}" for used in taken if used.startswith(f"{short}.")}
    return found


def _is_dotted(node: ast.AST) -> TypeGuard[Any]:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)


def is_act(find: Callable[..., Any]) -> bool:
    """Whether it is an act, as others call it."""
    return getattr(find, "__name__", "") in ACTS and find.__module__ == ACTS[find.__name__].body.__module__


def reads_rows(find: Callable[..., Any]) -> bool:
    """Whether it, or a function of its module that it uses, asks a table: now, or by a question that is prepared."""
    return any("objects" in names_used(each) or any(map(_asks, _used(each))) for each in own_functions(find))


def _used(find: Callable[..., Any]) -> Iterator[object]:
    return (find.__globals__[name] for name in names_used(find) if name in find.__globals__)


def _asks(value: object) -> bool:
    if isinstance(value, PreparedQuery | QuerySet):
        return True
    return isinstance(value, _lru_cache_wrapper) and reads_rows(value.__wrapped__)


EVERY = dict(queries())


def takes_an_actor_first(find: Callable[..., Any]) -> bool:
    """By its name and by its type."""
    return says_for_whom(find, {"actor": (Actor,)})


def says_for_whom(find: Callable[..., Any], named: Mapping[str, tuple[type, ...]]) -> bool:
    """Whether its first argument is one of these, by its name and by its type."""
    first = next(iter(inspect.signature(find).parameters.values()), None)
    kinds = named.get(first.name.removeprefix("_"), ()) if first is not None else ()
    return first is not None and first.annotation in {*kinds, *(kind.__name__ for kind in kinds)}


def says_first(find: Callable[..., Any]) -> bool:
    """As a queries.py does, where it is one; elsewhere by any of the ways to say for whom."""
    return takes_an_actor_first(find) if find.__module__.endswith(".queries") else says_for_whom(find, NAMED_FIRST)


@pytest.mark.parametrize("name", [name for name in EVERY if name not in WITHOUT_AN_ACTOR])
def test_a_query_is_told_first_for_whom(name: str) -> None:
    assert says_first(EVERY[name])


def test_reads_are_found_wherever_they_stand() -> None:
    """In a queries.py, in a module of another name, in a package inside one, and by way of a function beside them."""
    assert len(EVERY) > 100
    for name in (
        "heard.people.queries.as_member",
        "heard.dialogue.listing.page_of",
        "heard.people.signing_in.sessions.places",
        "heard.own_page.coming_in.come_in",
        "heard.people.signing_in.chosen",
    ):
        assert name in EVERY, name


def test_an_exception_that_nobody_needs_any_more_goes() -> None:
    assert not [name for name in WITHOUT_AN_ACTOR if name not in EVERY or says_first(EVERY[name])]


@pytest.mark.parametrize(
    "find", [find for find, _place in SIGHTS], ids=[f"{find.__module__}.{find.__name__}" for find, _place in SIGHTS]
)
def test_what_a_page_shows_is_asked_for_somebody_of_a_case(find: Sees) -> None:
    assert takes_an_actor_first(find)
    names = [name.removeprefix("_") for name in inspect.signature(find).parameters]
    assert names == ["actor", "case", "relations"]
    assert (find.__doc__ or "").strip().splitlines()[0].endswith(".")


def sights_in(tree: ast.Module) -> Iterator[str]:
    """Every function of a module that is marked as something that pages show."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            marks = {ast.unparse(each.func if isinstance(each, ast.Call) else each) for each in node.decorator_list}
            if {each.rpartition(".")[2] for each in marks} & {"sight", "sight_at"}:
                yield node.name


def test_what_is_marked_to_be_shown_is_on_the_path_in_whatever_module_it_stands() -> None:
    """What nobody imports would show nothing, and no promise would be about it."""
    shown = {f"{find.__module__}.{find.__name__}" for find, _place in SIGHTS}
    assert {f"{name}.{each}" for name, tree in modules() for each in sights_in(tree)} == shown
    rooms = {name.rpartition(".")[0].rpartition(".")[::2] for name in shown}
    assert {package for package, _module in rooms} <= {f"heard.{package}" for package in STORY}
    assert {module for _package, module in rooms if not module.endswith("queries")} == set()


@pytest.mark.parametrize("mark", ["@sight", "@sight_at('notes')", "@looking.sight", "@looking.sight_at('notes')"])
def test_a_mark_is_found_however_it_is_written(mark: str) -> None:
    assert list(sights_in(ast.parse(f"class A:\n    {mark}\n    def shown(): ...\n"))) == ["shown"]


def test_a_query_writes_nothing() -> None:
    """But for showing what was released, which is the showing itself (R23)."""
    writing = re.compile(r"\.(save|create|bulk_create|delete)\(|objects\..*\.update\(|\bpen\.")
    found = [file.parent.name for file in files(SOURCE, "**/queries.py") if writing.search(file.read_text())]
    assert not found
