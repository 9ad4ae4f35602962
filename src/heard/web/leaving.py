"""Leaving at once: the session ends on the server, and for half an hour the same browser finds nothing here.

It is a link and not a form, because a page that was left by a posted form stays where it is; and signing somebody out
by a link harms nobody.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.web.hosts import Answer, site_of

# The mark says nothing: neither what was here nor who left it.
MARK = f"{settings.COOKIE_PREFIX}rest"
RESTS = 30 * 60
NOWHERE = "https://www.weather.gov/"
LEAVE = "/leave/"
AT_THESE_SITES = ("public", "portal")


def leave(request: HttpRequest, to: str = "") -> HttpResponse:
    """End the session and go somewhere else. The answer brings no page and names no page."""
    request.session.flush()
    answer = HttpResponse(status=303, headers={"Location": to or NOWHERE, "Referrer-Policy": "no-referrer"})
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    # "Lax" and not "Strict": Back may lead to a page that was first reached from a search.
    answer.set_cookie(MARK, "1", max_age=RESTS, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax")
    return answer


class Left:
    """A browser that left gets a page without a word of ours until the mark is gone, wherever Back leads it."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response: Callable[[HttpRequest], HttpResponse] = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or answer with nothing."""
        left = MARK in request.COOKIES and site_of(request) in AT_THESE_SITES
        if left and request.path != LEAVE and not request.path.startswith(settings.STATIC_URL):
            return render(None, "closed.html")
        return self.get_response(request)
