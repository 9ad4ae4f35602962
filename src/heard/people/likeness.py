"""Whether a name is like what somebody typed: in any case, without accents, begun only, or with a slip of the finger.

A person is found by keyed tags of short pieces of their name and place, so that no name is opened to be compared; the last
few that are left are opened, and compared by their letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from heard.confidentiality import vault

SHORT_WORD_CHARS, LONG_WORD_CHARS = 4, 8
MIN_BEGINNING_CHARS = 2
EXACT, BEGUN, LIKE = 3, 2, 1
WORD = re.compile(r"[^\W_]+")
PURPOSE = "likeness"
# Each tag is so many characters of 64, with one after it that is none of them, so that none is found across two others.
# (After it and not before: what looks for a tag stops at its first character, which nearly never fits.)
TAG_CHARS, AFTER = 3, " "
# A long word with two slips has one at most in its first four letters, or one at most in its last four.
END_CHARS = 4


def plain(text: str) -> str:
    """The letters of a text, whatever its case, accents or spaces."""
    said = " ".join(text.split()).casefold()
    if said.isascii():
        return said
    letters = unicodedata.normalize("NFKD", said)
    return "".join(each for each in letters if not unicodedata.combining(each))


def words_of(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    return WORD.findall(plain(text))


def slips_in(word: str) -> int:
    """How many slips of the finger a word that was typed may have."""
    return 0 if len(word) < SHORT_WORD_CHARS else 1 if len(word) < LONG_WORD_CHARS else 2


def rank_of(word: str, other: str) -> int:
    """How well a word that was typed fits another: EXACT, BEGUN, LIKE; 0 where it does not."""
    if word == other:
        return EXACT
    if len(word) >= MIN_BEGINNING_CHARS and other.startswith(word):
        return BEGUN
    slips = slips_in(word)
    return LIKE if slips and OSA.distance(word, other, score_cutoff=slips) <= slips else 0


def rank_among(typed: list[str], known: list[str]) -> int:
    """How well every word that was typed is found among these; 0 where one is not."""
    if not typed or not known:
        return 0
    return min(max(rank_of(word, other) for other in known) for word in typed)


# Pieces


def _without_one(word: str) -> set[str]:
    """A word, and what is left of it without each of its letters: two words one slip apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _ends(word: str) -> Iterator[str]:
    yield from (f"a{each}" for each in _without_one(word[:END_CHARS]))
    yield from (f"z{each}" for each in _without_one(word[-END_CHARS:]))


def _pieces_kept(word: str) -> Iterator[str]:
    """The pieces by which a word of somebody's name is found: whole, begun, with one slip, with two."""
    yield f"={word}"
    yield from (f"^{word[:size]}" for size in range(MIN_BEGINNING_CHARS, len(word)))
    if SHORT_WORD_CHARS - 1 <= len(word) <= LONG_WORD_CHARS:
        yield from (f"-{each}" for each in _without_one(word))
    if len(word) >= LONG_WORD_CHARS - 2:
        yield from _ends(word)


def _pieces_asked(word: str) -> list[str]:
    """The pieces of a word that was typed: the whole, then as a beginning (of two letters or more), then with slips."""
    slips = slips_in(word)
    near = {f"-{each}" for each in _without_one(word)} if slips == 1 else set(_ends(word)) if slips else set()
    return [f"={word}", *([f"^{word}"] if len(word) >= MIN_BEGINNING_CHARS else []), *sorted(near)]


def pieces_of(programme: str, words: Iterable[str]) -> str:
    """The tags of the pieces of these words, in an order that tells nothing; empty for no words."""
    pieces = {each for word in words for each in _pieces_kept(word)}
    return "".join(sorted(f"{tag}{AFTER}" for tag in set(vault.short_tags(programme, PURPOSE, pieces, TAG_CHARS))))


def asked_for(programme: str, words: Iterable[str]) -> list[tuple[str, ...]]:
    """Of each word the tags by which people of this programme are found who may be meant by it.

    The first is that of the whole word (EXACT), the second that of its beginning (BEGUN), all others are LIKE it.
    """
    tags = (vault.short_tags(programme, PURPOSE, _pieces_asked(word), TAG_CHARS) for word in words)
    return [tuple(f"{tag}{AFTER}" for tag in each) for each in tags]
