"""The entrance of the portal. Who came in is known by the session; who they are in it, by the dialogue."""

from typing import Any, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from heard.acts.actors import Actor
from heard.dialogue.case import Case
from heard.ground.texts import FIRST, languages
from heard.ground.texts import known as known_language
from heard.own_page.queries import was_taken_in, whose
from heard.web.access import EVERYONE, Entered, Opening, own_page, see_other
from heard.web.sessions import RESTED

# In the session: whose page it is, in which language it speaks, and the line that the next page says.
OWN, LANGUAGE, LINE = "own", "language", "line"
ANOTHER_LANGUAGE = "in"


class ParticipantRequest(HttpRequest):
    """A request of somebody who is on their own page."""

    case: Case
    by: Actor
    own: str
    relations: set[str]
    language: str


def entrance(request: HttpRequest, opening: Opening) -> Entered | HttpResponse:
    """The relations to their dialogue of who is on their own page. Who is not in comes to the first page."""
    if EVERYONE in opening.to:
        return Entered(frozenset(), FIRST)
    known = guest(request)
    if known is None:
        return come_in_first(request)
    return see_other(request.path) if _speaks_another(known) else Entered(known.relations, known.language)


def guest(request: HttpRequest) -> ParticipantRequest | None:
    """The request with who is on it; None where nobody came in, or their page is closed."""
    own = str(request.session.get(OWN, ""))
    found = whose(own) if own else None
    if found is None:
        return None
    known: Any = request
    known.own, known.case = own, Case(found.dialogue)
    known.case.goes_on = True
    known.by = Actor(who=found.person, kind="person")
    known.relations = known.case.relations(known.by)
    speak(known, request.session.get(LANGUAGE) or found.language)
    theirs = "party" in known.relations and not was_taken_in(known.by, known.case)
    return cast("ParticipantRequest", known) if theirs else None


def speak(request: Any, language: str) -> None:
    """Let a page speak this language; the first one, where it is not known."""
    request.language = known_language(language)


def _speaks_another(request: ParticipantRequest) -> bool:
    """Whether somebody chose another language just now. It is kept for as long as they are in."""
    chosen = request.GET.get(ANOTHER_LANGUAGE, "") if request.method == "GET" else ""
    if chosen not in languages():
        return False
    request.session[LANGUAGE] = chosen
    return True


def come_in_first(request: HttpRequest) -> HttpResponse:
    """To the first page, and back afterwards. That somebody rested is said there."""
    back = own_page(request.get_full_path()) if request.method == "GET" else request.path
    words = {"to": back} if back != "/" else {}
    words |= {"rested": "yes"} if request.META.get(RESTED) else {}
    return see_other(f"/?{urlencode(words)}" if words else "/")
