"""Whether a name is like what somebody typed: in any case, without accents, begun only, or with a slip of the finger."""

import re

from heard.people.finding import plain

SHORT_WORD, LONG_WORD = 4, 8
BEGINNING = 2
EXACT, BEGUN, LIKE = 3, 2, 1
WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text, as they are compared."""
    return WORD.findall(plain(text))


class Likeness:
    """What somebody typed, to be compared with many names. What was compared once is remembered for as long as this is."""

    def __init__(self, text: str) -> None:
        self.words = words_of(text)
        self._found: list[dict[str, int]] = [{} for _ in self.words]

    def to(self, known: list[str]) -> int:
        """How well every word that was typed is found among these; nothing where one is not."""
        least = EXACT if known and self.words else 0
        for word, found in zip(self.words, self._found, strict=True):
            best = 0
            for other in known:
                if other not in found:
                    found[other] = _alike(word, other)
                best = max(best, found[other])
            least = min(least, best)
            if not least:
                break
        return least


def _alike(word: str, other: str) -> int:
    if word == other:
        return EXACT
    if len(word) >= BEGINNING and other.startswith(word):
        return BEGUN
    slips = 0 if len(word) < SHORT_WORD else 1 if len(word) < LONG_WORD else 2
    return LIKE if slips and within(word, other, slips) else 0


def within(one: str, other: str, most: int) -> bool:
    """Whether so few slips lead from one word to the other: a sign too much, too few, another, or two that changed places."""
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, sign in enumerate(one, 1):
        here = [row]
        for column, found in enumerate(other, 1):
            cost = min(last[column] + 1, here[column - 1] + 1, last[column - 1] + (sign != found))
            if row > 1 and column > 1 and sign == other[column - 2] and one[row - 2] == found:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return False
        before, last = last, here
    return last[-1] <= most
