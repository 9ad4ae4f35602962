"""How the database finds what the everyday pages ask for: along an index to what is meant, in any size of program."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import connection

from heard.models import Dialogue
from tests.support.cast import Cast, begin
from tests.support.visiting import Visitor, visitor

pytestmark = pytest.mark.usefixtures("database")

SORTED = "USE TEMP B-TREE FOR ORDER BY"
# Steps of a plan that cost more the more there is: a whole table, a whole programme, a whole section put in order.
# In a question within a question SQLite calls a table V0: then the index says which it is, and a walk is never short.
MANY = r"heard_(dialogue|party|person|need|indextag|inquiry)"
GROWS = re.compile(
    rf"SCAN ({MANY}\b|[TUVW]\d)"
    rf"|SEARCH {MANY}\b.*\(programme_id=\?\)"
    rf"|SEARCH [TUVW]\d+ USING (COVERING )?INDEX {MANY}_\w+ \(programme_id=\?\)"
    rf"|{SORTED}"
)


def plans_of(look: Callable[[], object]) -> list[str]:
    """Every step of every plan by which SQLite answers what one look asks."""
    asked: list[tuple[str, Any]] = []

    def keep(execute: Callable[..., Any], sql: str, values: Any, many: bool, context: Any) -> Any:
        asked.append((sql, values))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(keep):
        look()
    return [step for sql, values in asked if sql.startswith("SELECT") for step in plan_of(sql, values)]


def plan_of(sql: str, values: Any) -> list[str]:
    """The steps of one plan. Rows that are few in any programme may be put in order: its staff, say."""
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", values)
        steps = [str(row[3]) for row in cursor.fetchall()]
    return steps if '"heard_need"' in sql else [step for step in steps if step != SORTED]


def looks(dana: Visitor, cast: Cast) -> dict[str, Callable[[], object]]:
    """The looks that a coordinator takes most often, whose answer is a few rows of very many."""
    code = Dialogue.objects.get(pk=cast.dialogue).code
    searched = ("Maria Duran", code, "+1 555 0134", "Pine Hill")
    return {**{each: partial(dana.post, "/search/", text=each) for each in searched}, "Today": lambda: dana.get("/today/")}


def test_nothing_is_found_by_looking_through_a_whole_program() -> None:
    cast = begin().to("approved")
    dana = visitor(cast, "dana")
    grows = {name: [step for step in plans_of(look) if GROWS.search(step)] for name, look in looks(dana, cast).items()}
    assert {name: steps for name, steps in grows.items() if steps} == {}


def test_who_carries_a_few_looks_through_those_alone() -> None:
    cast = begin().to("approved")
    ruth = visitor(cast, "ruth")
    own: dict[str, Callable[[], object]] = {
        "Today": lambda: ruth.get("/today/"),
        "a section of it": lambda: ruth.get("/today/?section=later"),
        "the list": lambda: ruth.get("/dialogues/"),
        "what is late of it": lambda: ruth.get("/dialogues/?late=yes"),
        "a search by likeness": lambda: ruth.post("/search/", text="Mariaa"),
    }
    # With a role lies what lies with everybody who has it.
    of_all = re.compile(rf"{GROWS.pattern}|SEARCH heard_(need|dialogue)\b.*\(programme_id=\?")
    grows = {name: [step for step in plans_of(look) if of_all.search(step) and step != SORTED] for name, look in own.items()}
    assert {name: steps for name, steps in grows.items() if steps} == {}
