"""Papers to read, to agree to, and to print. They are read first, and “not now” is as good an answer as any."""

from django.http import HttpRequest, HttpResponse

from heard.acts.looking import look, of_kind
from heard.consent.actions import sign
from heard.consent.queries import SignatureSight
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.papers.shelf import Paper, papers
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page

ROOM, LIST = "papers", "/papers/"
CONSENT = frozenset({"consent"})
LARGE = "yes"


def own_papers(request: ParticipantRequest) -> list[Paper]:
    """The papers of whoever looks, with their own answers. Of what was agreed the look names no more."""
    found = look(request.by, request.case, CONSENT, only=lambda one: isinstance(one, SignatureSight))
    return papers(request, of_kind(SignatureSight, found))


def chosen(own: list[Paper], number: str) -> Paper:
    """One paper of their own list. Raises NotFound."""
    found = next((each for each in own if str(each.number) == number), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def is_large(request: HttpRequest) -> bool:
    """Whether they asked for larger letters, by the address."""
    return LARGE in (request.GET.get("large"), request.POST.get("large"))


@open_to("party")
def shelf(request: ParticipantRequest) -> HttpResponse:
    """Every paper that is theirs."""
    found = own_papers(request)
    return page(
        request,
        "portal/papers/list.html",
        large=is_large(request),
        waiting=[each for each in found if each.waits],
        to_read=[each for each in found if not each.agreement],
        agreed=[each for each in found if each.signed],
    )


@open_to("party")
def read(request: ParticipantRequest) -> HttpResponse:
    """One paper, to read and, where it asks for an answer, to answer."""
    if request.method == "POST":
        # An answer shows nothing of what was agreed before, so nobody looks.
        return _answered(request, chosen(papers(request, []), request.POST.get("n", "")))
    return _shown(request, chosen(own_papers(request), request.GET.get("n", "")))


@open_to("party")
def on_paper(request: ParticipantRequest) -> HttpResponse:
    """One paper as it is printed or kept, under a name that says nothing."""
    paper = chosen(own_papers(request), request.GET.get("n", ""))
    answer = page(request, "portal/papers/print.html", paper=paper, large=is_large(request))
    answer.headers["Content-Disposition"] = f'inline; filename="document-{paper.number}.html"'
    return answer


def _shown(request: ParticipantRequest, paper: Paper, tried: Tried | None = None) -> HttpResponse:
    return page(request, "portal/papers/read.html", tried=tried, paper=paper, large=is_large(request))


def _answered(request: ParticipantRequest, paper: Paper) -> HttpResponse:
    if request.POST.get("answer") != "agree" or not paper.agreement:
        return done(request, LIST, "papers-not_now_said" if paper.agreement else "")
    with doing(request) as tried:
        if request.POST.get("version") == paper.page.version:
            sign(
                request.case,
                by=request.by.once(paper.agreement),
                agreement=paper.agreement,
                version=paper.page.version,
                language=request.language,
            )
        else:
            tried.lines.append(say("papers-changed"))
    return done(request, LIST, "papers-agreed_said") if tried.fine else _shown(request, paper, tried)
