"""Closing one's own page for good. Only the way in ends: what was written stays, and nothing else stops."""

from django.http import HttpResponse

from heard.coming_in import actions as coming_in
from heard.web.portal.shell.answering import doing, page
from heard.web.portal.shell.reach import Guest, open_to_own
from heard.web.reach import see_other


@open_to_own("party")
def closing(visit: Guest) -> HttpResponse:
    """What closing means, and one button for it. After that the page is open nowhere."""
    if visit.method != "POST":
        return page(visit, "portal/helping/closing.html")
    with doing(visit) as tried:
        coming_in.close_page(visit.case, by=visit.by)
    if not tried.fine:
        return page(visit, "portal/helping/closing.html", tried=tried)
    visit.session.flush()
    answer = see_other("/?closed=yes")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
