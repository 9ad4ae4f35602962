"""The first page: a greeting, at most one thing that is next, and where things are."""

from django.http import HttpResponse

from heard.own_progress import own_steps
from heard.web.access import open_to
from heard.web.portal.home.offered import gently, more, next_card
from heard.web.portal.home.rail import rail
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.names import own_name

# Of a pause and a stop the card speaks; of what was taken back, or of stepping back, nothing else does.
BY_ANOTHER_WORD = frozenset({"taken_back", "stepped_back"})


@open_to("party")
def home(request: ParticipantRequest) -> HttpResponse:
    """Where somebody is when they come in."""
    way = own_steps(request.by, request.case)
    return page(
        request,
        "portal/home/home.html",
        name=own_name(request),
        card=next_card(request),
        beside="supporter" in request.relations,
        gently=gently(request),
        more=more(request),
        steps=rail(way),
        rests=way.rested if way.rested in BY_ANOTHER_WORD else "",
    )
