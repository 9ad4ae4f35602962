"""What the help of one page consists of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Help:
    """The help of one page: its name, what it is for, how it is used, and the words that stand on it."""

    title: str
    purpose: str
    steps: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
