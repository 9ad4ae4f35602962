"""News, after a person told it."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look, of_kind
from heard.dialogue.queries import ToldSight, tellers
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.offers import HomeLink

TOLD = frozenset({"told"})
END = "end"


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page, once somebody told them something: that it can be read again."""
    if not tellers(request.by, request.case):
        return []
    return [HomeLink(title=say("told-title"), to=reverse("own-told"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem:
    """One thing that somebody was told; `line` says by whom and how."""

    at: datetime | None
    line: str
    words: str


@open_to("party")
def told(request: ParticipantRequest) -> HttpResponse:
    """What they were told, the newest first; and after an end, what stays open to them."""
    shown = of_kind(ToldSight, look(request.by, request.case, TOLD))
    return page(request, "portal/told/told.html", news=_in_words(request, shown), ended=_ended(shown))


def _ended(shown: list[ToldSight]) -> bool:
    return any(one.news == END for one in shown)


def _in_words(request: ParticipantRequest, shown: list[ToldSight]) -> list[NewsItem]:
    names = {each: name.split()[0] for each, name in tellers(request.by, request.case).items()}
    found = [NewsItem(at=one.at, line=_line(one, names.get(one.by, "")), words=one.text) for one in shown]
    return sorted(found, key=lambda each: each.at or request.case.now, reverse=True)


def _line(one: ToldSight, name: str) -> str:
    who = name or say("told-somebody")
    return say(f"told-told_{one.how or 'you'}", name=who)
