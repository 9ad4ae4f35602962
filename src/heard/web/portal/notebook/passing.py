"""What somebody shared, word for word, and how far it has come; letting it go to the other person, and taking that back."""

from django.http import HttpResponse

from heard.ground import references
from heard.ground.errors import NotFound
from heard.notebook import sharing
from heard.notebook.queries import Shared, shared_by
from heard.web.portal.notebook.books import PRINCIPALS
from heard.web.portal.notebook.listing import listener, state_words
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page

HERE = "/shared/"


def _shown(visit: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    name = listener(visit)
    found = [
        (n, one, visit.said(f"shared.kind_{one.kind}"), state_words(visit, one.state, name))
        for n, one in enumerate(shared_by(visit.by, visit.case), start=1)
    ]
    return page(visit, "portal/notebook/shared.html", tried=tried, found=found, name=name, key=references.new())


@open_to_own(*PRINCIPALS)
def shared(visit: ParticipantRequest) -> HttpResponse:
    """All that was shared, and what the other person has been given of it."""
    if visit.method != "POST":
        return _shown(visit)
    with doing(visit) as tried:
        sharing.take_back(visit.by, visit.case, visit.POST.get("item", ""), visit.POST.get("key", ""))
    return done(visit, HERE, "shared.taken_back") if tried.fine else _shown(visit, tried)


@open_to_own(*PRINCIPALS)
def let_go(visit: ParticipantRequest) -> HttpResponse:
    """One text before it goes on: exactly what the other person would read, and what happens next."""
    found = shared_by(visit.by, visit.case)
    one = _meant(visit, found)
    tried = None
    if visit.method == "POST":
        with doing(visit) as tried:
            sharing.let_go(visit.by, visit.case, one.item, visit.POST.get("key", ""))
        if tried.fine:
            return done(visit, HERE, "shared.let_go")
    return page(visit, "portal/notebook/let_go.html", tried=tried, one=one, name=listener(visit), key=references.new())


def _meant(visit: ParticipantRequest, found: list[Shared]) -> Shared:
    """Which text is meant: by its own mark in a form, by its number in the list in an address. Raises NotFound."""
    item, n = visit.POST.get("item", ""), visit.GET.get("n", "")
    for number, one in enumerate(found, start=1):
        if one.item == item if visit.method == "POST" else (str(number) == n and one.may_go):
            return one
    raise NotFound("This is not there.")
