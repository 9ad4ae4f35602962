"""What comes after: how somebody is, whether they are asked again, and what they would like to hear."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import Sight, look
from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.aftercare.actions import decline_follow_up
from heard.aftercare.queries import own_afterwards
from heard.aftercare.terms import How
from heard.amends.queries import Heard, own_hearing
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.web.access import open_to, see_other
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, key_of, page
from heard.web.portal.shell.offers import HomeLink
from heard.web.portal.shell.words import details_of

ROOM, AFTER = "after", "/after/"
PLACES = frozenset({"check_ins", "amends"})
ASKED = ("how", "call", "words")
# What is answered, by whether it is hard and whether they want a call.
SAID = {
    (False, False): "after-said",
    (False, True): "after-said_call",
    (True, False): "after-said_hard",
    (True, True): "after-said_hard_call",
}
# Each question can be left out: what they do not say is not asked again.
LEFT_OUT = {"how": How.UNSAID.value, "call": "no"}


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: what comes after, once it is afterwards for them."""
    if own_afterwards(request.by, request.case).since is None:
        return []
    return [HomeLink(title=say("after-title"), to=reverse("own-after"))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """Words that both agreed to; `went` and `on` what they were told of it last, where they were."""

    words: str
    went: str = ""
    on: datetime | None = None


@open_to("party")
def after(request: ParticipantRequest) -> HttpResponse:
    """What can help, and how they are. It is there once a meeting of theirs was held, or they were told of an end."""
    if request.method != "POST":
        return _shown(request)
    typed = {name: request.POST.get(name, "") for name in ASKED}
    with doing(request) as tried:
        said = {name: each for name, each in typed.items() if each.strip()}
        values = {**LEFT_OUT, **said} if said else {}
        perform(ACTS["check_in"], request.case, by=request.by.once(key_of(request)), values=values)
    said_back = SAID[typed["how"] == How.HARD.value, typed["call"] == "yes"]
    return done(request, AFTER, said_back) if tried.fine else _shown(request, tried, typed)


@open_to("party")
def not_asked(request: ParticipantRequest) -> HttpResponse:
    """They would rather not be asked any more."""
    if request.method != "POST":
        return see_other(AFTER)
    with doing(request) as tried:
        decline_follow_up(request.case, by=request.by.once(key_of(request)))
    return done(request, AFTER, "after-not_asked_said") if tried.fine else _shown(request, tried)


@open_to("harmed_principal")
def hear(request: ParticipantRequest) -> HttpResponse:
    """Whether they want to hear how it goes with what was promised."""
    if request.method != "POST":
        return see_other(AFTER)
    said = request.POST.get("progress", "")
    with doing(request) as tried:
        perform(ACTS["choose_to_hear"], request.case, by=request.by, values={"progress": said})
    key = "after-hear_yes_said" if said == "yes" else "after-hear_no_said"
    return done(request, AFTER, key) if tried.fine else _shown(request, tried)


def _shown(request: ParticipantRequest, tried: Tried | None = None, typed: dict[str, str] | None = None) -> HttpResponse:
    found = own_afterwards(request.by, request.case)
    if found.since is None:
        raise NotFound("This is not there.")
    shown = look(request.by, request.case, PLACES)
    return page(
        request,
        "portal/after/after.html",
        tried=tried,
        after=found,
        now=request.case.now,
        details=details_of(request),
        typed=typed or {},
        **_asking(request, shown),
    )


def _asking(request: ParticipantRequest, shown: list[Sight]) -> dict[str, Any]:
    harmed = "harmed_principal" in request.relations
    hearing = own_hearing(request.by, request.case)
    return {
        "hows": [(each, say(f"after-how_{each}")) for each in How.values],
        "calls": [("yes", say("after-call_yes")), ("no", say("after-call_no"))],
        "check_ins": sorted((one for one in shown if one.place == "check_ins"), key=_at, reverse=True),
        "promises": [_promise(one, hearing) for one in shown if one.place == "amends"],
        "choice": hearing.choice if harmed else None,
    }


def _at(one: Sight) -> float:
    return one.at.timestamp() if one.at else 0


def _promise(one: Sight, hearing: Heard) -> Promise:
    on, went = hearing.told.get(one.row, (None, ""))
    return Promise(words=one.text, went=say(f"after-went_{went}") if went else "", on=on)
