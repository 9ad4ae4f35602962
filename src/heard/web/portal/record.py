"""The record of who is on the page, in plain words; asking about it; and a copy to keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import Sight, look, of_kind
from heard.evaluation.actions import ask_about_record
from heard.evaluation.own_looks import Looked
from heard.evaluation.own_record import HeldKind, RecordPiece, WrittenDown
from heard.evaluation.queries import held_of_me, passed_on, who_looked, written_down
from heard.evaluation.terms import RecordWish
from heard.ground import dates
from heard.ground.texts import has, say
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, has_proved, key_of, page, proving, shown_once
from heard.web.portal.shell.offers import HomeLink

ROOM, RECORD = "record", "/record/"
PLACES = frozenset({"record", "exchange"})
WHOLE = frozenset({"own_record"})


def home_links(_request: ParticipantRequest) -> list[HomeLink]:
    """On the first page, always: the record is theirs."""
    return [HomeLink(title=say("record-title"), to=reverse("own-record"))]


def held_lines(held: Iterable[HeldKind]) -> list[str]:
    """Each kind of thing that is held, with how many there are where that is told."""
    return [say(f"record-held_{each.kind}", count=each.count) for each in held]


def look_lines(request: ParticipantRequest, looks: Iterable[Looked]) -> list[str]:
    """Who looked: a first name, a role, and a day or a month."""
    return [
        say("record-looked", name=each.name, role=say(f"record-role_{each.role}"), day=_when(request, each)) for each in looks
    ]


def _when(request: ParticipantRequest, each: Looked) -> str:
    if each.in_month:
        return dates.month(each.day)
    return dates.weekday(datetime.combine(each.day, datetime.min.time(), tzinfo=request.case.zone))


@open_to("party")
def record(request: ParticipantRequest) -> HttpResponse:
    """What is held of them, who looked, what was passed on, and what they asked."""
    given = passed_on(request.by, request.case)
    shown = look(request.by, request.case, PLACES, only=lambda one: one.place == "record" or one.row in given)
    return page(
        request,
        "portal/record/record.html",
        relations=request.relations,
        asked=_of(shown, "record"),
        held=held_lines(held_of_me(request.by, request.case)),
        looks=look_lines(request, who_looked(request.by, request.case)),
        written=[_written(each) for each in written_down(request.by, request.case)],
        given=[(one, given[one.row]) for one in _of(shown, "exchange")],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """One word of theirs that the staff wrote down: what, when (UTC), by whom and how."""

    title: str
    at: datetime
    how: str


def _written(each: WrittenDown) -> WrittenLine:
    how = say("record-written_how", name=each.by, channel=each.channel)
    return WrittenLine(title=_title(each.title), at=each.at, how=how)


def _of(shown: list[Sight], place: str) -> list[Sight]:
    return [one for one in reversed(shown) if one.place == place]


@open_to("party")
def ask(request: ParticipantRequest) -> HttpResponse:
    """Asking for a copy of all of it, for something to be put right, or to be erased. A person answers."""
    if request.method != "POST":
        return _asking(request, kind=request.GET.get("kind", ""))
    kind, words = request.POST.get("kind", ""), request.POST.get("words", "")
    with doing(request) as tried:
        ask_about_record(request.case, by=request.by.once(key_of(request)), kind=kind, words=words)
    return done(request, RECORD, "record-asked_said") if tried.fine else _asking(request, tried, kind=kind, words=words)


def _asking(request: ParticipantRequest, tried: Tried | None = None, **typed: Any) -> HttpResponse:
    before = look(request.by, request.case, frozenset({"record"}))
    kinds = [(each, say(f"record-ask_{each}")) for each in RecordWish.values]
    return page(request, "portal/record/ask.html", tried=tried, typed=typed, kinds=kinds, before=len(before))


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
    """Asks for their own words once more; then everything at once, to print or to read. It is not kept anywhere."""
    if not has_proved(request):
        tried = proving(request) if request.method == "POST" else None
        return shown_once(request) if tried and tried.fine else page(request, "portal/record/copy_ask.html", tried=tried)
    shown = look(request.by, request.case, WHOLE)
    return page(request, "portal/record/copy.html", pieces=[_piece(one) for one in of_kind(RecordPiece, shown)])


def _title(key: str) -> str:
    """What a kind of thing is called in one's own record."""
    known = f"record-copy_{key}"
    return say(known if has(known) else "record-copy_other")


def _piece(one: RecordPiece) -> Piece:
    return Piece(
        title=_title(one.title),
        text=one.text,
        at=one.at,
        answer=one.answer,
        answered=one.answered,
    )
