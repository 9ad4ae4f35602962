"""How pages look on which nobody has come in yet: no name, no number, nothing of anybody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.ground.texts import direction, languages, speaking
from heard.web.portal.shell.answering import CHECK_AGAIN, Tried


def outside(request: HttpRequest, template: str, language: str, *, tried: Tried | None = None, **more: Any) -> HttpResponse:
    """A page in this language, with the other languages by their addresses."""
    others = [(code, name, f"/{code}/") for code, name in languages().items() if code != language]
    around = {"direction": direction(language), "others": others}
    page = {"language": language, "around": around, "tried": tried, **more}
    with speaking(language):
        return render(request, template, page, status=200 if tried is None or tried.fine else CHECK_AGAIN)
