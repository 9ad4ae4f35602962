"""A copy to keep: everything that somebody's own keys open, after they typed their own words once more."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse

from heard.acts.looking import look, of_kind
from heard.evaluation.own_record import RecordPiece
from heard.ground.texts import has, say
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.proving import proving

WHOLE = frozenset({"own_record"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing of the copy, in words."""

    title: str
    text: str
    at: datetime | None
    answer: str = ""
    answered: datetime | None = None


@open_to("party")
def copy(request: ParticipantRequest) -> HttpResponse:
    """Asks for their own words once more; then everything at once, to print or to read. Nothing of it is kept anywhere."""
    if request.method != "POST":
        return page(request, "portal/record/copy_ask.html")
    tried = proving(request)
    if not tried.fine:
        return page(request, "portal/record/copy_ask.html", tried=tried)
    shown = look(request.by, request.case, WHOLE)
    return page(request, "portal/record/copy.html", pieces=[_piece(one) for one in of_kind(RecordPiece, shown)])


def _piece(one: RecordPiece) -> Piece:
    key = f"record-copy_{one.title}"
    title = say(key if has(key) else "record-copy_other")
    return Piece(
        title=title,
        text=one.text,
        at=one.at,
        answer=one.answer,
        answered=one.answered,
    )
