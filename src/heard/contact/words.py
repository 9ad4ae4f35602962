"""Words that must never show on a lock screen, an envelope or a calendar."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from heard.ground.unsaid import UNSAID, common_words

HARM = "harm_"
HARMS = {name.removeprefix(HARM): words for name, words in UNSAID.items() if name.startswith(HARM)}
PLACES_OF_CUSTODY = UNSAID["custody"]
# Beside these, a text message names no role: it shows on a lock screen whole.
ROLES = UNSAID["roles"]
LINK = re.compile(r"(?:https?:|www\.)|\b[\w-]+\.(?:[a-z]{2,})(?:/|\b)", re.IGNORECASE)
ALWAYS = tuple(word for words in HARMS.values() for word in words) + PLACES_OF_CUSTODY + UNSAID["services"]
MIN_NAME_PART_CHARS = 2
# A shorter word, put apart or together, is more often another.
MIN_SPLIT_CHARS = 6
UNSEEN = frozenset({"Mn", "Me", "Cf"})  # accents once they stand apart, and characters without width
# Characters of other scripts, and digits, that look like a letter: by that letter.
ALIKE = {
    "a": "\u0430\u03b14",
    "c": "\u0441",
    "e": "\u0435\u03b53",
    "i": "\u0456\u03b9\u01311",
    "j": "\u0458",
    "k": "\u043a\u03ba",
    "m": "\u043c",
    "o": "\u043e\u03bf0",
    "p": "\u0440\u03c1",
    "s": "\u04555",
    "t": "\u0442\u03c47",
    "u": "\u03c5",
    "v": "\u03bd",
    "x": "\u0445\u03c7",
    "y": "\u0443",
}
PARTICLES = frozenset(UNSAID["particles"])
AS_LETTERS = {ord(each): letter for letter, others in ALIKE.items() for each in others}


def surnames(names: Iterable[str]) -> set[str]:
    """The last part of every name that has more than one."""
    return {parts[-1] for name in names if len(parts := name.split()) > 1}


def has_link(words: str) -> bool:
    """Whether words hold something that a phone turns into a link."""
    return LINK.search(words) is not None


def unsafe(
    words: str,
    *,
    programme: str,
    places: Iterable[str],
    names: Iterable[str],
    beside: Iterable[str] = (),
    own: str = "",
) -> list[str]:
    """The words of a text that would give something away: whole words in any case, in order; `[]` where none would.

    A part of one of the `names` that is a common word, or part of the reader's `own` name, betrays only beside another part
    of that name; a particle (de, la, van) never does by itself.
    """
    text = ReadText(words)
    found = {each for each in {programme, *places, *ALWAYS, *beside} if text.has(each)}
    return sorted(found | named_in(text, names, own=own))


def named_in(text: "ReadText", names: Iterable[str], *, own: str = "") -> set[str]:
    """What of these names stands in a text, as the names are written; whose reader has the name `own`."""
    theirs = set(_plain(own).split())
    return {found for name in names for found in _named(name, text, theirs)}


def _named(name: str, text: "ReadText", own: set[str]) -> Iterator[str]:
    """What of this name stands in a text, as the name is written: whole, a part of it, or two parts side by side."""
    pieces = [each for each in re.split(r"[^\w]+", name) if len(each) >= MIN_NAME_PART_CHARS]
    parts = {_plain(each): each for each in pieces if _plain(each) not in PARTICLES}
    telling = {each for each in parts if each not in own and each not in common_words()}
    if text.has(name) and (telling or len(parts) > 1):
        yield name
    yield from (parts[each] for each in text.tokens if each in telling)
    for one, next_one in pairwise(text.tokens):
        if one in parts and next_one in parts and one != next_one:
            yield f"{parts[one]} {parts[next_one]}"


class ReadText:
    """A text as whoever reads it takes it: without capitals and accents, and with words together that were put apart."""

    def __init__(self, words: str) -> None:
        self.tokens = _plain(words).split()
        self._text = f" {' '.join(self.tokens)} "
        self._together = {*self.tokens, *_split(self.tokens)}
        self._spelled = list(_spelled(self.tokens))

    def has(self, words: str) -> bool:
        """Whether these words stand in it: as they are, written together, or as one word that was put apart."""
        sought = _plain(words)
        whole = sought.replace(" ", "")
        if len(whole) < MIN_SPLIT_CHARS:
            return bool(sought) and f" {sought} " in self._text
        return f" {sought} " in self._text or whole in self._together or any(whole in each for each in self._spelled)


def _spelled(tokens: Sequence[str]) -> Iterator[str]:
    """Words of which each letter stands alone."""
    return ("".join(run) for alone, run in groupby(tokens, key=lambda each: len(each) == 1) if alone)


def _split(tokens: Sequence[str]) -> Iterator[str]:
    """Two neighbors as one word."""
    return (one + other for one, other in pairwise(tokens))


def _plain(words: str) -> str:
    """Small letters without accents, one space between words: however it was typed, it tells the same to who reads it."""
    letters = unicodedata.normalize("NFKD", words).casefold()
    seen = "".join(character for character in letters if unicodedata.category(character) not in UNSEEN)
    return " ".join(re.sub(r"[\W_]+", " ", seen.translate(AS_LETTERS)).split())
