"""What is wrong with the sentences of a language: missing, malformed, twice, unknown, or with places that nothing fills."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from heard.ground import texts
from heard.ground.catalogues import parsed_text
from heard.ground.own_files import own_text

# Long texts by folder: each page of the first language is there in every other.
LONG = ("pages", "papers", "kinds", "easy")


@dataclass(frozen=True, slots=True)
class TextProblem:
    """One thing wrong with a file of a language. `line` counts from 1; 0 where it is the file as a whole."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class FluentMessage:
    """One sentence where it stands: its key, and everything it takes from elsewhere, as written: `$name`, `other-key`."""

    key: str
    file: Path
    line: int
    taken: frozenset[str]

    @property
    def places(self) -> frozenset[str]:
        """The names of its places, which whoever says it fills."""
        return frozenset(each[1:] for each in self.taken if each.startswith("$"))


# The place of a number, an address or a link, without which the sentence is of no use to anybody.
LINK = "$link"
# What Fluent itself can do with a value.
OF_FLUENT = frozenset({"NUMBER", "DATETIME"})


class _Taken(Visitor):
    """Collects what a sentence takes from elsewhere: places, other sentences, terms, functions."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  Fluent's name
        self.names.add(f"${node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802  Fluent's name
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802  Fluent's name
        self.names.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802  Fluent's name
        self.names |= {node.id.name} - OF_FLUENT
        self.generic_visit(node)


def messages_of(path: Path) -> tuple[list[FluentMessage], list[TextProblem]]:
    """Every sentence of a file with its line, and what Fluent does not understand in it."""
    source = own_text(path)
    if source is None:
        return [], [TextProblem(path, 0, "This cannot be read. It is a file in UTF-8.")]
    found, wrong = _messages_in(path, source)
    return [*found], [*wrong]


# Every file of every language that comes with Heard is asked several times by one check, and Fluent takes long to read.
@lru_cache(maxsize=512)
def _messages_in(path: Path, source: str) -> tuple[tuple[FluentMessage, ...], tuple[TextProblem, ...]]:
    found: list[FluentMessage] = []
    wrong: list[TextProblem] = []
    for entry in parsed_text(source).body:
        span = entry.id.span if isinstance(entry, ast.Message) else entry.span
        line = source.count("\n", 0, span.start) + 1 if span else 0
        if isinstance(entry, ast.Junk):
            wrong.append(TextProblem(path, line, _malformed(entry)))
        elif isinstance(entry, ast.Message):
            named = [
                (entry.id.name, entry.value),
                *((f"{entry.id.name}.{one.id.name}", one.value) for one in entry.attributes),
            ]
            found += [FluentMessage(key, path, line, taken_by(pattern)) for key, pattern in named if pattern is not None]
    return tuple(found), tuple(wrong)


def _malformed(entry: ast.Junk) -> str:
    why = entry.annotations[0].message if entry.annotations else "This is no sentence."
    return f"Fluent does not understand this: {why} Write `id = words`, and indent what goes on below."


def taken_by(pattern: ast.Pattern) -> frozenset[str]:
    """What a sentence takes from elsewhere, as written, wherever it stands in it: `$name`, `other-key`, `-term`."""
    seen = _Taken()
    seen.visit(pattern)
    return frozenset(seen.names)


def known_messages() -> dict[str, FluentMessage]:
    """Every sentence of the first language by its key."""
    return {one.key: one for path in texts.files(texts.FIRST) for one in messages_of(path)[0]}


def problems(language: str) -> Iterator[TextProblem]:
    """Everything wrong with a language that comes with Heard, file by file."""
    known = known_messages()
    seen: dict[str, FluentMessage] = {}
    for path in texts.files(language):
        found, wrong = messages_of(path)
        yield from wrong
        for one in found:
            yield from _wrong(one, known)
            if one.key in seen:
                yield TextProblem(one.file, one.line, f"`{one.key}` is there twice: also in {seen[one.key].file.name}.")
            seen[one.key] = one
    if language != texts.FIRST and not texts.is_region(language):
        yield from _missing(language, known, seen)
        yield from _missing_pages(language)


def problems_of_own(folder: Path) -> Iterator[TextProblem]:
    """Everything wrong with a programme's own sentences, `<language>/*.ftl` in the folder of its words."""
    known = known_messages()
    for path in sorted(folder.glob("*/*.ftl")):
        found, wrong = messages_of(path)
        yield from wrong
        for one in found:
            yield from _wrong(one, known)


def _wrong(one: FluentMessage, known: dict[str, FluentMessage]) -> Iterator[TextProblem]:
    ours = known.get(one.key)
    if one.key == texts.UNREAD:
        # Only a language that no native reader has read says this, and English does not.
        return
    if ours is None:
        yield TextProblem(
            one.file, one.line, f"`{one.key}` is said nowhere. Take it out, or look how it is written in English."
        )
    elif LINK in ours.taken and LINK not in one.taken:
        yield TextProblem(one.file, one.line, f"`{one.key}`: without {{ {LINK} }} nobody finds what it leads to. Put it in.")
    elif strange := sorted(one.taken - ours.taken):
        filled = ", ".join(sorted(ours.taken)) or "nothing"
        yield TextProblem(one.file, one.line, f"`{one.key}`: nothing fills {', '.join(strange)}. What is filled: {filled}.")


def _missing(language: str, known: dict[str, FluentMessage], seen: dict[str, FluentMessage]) -> Iterator[TextProblem]:
    with_staff = (texts.LOCALE / language / texts.STAFF).is_dir()
    for key, ours in known.items():
        place = ours.file.relative_to(texts.LOCALE / texts.FIRST)
        if key not in seen and (with_staff or place.parts[0] != texts.STAFF):
            yield TextProblem(texts.LOCALE / language / place, 0, f"`{key}` is missing. English says it on line {ours.line}.")


def _missing_pages(language: str) -> Iterator[TextProblem]:
    for name in LONG:
        for path in sorted((texts.LOCALE / texts.FIRST / name).glob("*.md")):
            theirs = texts.LOCALE / language / name / path.name
            if not theirs.is_file():
                yield TextProblem(theirs, 0, "This page is missing.")
