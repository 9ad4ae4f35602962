"""Words that must never show on a lock screen, an envelope or a calendar."""

import re
import unicodedata
from collections.abc import Iterable

from heard.ground.unsaid import UNSAID

HARM = "harm_"
HARMS = {name.removeprefix(HARM): words for name, words in UNSAID.items() if name.startswith(HARM)}
PLACES_OF_CUSTODY = UNSAID["custody"]
# Beside these, a text message names no role: it shows on a lock screen whole.
ROLES = UNSAID["roles"]
LINK = re.compile(r"(?:https?:|www\.)|\b[\w-]+\.(?:[a-z]{2,})(?:/|\b)", re.IGNORECASE)
ALWAYS = tuple(word for words in HARMS.values() for word in words) + PLACES_OF_CUSTODY
MIN_NAME_PART_CHARS = 2
UNSEEN = frozenset({"Mn", "Me", "Cf"})  # accents once they stand apart, and characters without width


def parts_of(names: Iterable[str]) -> set[str]:
    """Every part of every name: no part of the other side's names may show."""
    return {part for name in names for part in re.split(r"[^\w]+", name) if len(part) >= MIN_NAME_PART_CHARS}


def surnames(names: Iterable[str]) -> set[str]:
    """The last part of every name that has more than one."""
    return {parts[-1] for name in names if len(parts := name.split()) > 1}


def has_link(words: str) -> bool:
    """Whether words hold something that a phone turns into a link."""
    return LINK.search(words) is not None


def unsafe(
    words: str, *, programme: str, places: Iterable[str], names: Iterable[str], beside: Iterable[str] = ()
) -> list[str]:
    """The words of a text that would give something away: whole words in any case, in order; `[]` where none would."""
    never = {programme, *places, *ALWAYS, *parts_of(names), *names, *beside}
    text = _plain(words)
    return sorted(each for each in never if _plain(each) and _stands_in(_plain(each), text))


def _plain(words: str) -> str:
    """Small letters without accents, one space between words: however it was typed, it tells the same to who reads it."""
    letters = unicodedata.normalize("NFKD", words).casefold()
    seen = "".join(character for character in letters if unicodedata.category(character) not in UNSEEN)
    return " ".join(re.sub(r"[\W_]+", " ", seen).split())


def _stands_in(word: str, text: str) -> bool:
    return f" {word} " in f" {text} "
