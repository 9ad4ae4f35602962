"""Codes that people say, write and type: drawn by chance, from characters that nobody mistakes, read in one way."""

import secrets
from dataclasses import dataclass

# Nothing that is misread by hand: 0 O, 1 I L, 5 S, 2 Z, 8 B, E, U.
ALPHABET = "ACDFGHJKMNPQRTVWXY34679"
_VALUE = {each: at for at, each in enumerate(ALPHABET)}


def plain(typed: str) -> str:
    """What was typed as codes are compared: case, spaces, dashes and all else between are free."""
    return "".join(each for each in typed.upper() if each.isalnum())


def digits(count: int) -> str:
    """So many digits, drawn by chance."""
    return "".join(secrets.choice("0123456789") for _ in range(count))


@dataclass(frozen=True, slots=True)
class CodeKind:
    """One kind of code: how many characters each of its groups has.

    The last character of a `checked` code is a weighted check: no single misread character and no two that were swapped
    give another code that passes.
    """

    groups: tuple[int, ...]
    checked: bool = False

    @property
    def length(self) -> int:
        """How many characters it has, without what stands between groups."""
        return sum(self.groups)

    def new(self) -> str:
        """A fresh one, as people read it: `P4H-9WN`."""
        drawn = "".join(secrets.choice(ALPHABET) for _ in range(self.length - self.checked))
        return self.shown(drawn + check_of(drawn) if self.checked else drawn)

    def shown(self, code: str) -> str:
        """A code as people read it, from its characters alone."""
        ends = [sum(self.groups[: at + 1]) for at in range(len(self.groups))]
        return "-".join(code[end - size : end] for end, size in zip(ends, self.groups, strict=True))

    def read(self, typed: str) -> str:
        """The characters of the code that was typed; "" where it cannot be one."""
        code = plain(typed)
        known = len(code) == self.length and set(code) <= set(ALPHABET)
        return code if known and (not self.checked or check_of(code[:-1]) == code[-1]) else ""


def check_of(code: str) -> str:
    """The character that checks these."""
    return ALPHABET[sum(weight * _VALUE[each] for weight, each in enumerate(code, 2)) % len(ALPHABET)]


# A dialogue, on the phone. Not a secret, not a key.
DIALOGUE = CodeKind((3, 3))
# A failure: from a page to the administrator who reads the log.
FAILURE = CodeKind((3, 3))
# The foot of a paper. It means nothing outside, and shows when it is misread.
PAPER = CodeKind((3, 3, 1), checked=True)
# To come in to one's own page once: more than forty-five random bits.
ONE_TIME = CodeKind((5, 5))
# To come back to a first question: more than fifty random bits.
RECEIPT = CodeKind((4, 4, 4))
# To come to a way of signing in: more than a hundred random bits.
LINK = CodeKind((4, 4, 4, 4, 4, 4))


def new_dialogue_code() -> str:
    """A fresh code of a dialogue, as a column's default."""
    return DIALOGUE.new()
