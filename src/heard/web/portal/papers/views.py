"""Papers to read, to agree to, and to print. They are read first, and “not now” is as good an answer as any."""

from django.http import HttpRequest, HttpResponse

from heard.acts.looking import look
from heard.consent.actions import sign
from heard.ground.errors import NotFound
from heard.web.portal.papers.shelf import Paper, papers
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page

ROOM, LIST = "papers", "/papers/"
CONSENT = frozenset({"consent"})
LARGE = "yes"


def own_papers(visit: ParticipantRequest) -> list[Paper]:
    """The papers of whoever looks, with their own answers. Of what was agreed the look names no more."""
    return papers(visit, look(visit.by, visit.case, CONSENT, only=lambda one: "signed" in one.extra))


def chosen(own: list[Paper], number: str) -> Paper:
    """One paper of their own list. Raises NotFound."""
    found = next((each for each in own if str(each.number) == number), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def is_large(visit: HttpRequest) -> bool:
    """Whether they asked for larger letters, by the address."""
    return LARGE in (visit.GET.get("large"), visit.POST.get("large"))


@open_to_own("party")
def shelf(visit: ParticipantRequest) -> HttpResponse:
    """Every paper that is theirs."""
    found = own_papers(visit)
    return page(
        visit,
        "portal/papers/list.html",
        large=is_large(visit),
        waiting=[each for each in found if each.waits],
        to_read=[each for each in found if not each.agreement],
        agreed=[each for each in found if each.signed],
    )


@open_to_own("party")
def read(visit: ParticipantRequest) -> HttpResponse:
    """One paper, to read and, where it asks for an answer, to answer."""
    if visit.method == "POST":
        # An answer shows nothing of what was agreed before, so nobody looks.
        return _answered(visit, chosen(papers(visit, []), visit.POST.get("n", "")))
    return _shown(visit, chosen(own_papers(visit), visit.GET.get("n", "")))


@open_to_own("party")
def on_paper(visit: ParticipantRequest) -> HttpResponse:
    """One paper as it is printed or kept, under a name that says nothing."""
    paper = chosen(own_papers(visit), visit.GET.get("n", ""))
    answer = page(visit, "portal/papers/print.html", paper=paper, large=is_large(visit))
    answer.headers["Content-Disposition"] = f'inline; filename="document-{paper.number}.html"'
    return answer


def _shown(visit: ParticipantRequest, paper: Paper, tried: Tried | None = None) -> HttpResponse:
    return page(visit, "portal/papers/read.html", tried=tried, paper=paper, large=is_large(visit))


def _answered(visit: ParticipantRequest, paper: Paper) -> HttpResponse:
    if visit.POST.get("answer") != "agree" or not paper.agreement:
        return done(visit, LIST, "papers.not_now_said" if paper.agreement else "")
    with doing(visit) as tried:
        if visit.POST.get("version") == paper.page.version:
            sign(
                visit.case,
                by=visit.by.once(paper.agreement),
                agreement=paper.agreement,
                version=paper.page.version,
                language=visit.language,
            )
        else:
            tried.lines.append(visit.said("papers.changed"))
    return done(visit, LIST, "papers.agreed_said") if tried.fine else _shown(visit, paper, tried)
