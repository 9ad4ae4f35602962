"""Papers: those of this person, reading and answering one, and one on paper."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from heard.acts.looking import look, of_kind
from heard.consent.actions import sign
from heard.consent.queries import SignatureSight, to_sign
from heard.dialogue.queries import endings_told
from heard.ground.errors import NotFound
from heard.ground.texts import say, shipped
from heard.web import told
from heard.web.access import open_to
from heard.web.papers import AGREEMENTS, TEXTS, names_for
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.offers import HomeCard, HomeLink

ROOM, LIST = "papers", "/papers/"
CONSENT = frozenset({"consent"})
LARGE = "yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One paper of somebody. `agreement` is empty where it is only to read; `signed` is their own word on it."""

    number: int
    name: str
    page: told.MarkdownPage
    agreement: str = ""
    signed: SignatureSight | None = None

    @property
    def waits(self) -> bool:
        """Whether it waits for their answer."""
        return bool(self.agreement) and self.signed is None

    @property
    def earlier(self) -> bool:
        """Whether they agreed to another text of it than the one that stands here now, in this language."""
        agreed = self.signed.version if self.signed else ""
        return bool(agreed) and agreed not in versions(self.name)


def versions(name: str) -> set[str]:
    """The version of a text in each of its languages, as it stands now."""
    found = (TEXTS.page(name, each) for each in shipped())
    return {page.version for page in found if page}


def papers(request: ParticipantRequest, signed: list[SignatureSight]) -> list[Paper]:
    """The papers of who is on the page, each with its number. An agreement that nobody asks for is not among them."""
    asked = request.case.policy.consent.agreements
    done = {each.agreement: each for each in signed}
    pages = [(name, AGREEMENTS.get(name, ""), TEXTS.page(name, request.language)) for name in _for_whom(request)]
    wanted = [(name, agreement, page) for name, agreement, page in pages if page and (not agreement or agreement in asked)]
    return [
        Paper(number=at, name=name, page=page, agreement=agreement, signed=done.get(agreement))
        for at, (name, agreement, page) in enumerate(wanted, start=1)
    ]


def _for_whom(request: ParticipantRequest) -> tuple[str, ...]:
    mine = request.relations
    return names_for(responsible="responsible_principal" in mine, beside="supporter" in mine)


def own_papers(request: ParticipantRequest) -> list[Paper]:
    """The papers of who looks, with their own answers. Of what was agreed the look names no more."""
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


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: papers that the programme asks them to agree to, and that they have not answered with yes."""
    over = endings_told(request.case, request.by.who)
    waiting = 0 if over else len(to_sign(request.by, request.case))
    if not waiting:
        return None
    title = say("papers-card_one") if waiting == 1 else say("papers-card_more", n=waiting)
    return HomeCard(title=title, to=LIST, press=say("papers-card_press"), lines=(say("papers-card_line"),))


def home_links(_request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: where the papers are."""
    return [HomeLink(title=say("papers-title"), to=LIST)]
