"""A person, a number, hours."""

import re

from django.http import HttpResponse

from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.details import details_of, phone_of
from heard.web.portal.shell.names import facilitators


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
        rings=re.sub(r"[^\d+]", "", phone),
    )


def _yours(request: ParticipantRequest) -> str:
    """Who is there for them, in a sentence."""
    names = facilitators(request)
    if len(names) < 2:  # noqa: PLR2004  one name needs no "and"
        return say("helping-yours_1", name=names[0]) if names else ""
    both = say("helping-and", first=", ".join(names[:-1]), last=names[-1])
    return say("helping-yours_2", names=both)
