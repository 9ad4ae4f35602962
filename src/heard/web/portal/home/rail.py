"""Where things are: the steps of one's own way, each with a word and a shape."""

from dataclasses import dataclass

from heard.own_way import NOW, OwnWay
from heard.web.portal.shell.reach import Guest

SHAPES = {"done": "✓", "now": "◉", "later": "○", "rested": "◌"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One step: its name, how it stands in a word, and the shape beside it."""

    name: str
    word: str
    shape: str
    state: str


def rail(visit: Guest, way: OwnWay) -> list[Shown]:
    """The steps in the words of whoever is on the page."""
    return [
        Shown(
            name=visit.said(f"home.step_{step.name}"),
            word=_word(visit, step.name, step.state),
            shape=SHAPES[step.state],
            state=step.state,
        )
        for step in way.steps
    ]


def _word(visit: Guest, name: str, state: str) -> str:
    own = f"home.{state}_{name}"
    return visit.said(own if state == NOW and visit.said.has(own) else f"home.{state}")
