"""What the rooms put on the first page, in the order in which it matters."""

from collections.abc import Callable

from heard.web.portal.after import on_home as after
from heard.web.portal.appointments import on_home as appointments
from heard.web.portal.beside import on_home as beside
from heard.web.portal.beside_me import on_home as beside_me
from heard.web.portal.day import on_home as day
from heard.web.portal.deciding import on_home as deciding
from heard.web.portal.messages import on_home as messages
from heard.web.portal.notebook import on_home as notebook
from heard.web.portal.papers import on_home as papers
from heard.web.portal.reach import on_home as reach
from heard.web.portal.record import on_home as record
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle, HomeCard
from heard.web.portal.stopping import on_home as stopping
from heard.web.portal.told import on_home as told

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
