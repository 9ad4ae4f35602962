"""Who comes with somebody: naming them, and stepping back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look
from heard.aftercare.queries import own_afterwards
from heard.ground.texts import say
from heard.meeting.own_day import UNSURE, WAS
from heard.meeting.queries import own_company, own_day
from heard.preparation import supporter_actions as supporters
from heard.preparation.supporter_queries import BesideMe, Named, beside_me, is_beside
from heard.preparation.terms import Beside
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.offers import HomeLink

PEOPLE = frozenset({"people"})
Act = Callable[..., Any]


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: who comes with them; not afterwards, when that is over."""
    if "principal" not in request.relations or own_afterwards(request.by, request.case).since is not None:
        return []
    return [HomeLink(title=say("beside-title"), to=reverse("own-with-me"))]


@open_to("principal")
def with_me(request: ParticipantRequest) -> HttpResponse:
    """Everybody whom they named or invited, and whom they are asked to accept."""
    found = beside_me(request.by, request.case)
    if request.method == "POST":
        return _done(request, found)
    look(request.by, request.case, PEOPLE)
    return _shown(request, found)


def _shown(request: ParticipantRequest, found: BesideMe, tried: Tried | None = None) -> HttpResponse:
    return page(request, "portal/beside/with_me.html", tried=tried, found=found, invited=_as_it_stands(request, found))


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody who was invited, and how it stands with them, in words."""

    who: str
    name: str
    stands: str


def _as_it_stands(request: ParticipantRequest, found: BesideMe) -> list[Invited]:
    coming = own_company(request.by, request.case)
    day = own_day(request.by, request.case)
    # Of a day that is off nothing is said here before a person said it.
    over = day is not None and day.state in (WAS, UNSURE)
    return [Invited(each.who, each.name, _stands(each, comes=each.who in coming, over=over)) for each in found.invited]


def _stands(one: Named, *, comes: bool, over: bool) -> str:
    """What happened, and what comes next: nothing of what the other side said, until the day is set with them in it."""
    if comes:
        return say("beside-stands_comes")
    happened = say(f"beside-stands_{one.state}")
    return happened if over or one.state != "talked" else f"{happened} {say('beside-stands_talked_next')}"


def _done(request: ParticipantRequest, found: BesideMe) -> HttpResponse:
    does: dict[str, tuple[Act, Iterable[Named]]] = {
        "invite": (supporters.invite_supporter, found.to_invite),
        "uninvite": (supporters.uninvite_supporter, found.invited),
        "accept": (supporters.accept_supporter, found.to_accept),
    }
    chosen, who = request.POST.get("do", ""), request.POST.get("who", "")
    do, among = does.get(chosen, (None, ()))
    if do is None or who not in {each.who for each in among}:
        # Sent twice, or from a page that is not up to date: what stands now is shown.
        return done(request, reverse("own-with-me"))
    if chosen == "uninvite" and request.POST.get("sure") != "yes":
        return _asked_once_more(request, who, among)
    with doing(request) as tried:
        do(request.case, by=request.by, supporter=who)
    return done(request, reverse("own-with-me"), f"beside-kept_{chosen}") if tried.fine else _shown(request, found, tried)


def _asked_once_more(request: ParticipantRequest, who: str, among: Iterable[Named]) -> HttpResponse:
    """One press must not take somebody away whom both sides count on."""
    named = next(each.name for each in among if each.who == who)
    return page(request, "portal/beside/uninvite.html", who=who, named=named)


@open_to("principal")
def name(request: ParticipantRequest) -> HttpResponse:
    """Name somebody. It invites nobody yet."""
    typed = {each: request.POST.get(each, "").strip() for each in ("name", "related", "reach", "part")}
    if request.method != "POST":
        return _to_name(request, typed)
    if any(each.name.casefold() == typed["name"].casefold() for each in beside_me(request.by, request.case).named):
        return done(request, reverse("own-with-me"))
    with doing(request) as tried:
        supporters.name_supporter(request.case, by=request.by, **typed)
    return done(request, reverse("own-with-me"), "beside-kept_name") if tried.fine else _to_name(request, typed, tried)


def _to_name(request: ParticipantRequest, typed: dict[str, str], tried: Tried | None = None) -> HttpResponse:
    parts = [(each, say(f"beside-part_{each}")) for each in Beside.values]
    problems = tried.problems if tried else {}
    return page(request, "portal/beside/name.html", tried=tried, typed=typed, parts=parts, problems=problems)


@open_to("supporter")
def step_back(request: ParticipantRequest) -> HttpResponse:
    """A supporter cannot be there. It stops nothing, and a person tells whom they support."""
    there = is_beside(request.by, request.case)
    if request.method != "POST" or not there:
        return page(request, "portal/beside/step_back.html", there=there)
    with doing(request) as tried:
        supporters.step_back(request.case, by=request.by)
    if tried.fine:
        return done(request, reverse("own-step-back"), "beside-kept_step_back")
    return page(request, "portal/beside/step_back.html", there=there, tried=tried)
