"""Words offered to come in by: plain and gentle ones, drawn by chance, too many to guess."""

import math
import secrets
from functools import cache
from pathlib import Path

from heard.ground import texts

FILE = "codewords.txt"
# Of a row of words, whatever the length of the list.
ENTROPY_BITS = 51
# With fewer a row of them is too long to remember.
LEAST_WORDS = 1_000


@cache
def words_in(language: str) -> tuple[str, ...]:
    """Every word that can be offered in a language; in the one it falls back to, where there are none of its own."""
    places = (texts.LOCALE / each / FILE for each in texts.chain(language))
    return words_of(next(path for path in places if path.is_file()))


def words_of(path: Path) -> tuple[str, ...]:
    """The words in a file, each once; `()` where there is no such file."""
    return tuple(dict.fromkeys(path.read_text(encoding="utf-8").split())) if path.is_file() else ()


def how_many(language: str) -> int:
    """How many words are drawn, so that the row has at least ENTROPY_BITS."""
    return math.ceil(ENTROPY_BITS / math.log2(len(words_in(language))))


def offered(language: str) -> str:
    """A fresh row of words. Each is drawn from all of them, so that none tells anything of another."""
    return " ".join(secrets.choice(words_in(language)) for _ in range(how_many(language)))
