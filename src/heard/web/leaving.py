"""Leaving at once, and coming back by choice.

Leaving ends the session on the server, empties what the browser kept of us, leaves a mark, and goes somewhere plausible.
It is a link and not a form, because a page that was left by a posted form stays where it is. Only one's own press or a
typed address leaves: a picture or a link on another site goes to the same place and does nothing to anybody. Browsers
that do not say where a request comes from are believed.

As long as the mark is there, every page of the site asks one question first, in a page without a word of ours. No server
can tell Back from coming in earnest in every browser; so both show the question, and it does not matter which it was.
Going on takes the mark away. It is a form, so that no browser that looks ahead presses it.
"""

from collections.abc import Callable
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.web import told
from heard.web.access import own_page, see_other
from heard.web.demo import Demo
from heard.web.hosts import Answer, site_of
from heard.web.senders import language_asked
from heard.web.texts import each_language
from heard.web.told import digits_of

# The mark says nothing: neither what was here nor who left it.
MARK = f"{settings.COOKIE_PREFIX}rest"
# Seconds. Windows stay open for a day and longer; after a day a mark would tell more than it shields.
MARKED = 24 * 3600
NOWHERE = "https://www.weather.gov/"
LEAVE, GO_ON = "/leave/", "/go-on/"
AT_THESE_SITES = ("public", "portal")
# What browsers say of a request that somebody made here, or by typing the address; older ones say nothing.
BY_ONES_OWN_HAND = ("same-origin", "none", "")


def leave(request: HttpRequest, to: str = "") -> HttpResponse:
    """End the session and go somewhere else. The answer brings no page and names no page."""
    answer = HttpResponse(status=303, headers={"Location": to or NOWHERE, "Referrer-Policy": "no-referrer"})
    if request.headers.get("Sec-Fetch-Site", "") not in BY_ONES_OWN_HAND:
        return answer
    request.session.flush()
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    # "Lax" and not "Strict": Back may lead to a page that was first reached from a search.
    answer.set_cookie(MARK, "1", max_age=MARKED, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax")
    return answer


class Left:
    """A browser that left is asked first, wherever Back or an address leads it, until somebody says to go on."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response: Callable[[HttpRequest], HttpResponse] = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, ask first, or go on."""
        left, goes_on = bool(request.COOKIES.get(MARK)), request.path == GO_ON and request.method == "POST"
        if not (left or goes_on) or site_of(request) not in AT_THESE_SITES:
            return self.get_response(request)
        if goes_on:
            return _go_on(request)
        if request.path == LEAVE or request.path.startswith(settings.STATIC_URL):
            return self.get_response(request)
        return _ask_first(request)


def _go_on(request: HttpRequest) -> HttpResponse:
    """To the page that was asked for, without the mark; to the front where the address is not ours."""
    answer = see_other(own_page(request.GET.get("to", "")) or "/")
    # Another site's form comes without the mark, and takes none away.
    if request.COOKIES.get(MARK):
        answer.delete_cookie(MARK, samesite="Lax")
    return answer


def _ask_first(request: HttpRequest) -> HttpResponse:
    """Whether it is safe to go on, with a number for an emergency and one that answers at any hour.

    A form that was sent is not sent again.
    """
    asked = language_asked(request)
    to = request.get_full_path() if request.method in {"GET", "HEAD"} else "/"
    details = told.details(asked, demo=Demo(request).invented)
    page = {
        "languages": each_language(asked),
        "emergency": details.emergency,
        # The number alone: the name would say what it is about.
        "lines": [(digits_of(each.number), each.number) for each in details.lines[:1]],
        "go_on": f"{GO_ON}?{urlencode({'to': to}, safe='/')}",
    }
    return render(None, "closed.html", page)
