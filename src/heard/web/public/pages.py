"""The public pages: everything that can be read without saying who one is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.web import told
from heard.web.access import EVERYONE, open_to
from heard.web.leaving import leave as leave_from
from heard.web.public.figures import figures
from heard.web.public.names import FOOT, FOR_OTHERS, choices, direction, languages


def language_of(request: HttpRequest) -> str:
    """The language that a browser asks for, of those that there are."""
    wanted = (request.LANGUAGE_CODE or "").partition("-")[0]
    return wanted if wanted in languages() else "en"


def frame(request: HttpRequest, language: str, name: str) -> dict[str, object]:
    """What stands around every page: the two languages, the way out, the foot."""
    demo = bool(getattr(request, "demo", False))
    words = choices(language)
    return {
        "language": language,
        "direction": direction(language),
        "name": name,
        "words": words,
        "foot": [(each, words[each]) for each in FOOT],
        "others_pages": [(each, words[each]) for each in FOR_OTHERS],
        "others": [(code, label, _in(code, name)) for code, label in languages().items() if code != language],
        "details": told.details(language, demo=demo),
    }


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


def shown(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """The page, or that it is not there."""
    found = told.PUBLIC.page(name, language) if language in languages() else None
    if found is None:
        raise NotFound("This is not there.")
    page = {**frame(request, language, name), "page": found}
    if any(part.block == "figures" for part in found.parts):
        page["figures"] = figures(choices(language))
    return render(request, "public/page.html", page)


@open_to(EVERYONE)
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once, to where the programme says."""
    demo = bool(getattr(request, "demo", False))
    return leave_from(request, told.details(language_of(request), demo=demo).leave_to)
