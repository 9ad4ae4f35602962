"""The code at the foot of a paper: seven signs, like `P4H-9WN-J`, that mean nothing outside and show when misread.

The last sign is a weighted check: no single misread sign and no two swapped signs give another code that passes.
"""

import secrets

from heard.ground.references import SPOKEN_ALPHABET

LENGTH = 7
WEIGHTS = (2, 3, 4, 5, 6, 7)
_VALUE = {sign: at for at, sign in enumerate(SPOKEN_ALPHABET)}


def new() -> str:
    """A fresh code, as it is kept: without dashes."""
    signs = "".join(secrets.choice(SPOKEN_ALPHABET) for _ in range(LENGTH - 1))
    return signs + _check(signs)


def _check(signs: str) -> str:
    total = sum(weight * _VALUE[sign] for weight, sign in zip(WEIGHTS, signs, strict=True))
    return SPOKEN_ALPHABET[total % len(SPOKEN_ALPHABET)]


def shown(code: str) -> str:
    """The code as people read it."""
    return f"{code[:3]}-{code[3:6]}-{code[6:]}"


def read(typed: str) -> str:
    """The code that was typed, in any case, with spaces and dashes or without; nothing where it cannot be one."""
    signs = "".join(sign for sign in typed.upper() if sign.isalnum())
    known = len(signs) == LENGTH and set(signs) <= set(SPOKEN_ALPHABET)
    return signs if known and _check(signs[:-1]) == signs[-1] else ""
