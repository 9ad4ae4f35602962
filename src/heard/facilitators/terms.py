"""Words for facilitators: the languages in which they can carry a dialogue."""

from heard.ground.terms import LanguageNames

LANGUAGES = LanguageNames(
    ("en", "es", "ase", "am", "ar", "zh", "fr", "de", "ht", "hmn", "ko", "nv", "pt", "ru", "so", "tl", "vi")
)


def in_words(codes: str) -> str:
    """Languages by their names, as they stand in a row: codes with a space between."""
    return ", ".join(LANGUAGES.label(code) for code in codes.split())
