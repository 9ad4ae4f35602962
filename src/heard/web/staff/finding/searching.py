"""The search. What was typed never stands in an address."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.fields import is_writable
from heard.contact.queries import message_by_paper_code
from heard.dialogue.finding import (
    CASELOAD,
    MAX_DIALOGUES_COMPARED,
    MAX_QUERY_CHARS,
    MIN_QUERY_CHARS,
    NEWEST_ALSO,
    PROGRAMME,
    Found,
    Match,
    find,
)
from heard.ground import codes
from heard.ground.texts import say, text
from heard.people.terms import Part
from heard.web.access import open_to
from heard.web.staff.finding.table import results
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES

LOOKED_AT = {
    CASELOAD: text("finding-looked_caseload"),
    PROGRAMME: text("finding-looked_programme"),
    NEWEST_ALSO: text("finding-looked_newest", newest=MAX_DIALOGUES_COMPARED),
}


@open_to(*OF_CASES)
def search(request: StaffRequest) -> HttpResponse:
    """Find a dialogue by its code, or by the name, the place or the number of somebody in it."""
    typed = request.POST.get("text", "").strip()
    problem = _problem(typed) if request.method == "POST" else ""
    page: dict[str, Any] = {"text": typed, "problems": {"text": problem} if problem else {}, "longest": MAX_QUERY_CHARS}
    paper = message_by_paper_code(request.actor, typed) if codes.PAPER.read(typed) else None
    if paper:
        return HttpResponseRedirect(reverse("dialogue", args=[paper[0]]), status=303)
    if request.method == "POST" and not problem:
        page |= _shown(find(request.member, typed, by_likeness="like" in request.POST))
    return render(request, "staff/finding/search.html", page, status=422 if problem else 200)


def _shown(found: Found) -> dict[str, Any]:
    """What the page says of what was found, and of what was looked at."""
    return {
        "asked": True,
        "results": results(found.matches, why),
        "count": len(found.matches),
        "more": found.more,
        "looked_at": LOOKED_AT[found.looked_at],
        "beyond": found.looked_at == CASELOAD,
        "wider": found.looked_at == PROGRAMME,
    }


def _problem(typed: str) -> str:
    if len(typed) < MIN_QUERY_CHARS:
        return say("finding-too_short")
    if len(typed) > MAX_QUERY_CHARS:
        return say("finding-too_long", most=MAX_QUERY_CHARS, count=len(typed))
    return "" if is_writable(typed) else say("finding-unprintable")


def why(match: Match) -> str:
    """By what this was found, in words."""
    if match.by in ("code", "case"):
        return say(f"finding-by_{match.by}")
    whose = "person" if match.known.part == Part.PRINCIPAL else "side"
    return say("finding-why", who=say(f"finding-who_{match.known.side}_{whose}"), how=say(f"finding-by_{match.by}"))
