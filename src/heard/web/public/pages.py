"""The public pages: for now one, that promises nothing which is not there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.web.reach import EVERYONE, open_to


@open_to(EVERYONE)
def home(request: HttpRequest, language: str = "") -> HttpResponse:
    """What this is, in English or Spanish."""
    chosen = language or ("es" if (request.LANGUAGE_CODE or "").startswith("es") else "en")
    return render(request, f"public/home_{chosen}.html")
