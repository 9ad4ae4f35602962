"""Names for rows that give nothing away."""

import secrets
from base64 import b32encode

REFERENCE_CHARS = 26


def new() -> str:
    """A fresh reference of 128 random bits, 26 lower-case letters and digits; safe in a URL, never sequential."""
    return b32encode(secrets.token_bytes(16)).decode().rstrip("=").lower()
