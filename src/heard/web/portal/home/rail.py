"""Where things are: the steps of one's own way, each with a word and a shape."""

from dataclasses import dataclass

from heard.ground.texts import has, say
from heard.own_progress import NOW, OwnWay

SHAPES = {"done": "✓", "now": "◉", "later": "○", "rested": "◌"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RailStep:
    """One step: its name, how it stands in a word, and the shape beside it."""

    name: str
    word: str
    shape: str
    state: str


def rail(way: OwnWay) -> list[RailStep]:
    """The steps in the words of whoever is on the page."""
    return [
        RailStep(
            name=say(f"home-step_{step.name}"),
            word=_word(step.name, step.state),
            shape=SHAPES[step.state],
            state=step.state,
        )
        for step in way.steps
    ]


def _word(name: str, state: str) -> str:
    own = f"home-{state}_{name}"
    return say(own if state == NOW and has(own) else f"home-{state}")
