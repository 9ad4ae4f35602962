"""The record of whoever is on the page, in plain words; and asking about it."""

from typing import Any

from django.http import HttpResponse

from heard.acts.looking import Sight, look
from heard.evaluation.actions import ask_about_record
from heard.evaluation.queries import held_of_me, passed_on, who_looked
from heard.evaluation.terms import RecordWish
from heard.web.portal.record.telling import held_lines, look_lines
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.once import key_of

ROOM, RECORD = "record", "/record/"
PLACES = frozenset({"record", "exchange"})


@open_to_own("party")
def record(visit: ParticipantRequest) -> HttpResponse:
    """What is held of them, who looked, what was passed on, and what they asked."""
    given = passed_on(visit.by, visit.case)
    shown = look(visit.by, visit.case, PLACES, only=lambda one: one.place == "record" or one.row in given)
    return page(
        visit,
        "portal/record/record.html",
        relations=visit.relations,
        asked=_of(shown, "record"),
        held=held_lines(visit, held_of_me(visit.by, visit.case)),
        looks=look_lines(visit, who_looked(visit.by, visit.case)),
        given=[(one, given[one.row]) for one in _of(shown, "exchange")],
    )


def _of(shown: list[Sight], place: str) -> list[Sight]:
    return [one for one in reversed(shown) if one.place == place]


@open_to_own("party")
def ask(visit: ParticipantRequest) -> HttpResponse:
    """Asking for a copy of all of it, for something to be put right, or to be erased. A person answers."""
    if visit.method != "POST":
        return _asking(visit)
    kind, words = visit.POST.get("kind", ""), visit.POST.get("words", "")
    with doing(visit) as tried:
        ask_about_record(visit.case, by=visit.by.once(key_of(visit)), kind=kind, words=words)
    return done(visit, RECORD, "record.asked_said") if tried.fine else _asking(visit, tried, kind=kind, words=words)


def _asking(visit: ParticipantRequest, tried: Tried | None = None, **typed: Any) -> HttpResponse:
    before = look(visit.by, visit.case, frozenset({"record"}))
    kinds = [(each, visit.said(f"record.ask_{each}")) for each in RecordWish.values]
    return page(visit, "portal/record/ask.html", tried=tried, typed=typed, kinds=kinds, before=len(before))
