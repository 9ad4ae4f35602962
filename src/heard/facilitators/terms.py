"""Words for facilitators: the languages in which they can carry a dialogue."""

LANGUAGES: tuple[tuple[str, str], ...] = (
    ("en", "English"),
    ("es", "Spanish"),
    ("ase", "American Sign Language"),
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("zh", "Chinese"),
    ("fr", "French"),
    ("de", "German"),
    ("ht", "Haitian Creole"),
    ("hmn", "Hmong"),
    ("ko", "Korean"),
    ("nv", "Navajo"),
    ("pt", "Portuguese"),
    ("ru", "Russian"),
    ("so", "Somali"),
    ("tl", "Tagalog"),
    ("vi", "Vietnamese"),
)


def in_words(codes: str) -> str:
    """Languages by their names, as they stand in a row: codes with a space between."""
    names = dict(LANGUAGES)
    return ", ".join(names.get(code, code) for code in codes.split())
