"""Asking once more for the words that somebody comes in by: before what must not fall to whoever holds the phone."""

from heard.coming_in.knocking import still_theirs
from heard.web.networks import network_of
from heard.web.portal.shell.answering import Tried
from heard.web.portal.shell.reach import Guest

FIELD = "secret"


def proving(visit: Guest) -> Tried:
    """Fine where the words that were typed are theirs. Each try counts, as at the door."""
    if still_theirs(visit.own, visit.POST.get(FIELD, ""), network_of(visit)):
        return Tried()
    return Tried(problems={FIELD: visit.said("entering.not_them")})
