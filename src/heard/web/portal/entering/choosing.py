"""Choosing the words that one comes in by: offered ones, or one's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.actors import Actor
from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.own_page.actions import change_passphrase, take_page
from heard.own_page.codewords import offered
from heard.own_page.coming_in import still_theirs
from heard.own_page.queries import whose
from heard.people.signing_in.store import COMING
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.portal.entering.sign_in import HOME, SECRETS, outside
from heard.web.portal.shell.access import LANGUAGE, OWN, ParticipantRequest, speak
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.senders import network_of
from heard.web.sessions import begin_own


def _coming(request: HttpRequest) -> ParticipantRequest | None:
    """The request with who came by a code just now; None where nobody did, or that code is over."""
    at = request.session.get(COMING, "")
    found = whose(at) if at else None
    if found is None:
        return None
    participant: Any = request
    participant.own, participant.case, participant.by = at, Case(found.dialogue), Actor(who=found.person, kind="person")
    speak(participant, request.session.get(LANGUAGE) or found.language)
    return participant  # type: ignore[no-any-return]


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def first_words(request: HttpRequest) -> HttpResponse:
    """The first time: the code is used up by choosing, and not before."""
    participant = _coming(request)
    if participant is None:
        return see_other("/")
    tried = _tried(participant, take_page) if request.method == "POST" else None
    if tried and tried.fine:
        return _in(participant)
    shown = {"offered": offered(participant.language), "typed": request.POST.get("words", "")}
    return outside(request, "portal/entering/words.html", participant.language, tried=tried, chosen=True, **shown)


def _tried(request: ParticipantRequest, act: Any) -> Tried:
    words = request.POST.get("offered") or request.POST.get("words", "")
    if not words.strip():
        return Tried(problems={"words": say("entering-write_words")})
    with doing(request) as tried:
        act(request.case, by=request.by, page=request.own, words=words)
    return tried


def _in(request: ParticipantRequest) -> HttpResponse:
    """On one's own page from now on, under a fresh key."""
    own, language = request.own, request.session.get(LANGUAGE)
    request.session.flush()
    request.session[OWN] = own
    if language:
        request.session[LANGUAGE] = language
    begin_own(request)
    return see_other("/start/")


@sensitive_post_parameters(*SECRETS)
@open_to("party")
def other_words(request: ParticipantRequest) -> HttpResponse:
    """Other words from now on. Who does it has to know the present ones."""
    tried = _changed(request) if request.method == "POST" else None
    if tried and tried.fine:
        request.session.cycle_key()
        return done(request, HOME, "entering-changed")
    shown = {"offered": offered(request.language), "typed": request.POST.get("words", "")}
    return page(request, "portal/entering/other_words.html", tried=tried, **shown)


def _changed(request: ParticipantRequest) -> Tried:
    if not still_theirs(request.own, request.POST.get("now", ""), network_of(request)):
        return Tried(problems={"now": say("entering-not_your_words")})
    return _tried(request, change_passphrase)
