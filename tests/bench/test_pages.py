"""How long pages take, side by side in one run with a bare signed-in view; how many statements; how it grows.

`make bench` prints the table. BENCH_PAGES says how many dialogues, like `20000,100000`; BENCH_TIMES how often each.
"""

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.db import connection

from heard.dialogue.listing import ListCursor
from heard.ground import clock, references
from heard.models import Dialogue, Person
from heard.web.staff.finding.asking import ListQuestion, address_of
from tests.support import floors
from tests.support.bench.bare import BYTES_OF_A_ROW, ROWS
from tests.support.bench.calling import Answer, Caller, callers, counted
from tests.support.bench.many import BEGINNING, CARRYING, LATER, LONG_EVERY, build
from tests.support.world import World, add_staff, make_world

SIZES = tuple(int(each) for each in os.environ.get("BENCH_PAGES", "20000").split(","))
TIMES = int(os.environ.get("BENCH_TIMES", "60"))
LARGE = {"facilitators": {"cap": 1200}}
# What the work asks for: multiples of the bare view's median, and statements.
GOALS = {
    "list": (1.5, 8),
    "filter": (1.5, 8),
    "search": (2.0, 8),
    "search (by likeness, 500 looked at)": (2.5, 8),
    "Today": (2.0, 10),
    "dialogue": (2.0, 10),
    "note": (2.0, 9),
    "yes": (2.0, 10),
    "new dialogue": (2.5, 20),
}
Do = Callable[[Caller], Answer]


@dataclass(slots=True)
class Figure:
    """One page at one size: its times beside those of a bare page of the same bytes."""

    name: str
    size: int
    took: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    bytes: int = 0
    statements: int = 0

    @property
    def ratio(self) -> float:
        """How many bare pages it takes as long as."""
        return median(self.took) / median(self.bare)

    def __str__(self) -> str:
        """A row of the table."""
        late = quantiles(self.took, n=20)[-1]
        goal = GOALS.get(self.name) or GOALS.get(self.name.partition(" (")[0])
        wanted = f"{goal[0]:.1f} / {goal[1]}" if goal else ""
        return (
            f"| {self.name} | {self.size:,} | {median(self.took):.2f} | {late / median(self.took):.2f} | "
            f"{median(self.bare):.2f} | {self.ratio:.2f} | {self.statements} | {wanted} | {self.bytes:,} |"
        )


HEAD = "| Page | Dialogues | Median, ms | p95 / median | Bare, ms | Times bare | Statements | Goal | Bytes |\n"
HEAD += "|---|---:|---:|---:|---:|---:|---:|---:|---:|"


