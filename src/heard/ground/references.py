"""Names for rows and for dialogues that give nothing away."""

import secrets
from base64 import b32encode

REFERENCE_CHARS = 26
# No signs that are misread by hand: 0 O, 1 I L, 5 S, 2 Z, 8 B, E, U.
SPOKEN_ALPHABET = "ACDFGHJKMNPQRTVWXY34679"


def new() -> str:
    """A fresh reference of 128 random bits, 26 lower-case letters and digits; safe in a URL, never sequential."""
    return b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()


def new_code() -> str:
    """A short code for a dialogue that two people can say on the phone, like `P4H-9WN`. Not a secret, not a key."""
    signs = "".join(secrets.choice(SPOKEN_ALPHABET) for _ in range(6))
    return f"{signs[:3]}-{signs[3:]}"
