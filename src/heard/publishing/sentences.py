"""Sentences as staff write them: the letters of a sentence in Fluent, without its key."""

from collections.abc import Iterator, Mapping
from functools import cache

from fluent.syntax import FluentSerializer, ast

from heard.ground import texts
from heard.ground.catalogues import parsed
from heard.ground.text_problems import FluentMessage, messages_of

# The files whose sentences a programme may say otherwise: the frame of the public pages, the steps of asking, crisis lines.
FRAME = ("public/*.ftl", "crisis.ftl")


@cache
def frame(language: str) -> Mapping[str, str]:
    """Each sentence of the frame as it comes with Heard, by its key, places and all, like `Call us: { $link }`."""
    paths = [path for pattern in FRAME for path in sorted((texts.LOCALE / language).glob(pattern))]
    entries = [entry for path in paths for entry in parsed(path).body if isinstance(entry, ast.Message)]
    return dict(each for entry in entries for each in _sentences_of(entry))


def _sentences_of(entry: ast.Message) -> Iterator[tuple[str, str]]:
    if entry.value:
        yield entry.id.name, _written(entry.value)
    for each in entry.attributes:
        yield f"{entry.id.name}.{each.id.name}", _written(each.value)


def _written(pattern: ast.Pattern) -> str:
    alone = ast.Message(id=ast.Identifier("a"), value=pattern)
    said = FluentSerializer().serialize_entry(alone).removeprefix("a =").strip()
    return "\n".join(line.strip() for line in said.splitlines())


@cache
def known() -> Mapping[str, FluentMessage]:
    """Each sentence of the frame in the first language: where it stands, and what fills it."""
    paths = [path for pattern in FRAME for path in sorted((texts.LOCALE / texts.FIRST).glob(pattern))]
    return {one.key: one for path in paths for one in messages_of(path)[0]}


def fluent_of(text: str) -> str:
    """What somebody typed, as it is kept: one kind of line end, no empty lines."""
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
