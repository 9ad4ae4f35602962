"""The search. What was typed never stands in an address."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.fields import is_writable
from heard.contact.queries import message_by_paper_code
from heard.dialogue.finding import (
    CASELOAD,
    MAX_QUERY_CHARS,
    MIN_QUERY_CHARS,
    NEWEST,
    NEWEST_ALSO,
    PROGRAMME,
    Found,
    Match,
    find,
)
from heard.ground import codes
from heard.people.terms import Part, Side
from heard.web.access import StaffRequest, open_to
from heard.web.staff.words import OF_CASES, RESTING, STAGE_LABELS

LOOKED_AT = {
    CASELOAD: "Looked at your dialogues: codes, names and places, also those that are only like it.",
    PROGRAMME: "Looked at the whole programme: codes, and names, places and numbers exactly as written.",
    NEWEST_ALSO: "Looked at the whole programme for exactly this, and for names and places like it in the "
    f"{NEWEST} dialogues that moved last.",
}
WHO = {Side.HARMED.value: "Harmed", Side.RESPONSIBLE.value: "Responsible"}
BY = {
    "name": "by the name",
    "place": "is held in this place",
    "reach": "may be reached like this",
    "code": "by the code",
}


@open_to(*OF_CASES)
def search(request: StaffRequest) -> HttpResponse:
    """Find a dialogue by its code, or by the name, the place or the number of somebody in it."""
    text = request.POST.get("text", "").strip()
    problem = _problem(text) if request.method == "POST" else ""
    page: dict[str, Any] = {"text": text, "problems": {"text": problem} if problem else {}, "longest": MAX_QUERY_CHARS}
    paper = message_by_paper_code(request.actor, text) if codes.PAPER.read(text) else None
    if paper:
        return HttpResponseRedirect(reverse("dialogue", args=[paper[0]]), status=303)
    if request.method == "POST" and not problem:
        page |= _shown(find(request.member, text, by_likeness="like" in request.POST))
    return render(request, "staff/finding/search.html", page, status=422 if problem else 200)


def _shown(found: Found) -> dict[str, Any]:
    """What the page says of what was found, and of what was looked at."""
    return {
        "asked": True,
        "results": _results(found.matches),
        "more": found.more,
        "looked_at": LOOKED_AT[found.looked_at],
        "beyond": found.looked_at == CASELOAD,
        "wider": found.looked_at == PROGRAMME,
    }


def _problem(text: str) -> str:
    if len(text) < MIN_QUERY_CHARS:
        return "Write at least two signs: of a name, a code, a place or a number."
    if len(text) > MAX_QUERY_CHARS:
        return f"Write {MAX_QUERY_CHARS} signs at most; this has {len(text):,}."
    return "" if is_writable(text) else "Take the unprintable sign out."


def _results(matches: Sequence[Match]) -> list[dict[str, str]]:
    """Each match as the page shows it, the best first."""
    start = reverse("dialogues")
    return [
        {
            "address": f"{start}{entry.id}/",
            "code": entry.code,
            "stage": STAGE_LABELS.get(entry.stage, entry.stage),
            "resting": RESTING.get(entry.resting, ""),
            "name": match.known.name,
            "why": why(match),
        }
        for match in matches
        for entry in [match.known.entry]
    ]


def why(match: Match) -> str:
    """By what this was found, in words."""
    if match.by == "code":
        return "Found by the code"
    whose = f"{WHO.get(match.known.side, '')} {'person' if match.known.part == Part.PRINCIPAL else 'side'}"
    return f"{whose}, {BY[match.by]}"
