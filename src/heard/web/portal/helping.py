"""Whom to turn to: a person, a number, hours; and closing one's own page for good."""

from django.http import HttpResponse

from heard.ground.texts import say
from heard.own_page import actions as coming_in
from heard.web import told
from heard.web.access import open_to, see_other
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import doing, page
from heard.web.portal.shell.words import details_of, facilitators, phone_of


@open_to("party")
def helping(request: ParticipantRequest) -> HttpResponse:
    """Whom to reach, and how; and what makes it easier."""
    details, phone = details_of(request), phone_of(request)
    return page(
        request,
        "portal/helping/helping.html",
        yours=_yours(request),
        details=details,
        phone=phone,
        digits=told.digits_of(phone),
    )


def _yours(request: ParticipantRequest) -> str:
    """Who is there for them, in a sentence."""
    names = facilitators(request)
    if len(names) < 2:  # noqa: PLR2004  one name needs no "and"
        return say("helping-yours_1", name=names[0]) if names else ""
    both = say("helping-and", first=", ".join(names[:-1]), last=names[-1])
    return say("helping-yours_2", names=both)


@open_to("party")
def closing(request: ParticipantRequest) -> HttpResponse:
    """What closing means, asked as a question, and one button for it. After that the page is open nowhere."""
    if request.POST.get("sure") != "yes":
        return page(request, "portal/helping/closing.html")
    with doing(request) as tried:
        coming_in.close_page(request.case, by=request.by)
    if not tried.fine:
        return page(request, "portal/helping/closing.html", tried=tried)
    request.session.flush()
    answer = see_other("/?closed=yes")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
