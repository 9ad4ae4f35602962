"""What people read: every sentence by its key, from one folder for each language, in Fluent.

`locale/<language>/**/*.ftl` holds the sentences. What lies in its folder `staff` is asked of the workspace only, and a
language may leave it out. A regional language (`en-GB`) says only what it says otherwise. A programme puts its own sentences
in the folder of its words, `<language>/*.ftl`, and they take the place of those that come with Heard.

A key is the id of a message, with `.name` for one of its attributes: `act-call`, `act-call.says`.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from heard.ground.installation import setting
from heard.ground.pseudo import PSEUDO, is_on, pseudo

LOCALE = Path(__file__).parents[1] / "locale"
FIRST = "en"
STAFF = "staff"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", PSEUDO})
# As Fluent keeps the direction of what fills a place.
ISOLATE, ISOLATE_ENDS = "\u2068", "\u2069"
WRITTEN_WITHOUT_SEPARATOR = 1000
# How often a programme's own files are looked at for a change.
LOOK_EVERY_SECONDS = 2.0

_SPOKEN: ContextVar[str] = ContextVar("spoken", default=FIRST)
# Where `speaking` finds its sentences, looked up once for a whole page.
_SAYING: ContextVar["tuple[Catalogue, ...]"] = ContextVar("saying", default=())


# Languages


@cache
def shipped() -> tuple[str, ...]:
    """Every language that comes with Heard, the first one first."""
    found = sorted(folder.name for folder in LOCALE.iterdir() if any(folder.glob("**/*.ftl")))
    return (FIRST, *(each for each in found if each != FIRST))


def languages() -> dict[str, str]:
    """Every language that can be chosen, each by its name in itself."""
    names = {each: say_in(each, "language-name") for each in shipped()}
    return names | ({PSEUDO: PSEUDO} if is_on() else {})


def staff_languages() -> dict[str, str]:
    """Every language that the workspace speaks, whole."""
    return {code: name for code, name in languages().items() if code == PSEUDO or (LOCALE / code / STAFF).is_dir()}


def known(language: str) -> str:
    """The language with this code; else the one it is a region of; else the first one."""
    if language in shipped() or (language == PSEUDO and is_on()):
        return language
    base = language.partition("-")[0]
    return base if base in shipped() else FIRST


def chain(language: str) -> tuple[str, ...]:
    """In which languages something is looked for: in this one, in the one it is a region of, in the first one."""
    return _chain(known(language))


@lru_cache(maxsize=64)
def _chain(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((language, known(language.partition("-")[0]), FIRST)))


def is_region(language: str) -> bool:
    """Whether a language only says what it says otherwise than the language it is a region of."""
    return language.partition("-")[0] in shipped() and "-" in language


def direction(language: str) -> str:
    """`ltr` or `rtl`, as pages say it."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"


def spoken() -> str:
    """The language in which pages speak now."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let everything inside speak this language."""
    language = known(language)
    spoken_before, saying_before = _SPOKEN.set(language), _SAYING.set(_catalogues(language))
    try:
        yield
    finally:
        _SPOKEN.reset(spoken_before)
        _SAYING.reset(saying_before)


# Sentences


def say(key: str, /, **values: object) -> str:
    """The sentence with this key in the language that is spoken. Raises KeyError for a key that is nowhere."""
    return _said(sayings(), key, values)


def sayings() -> "tuple[Catalogue, ...]":
    """Where the sentences that are spoken now are looked for, one after the other. Another one once a file was changed."""
    return _SAYING.get() or _catalogues(_SPOKEN.get())


def say_in(language: str, key: str, /, **values: object) -> str:
    """The sentence with this key in one language, else in those that it falls back to. Raises KeyError where none has it."""
    return _said(_catalogues(language), key, values)


def _said(catalogues: "tuple[Catalogue, ...]", key: str, values: Mapping[str, object]) -> str:
    for each in catalogues:
        found = each.said(key, values)
        if found is not None:
            return found
    raise KeyError(key)


def _catalogues(language: str) -> "tuple[Catalogue, ...]":
    return tuple(catalogue(each) for each in chain(language))


def keys(prefix: str, language: str) -> list[str]:
    """Every key of this language that begins so, in the order of its files."""
    return [key for key in catalogue(language).ids if key.startswith(prefix)]


def has(key: str, language: str = FIRST) -> bool:
    """Whether there is a sentence for this key, in this language or in those that it falls back to."""
    return any(catalogue(each).find(key) is not None for each in chain(language))


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence that is said later, in the language of its reader: its key, and what fills its places."""

    key: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return say(self.key, **dict(self.values))

    def in_language(self, language: str) -> str:
        """The sentence in this language."""
        return say_in(language, self.key, **dict(self.values))


def text(key: str, /, **values: object) -> Text:
    """A sentence that is said later."""
    return Text(key, tuple(values.items()))


# The catalogue


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A `{ $name }` of a sentence, by the name of the value that fills it."""

    name: str


Piece = str | Placeholder


class Catalogue:
    """All sentences of one language, read once."""

    def __init__(self, language: str, resources: list[ast.Resource]) -> None:
        self.language = language
        self._isolates = direction(language) == "rtl"
        self._bundle = FluentBundle([language if language != PSEUDO else FIRST], use_isolating=self._isolates)
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


def catalogue(language: str) -> Catalogue:
    """The sentences of one language, with a programme's own over them."""
    return _catalogue(language, _own_files(language))


@lru_cache(maxsize=32)
def _catalogue(language: str, own: tuple[tuple[Path, int], ...]) -> Catalogue:
    if language == PSEUDO:
        return Catalogue(PSEUDO, [_as_pseudo(each) for each in read(FIRST)])
    return Catalogue(language, [*read(language), *(parsed(path) for path, _changed in own)])


def read(language: str) -> list[ast.Resource]:
    """Every file of a language, parsed."""
    return [parsed(path) for path in files(language)]


def files(language: str) -> list[Path]:
    """Every file of sentences that comes with Heard in this language."""
    return sorted((LOCALE / language).glob("**/*.ftl"))


def parsed(path: Path) -> ast.Resource:
    """One file, as Fluent understands it. What it does not understand is Junk in it."""
    return FluentParser(with_spans=True).parse(path.read_text(encoding="utf-8"))


class _Pseudo(Transformer):
    """Every piece of text in the language that nobody speaks."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802  Fluent's name
        return ast.TextElement(pseudo(node.value))


def _as_pseudo(resource: ast.Resource) -> ast.Resource:
    changed: ast.Resource = _Pseudo().visit(resource)
    return changed


_LOOKED: dict[str, tuple[float, tuple[tuple[Path, int], ...]]] = {}


def _own_files(language: str) -> tuple[tuple[Path, int], ...]:
    """A programme's own files of sentences, each with when it was changed."""
    words = setting("HEARD_WORDS")
    if not words:
        return ()
    folder = f"{words}/{language}"
    at, found = _LOOKED.get(folder, (0.0, ()))
    if time.monotonic() - at > LOOK_EVERY_SECONDS:
        found = tuple((path, path.stat().st_mtime_ns) for path in sorted(Path(folder).glob("*.ftl")))
        _LOOKED[folder] = (time.monotonic(), found)
    return found