def pages(world: World, made: list[str]) -> dict[str, Do]:
    """What people wait for, as a browser asks for it."""
    far = made[len(made) // 2 // (2 * LONG_EVERY) * 2 * LONG_EVERY]
    short = Dialogue.objects.get(pk=made[len(made) // 2 + 9])
    harmed = Person.objects.filter(parties__dialogue=far, parties__side="harmed").values_list("pk", flat=True)[0]
    name = "Alma Adler 0h"
    last = Dialogue.objects.filter(programme=world.programme).order_by("moved_at")[ROWS : ROWS + 1].get()
    at = address_of(ListQuestion(), ListCursor(moment=last.moved_at or last.opened_at, reference=last.pk))
    key = {"act_key": ""}
    person = {"harmed-language": "en", "harmed-reach.way": "they_ring"}
    return {
        "list": lambda by: by.get("/dialogues/"),
        "list (its last page)": lambda by: by.get(f"/dialogues/?{at}"),
        "list (in order of stage)": lambda by: by.get("/dialogues/?sort=stage"),
        "filter (stage)": lambda by: by.get("/dialogues/?stage=preparing"),
        "filter (closed)": lambda by: by.get("/dialogues/?stage=closed"),
        "filter (stage, nobody)": lambda by: by.get("/dialogues/?stage=approved&carried=nobody"),
        "filter (nothing fits)": lambda by: by.get("/dialogues/?stage=fixed&resting=order"),
        "filter (carried by one)": lambda by: by.get(f"/dialogues/?carried={world.staff['carries0']}"),
        "filter (year)": lambda by: by.get("/dialogues/?opened=2024"),
        "search (whole name)": lambda by: by.post("/search/", text=name),
        "search (code)": lambda by: by.post("/search/", text=short.code),
        "search (place)": lambda by: by.post("/search/", text="Pine Hill"),
        "search (number)": lambda by: by.post("/search/", text="+1 555 0134"),
        "search (by likeness, 500 looked at)": lambda by: by.post("/search/", text="Almaa"),
        "Today": lambda by: by.get("/today/"),
        "dialogue": lambda by: by.get(f"/dialogues/{short.pk}/"),
        "dialogue (long)": lambda by: by.get(f"/dialogues/{far}/"),
        "note": lambda by: by.post(f"/dialogues/{short.pk}/acts/note/", text="They rang.", **_fresh(key)),
        "yes": lambda by: by.post(
            f"/dialogues/{far}/acts/say_yes/", act_for=harmed, act_channel="phone", purpose="prepare", **_fresh(key)
        ),
        # Somebody new each time: of a namesake it is asked first who is meant.
        "new dialogue": lambda by: by.post(
            "/dialogues/new/", harm="robbery", **person, **_fresh({"harmed-name": ""}), **_fresh(key)
        ),
    }


# What somebody sees who carries a few of them.
CASELOAD: dict[str, Do] = {
    "list (a facilitator's own)": lambda by: by.get("/dialogues/"),
    "search (by likeness, a facilitator's own)": lambda by: by.post("/search/", text="Almaa"),
    "Today (a facilitator's own)": lambda by: by.get("/today/"),
}


def _fresh(key: dict[str, str]) -> dict[str, str]:
    return {name: references.new() for name in key}


def measured(name: str, do: Do, size: int, ours: Caller, beside: Caller, *, times: int) -> Figure | None:
    """One page and the bare one, by turns, so that what else the machine does falls on both."""
    first = do(ours)
    if first.status not in (200, 303):
        return None
    figure = Figure(name, size, bytes=len(first.body))
    with counted() as count:
        # Another answer than the first would be another page than the one that is named.
        assert do(ours).status == first.status
    figure.statements = count[0]
    wanted = max(figure.bytes, ROWS * BYTES_OF_A_ROW)
    # As a server does with all that it holds from the start.
    gc.collect()
    gc.freeze()
    for _ in range(times):
        figure.bare.append(beside.get(f"/bare/{wanted}/").took)
        figure.took.append(do(ours).took)
    return figure


def figures_of(size: int, *, times: int) -> list[Figure]:
    """Every page and act that is measured, among so many dialogues; without those that did not answer as they should."""
    world = make_world(LARGE)
    with clock.at(BEGINNING):
        for number in range(CARRYING):
            add_staff(world, f"carries{number}", "facilitator")
    made = build(world, size, told=lambda _text: None)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    with clock.at(LATER), callers(world.staff["dana"]) as (ours, beside):
        assert beside.get("/bare/0/").status == 200
        found = [measured(name, do, size, ours, beside, times=times) for name, do in pages(world, made).items()]
    with clock.at(LATER), callers(world.staff["carries0"]) as (ours, beside):
        found += [measured(name, do, size, ours, beside, times=times) for name, do in CASELOAD.items()]
    return [each for each in found if each]


@pytest.mark.slow
def test_pages(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with floors.resting():
        figures = [each for size in SIZES for each in figures_of(size, times=TIMES)]
    with capsys.disabled():
        sys.stdout.write("\n\n" + "\n".join([f"{connection.vendor}", "", HEAD, *map(str, figures)]) + "\n")


@pytest.mark.thorough
def test_everything_that_has_a_goal_can_be_measured(database: Path) -> None:
    with floors.resting():
        figures = figures_of(2 * ROWS, times=2)
    assert {each.name for each in figures} | {each.name.partition(" (")[0] for each in figures} >= set(GOALS)
    # What is not met among a hundred dialogues is met among none.
    asked = {each.name: each.statements for each in figures if each.name in GOALS}
    assert {name: count for name, count in asked.items() if count > GOALS[name][1]} == {}
