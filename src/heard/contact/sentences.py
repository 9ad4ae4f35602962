"""The catalogue of neutral sentences: data in a file, checked before any of it is offered to anybody."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from heard.contact import gsm
from heard.contact.words import ROLES, has_link, unsafe
from heard.ground import dates
from heard.ground.places import PRIVATE_FILE
from heard.ground.texts import FIRST, has, known, offered_here, say, say_in, speaking
from heard.ground.texts import shipped as shipped_languages
from heard.ground.toml_lines import lines_of
from heard.people.terms import Side, Way

OURS = Path(__file__).with_name("sentences.toml")
OWN = "sentences.toml"
STRUCTURE = ("name", "ways", "for")
FIELDS = ("{name}", "{when}")
# The one sentence of a call that may be said on a way that has to be confirmed again (R14).
ASKS_AGAIN = "call_still_safe"
LONGEST_NAME = "Maximiliana"
A_LATE_HOUR = datetime(2024, 1, 24, 22, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the catalogue, by the ways and the sides it is for."""

    name: str
    ways: tuple[str, ...]
    sides: tuple[str, ...]
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def needs_when(self) -> bool:
        """Whether a day and hour stand in it."""
        return "{when}" in self._words(FIRST, name="", when="{when}")

    def filled(self, language: str, way: str, *, name: str, when: datetime | None) -> str:
        """The sentence in this language, with its fields. `when` is by the clock of whom it is for."""
        text = self._words(language, name=name, when=when_words(when, language) if when else "{when}")
        return gsm.plain(text) if way == Way.TEXT else text

    def _words(self, language: str, *, name: str, when: str) -> str:
        own = self.own.get(known(language))
        if own is None:
            return say_in(language, f"message-{self.name}", name=name, when=when)
        return own.replace("{name}", name).replace("{when}", when)


def when_words(when: datetime, language: str) -> str:
    """A weekday, its date and an hour, as people say them."""
    with speaking(language):
        return say("message-when", weekday=dates.weekday_name(when.weekday()), day=str(when.day), hour=dates.hour(when))


@dataclass(frozen=True, slots=True)
class SentenceProblem:
    """One thing wrong with a file of sentences, and the line it stands on."""

    line: int
    reason: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.reason}"


def problems(text: str) -> list[SentenceProblem]:
    """Everything wrong with a file of sentences, in order of its lines. Nothing unsafe is ever offered."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return [SentenceProblem(text.count("\n") + 1, f"This is no TOML: {error}")]
    lines = lines_of(text)
    strange = [SentenceProblem(lines.of((key,)) or 1, f"Nothing here is called {key}.") for key in data if key != "sentence"]
    rows = data.get("sentence", [])
    if not isinstance(rows, list) or not rows:
        return [*strange, SentenceProblem(1, "There is no [[sentence]] in it.")]
    found = [
        SentenceProblem(lines.of(("sentence", at, key)) or lines.of(("sentence", at)) or 1, reason)
        for at, row in enumerate(rows)
        for key, reason in _wrong(row)
    ]
    return sorted([*strange, *found, *_twice(rows, lines)], key=lambda each: each.line)


def _twice(rows: list[Any], lines: Any) -> Iterator[SentenceProblem]:
    seen: set[str] = set()
    for at, row in enumerate(rows):
        name = str(row.get("name", "")) if isinstance(row, Mapping) else ""
        if name in seen:
            yield SentenceProblem(lines.of(("sentence", at, "name")) or 1, f"“{name}” is there twice.")
        seen.add(name)


def _wrong(row: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with one sentence, by its key."""
    if not isinstance(row, Mapping):
        yield "", "A sentence has a name, ways, for, and words in each language."
        return
    yield from (
        (key, f"A sentence has nothing called {key}.") for key in row if key not in (*STRUCTURE, *shipped_languages())
    )
    needed = (*STRUCTURE, *offered_here())
    yield from ((key, f"This sentence has no {key}.") for key in needed if not (row.get(key) or _of_ours(row, key)))
    yield from _strangers(row, "ways", [each for each in Way.values if each not in ("none", "they_ring")])
    yield from _strangers(row, "for", Side.values)
    for language in shipped_languages():
        words = row.get(language) or _of_ours(row, language)
        if isinstance(words, str):
            yield from ((language, reason) for reason in unsafe_in(words, row.get("ways"), language))
        elif words is not None:
            yield language, "Write the words between quotation marks."


