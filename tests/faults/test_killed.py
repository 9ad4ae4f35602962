"""Killed at any moment: what was answered is there, whole, with its line; what was not is there whole or not at all."""

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections

from heard.acts import performing
from heard.acts.models import LedgerEntry
from heard.acts.register import ACTS
from heard.acts.verify import verify
from heard.confidentiality import vault
from heard.confidentiality.models import WrappedKey
from heard.confidentiality.vault import KeyName
from heard.dialogue.case import Case
from heard.models import Party, Person
from tests.support import databases, floors
from tests.support.world import REACH, World, make_world, open_another

WRITERS, LONGEST = 4, 0.5
ROUNDS = int(os.environ.get("FAULT_ROUNDS", "20"))
# So many times as many rounds at most, on a machine on which hardly an act gets through.
MOST_ROUNDS = 10
# What each act writes at once: half of it must never be found alone.
ROWS = {"add_party": 3, "assess_risk": 1, "ask": 2, "take_back": 1}


def writes(world: World, dialogues: list[str], acks: Path, seed: int) -> None:
    """One writer: act after act on any of the dialogues, each noted after it has returned. Never comes back."""
    chance = random.Random(seed)
    handle = os.open(acks, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    given: dict[str, Any]
    while True:
        which = chance.randrange(len(dialogues))
        if chance.random() < 0.5:
            act, by, given = "assess_risk", world.actor("dana"), {"note": "So far it goes well."}
        else:
            name = f"Person {chance.randrange(10**12)}"
            act, by = "add_party", world.actor("dana")
            given = {
                "side": "harmed",
                "part": "supporter",
                "name": name,
                "reach": {**REACH, "at": f"+1 555 {chance.randrange(10**7):07}"},
            }
        row = performing.perform(ACTS[act], Case(dialogues[which]), by=by, values=given)
        os.write(handle, f"{act} {row.line}\n".encode())


def started(world: World, dialogues: list[str], acks: Path, seed: int) -> int:
    """A writer in a process of its own."""
    pid = os.fork()
    if pid:
        return pid
    try:
        # What the parent opened is not the child's to close.
        for alias in databases.ALIASES:
            connections[alias].connection = None
        writes(world, dialogues, acks, seed)
    except BaseException as wrong:  # noqa: BLE001  nothing of the test goes on in the child
        acks.with_suffix(".wrong").write_text(repr(wrong))
    finally:
        os._exit(1)


def killed_round(world: World, dialogues: list[str], folder: Path, chance: random.Random) -> None:
    """Four writers, each killed at a moment of its own."""
    for alias in databases.ALIASES:
        connections[alias].close()
    pids = [
        started(world, dialogues, folder / f"{chance.randrange(10**9)}.acks", chance.randrange(10**9)) for _ in range(WRITERS)
    ]
    try:
        for pid in pids:
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(pid, signal.SIGKILL)
    finally:
        for pid in pids:
            os.waitpid(pid, 0)
    assert not list(folder.glob("*.wrong")), [each.read_text() for each in folder.glob("*.wrong")]


def acknowledged(folder: Path) -> Iterator[tuple[str, str]]:
    """Act and line of everything that had returned. A line that was cut in the writing had returned, but says too little."""
    for file in folder.glob("*.acks"):
        for text in file.read_text().splitlines():
            act, _, line = text.partition(" ")
            if len(line) == 26:
                yield act, line


def all_is_there(folder: Path) -> int:
    """How many acts were acknowledged; each is there with every row. Nothing else is broken either."""
    count = 0
    for act, ref in acknowledged(folder):
        line = LedgerEntry.objects.get(pk=ref)
        rows = [each.split(":") for each in line.rows.splitlines()]
        assert (line.act, line.outcome, len(rows)) == (act, "done", ROWS[act])
        count += 1
    assert verify().findings == ()
    assert floors.check() == []
    people, parties = set(Person.objects.values_list("pk", flat=True)), set(Party.objects.values_list("pk", flat=True))
    names = [KeyName(kind, each) for kind in ("identity", "locator") for each in people] + [
        KeyName("party", each) for each in parties
    ]
    kept = set(WrappedKey.objects.using(vault.STORE).values_list("id", flat=True))
    assert {name.id.hex() for name in names} <= kept
    if connection.vendor == "sqlite":
        for alias in databases.ALIASES:
            with connections[alias].cursor() as cursor:
                assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return count


def a_world() -> tuple[World, list[str]]:
    """Three dialogues, so that four writers meet one another."""
    world = make_world()
    dialogues = [world.dialogue, *(open_another(world).dialogue for _ in range(2))]
    assert datetime.now(UTC) > world.now
    return world, dialogues


def rounds(folder: Path, count: int, seed: int, least: int = 0) -> int:
    """As many rounds as asked for, and a look after each; more where a busy machine let fewer acts through than `least`."""
    world, dialogues = a_world()
    chance = random.Random(seed)
    done = 0
    for number in range(MOST_ROUNDS * count):
        if number >= count and done >= least:
            break
        killed_round(world, dialogues, folder, chance)
        done = all_is_there(folder)
    return done


def test_what_was_answered_is_there_after_a_kill(database: Path, tmp_path: Path) -> None:
    assert rounds(tmp_path, 2, seed=7, least=10) >= 10


@pytest.mark.slow
def test_what_was_answered_is_there_after_many_kills(database: Path, tmp_path: Path) -> None:
    done = rounds(tmp_path, ROUNDS, seed=int(time.time()))
    sys.stdout.write(f"{done} acts acknowledged, none lost, none half\n")


def test_a_lost_act_would_be_seen(database: Path, tmp_path: Path) -> None:
    world, _ = a_world()
    (tmp_path / "one.acks").write_text(f"assess_risk {'a' * 26}\n")
    with pytest.raises(LedgerEntry.DoesNotExist):
        all_is_there(tmp_path)
    row = world.do("assess_risk", "dana")
    (tmp_path / "one.acks").write_text(f"add_party {row.line}\n")
    with pytest.raises(AssertionError):
        all_is_there(tmp_path)
