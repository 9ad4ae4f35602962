"""Turning the pages of a list: which page an address asks for, and where one can turn to from it.

number = number_in(request.GET)
found, more = …                     # a query that asks `heard.ground.pages.one_page`
pages = turning(…)                  # into the page as `pages`; then {% include "components/pages.html" %}
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator

MAX_DIGITS = 4
# What a link says, and where it leads.
Turn = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where one can turn to. `label` names the links for who cannot see them; `here` says which page this is, if anything."""

    label: str
    before: Turn | None = None
    after: Turn | None = None
    here: str = ""

    def __bool__(self) -> bool:
        """Whether there is another page at all."""
        return bool(self.before or self.after)


def number_in(typed: Mapping[str, str], name: str = "page", otherwise: int = 1) -> int:
    """A whole number from 1 to 9999 in an address; `otherwise` where something else stands there, or nothing."""
    text = typed.get(name, "")
    return (text.isascii() and text.isdigit() and len(text) <= MAX_DIGITS and int(text)) or otherwise


def turning(
    label: str, says: tuple[str, str], address: Callable[[int], str], *, number: int, more: bool, here: str = ""
) -> Pages:
    """From the page of this number to the one before it and the one after, in the words of `says`."""
    before, after = says
    return Pages(
        label=label,
        before=(before, address(number - 1)) if number > 1 else None,
        after=(after, address(number + 1)) if more else None,
        here=here,
    )


def counted(rows: Any, typed: Mapping[str, str], size: int) -> tuple[list[Any], int, int]:
    """One page of rows that are few enough to count: its rows, its number, and how many pages there are.

    Where a page after the last is asked for, it is the last.
    """
    found = Paginator(rows, size).get_page(number_in(typed))
    return list(found), found.number, found.paginator.num_pages
