"""Several words after one another, as the language that is spoken joins them."""

from collections.abc import Iterable

from babel.lists import format_list

from heard.ground.dates import locale_spoken


def listed(words: Iterable[str]) -> str:
    """One after another: `a, b, c`."""
    return format_list(list(words), style="unit", locale=locale_spoken())


def together(words: Iterable[str]) -> str:
    """All of them: `a, b, and c`."""
    return format_list(list(words), locale=locale_spoken())


def either(words: Iterable[str]) -> str:
    """One of them: `a, b, or c`."""
    return format_list(list(words), style="or", locale=locale_spoken())
