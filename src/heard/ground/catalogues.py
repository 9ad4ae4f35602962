"""The sentences of one language by their keys, as Fluent reads them and as pages say them hundreds of times."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer, ast

from heard.ground.own_files import own_text
from heard.ground.pseudo import FROM as PSEUDO_SPEAKS
from heard.ground.pseudo import PSEUDO

# As Fluent keeps the direction of what fills a place.
ISOLATE, ISOLATE_ENDS = "\u2068", "\u2069"
WRITTEN_WITHOUT_SEPARATOR = 1000


def parsed(path: Path) -> ast.Resource:
    """One file, as Fluent understands it. What it does not understand is Junk in it; nothing where it cannot be read."""
    return parsed_text(own_text(path) or "")


def parsed_text(text: str) -> ast.Resource:
    """The text of one file, as Fluent understands it. What it does not understand is Junk in it."""
    return FluentParser(with_spans=True).parse(text)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A `{ $name }` of a sentence, by the name of the value that fills it."""

    name: str


Piece = str | Placeholder


class Catalogue:
    """All sentences of one language, read once. `direction` is `ltr` or `rtl`.

    `is_own`: some were written by a programme, so that one of them may be impossible to say.
    """

    def __init__(self, language: str, resources: list[ast.Resource], direction: str = "ltr", *, is_own: bool = False) -> None:
        self.language, self.is_own = language, is_own
        self._isolates = direction == "rtl"
        self._bundle = FluentBundle([PSEUDO_SPEAKS if language == PSEUDO else language], use_isolating=self._isolates)
        self._pieces: dict[str, str | tuple[Piece, ...]] = {}
        self.ids: dict[str, None] = {}
        for resource in resources:
            source = FluentSerializer().serialize(resource)
            self._bundle.add_resource(FluentResource(source), allow_overrides=True)
            self._keep_pieces(resource)

    def _keep_pieces(self, resource: ast.Resource) -> None:
        """Most sentences have no places, or places that are only filled: pages say hundreds of them."""
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                name = entry.id.name
                self.ids[name] = None
                attributes = ((f"{name}.{one.id.name}", one.value) for one in entry.attributes)
                for key, pattern in ((name, entry.value), *attributes):
                    self._pieces.pop(key, None)
                    if pattern and (pieces := _pieces_of(pattern)) is not None:
                        self._pieces[key] = pieces

    def said(self, key: str, values: Mapping[str, object]) -> str | None:
        """The sentence of a key, its places filled; `None` where there is none.

        Raises ValueError where a place has no value, or a value no sense.
        """
        pieces = self._pieces.get(key)
        if isinstance(pieces, str):
            return pieces
        filled = self._put_together(pieces, values) if pieces else None
        if filled is not None:
            return filled
        if all(type(each) is int for each in values.values()):
            return _counted(self, key, tuple(values.items()))
        return self.formatted(key, values)

    def _put_together(self, pieces: tuple[Piece, ...], values: Mapping[str, object]) -> str | None:
        """Pieces and what fills them, side by side; `None` where a value is more than words or a small number."""
        # A value that is a whole sentence stands by itself, as in Fluent.
        isolates = self._isolates and len(pieces) > 1
        said = []
        for piece in pieces:
            if isinstance(piece, str):
                said.append(piece)
                continue
            value = values.get(piece.name)
            if not isinstance(value, str) and not (type(value) is int and 0 <= value < WRITTEN_WITHOUT_SEPARATOR):
                return None
            said.append(f"{ISOLATE}{value}{ISOLATE_ENDS}" if isolates else str(value))
        return "".join(said)

    def find(self, key: str) -> Any:
        """The pattern of a key; `None` where there is none."""
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value

    def formatted(self, key: str, values: Mapping[str, object]) -> str | None:
        """The sentence as Fluent makes it, which chooses between words by numbers and cases; `None` where there is none."""
        pattern = self.find(key)
        if pattern is None:
            return None
        found, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise ValueError(f"{self.language}: {key}: {errors[0]}")
        return str(found)


@lru_cache(maxsize=4096)
def _counted(catalogue: Catalogue, key: str, numbers: tuple[tuple[str, object], ...]) -> str | None:
    """A sentence of which only numbers are told: kept, since a page says “two hours” of each of many meetings."""
    return catalogue.formatted(key, dict(numbers))


def _pieces_of(pattern: ast.Pattern) -> str | tuple[Piece, ...] | None:
    """The pieces of a sentence, or the whole where it has no places; `None` where a place chooses between words."""
    found: list[Piece] = []
    for each in pattern.elements:
        if isinstance(each, ast.TextElement):
            found.append(each.value)
        elif isinstance(each.expression, ast.VariableReference):
            found.append(Placeholder(each.expression.id.name))
        else:
            return None
    words = [each for each in found if isinstance(each, str)]
    return "".join(words) if len(words) == len(found) else tuple(found)
