"""The public pages: everything that can be read without saying who one is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.ground.texts import direction, languages, say
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.invented import is_invented
from heard.web.leaving import leave as leave_from
from heard.web.public.figures import figures
from heard.web.public.speaking import speaks
from heard.web.senders import language_of

FOR_OTHERS = ("for-supporters", "for-responsible-people", "for-facilitators", "for-prisons")
FOOT = ("stay-private", "words", "privacy", "accessibility", "contact")


def frame(request: HttpRequest, language: str, name: str) -> dict[str, object]:
    """What stands around every page: the languages, the way out, the foot."""
    return {
        "language": language,
        "direction": direction(language),
        "name": name,
        "foot": _links(FOOT),
        "others_pages": _links(FOR_OTHERS),
        "others": [(code, label, _in(code, name)) for code, label in languages().items() if code != language],
        "details": told.details(language, demo=is_invented(request)),
    }


def _links(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Pages with what their links say."""
    return [(each, say(f"public-to_{each.replace('-', '_')}")) for each in names]


def _in(language: str, name: str) -> str:
    """The address of the same page in a language."""
    return f"/{language}/" if name == "home" else f"/{language}/{name}/"


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
    found = told.PUBLIC.page(name, language)
    if found is None:
        raise NotFound("This is not there.")
    page = {**frame(request, language, name), "page": found}
    if any(part.block == "figures" for part in found.parts):
        page["figures"] = figures()
    return render(request, "public/page.html", page)


@open_to(EVERYONE)
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once, to where the programme says."""
    return leave_from(request, told.details(language_of(request), demo=is_invented(request)).leave_to)
