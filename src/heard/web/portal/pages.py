"""The pages of participants: for now one, without a name on it that could give anything away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.web.reach import EVERYONE, open_to


@open_to(EVERYONE)
def home(request: HttpRequest, language: str = "") -> HttpResponse:
    """A page that says nothing of anybody, in English or Spanish."""
    chosen = language or ("es" if (request.LANGUAGE_CODE or "").startswith("es") else "en")
    return render(request, f"portal/home_{chosen}.html")
