"""What was shared, and how far it has come; letting it go on and taking that back; and what came from the other person."""

from django.http import HttpResponse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.looking import look
from heard.exchange.queries import given_to
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.notebook import sharing
from heard.notebook.queries import Shared, shared_by
from heard.web.access import open_to
from heard.web.portal.notebook.books import PRINCIPALS
from heard.web.portal.notebook.listing import listener, state_words
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, has_proved, page, proving, shown_once

HERE = "/shared/"


def _shown(request: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    name = listener(request)
    found = [
        (n, one, say(f"shared-kind_{one.kind}"), state_words(one.state, name))
        for n, one in enumerate(shared_by(request.by, request.case), start=1)
    ]
    return page(request, "portal/notebook/shared.html", tried=tried, found=found, name=name, key=references.new())


@open_to(*PRINCIPALS)
def shared(request: ParticipantRequest) -> HttpResponse:
    """All that was shared, and what the other person has been given of it."""
    if request.method != "POST":
        return _shown(request)
    with doing(request) as tried:
        sharing.take_back(request.by, request.case, request.POST.get("item", ""), request.POST.get("key", ""))
    return done(request, HERE, "shared-taken_back") if tried.fine else _shown(request, tried)


@open_to(*PRINCIPALS)
def let_go(request: ParticipantRequest) -> HttpResponse:
    """One text before it goes on: exactly what the other person would read, and what happens next."""
    found = shared_by(request.by, request.case)
    one = _meant(request, found)
    tried = None
    if request.POST.get("sure") == "yes":
        with doing(request) as tried:
            sharing.let_go(request.by, request.case, one.item, request.POST.get("key", ""))
        if tried.fine:
            return done(request, HERE, "shared-let_go")
    return page(request, "portal/notebook/let_go.html", tried=tried, one=one, name=listener(request), key=references.new())


def _meant(request: ParticipantRequest, found: list[Shared]) -> Shared:
    """Which text is meant: by its own mark in a form, by its number in the list in an address. Raises NotFound."""
    item, n = request.POST.get("item", ""), request.GET.get("n", "")
    for number, one in enumerate(found, start=1):
        if one.item == item if request.method == "POST" else (str(number) == n and one.may_go):
            return one
    raise NotFound("This is not there.")


@sensitive_post_parameters()
@open_to(*PRINCIPALS)
def given(request: ParticipantRequest) -> HttpResponse:
    """Whether there is something; and what, for who asks for it and says their own words once more.

    It is shown once, by the page that follows at once: none that is opened or loaded later has it.
    """
    tried = proving(request) if request.method == "POST" else None
    if tried and tried.fine:
        return shown_once(request)
    there, found = given_to(request.by, request.case), []
    if has_proved(request) and there.open:
        found = look(request.by, request.case, frozenset({"from_the_other_side"}))
    shown = {"there": there, "found": found[::-1], "name": listener(request)}
    return page(request, "portal/notebook/given.html", tried=tried, **shown)
