"""Keeping what is being typed: every few seconds by the page itself, or by a button where there are no scripts."""

from django.http import HttpResponse, HttpResponseRedirect

from heard.ground.errors import NotFound
from heard.ground.texts import say, text
from heard.people.terms import Role
from heard.preferences.drafts import KEPT_FOR, TooLong, forget_draft, keep_draft
from heard.web.access import open_to
from heard.web.staff.drafts.kept import may_be_kept
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.messages import tell

TOO_LONG = text("common-draft_too_long")


@open_to(*Role)
def drafts(request: StaffRequest) -> HttpResponse:
    """Keep a form as it stands, or forget what was kept. A script is answered 204; a button goes back to its page."""
    address = request.POST.get("draft_for", "")
    if request.method != "POST" or not may_be_kept(address):
        raise NotFound("This is not there.")
    if "start_empty" in request.POST:
        forget_draft(request.actor, address)
        return HttpResponseRedirect(address, status=303)
    try:
        keep_draft(request.actor, address, dict(request.POST.lists()))
    except TooLong:
        return _answer(request, address, str(TOO_LONG), kept=False)
    return _answer(request, address, say("common-draft_kept", days=KEPT_FOR.days), kept=True)


def _answer(request: StaffRequest, address: str, words: str, *, kept: bool) -> HttpResponse:
    if "keep_draft" not in request.POST:
        return HttpResponse(status=204 if kept else 413)
    tell(request, words, wrong=not kept)
    return HttpResponseRedirect(address, status=303)
