"""The day on a page, and on a sheet to print."""

from typing import Any

from django.http import HttpResponse

from heard.ground.errors import NotFound
from heard.meeting.own_day import OwnDay
from heard.web.access import open_to
from heard.web.portal.day.telling import looked_at, told
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page


@open_to("party")
def day(request: ParticipantRequest) -> HttpResponse:
    """The day while it is fixed; else that there is none, in the same words whatever the reason."""
    found = looked_at(request)
    return page(request, "portal/day/day.html", **_shown(request, found))


@open_to("party")
def sheet(request: ParticipantRequest) -> HttpResponse:
    """The day on a sheet of paper, while it is fixed."""
    found = looked_at(request)
    if found is None or found.state != "fixed":
        raise NotFound("This is not there.")
    return page(request, "portal/day/sheet.html", **_shown(request, found))


def _shown(request: ParticipantRequest, found: OwnDay | None) -> dict[str, Any]:
    return {"room": "day", "day": found, "told": told(request, found), "beside": "supporter" in request.relations}
