"""Being there for somebody: before, on the day, and afterwards."""

from django.http import HttpResponse
from django.urls import reverse

from heard.ground.texts import say
from heard.meeting.queries import own_day
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.offers import HomeLink
from heard.web.portal.shell.words import details_of


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: what their part is; once the day is over, first how to help."""
    if "supporter" not in request.relations:
        return []
    part = HomeLink(title=say("beside_me-title"), to=reverse("own-part"))
    after = HomeLink(title=say("beside_me-after_link"), to=reverse("own-part-after"))
    day = own_day(request.by, request.case)
    return [after, part] if day and day.state == "was" else [part, after]


@open_to("supporter")
def my_part(request: ParticipantRequest) -> HttpResponse:
    """What being there is, and what it is not."""
    return page(request, "portal/beside_me/my_part.html")


@open_to("supporter")
def after(request: ParticipantRequest) -> HttpResponse:
    """How to help afterwards, and whom to call; also for themselves."""
    return page(request, "portal/beside_me/after.html", details=details_of(request))
