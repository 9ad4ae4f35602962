"""Measures on many made-up dialogues: how long the things take that people wait for, and how they grow.

`make bench` prints a table that docs/measured.md keeps. BENCH_SIZES says how many, like `1000,20000`.
"""

import gc
import os
import platform
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from heard.acts.actors import Actor
from heard.acts.looking import look, seen
from heard.acts.models import LedgerEntry
from heard.acts.performing import perform
from heard.acts.verify import verify
from heard.contact.sending import due_messages
from heard.dialogue.case import Case
from heard.dialogue.queries import dialogues_for
from heard.ground import clock
from heard.management import health
from heard.people.queries import people_named
from tests.support import floors
from tests.support.bench.many import BEGINNING, CARRYING, build
from tests.support.world import World, add_staff, make_world, open_another

pytestmark = pytest.mark.slow

SIZES = tuple(int(each) for each in os.environ.get("BENCH_SIZES", "1000,20000").split(","))
GOAL = 1.2
LARGE = {"facilitators": {"cap": 1200}}


@dataclass(slots=True)
class Table:
    """Figures by name and by size."""

    sizes: list[int] = field(default_factory=list)
    rows: dict[str, list[float]] = field(default_factory=dict)

    def put(self, name: str, value: float) -> None:
        """One figure for the newest size."""
        self.rows.setdefault(name, []).append(value)

    def __str__(self) -> str:
        """As Markdown; the last column is how much longer it takes with the most dialogues than with the fewest."""
        heads = [f"{size:,} dialogues" for size in self.sizes]
        lines = [f"| What | {' | '.join(heads)} | Grows by |", f"|---|{'---:|' * (len(heads) + 1)}"]
        for name, values in self.rows.items():
            by = values[-1] / values[0] if values[0] else 0
            by = 1 / by if by and name.endswith("a second") else by
            lines.append(f"| {name} | {' | '.join(_number(each) for each in values)} | {by:.2f} |")
        return "\n".join(lines)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def took(what: Callable[[], object], times: int = 30) -> float:
    """Milliseconds, the middle of many."""
    spent = []
    for _ in range(times):
        began = perf_counter()
        what()
        spent.append((perf_counter() - began) * 1000)
    return median(spent)


@contextmanager
def counted() -> Iterator[list[int]]:
    """How many statements, on both databases."""
    count: list[int] = []
    with CaptureQueriesContext(connection) as records, CaptureQueriesContext(connections["keys"]) as keys:
        yield count
    count.append(len(records) + len(keys))


def acts_a_second(world: World, dialogues: int = 12) -> float:
    """Real acts, judged and recorded: from an empty thread to everybody's yes and signatures."""
    done, began = 0, perf_counter()
    for _ in range(dialogues):
        with clock.at(world.now):
            open_another(world)
        while world.ahead is None or world.ahead.stage != "preparing":
            if world.ahead is not None:
                world.do(world.ahead.act, world.ahead.who, **world.ahead.given)
                done += 1
            world.ahead = world.next_step()
        world.now += timedelta(hours=1)
    return (done + 3 * dialogues) / (perf_counter() - began)


def _opened(by: Actor, which: str) -> None:
    seen(by, Case(which))


def measure(world: World, made: list[str], table: Table) -> None:
    """Everything that people wait for."""
    dana, ruth = Actor(who=world.staff["dana"], kind="account"), Actor(who=world.staff["carries0"], kind="account")
    with clock.at(BEGINNING + timedelta(days=200)):
        for name, which in (("short", made[len(made) // 2 + 9]), ("long", made[len(made) // 2 // 20 * 20])):
            table.put(
                f"Open a {name} dialogue, all that the office sees, ms",
                took(partial(_opened, dana, which)),
            )
            with counted() as count:
                seen(dana, Case(which))
            table.put(f"Statements for it ({name})", count[0])
        table.put("The same with its line in the ledger, ms", took(lambda: look(dana, Case(made[-1]))))
        table.put("List of the office (1,000 at most), ms", took(lambda: dialogues_for(dana), 10))
        table.put("List of a facilitator, ms", took(lambda: dialogues_for(ruth), 10))
        name = "Alma Adler 0h"
        assert people_named(dana, name)
        table.put("Find a person by whole name, ms", took(lambda: people_named(dana, name)))
        table.put("Messages that are due, ms", took(lambda: due_messages(world.programme)))
    world.now = BEGINNING + timedelta(days=200)
    table.put("Real acts a second", acts_a_second(world))
    report = verify()
    assert report.findings == ()
    table.put("Ledger lines verified a second", report.lines / report.ledger_seconds)
    table.put("Lines and their rows verified a second", report.lines / report.seconds)


def test_measures(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table()
    with floors.resting():
        for size in SIZES:
            world = make_world(LARGE)
            for number in range(CARRYING):
                with clock.at(BEGINNING):
                    add_staff(world, f"carries{number}", "facilitator")
            made = build(world, size - sum(table.sizes[-1:]), told=lambda _text: None)
            table.sizes.append(size)
            gc.collect()
            measure(world, made, table)
        lines = LedgerEntry.objects.count()
    # The settings of a server of tests are not what doctor should praise; everything else is.
    assert [look.wrong for look in (health.lists(), health.keys(), health.programmes())] == [[], [], []]
    assert floors.check(made[0]) == []
    machine = f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    where = f"{connection.vendor} on {machine}; {lines:,} lines. Nothing waits for a disk here."
    with capsys.disabled():
        sys.stdout.write(f"\n\n{where}\n\n{table}\n")


def _unwatched() -> Callable[..., object]:
    """Acts as people do them, without the second opinion of tests."""
    return perform
