"""Where a page sends, every few seconds, what is being written on it."""

from django.http import HttpResponse, JsonResponse

from heard.ground.errors import NotFound
from heard.notebook.drafts import TooLong
from heard.web.access import open_to, see_other
from heard.web.portal.notebook.kept import FOR, MARK, OURS, done_with, keep_for
from heard.web.portal.shell.access import ParticipantRequest


@open_to("party")
def kept(request: ParticipantRequest) -> HttpResponse:
    """Keep a form as it stands, and answer how it names its draft from now on; or let a draft go, by its button."""
    address = request.POST.get(FOR, "")
    if request.method != "POST":
        raise NotFound("This is not there.")
    if "forget" in request.POST:
        done_with(request)
        return see_other(address.partition("~")[0] if OURS.fullmatch(address) else "/")
    try:
        return JsonResponse({MARK: keep_for(request.by, request.case, address, request.POST)})
    except TooLong:
        return HttpResponse(status=413)
