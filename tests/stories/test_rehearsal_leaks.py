"""What a story says nobody finds is looked for in every note too: leaks that are planted are found."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from heard.confidentiality.vault import KeyName
from heard.dialogue import keyrings
from heard.dialogue.noting import party_note
from heard.preparation import queries
from heard.rehearsal.run import run
from heard.rehearsal.story import read_story

pytestmark = [pytest.mark.rule("R22"), pytest.mark.usefixtures("database")]
HELD = Path(__file__).parents[2] / "rehearsals" / "held.toml"
SAID = "HARMED-NOTE-1"


def too_many_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The office opens what somebody says in preparation, and its pages list such a note as one that opens."""
    monkeypatch.setattr(keyrings, "_parties", lambda case, _by, _whose: {KeyName("party", each.pk) for each in case.parties})


def words_in_a_closed_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """A note that says of itself that it stays closed brings its words all the same."""

    def leaking(case: Any, row: Any, title: str, text: str) -> Any:
        return replace(party_note(case, row, title, text), text=SAID)

    monkeypatch.setattr(queries, "party_note", leaking)


def found(who: str) -> list[str]:
    """What the looks of somebody found in this story that they must not find."""
    return [step.difference for step in run(read_story(HELD)) if step.does == "look" and step.who == who and step.difference]


@pytest.mark.parametrize("plant", [too_many_keys, words_in_a_closed_note])
def test_a_leak_in_a_note_is_found(plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    assert any(f"finds `{SAID}`" in each for each in found("dana"))


def test_without_a_leak_nothing_is_found() -> None:
    assert found("dana") == []
