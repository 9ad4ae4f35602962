"""Before one starts, saying that one is still there, and going out: quietly, or at once."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from heard.web import told
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.invented import is_invented
from heard.web.leaving import leave as leave_from
from heard.web.portal.entering.sign_in import HOME
from heard.web.portal.shell.access import LANGUAGE, ParticipantRequest, guest
from heard.web.portal.shell.answering import page
from heard.web.senders import language_of


@open_to("party")
def before_you_start(request: ParticipantRequest) -> HttpResponse:
    """What leaving does, and what it cannot do."""
    return page(request, "portal/entering/start.html")


@open_to("party")
def still_here(request: ParticipantRequest) -> HttpResponse:
    """Nothing to show: that it was asked is what counts. Where no scripts run, it is a page like any other."""
    return HttpResponse(status=204) if request.method == "POST" else see_other(HOME)


@open_to(EVERYONE)
def out(request: HttpRequest) -> HttpResponse:
    """The session ends on the server, so that what a browser keeps opens no page."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    request.session.flush()
    answer = see_other("/?went=yes")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer


@open_to(EVERYONE)
def leave(request: HttpRequest) -> HttpResponse:
    """Leave at once, to where the programme says."""
    participant = guest(request)
    language = participant.language if participant else request.session.get(LANGUAGE) or language_of(request)
    return leave_from(request, told.details(language, demo=is_invented(request)).leave_to)
