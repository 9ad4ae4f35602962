"""Choosing the words that one comes in by: offered ones, or one's own; and typing them once more, before they count."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.actors import Actor
from heard.acts.fields import parse_all
from heard.acts.performing import in_the_way, perform
from heard.acts.refusals import Refused
from heard.acts.register import ACTS, Act, Attempt
from heard.confidentiality import roots
from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.own_page import hashing
from heard.own_page.codewords import offered
from heard.own_page.coming_in import MAX_TYPED_CHARS, still_theirs
from heard.own_page.queries import whose
from heard.people.signing_in.store import COMING
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.portal.entering.sign_in import HOME, SECRETS, outside
from heard.web.portal.shell.access import LANGUAGE, OWN, ParticipantRequest, speak
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.senders import network_of
from heard.web.sessions import begin_own

# In the session: the mark of what was chosen, until it is typed once more. The words themselves are kept nowhere.
CHOSE = "chose"


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
    tried = _chosen(participant, ACTS["take_page"]) if request.method == "POST" else None
    if tried and tried.fine:
        return see_other(reverse("first-words-again"))
    return outside(
        request, "portal/entering/words.html", participant.language, tried=tried, chosen=True, **_offers(participant)
    )


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def first_words_again(request: HttpRequest) -> HttpResponse:
    """Once more what was chosen. The code is good until then."""
    participant = _coming(request)
    if participant is None or CHOSE not in request.session:
        return see_other(reverse("first-words"))
    tried = _tried(participant, ACTS["take_page"]) if request.method == "POST" else None
    if tried and tried.fine:
        return _in(participant)
    return outside(request, "portal/entering/words_again.html", participant.language, tried=tried, chosen=True)


@sensitive_post_parameters(*SECRETS)
@open_to("party")
def other_words(request: ParticipantRequest) -> HttpResponse:
    """Other words from now on. Who does it has to know the present ones."""
    tried = _changed(request) if request.method == "POST" else None
    if tried and tried.fine:
        return see_other(reverse("own-words-again"))
    return page(request, "portal/entering/other_words.html", tried=tried, **_offers(request))


@sensitive_post_parameters(*SECRETS)
@open_to("party")
def other_words_again(request: ParticipantRequest) -> HttpResponse:
    """Once more what was chosen. The present words are good until then."""
    if CHOSE not in request.session:
        return see_other(reverse("own-words"))
    tried = _tried(request, ACTS["change_passphrase"]) if request.method == "POST" else None
    if tried and tried.fine:
        del request.session[CHOSE]
        request.session.cycle_key()
        return done(request, HOME, "entering-changed")
    return page(request, "portal/entering/other_words_again.html", tried=tried)


def _offers(request: ParticipantRequest) -> dict[str, object]:
    """What the page offers, what was typed on it, and which of its two forms that was."""
    typed = request.POST
    return {"offered": offered(request.language), "typed": typed.get("words", ""), "drew": "offered" in typed}


def _changed(request: ParticipantRequest) -> Tried:
    if not still_theirs(request.own, request.POST.get("now", ""), network_of(request)):
        return Tried(problems={"now": say("entering-not_your_words")})
    return _chosen(request, ACTS["change_passphrase"])


def _chosen(request: ParticipantRequest, act: Act) -> Tried:
    """Words that would do are remembered by their mark; nothing is done yet."""
    words = request.POST.get("offered") or request.POST.get("words", "")
    if not words.strip():
        return Tried(problems={"words": say("entering-write_words")})
    with doing(request) as tried:
        given = parse_all(act.fields, {"page": request.own, "words": words})
        found = in_the_way(act, request.case, Attempt(act.name, request.by, given))
        if found:
            raise Refused(act.name, found)
        epoch = roots.newest_epoch()
        request.session[CHOSE] = [epoch, hashing.mark_of(hashing.plain_words(words), epoch)]
    return tried


def _tried(request: ParticipantRequest, act: Act) -> Tried:
    """From now on they come in by these words, where they are what they chose."""
    words = request.POST.get("words", "")[:MAX_TYPED_CHARS]
    if not hashing.fits(hashing.plain_words(words), *request.session[CHOSE]):
        return Tried(problems={"words": say("entering-again_not")})
    with doing(request) as tried:
        perform(act, request.case, by=request.by, values={"page": request.own, "words": words})
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
