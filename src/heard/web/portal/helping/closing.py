"""Closing one's own page for good. Only the way in ends: what was written stays, and nothing else stops."""

from django.http import HttpResponse

from heard.own_page import actions as coming_in
from heard.web.access import open_to, see_other
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import doing, page


@open_to("party")
def closing(request: ParticipantRequest) -> HttpResponse:
    """What closing means, and one button for it. After that the page is open nowhere."""
    if request.method != "POST":
        return page(request, "portal/helping/closing.html")
    with doing(request) as tried:
        coming_in.close_page(request.case, by=request.by)
    if not tried.fine:
        return page(request, "portal/helping/closing.html", tried=tried)
    request.session.flush()
    answer = see_other("/?closed=yes")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
