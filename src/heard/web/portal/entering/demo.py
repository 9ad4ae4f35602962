"""In the demo one chooses who one is. Wherever people are real there is nobody to choose."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from heard.coming_in.demo import Person, in_demo, opened_in_demo
from heard.coming_in.knocking import Opened

if TYPE_CHECKING:
    from collections.abc import Sequence


def people(request: HttpRequest) -> "Sequence[Person]":
    """Everybody one can be."""
    return in_demo() if getattr(request, "demo", False) else ()


def chosen(request: HttpRequest) -> Opened | None:
    """Whom somebody chose to be."""
    who = request.POST.get("who", "")
    return opened_in_demo(who) if who and getattr(request, "demo", False) else None
