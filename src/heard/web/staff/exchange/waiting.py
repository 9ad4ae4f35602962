"""What waits to cross: from which side to which, of what kind, since when, and who has read it. Never the words."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from heard.exchange.review import Waiting, at_the_wall
from heard.ground import dates
from heard.ground.texts import say
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.paging import number_in, turning
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES


@open_to(*OF_CASES)
def exchange(request: StaffRequest) -> HttpResponse:
    """Every item at the wall in this member's dialogues. A list shows no words, so it leaves no line."""
    register = ProgrammeScene(request.member.programme)
    page = number_in(request.GET)
    found, more = at_the_wall(request.member, register, page=page)
    says = (say("exchange-before"), say("exchange-more"))
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)} if found else {}
    shown = {
        "rows": [_row(each, names, register) for each in found],
        "opens": request.member.role == Role.FACILITATOR,
        "page": page,
        "pages": turning(say("exchange-pages"), says, "?page={}".format, number=page, more=more),
        "zone": dates.zone_name(register.zone),
    }
    return render(request, "staff/exchange/waiting.html", shown)


def _row(one: Waiting, names: dict[str, str], register: ProgrammeScene) -> dict[str, Any]:
    """One item in words."""
    return {
        "one": one,
        "state": say(f"exchange-state_{one.state}", until=_until(one, register)),
        "pressing": one.state in ("to_read", "to_release"),
        "since": dates.moment(one.since, register.zone),
        "readers": ", ".join(names.get(each) or say("exchange-somebody_who_left") for each in one.readers),
        "missing": max(one.readers_needed - len(one.readers), 0),
    }


def _until(one: Waiting, register: ProgrammeScene) -> str:
    """Until which hour it is held."""
    return dates.hour(one.until.astimezone(register.zone)) if one.until else ""
