"""The public pages: everything that can be read without saying who one is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.invented import is_invented
from heard.web.leaving import leave as leave_from
from heard.web.public.easy import easy_address
from heard.web.public.figures import figures
from heard.web.public.film import player
from heard.web.public.frame import frame, shared
from heard.web.public.speaking import speaks
from heard.web.senders import language_of


@open_to(EVERYONE)
def front(request: HttpRequest) -> HttpResponse:
    """The first page, in the language that the browser asks for."""
    return shown(request, language_of(request), "home")


@open_to(EVERYONE)
def page(request: HttpRequest, language: str, name: str = "home") -> HttpResponse:
    """One page in one language."""
    return shown(request, language, name)


@speaks
def shown(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """The page, or that it is not there."""
    found = told.public_page(name, language)
    if found is None:
        raise NotFound("This is not there.")
    around = frame(request, language, name)
    page = {**around, **shared(request, found, around), "page": found, "easy": easy_address(name, language)}
    blocks = {part.block for part in found.parts}
    if "figures" in blocks:
        page["figures"] = figures()
    if "film" in blocks:
        page["film"] = player(around["details"].of.film)
    return render(request, "public/page.html", page)


@open_to(EVERYONE)
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once, to where the programme says."""
    return leave_from(request, told.details(language_of(request), demo=is_invented(request)).leave_to)
