"""Being there for somebody: before, on the day, and afterwards."""

from django.http import HttpResponse

from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.details import details_of


@open_to("supporter")
def my_part(request: ParticipantRequest) -> HttpResponse:
    """What being there is, and what it is not."""
    return page(request, "portal/beside_me/my_part.html")


@open_to("supporter")
def after(request: ParticipantRequest) -> HttpResponse:
    """How to help afterwards, and whom to ring; also for themselves."""
    return page(request, "portal/beside_me/after.html", details=details_of(request))
