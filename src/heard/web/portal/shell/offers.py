"""What a room may put on somebody's first page: one thing that is next, or links that nobody has to follow."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeCard:
    """What is next for somebody. At most one is shown. `at` is said in the programme's zone; `lines` stand below it."""

    title: str
    to: str
    press: str
    at: datetime | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLink:
    """A link that nobody has to follow; `beside` is a word or two about it, like how many there are."""

    title: str
    to: str
    beside: str = ""
