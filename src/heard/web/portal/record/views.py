"""The record of whoever is on the page, in plain words; and asking about it."""

from typing import Any

from django.http import HttpResponse

from heard.acts.looking import Sight, look
from heard.evaluation.actions import ask_about_record
from heard.evaluation.queries import held_of_me, passed_on, who_looked
from heard.evaluation.terms import RecordWish
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.record.telling import held_lines, look_lines
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.once import key_of

ROOM, RECORD = "record", "/record/"
PLACES = frozenset({"record", "exchange"})


@open_to("party")
def record(request: ParticipantRequest) -> HttpResponse:
    """What is held of them, who looked, what was passed on, and what they asked."""
    given = passed_on(request.by, request.case)
    shown = look(request.by, request.case, PLACES, only=lambda one: one.place == "record" or one.row in given)
    return page(
        request,
        "portal/record/record.html",
        relations=request.relations,
        asked=_of(shown, "record"),
        held=held_lines(held_of_me(request.by, request.case)),
        looks=look_lines(request, who_looked(request.by, request.case)),
        given=[(one, given[one.row]) for one in _of(shown, "exchange")],
    )


def _of(shown: list[Sight], place: str) -> list[Sight]:
    return [one for one in reversed(shown) if one.place == place]


@open_to("party")
def ask(request: ParticipantRequest) -> HttpResponse:
    """Asking for a copy of all of it, for something to be put right, or to be erased. A person answers."""
    if request.method != "POST":
        return _asking(request)
    kind, words = request.POST.get("kind", ""), request.POST.get("words", "")
    with doing(request) as tried:
        ask_about_record(request.case, by=request.by.once(key_of(request)), kind=kind, words=words)
    return done(request, RECORD, "record-asked_said") if tried.fine else _asking(request, tried, kind=kind, words=words)


def _asking(request: ParticipantRequest, tried: Tried | None = None, **typed: Any) -> HttpResponse:
    before = look(request.by, request.case, frozenset({"record"}))
    kinds = [(each, say(f"record-ask_{each}")) for each in RecordWish.values]
    return page(request, "portal/record/ask.html", tried=tried, typed=typed, kinds=kinds, before=len(before))
