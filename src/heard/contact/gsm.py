"""The characters of a plain text message (GSM 03.38), and how long words are in them."""

MAX_SEPTETS = 160
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
# Each of these takes the place of two.
DOUBLE = frozenset("\f^{}\\[~]|€")
# Letters and signs that a plain text message lacks, and that read well as plain ones.
WITHOUT_ACCENT = str.maketrans("áíóúÁÍÓÚÀÈÊâêîôûçëï\u2019\u2018“”«»\u2013…\u00a0\u202f", 'aiouAIOUAEEaeioucei\'\'""""-.  ')


def strange(words: str) -> str:
    """Characters that no plain text message has, each once, in order; `""` where all fit."""
    return "".join(dict.fromkeys(character for character in words if character not in BASIC and character not in DOUBLE))


def length(words: str) -> int:
    """How long words are in septets, as a phone counts: most characters one, some two."""
    return sum(2 if character in DOUBLE else 1 for character in words)


def plain(words: str) -> str:
    """Words without the accents and the signs that a plain text message lacks."""
    return words.translate(WITHOUT_ACCENT)
