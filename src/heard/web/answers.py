"""The few answers that every site gives alike. Nothing of the request shows in them, but the language of its address."""

# ruff: noqa: ARG001  Django calls them with what they must not show.

import sys

from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.ground import codes
from heard.ground.texts import direction, speaking
from heard.ground.trouble import Trouble
from heard.ground.trouble import told as told_of
from heard.web.invented import is_invented
from heard.web.senders import language_asked, language_named
from heard.web.texts import each_language
from heard.web.told import details, digits_of

# The sites that have a way out, by the lists of their addresses.
CALM = ("heard.web.public.urls", "heard.web.portal.urls")


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not here, or not for you: the two are never told apart. At the calm sites it has the way out."""
    site = str(getattr(request, "urlconf", ""))
    if site not in CALM:
        return render(None, "missing.html", status=404)
    # Who is on a page of their own may have chosen another language. To ask would tell the two apart: an address that
    # names no language is answered in all of them.
    named, language = language_named(request), language_asked(request)
    known = details(language, demo=is_invented(request))
    page = {
        "languages": [(named, direction(named))] if named else each_language(language),
        "home": f"/{named}/" if named else "/",
        "way_out": reverse("leave", urlconf=site),
        "phone": known.phone,
        "digits": digits_of(known.phone),
    }
    with speaking(language):
        return render(None, "lost.html", page, status=404)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that no browser of ours would send."""
    return render(None, "unreadable.html", status=400)


def failed(request: HttpRequest) -> HttpResponse:
    """Our own fault, or the machine's: a full disk, a database away. It needs no database and says what is certain.

    The reference that it shows stands in the line that is logged for it, which is written after this.
    """
    request.failure = reference = codes.FAILURE.new()  # type: ignore[attr-defined]
    trouble = _trouble(sys.exc_info()[1])
    if trouble is None:
        return render(None, "failed.html", {"reference": reference}, status=500)
    return render(None, "trouble.html", {"sentence": trouble.words.key, "reference": reference}, status=503)


def _trouble(error: BaseException | None) -> Trouble | None:
    if isinstance(error, Trouble):
        return error
    return told_of(error) if isinstance(error, DatabaseError | InterfaceError) else None


def old_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or came from elsewhere."""
    return render(None, "old_form.html", status=403)
