"""Words that are looked for in what people write, from the lists of every language that comes with Heard."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from heard.ground.catalogues import Catalogue, parsed
from heard.ground.texts import LOCALE, shipped

FILE, PREFIX = "unsaid.ftl", "unsaid-"
WORD = re.compile(r"[^\W\d_]+")
# In a file of sentences: notes, keys, places that are filled, addresses.
NOT_SAID = re.compile(r"^#.*$|^\s*\.?[\w.-]+ =|\{[^{}]*\}|\S*[@/]\S*", re.MULTILINE)


def word_lists() -> dict[str, tuple[str, ...]]:
    """Each list by its name, with its words in all languages, each once. A programme's own files take none away."""
    found: dict[str, dict[str, None]] = {}
    for language in shipped():
        path = LOCALE / language / FILE
        ours = Catalogue(language, [parsed(path)] if path.is_file() else [])
        for key in ours.ids:
            words = [each.strip() for each in str(ours.said(key, {})).split(",")]
            found.setdefault(key.removeprefix(PREFIX), {}).update(dict.fromkeys(filter(None, words)))
    return {name: tuple(words) for name, words in found.items()}


@cache
def common_words() -> frozenset[str]:
    """Words that anybody uses, without accents: those that Heard's own sentences have in small letters.

    A name that is one of them (Will, Young) says nothing alone. All languages count together, since nobody knows in
    which of them somebody writes.
    """
    found = {word for language in shipped() for text in _sentences(language) for word in WORD.findall(text)}
    small = {word for word in found if word == word.lower()}
    return frozenset(_without_accents(word) for word in small)


def _without_accents(word: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(each))


def _sentences(language: str) -> Iterator[str]:
    """What a language says, without keys, places, addresses and what nobody reads."""
    folder = LOCALE / language
    for path in sorted([*folder.rglob("*.ftl"), *folder.rglob("*.md")]):
        if path.name != FILE:
            yield NOT_SAID.sub(" ", path.read_text(encoding="utf-8"))


def any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of these as a whole word, in capitals or not; `*` at its end stands for any ending."""
    each = (re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else r"(?!\w)") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(each)})", re.IGNORECASE)


UNSAID = word_lists()
