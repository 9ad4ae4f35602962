"""The few answers that every door gives alike. Nothing of the request shows in them."""

# ruff: noqa: ARG001  Django calls them with what they must not show.

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not here, or not for you: the two are never told apart."""
    return render(None, "missing.html", status=404)


def unreadable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that no browser of ours would send."""
    return render(None, "unreadable.html", status=400)


def failed(request: HttpRequest) -> HttpResponse:
    """Our own fault. It needs no database and says what is certain."""
    return render(None, "failed.html", status=500)


def old_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open too long, or came from elsewhere."""
    return render(None, "old_form.html", status=403)
