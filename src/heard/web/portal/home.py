"""The first page: a greeting, at most one thing that is next, and where things are."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpResponse

from heard.ground.texts import has, say
from heard.own_progress import NOW, OwnWay, own_steps
from heard.web.access import open_to
from heard.web.portal import after, beside, beside_me, day, messages, papers, record, stopping, told
from heard.web.portal.appointments import on_home as appointments
from heard.web.portal.deciding import on_home as deciding
from heard.web.portal.notebook import on_home as notebook
from heard.web.portal.reach import views as reach
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.offers import Gentle, HomeCard
from heard.web.portal.shell.words import own_name

Lines = tuple[Callable[[ParticipantRequest], list[Gentle]], ...]
# What rests is not asked for; then the day, and who rings; what came, before what is asked; papers last.
CARDS: tuple[Callable[[ParticipantRequest], HomeCard | None], ...] = (
    stopping.next_card,
    day.next_card,
    appointments.next_card,
    notebook.next_card,
    deciding.next_card,
    reach.next_card,
    papers.next_card,
)
GENTLY: Lines = (after.gently, beside_me.gently, notebook.gently, messages.gently)
MORE: Lines = (
    appointments.gently,
    deciding.gently,
    beside.gently,
    reach.gently,
    papers.gently,
    told.gently,
    record.gently,
)


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """The one thing that is next; nothing where nothing is asked of them."""
    return next((card for offer in CARDS if (card := offer(request))), None)


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Whatever they may do if they feel like it."""
    return _all(request, GENTLY)


def more(request: ParticipantRequest) -> list[Gentle]:
    """The other pages that are theirs."""
    return _all(request, MORE)


def _all(request: ParticipantRequest, offers: Lines) -> list[Gentle]:
    return [line for offer in offers for line in offer(request)]


SHAPES = {"done": "✓", "now": "◉", "later": "○", "rested": "◌"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RailStep:
    """One step: its name, how it stands in a word, and the shape beside it."""

    name: str
    word: str
    shape: str
    state: str


def rail(way: OwnWay) -> list[RailStep]:
    """The steps in the words of whoever is on the page."""
    return [
        RailStep(
            name=say(f"home-step_{step.name}"),
            word=_word(step.name, step.state),
            shape=SHAPES[step.state],
            state=step.state,
        )
        for step in way.steps
    ]


def _word(name: str, state: str) -> str:
    own = f"home-{state}_{name}"
    return say(own if state == NOW and has(own) else f"home-{state}")


# Of a pause and a stop the card speaks; of what was taken back, or of stepping back, nothing else does.
BY_ANOTHER_WORD = frozenset({"taken_back", "stepped_back"})


@open_to("party")
def home(request: ParticipantRequest) -> HttpResponse:
    """Where somebody is when they come in."""
    way = own_steps(request.by, request.case)
    return page(
        request,
        "portal/home/home.html",
        name=own_name(request),
        card=next_card(request),
        beside="supporter" in request.relations,
        gently=gently(request),
        more=more(request),
        steps=rail(way),
        rests=way.rested if way.rested in BY_ANOTHER_WORD else "",
    )
