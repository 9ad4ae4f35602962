"""Choosing the words that one comes in by: offered ones, or one's own."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.actors import Actor
from heard.dialogue.case import Case
from heard.own_page.actions import change_passphrase, take_page
from heard.own_page.knocking import still_theirs
from heard.own_page.offering import offered
from heard.own_page.queries import whose
from heard.people.signing_in.store import COMING
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.networks import network_of
from heard.web.portal.entering.outside import outside
from heard.web.portal.entering.sign_in import HOME, SECRETS
from heard.web.portal.shell.access import LANGUAGE, OWN, ParticipantRequest, open_to_own, speak
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.sessions import begin_own


def _coming(request: HttpRequest) -> ParticipantRequest | None:
    """Whoever came by a code just now; nobody, where that code is over."""
    at = request.session.get(COMING, "")
    found = whose(at) if at else None
    if found is None:
        return None
    visit: Any = request
    visit.own, visit.case, visit.by = at, Case(found.dialogue), Actor(who=found.person, kind="person")
    speak(visit, request.session.get(LANGUAGE) or found.language)
    return visit  # type: ignore[no-any-return]


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def first_words(request: HttpRequest) -> HttpResponse:
    """The first time: the code is used up by choosing, and not before."""
    visit = _coming(request)
    if visit is None:
        return see_other("/")
    tried = _tried(visit, take_page) if request.method == "POST" else None
    if tried and tried.fine:
        return _in(visit)
    shown = {"offered": offered(visit.language), "typed": request.POST.get("words", "")}
    return outside(request, "portal/entering/words.html", visit.language, tried=tried, chosen=True, **shown)


def _tried(visit: ParticipantRequest, act: Any) -> Tried:
    words = visit.POST.get("offered") or visit.POST.get("words", "")
    if not words.strip():
        return Tried(problems={"words": visit.said("entering.write_words")})
    with doing(visit) as tried:
        act(visit.case, by=visit.by, page=visit.own, words=words)
    return tried


def _in(visit: ParticipantRequest) -> HttpResponse:
    """On one's own page from now on, under a fresh key."""
    own, language = visit.own, visit.session.get(LANGUAGE)
    visit.session.flush()
    visit.session[OWN] = own
    if language:
        visit.session[LANGUAGE] = language
    begin_own(visit)
    return see_other("/start/")


@sensitive_post_parameters(*SECRETS)
@open_to_own("party")
def other_words(visit: ParticipantRequest) -> HttpResponse:
    """Other words from now on. Whoever does it knows the present ones."""
    tried = _changed(visit) if visit.method == "POST" else None
    if tried and tried.fine:
        visit.session.cycle_key()
        return done(visit, HOME, "entering.changed")
    shown = {"offered": offered(visit.language), "typed": visit.POST.get("words", "")}
    return page(visit, "portal/entering/other_words.html", tried=tried, **shown)


def _changed(visit: ParticipantRequest) -> Tried:
    if not still_theirs(visit.own, visit.POST.get("now", ""), network_of(visit)):
        return Tried(problems={"now": visit.said("entering.not_your_words")})
    return _tried(visit, change_passphrase)
