"""A language that nobody speaks, made from English: longer, with accents, from right to left. It finds what would break.

It is there only where `HEARD_PSEUDO` is set, on a developer's machine and in tests.
"""

import math
import re
from functools import cache

from heard.ground.installation import setting

PSEUDO, FROM = "xx", "en"
LONGER_BY = 0.4
# What stays as it is: tags, places of a sentence, characters by name.
KEPT = re.compile(r"(<[^>]*>|\{[^}]*\}|&#?\w+;)")
ACCENTS = str.maketrans("aeiouncslyAEIOUNCSLY", "àéîöüñçšłýÀÉÎÖÜÑÇŠŁÝ")
FILLING = "łöñĝ "
# The letters read from left to right; this mark makes what stands beside them feel the direction of the page.
RIGHT_TO_LEFT = "\u200f"


def is_on() -> bool:
    """Whether it can be chosen here."""
    return bool(setting("HEARD_PSEUDO"))


def spoken(language: str) -> bool:
    """Whether this is it, and it can be chosen here."""
    return language == PSEUDO and is_on()


@cache
def pseudo(words: str) -> str:
    """English words with accents, and longer by two fifths. Tags and places stay."""
    pieces = [piece if at % 2 else _longer(piece) for at, piece in enumerate(KEPT.split(words))]
    return "".join(pieces)


def _longer(piece: str) -> str:
    text = piece.strip()
    if not any(character.isalpha() for character in text):
        return piece
    more = math.ceil(len(text) * LONGER_BY)
    filling = (FILLING * (more // len(FILLING) + 1))[: more - 1].strip()
    said = f"{RIGHT_TO_LEFT}{text.translate(ACCENTS)} {filling}{RIGHT_TO_LEFT}"
    return piece.replace(text, said)
