"""What waits to cross: from which side to which, of what kind, since when, and who has read it. Never the words."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from heard.exchange.review import Waiting, at_the_wall
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import StaffRequest, open_to
from heard.web.staff.words import OF_CASES, local_time, zone_in_words

STATES = {
    "to_read": "Waits to be read",
    "to_release": "Read, waits to be released",
    "held": "Released, can still be called back",
    "released": "Released, not shown yet",
    "called_back": "Called back",
}


@open_to(*OF_CASES)
def exchange(request: StaffRequest) -> HttpResponse:
    """Every item at the wall in this member's dialogues. A list shows no words, so it leaves no line."""
    register = ProgrammeScene(request.member.programme)
    number = request.GET.get("page", "1")
    page = int(number) if number.isascii() and number.isdigit() and 0 < len(number) <= MAX_PAGE_DIGITS else 1
    found, more = at_the_wall(request.member, register, page=max(page, 1))
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)} if found else {}
    shown = {
        "rows": [_row(each, names, register) for each in found],
        "opens": request.member.role == Role.FACILITATOR,
        "page": max(page, 1),
        "more": more,
        "zone": zone_in_words(register.zone),
    }
    return render(request, "staff/exchange/waiting.html", shown)


MAX_PAGE_DIGITS = 6


def _row(one: Waiting, names: dict[str, str], register: ProgrammeScene) -> dict[str, Any]:
    """One item in words."""
    return {
        "one": one,
        "state": STATES[one.state],
        "pressing": one.state in ("to_read", "to_release"),
        "since": local_time(one.since, register.zone),
        "until": f"{one.until.astimezone(register.zone):%H:%M}" if one.until and one.state == "held" else "",
        "readers": ", ".join(names.get(each, "somebody who left") for each in one.readers),
        "missing": max(one.readers_needed - len(one.readers), 0),
    }
