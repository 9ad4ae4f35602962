"""Where a page sends, every few seconds, what is being written on it."""

from django.http import HttpResponse, JsonResponse

from heard.ground.errors import NotFound
from heard.notebook.drafts import TooLong
from heard.web.access import see_other
from heard.web.portal.notebook.kept import FOR, MARK, OURS, done_with, keep_for
from heard.web.portal.shell.access import ParticipantRequest, open_to_own


@open_to_own("party")
def kept(visit: ParticipantRequest) -> HttpResponse:
    """Keep a form as it stands, and answer how it names its draft from now on; or let a draft go, by its button."""
    address = visit.POST.get(FOR, "")
    if visit.method != "POST":
        raise NotFound("This is not there.")
    if "forget" in visit.POST:
        done_with(visit)
        return see_other(address.partition("~")[0] if OURS.fullmatch(address) else "/")
    try:
        return JsonResponse({MARK: keep_for(visit.by, visit.case, address, visit.POST)})
    except TooLong:
        return HttpResponse(status=413)
