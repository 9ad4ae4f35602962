"""In the demo one chooses who one is. Wherever people are real there is nobody to choose."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from heard.own_page.coming_in import OpenedOwnPage
from heard.own_page.demo import DemoPerson, in_demo, opened_in_demo

if TYPE_CHECKING:
    from collections.abc import Sequence


def people(request: HttpRequest) -> "Sequence[DemoPerson]":
    """Everybody one can be."""
    return in_demo() if getattr(request, "demo", False) else ()


def chosen(request: HttpRequest) -> OpenedOwnPage | None:
    """Whom somebody chose to be."""
    who = request.POST.get("who", "")
    return opened_in_demo(who) if who and getattr(request, "demo", False) else None
