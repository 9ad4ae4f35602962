"""Saying that one is ready, or not yet. It is asked for from the first talk on, and can be said anew at any time."""

from django.http import HttpResponse
from django.urls import reverse

from heard.ground.errors import NotFound
from heard.preparation.actions import say_not_ready, say_ready
from heard.preparation.queries import own_word
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page

SAYS = {"ready": say_ready, "not_yet": say_not_ready}


@open_to("principal")
def ready(request: ParticipantRequest) -> HttpResponse:
    """Their own word about being ready."""
    word = own_word(request.by, request.case)
    if not word.asked:
        raise NotFound("This is not there.")
    tried = _said(request, word.said) if request.method == "POST" else None
    answer = request.POST.get("answer", "")
    if tried and tried.fine:
        return done(request, reverse("own-ready"), f"deciding-kept_ready_{answer}" if answer in SAYS else "")
    return page(request, "portal/deciding/ready.html", tried=tried, word=word)


def _said(request: ParticipantRequest, before: str) -> Tried:
    answer = request.POST.get("answer", "")
    with doing(request) as tried:
        if answer in SAYS and answer != before:
            SAYS[answer](request.case, by=request.by)
    return tried
