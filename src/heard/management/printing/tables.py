"""Plain Markdown: tables and lists."""

from collections.abc import Iterable, Sequence

PRINTED = "_Printed by `heard docs`. Do not change this page by hand: change the code it comes from, and print it again._"
NOTHING = "\N{EN DASH}"


def cell(text: str) -> str:
    """A text that stays in its cell."""
    return " ".join(text.replace("|", "\\|").split()) or NOTHING


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with a head."""
    lines = ["| " + " | ".join(map(cell, head)) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(map(cell, row)) + " |" for row in rows]
    return "\n".join(lines)


def page(title: str, *parts: str) -> str:
    """A page of parts, with a title and the note that it is printed."""
    return "\n\n".join([f"# {title}", PRINTED, *parts]) + "\n"
