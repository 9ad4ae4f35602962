"""Where things are: the steps of one's own way, each with a word and a shape."""

from dataclasses import dataclass

from heard.own_progress import NOW, OwnWay
from heard.web.portal.shell.access import ParticipantRequest

SHAPES = {"done": "✓", "now": "◉", "later": "○", "rested": "◌"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RailStep:
    """One step: its name, how it stands in a word, and the shape beside it."""

    name: str
    word: str
    shape: str
    state: str


def rail(request: ParticipantRequest, way: OwnWay) -> list[RailStep]:
    """The steps in the words of whoever is on the page."""
    return [
        RailStep(
            name=request.said(f"home.step_{step.name}"),
            word=_word(request, step.name, step.state),
            shape=SHAPES[step.state],
            state=step.state,
        )
        for step in way.steps
    ]


def _word(request: ParticipantRequest, name: str, state: str) -> str:
    own = f"home.{state}_{name}"
    return request.said(own if state == NOW and request.said.has(own) else f"home.{state}")