def _of_ours(row: Mapping[str, Any], language: str) -> str | None:
    """Our own words for a sentence of this name, where a file leaves them out; `None` where there are none."""
    key = f"message-{row.get('name')}"
    ours = language in shipped_languages() and has(key, language)
    return say_in(language, key, name="{name}", when="{when}") if ours else None


def _strangers(row: Mapping[str, Any], key: str, known: list[str]) -> Iterator[tuple[str, str]]:
    given = row.get(key)
    if given and not isinstance(given, list):
        yield key, f"Write a list, like {key} = [“{known[0]}”]."
    elif given:
        yield from ((key, f"“{each}” is not known. Known: {', '.join(known)}.") for each in given if each not in known)


def unsafe_in(words: str, ways: Any, language: str) -> Iterator[str]:
    """Why a sentence of these ways, with its fields still in it, may not leave. Yields nothing where it may."""
    bare = words
    for name in FIELDS:
        bare = bare.replace(name, "")
    if "{" in bare or "}" in bare:
        yield f"Only these can be filled in: {', '.join(FIELDS)}."
    by_text = isinstance(ways, list) and Way.TEXT in ways
    for word in unsafe(bare, programme="", places=(), names=(), beside=ROLES if by_text else ()):
        yield f"“{word}” gives something away to anybody else who reads it."
    if not by_text:
        return
    if has_link(bare):
        yield "A text message has no link in it."
    longest = gsm.plain(words.replace("{name}", LONGEST_NAME).replace("{when}", when_words(A_LATE_HOUR, language)))
    if odd := gsm.strange(longest):
        yield f"A text message has no “{odd}”."
    if (long := gsm.length(longest)) > gsm.MAX_SEPTETS:
        yield f"Filled in it can have {long} characters; a text message has {gsm.MAX_SEPTETS} at most."


def own_file() -> Path:
    """The path of a programme's own catalogue; there need not be one."""
    return Path(settings.HEARD_HOME) / OWN


def catalogue() -> tuple[Sentence, ...]:
    """The programme's own sentences where it has a good file of them; else those that came along."""
    own = own_file()
    if own.is_file() and not problems(text := own.read_text(encoding="utf-8")):
        return _read(text)
    return shipped()


def shipped() -> tuple[Sentence, ...]:
    """The sentences that came along."""
    return _read(OURS.read_text(encoding="utf-8"))


@lru_cache(maxsize=4)
def _read(text: str) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(
            name=row["name"],
            ways=tuple(row["ways"]),
            sides=tuple(row["for"]),
            own={language: row[language] for language in shipped_languages() if language in row},
        )
        for row in tomllib.loads(text)["sentence"]
    )


def asks_again(words: str) -> bool:
    """Whether these words are the sentence of a call that asks whether it still is safe, and nothing but a name beside it."""
    return any(_is_filled(each, words.strip()) for each in (*catalogue(), *shipped()) if each.name == ASKS_AGAIN)


def _is_filled(sentence: Sentence, words: str) -> bool:
    whole = (sentence.filled(each, Way.PHONE, name="{name}", when=None).partition("{name}") for each in shipped_languages())
    pairs = [(before, after) for before, _, after in whole if words.startswith(before) and words.endswith(after)]
    return any(words.removeprefix(before).removesuffix(after).replace("-", "").isalpha() for before, after in pairs)


def offered(way: str, side: str) -> list[Sentence]:
    """The sentences for this way and this side."""
    return [each for each in catalogue() if way in each.ways and side in each.sides]


def keep(text: str) -> list[SentenceProblem]:
    """Keep a programme's own catalogue, unless something is wrong with it. Returns what is wrong."""
    found = problems(text)
    if not found:
        own_file().write_text(text, encoding="utf-8")
        own_file().chmod(PRIVATE_FILE)
    return found
