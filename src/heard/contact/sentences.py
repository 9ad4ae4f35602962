"""The catalogue of neutral sentences: data in a file, checked before any of it is offered to anybody."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from heard.contact import gsm
from heard.contact.words import ROLES, has_link, unsafe
from heard.ground.places import PRIVATE_FILE
from heard.ground.toml_lines import lines_of
from heard.ground.wording import Words
from heard.people.terms import Side, Way

OURS = Path(__file__).with_name("sentences.toml")
OWN = "sentences.toml"
LANGUAGES = ("en", "es")
KNOWN = ("name", "ways", "for", *LANGUAGES)
FIELDS = ("{name}", "{when}")
# The longest that a field can become, for counting.
LONGEST_VALUES = {"{name}": "Maximiliana", "{when}": "miércoles 30 a las 10:30"}
DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of the catalogue, by the ways and the sides it is for."""

    name: str
    ways: tuple[str, ...]
    sides: tuple[str, ...]
    words: Words

    @property
    def needs_when(self) -> bool:
        """Whether a day and hour stand in it."""
        return "{when}" in self.words.en

    def filled(self, language: str, way: str, *, name: str, when: datetime | None) -> str:
        """The sentence in this language, with its fields. `when` is local to the programme."""
        text = self.words.in_language(language)
        text = text.replace("{name}", name).replace("{when}", when_words(when, language) if when else "{when}")
        return gsm.plain(text) if way == Way.TEXT else text


def when_words(when: datetime, language: str) -> str:
    """A weekday, its date and an hour, as people say them."""
    spanish = language.lower().startswith("es")
    day = DAYS["es" if spanish else "en"][when.weekday()]
    if spanish:
        return f"{day} {when.day} a las {when.hour}:{when.minute:02}"
    minutes = f":{when.minute:02}" if when.minute else ""
    return f"{day} {when.day} at {when.hour % NOON or NOON}{minutes} {'am' if when.hour < NOON else 'pm'}"


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
    yield from ((key, f"A sentence has nothing called {key}.") for key in row if key not in KNOWN)
    yield from ((key, f"This sentence has no {key}.") for key in KNOWN if not row.get(key))
    yield from _strangers(row, "ways", [each for each in Way.values if each not in ("none", "they_ring")])
    yield from _strangers(row, "for", Side.values)
    for language in LANGUAGES:
        words = row.get(language)
        if isinstance(words, str):
            yield from ((language, reason) for reason in _unsafe(words, row.get("ways")))
        elif words is not None:
            yield language, "Write the words between quotation marks."


def _strangers(row: Mapping[str, Any], key: str, known: list[str]) -> Iterator[tuple[str, str]]:
    given = row.get(key)
    if given and not isinstance(given, list):
        yield key, f"Write a list, like {key} = [“{known[0]}”]."
    elif given:
        yield from ((key, f"“{each}” is not known. Known: {', '.join(known)}.") for each in given if each not in known)


def _unsafe(words: str, ways: Any) -> Iterator[str]:
    bare = words
    for name in FIELDS:
        bare = bare.replace(name, "")
    if "{" in bare or "}" in bare:
        yield f"Only these can be filled in: {', '.join(FIELDS)}."
    by_text = isinstance(ways, list) and Way.TEXT in ways
    for word in unsafe(bare, programme="", places=(), names=(), beside=ROLES if by_text else ()):
        yield f"“{word}” gives something away to whoever else reads it."
    if not by_text:
        return
    if has_link(bare):
        yield "A text message has no link in it."
    longest = gsm.plain(words)
    for name, example in LONGEST_VALUES.items():
        longest = longest.replace(name, gsm.plain(example))
    if odd := gsm.strange(longest):
        yield f"A text message has no “{odd}”."
    if (signs := gsm.length(longest)) > gsm.MAX_SEPTETS:
        yield f"Filled in it can have {signs} signs; a text message has {gsm.MAX_SEPTETS} at most."


def own_file() -> Path:
    """Where a programme's own catalogue stands, if it has one."""
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
        Sentence(name=row["name"], ways=tuple(row["ways"]), sides=tuple(row["for"]), words=Words(row["en"], row["es"]))
        for row in tomllib.loads(text)["sentence"]
    )


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
