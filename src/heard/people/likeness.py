"""Whether a name is like what somebody typed: in any case, without accents, begun only, or with a slip of the finger.

A person is found by keyed tags of short pieces of their name and place, so that no name is opened to be compared; the last
few that are left are opened, and compared by their letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from heard.confidentiality import vault

SHORT_WORD_CHARS, LONG_WORD_CHARS = 4, 8
MIN_BEGINNING_CHARS = 2
EXACT, BEGUN, LIKE = 3, 2, 1
WORD = re.compile(r"[^\W_]+")
PURPOSE = "likeness"
# Each tag is so many characters of 64, with one before it that is none of them, so that none is found across two others.
TAG_CHARS, BEFORE = 3, " "
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


def _pieces_asked(word: str) -> tuple[set[str], set[str], set[str]]:
    """The pieces of a word that was typed: whole, begun, and with slips."""
    slips = slips_in(word)
    near = {f"-{each}" for each in _without_one(word)} if slips == 1 else set(_ends(word)) if slips else set()
    return {f"={word}"}, {f"^{word}"} if len(word) >= MIN_BEGINNING_CHARS else set(), near


def pieces_of(programme: str, words: Iterable[str]) -> str:
    """The tags of the pieces of these words, in an order that tells nothing; empty for no words."""
    pieces = {each for word in words for each in _pieces_kept(word)}
    return "".join(sorted(f"{BEFORE}{tag}" for tag in set(vault.short_tags(programme, PURPOSE, pieces, TAG_CHARS))))


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed, by the tags of its pieces: of each word those of each rank, the best first."""

    words: tuple[tuple[tuple[int, tuple[str, ...]], ...], ...]

    @property
    def tags(self) -> tuple[tuple[str, ...], ...]:
        """Of each word every tag by which somebody may be meant."""
        return tuple(tuple(tag for _rank, tags in ranks for tag in tags) for ranks in self.words)

    def rank(self, kept: str) -> int:
        """How well these tags of somebody fit, at best: their letters decide. 0 where they cannot fit."""
        return min((_best(ranks, kept) for ranks in self.words), default=0)


def _best(ranks: tuple[tuple[int, tuple[str, ...]], ...], kept: str) -> int:
    # A thousand people are looked through while somebody waits.
    for rank, tags in ranks:
        for tag in tags:
            if tag in kept:
                return rank
    return 0


def asked_for(programme: str, words: Iterable[str]) -> Asked:
    """The tags by which people of this programme are found who may be meant by these words."""

    def tags(pieces: set[str]) -> tuple[str, ...]:
        return tuple(f"{BEFORE}{tag}" for tag in vault.short_tags(programme, PURPOSE, pieces, TAG_CHARS))

    return Asked(
        tuple(
            tuple((rank, tags(pieces)) for rank, pieces in zip((EXACT, BEGUN, LIKE), _pieces_asked(word), strict=True))
            for word in words
        )
    )
