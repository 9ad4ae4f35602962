"""What people read: every sentence by its key, from one folder for each language, in Fluent.

`locale/<language>/**/*.ftl` holds the sentences. What lies in its folder `staff` is asked of the workspace only, and a
language may leave it out. A regional language (`en-GB`) says only what it says otherwise. A programme puts its own sentences
in the folder of its words, `<language>/*.ftl`, and they take the place of those that come with Heard.

A language that no native reader has read yet says so, by the key `language-unread` in its `language.ftl`. It is switched off
until a programme names it in `HEARD_LANGUAGES`; its public pages then say that sentence in their foot.

A key is the id of a message, with `.name` for one of its attributes: `act-call`, `act-call.says`.
"""

import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

from heard.ground.catalogues import Catalogue, parsed
from heard.ground.installation import setting
from heard.ground.pseudo import PSEUDO, is_on, pseudo

LOCALE = Path(__file__).parents[1] / "locale"
FIRST = "en"
STAFF = "staff"
UNREAD = "language-unread"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ps", "ur", PSEUDO})
# How often a programme's own files are looked at for a change.
LOOK_EVERY_SECONDS = 2.0

_SPOKEN: ContextVar[str] = ContextVar("spoken", default=FIRST)
# Where `speaking` finds its sentences, looked up once for a whole page.
_SAYING: ContextVar[tuple[Catalogue, ...]] = ContextVar("saying", default=())


# Languages


@cache
def shipped() -> tuple[str, ...]:
    """Every language that comes with Heard, the first one first."""
    found = sorted(folder.name for folder in LOCALE.iterdir() if any(folder.glob("**/*.ftl")))
    return (FIRST, *(each for each in found if each != FIRST))


@cache
def unread() -> frozenset[str]:
    """Every language of which its own file says that no native reader has read it yet."""
    own = {each: LOCALE / each / "language.ftl" for each in shipped()}
    return frozenset(each for each, path in own.items() if path.is_file() and UNREAD in Catalogue(each, [parsed(path)]).ids)


def offered(named: Collection[str]) -> tuple[str, ...]:
    """The languages that people are offered where these are named; else all that were read. The first one is always there."""
    return tuple(each for each in shipped() if each == FIRST or (each in named if named else each not in unread()))


def offered_here() -> tuple[str, ...]:
    """The languages that people are offered here, the first one first."""
    return offered(setting("HEARD_LANGUAGES") or ())


def languages() -> dict[str, str]:
    """Every language that can be chosen, each by its name in itself."""
    names = {each: say_in(each, "language-name") for each in offered_here()}
    return names | ({PSEUDO: PSEUDO} if is_on() else {})


def staff_languages() -> dict[str, str]:
    """Every language that the workspace speaks, whole."""
    return {code: name for code, name in languages().items() if code == PSEUDO or (LOCALE / code / STAFF).is_dir()}


def known(language: str) -> str:
    """The language with this code, if it is offered here; else the one it is a region of; else the first one."""
    return _nearest(language, offered_here())


def _nearest(language: str, among: Collection[str]) -> str:
    if language in among or (language == PSEUDO and is_on()):
        return language
    base = language.partition("-")[0]
    return base if base in among else FIRST


def chain(language: str) -> tuple[str, ...]:
    """In which languages something is looked for: in this one, in the one it is a region of, in the first one.

    One that is switched off is looked in too: whoever chose it while it was on is written to in it.
    """
    return _chain(_nearest(language, shipped()))


@lru_cache(maxsize=64)
def _chain(language: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((language, _nearest(language.partition("-")[0], shipped()), FIRST)))


def written_in(language: str) -> str:
    """The language in which somebody of this language is written to: the same, or the one that it falls back to."""
    return chain(language)[0]


def has_words_in(language: str) -> bool:
    """Whether anything that people read is there in this language, or in the one it is a region of."""
    return written_in(language).partition("-")[0] == language.partition("-")[0]


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
def speaking(language: str, own: Catalogue | None = None) -> Iterator[None]:
    """Let everything inside speak this language; what is said in `own` takes the place of what is said elsewhere."""
    language = known(language)
    first = (own,) if own else ()
    spoken_before, saying_before = _SPOKEN.set(language), _SAYING.set((*first, *_catalogues(language)))
    try:
        yield
    finally:
        _SPOKEN.reset(spoken_before)
        _SAYING.reset(saying_before)


# Sentences


def say(key: str, /, **values: object) -> str:
    """The sentence with this key in the language that is spoken. Raises KeyError for a key that is nowhere."""
    return _said(sayings(), key, values)


def sayings() -> tuple[Catalogue, ...]:
    """Where the sentences that are spoken now are looked for, one after the other. Another one once a file was changed."""
    return _SAYING.get() or _catalogues(_SPOKEN.get())


def say_in(language: str, key: str, /, **values: object) -> str:
    """The sentence with this key in one language, else in those that it falls back to. Raises KeyError where none has it."""
    return _said(_catalogues(language), key, values)


def _said(catalogues: tuple[Catalogue, ...], key: str, values: Mapping[str, object]) -> str:
    for each in catalogues:
        try:
            found = each.said(key, values)
        except ValueError:
            # A programme's own sentence with a slip in it is no error page: it is said as it comes with Heard.
            if not each.is_own:
                raise
            continue
        if found is not None:
            return found
    raise KeyError(key)


def _catalogues(language: str) -> tuple[Catalogue, ...]:
    return tuple(found for each in chain(language) for found in _own_first(each))


def _own_first(language: str) -> tuple[Catalogue, ...]:
    """The sentences of one language; where a programme has its own over them, those that come with Heard once more."""
    found = catalogue(language)
    return (found, _catalogue(language, ())) if found.is_own else (found,)


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


# Where they are read from


def catalogue(language: str) -> Catalogue:
    """The sentences of one language, with a programme's own over them."""
    return _catalogue(language, _own_files(language))


@lru_cache(maxsize=32)
def _catalogue(language: str, own: tuple[tuple[Path, int], ...]) -> Catalogue:
    if language == PSEUDO:
        return Catalogue(PSEUDO, [_as_pseudo(each) for each in read(FIRST)], direction(PSEUDO))
    written = [*read(language), *(parsed(path) for path, _changed in own)]
    return Catalogue(language, written, direction(language), is_own=bool(own))


def read(language: str) -> list[ast.Resource]:
    """Every file of a language, parsed."""
    return [parsed(path) for path in files(language)]


def files(language: str) -> list[Path]:
    """Every file of sentences that comes with Heard in this language."""
    return sorted((LOCALE / language).glob("**/*.ftl"))


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
        found = tuple((path, path.stat().st_mtime_ns) for path in sorted(Path(folder).glob("*.ftl")) if path.is_file())
        _LOOKED[folder] = (time.monotonic(), found)
    return found
