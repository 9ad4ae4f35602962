"""Asking once more for the words that somebody comes in by: before what must not fall to whoever holds the phone."""

from heard.ground.texts import say
from heard.own_page.coming_in import still_theirs
from heard.web.networks import network_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried

FIELD = "secret"


def proving(request: ParticipantRequest) -> Tried:
    """Fine where the words that were typed are theirs. Each try counts, as at the door."""
    if still_theirs(request.own, request.POST.get(FIELD, ""), network_of(request)):
        return Tried()
    return Tried(problems={FIELD: say("entering-not_them")})
