"""The first page: a greeting, at most one thing that is next, and where things are."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse

from heard.ground.texts import has, say
from heard.meeting.own_day import OFF, OwnDay
from heard.meeting.queries import own_day
from heard.own_progress import NOW, OwnWay, own_steps
from heard.web.access import open_to
from heard.web.portal import after, beside, beside_me, day, messages, papers, record, stopping, told
from heard.web.portal.appointments import views as appointments
from heard.web.portal.deciding import views as deciding
from heard.web.portal.notebook import views as notebook
from heard.web.portal.reach import views as reach
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.offers import HomeCard, HomeLink
from heard.web.portal.shell.words import own_name

Lines = tuple[Callable[[ParticipantRequest], list[HomeLink]], ...]
# What rests is not asked for; then the day, and who calls; what came, before what is asked; papers last.
CARDS: tuple[Callable[[ParticipantRequest], HomeCard | None], ...] = (
    stopping.home_card,
    day.home_card,
    appointments.home_card,
    notebook.home_card,
    deciding.home_card,
    reach.home_card,
    papers.home_card,
)
LINKS: Lines = (after.home_links, beside_me.home_links, notebook.home_links, messages.home_links)
MORE: Lines = (
    appointments.home_links,
    deciding.home_links,
    beside.home_links,
    reach.home_links,
    papers.home_links,
    told.home_links,
    record.home_links,
)


SHAPES = {"done": "✓", "now": "◉", "later": "○", "rested": "◌"}
# Of a pause and a stop the card speaks; of what was taken back, or of stepping back, nothing else does.
BY_ANOTHER_WORD = frozenset({"taken_back", "stepped_back"})


def _card(request: ParticipantRequest) -> HomeCard | None:
    """The one thing that is next; None where nothing is asked of them."""
    return next((card for offer in CARDS if (card := offer(request))), None)


def _links(request: ParticipantRequest) -> list[HomeLink]:
    """What they may do if they feel like it."""
    return _all(request, LINKS)


def _more(request: ParticipantRequest) -> list[HomeLink]:
    """The other pages that are theirs."""
    return _all(request, MORE)


def _all(request: ParticipantRequest, offers: Lines) -> list[HomeLink]:
    return [line for offer in offers for line in offer(request)]


@dataclass(frozen=True, slots=True, kw_only=True)
class RailStep:
    """One step: its name, how it stands in a word, and the shape beside it."""

    name: str
    word: str
    shape: str
    state: str


def rail(way: OwnWay, own: OwnDay | None) -> list[RailStep]:
    """The steps in the words of who is on the page. `own` is their day, where they come to one."""
    return [
        RailStep(
            name=say(f"home-step_{step.name}"),
            word=_word(step.name, step.state, own),
            shape=SHAPES[step.state],
            state=step.state,
        )
        for step in way.steps
    ]


def _word(name: str, state: str, own: OwnDay | None) -> str:
    if name == "day" and state == NOW and (own is None or own.state == OFF):
        return say("home-no_day")
    key = f"home-{state}_{name}"
    return say(key if state == NOW and has(key) else f"home-{state}")


@open_to("party")
def home(request: ParticipantRequest) -> HttpResponse:
    """Where somebody is when they come in."""
    way = own_steps(request.by, request.case)
    return page(
        request,
        "portal/home/home.html",
        name=own_name(request),
        card=_card(request),
        beside="supporter" in request.relations,
        links=_links(request),
        more=_more(request),
        steps=rail(way, own_day(request.by, request.case)),
        rests=way.rested if way.rested in BY_ANOTHER_WORD else "",
    )
