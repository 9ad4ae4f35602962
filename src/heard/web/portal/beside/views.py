"""Who comes with me: from one's own words only. What the other side says about it never shows here."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look
from heard.preparation import actions as preparation
from heard.preparation.queries import BesideMe, Named, beside_me, is_beside
from heard.preparation.terms import Beside
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page

PEOPLE = frozenset({"people"})
Act = Callable[..., Any]


@open_to_own("principal")
def with_me(visit: ParticipantRequest) -> HttpResponse:
    """Everybody whom they named or invited, and whom they are asked to accept."""
    found = beside_me(visit.by, visit.case)
    if visit.method == "POST":
        return _done(visit, found)
    look(visit.by, visit.case, PEOPLE)
    return _shown(visit, found)


def _shown(visit: ParticipantRequest, found: BesideMe, tried: Tried | None = None) -> HttpResponse:
    return page(visit, "portal/beside/with_me.html", tried=tried, found=found)


def _done(visit: ParticipantRequest, found: BesideMe) -> HttpResponse:
    does: dict[str, tuple[Act, Iterable[Named]]] = {
        "invite": (preparation.invite_supporter, found.to_invite),
        "uninvite": (preparation.uninvite_supporter, found.invited),
        "accept": (preparation.accept_supporter, found.to_accept),
    }
    chosen, who = visit.POST.get("do", ""), visit.POST.get("who", "")
    do, among = does.get(chosen, (None, ()))
    if do is None or who not in {each.who for each in among}:
        # Sent twice, or from a page that is not up to date: what stands now is shown.
        return done(visit, reverse("own-with-me"))
    with doing(visit) as tried:
        do(visit.case, by=visit.by, supporter=who)
    return done(visit, reverse("own-with-me"), f"beside.kept_{chosen}") if tried.fine else _shown(visit, found, tried)


@open_to_own("principal")
def name(visit: ParticipantRequest) -> HttpResponse:
    """Name somebody. It invites nobody yet."""
    typed = {each: visit.POST.get(each, "").strip() for each in ("name", "reach", "part")}
    if visit.method != "POST":
        return _to_name(visit, typed)
    if any(each.name.casefold() == typed["name"].casefold() for each in beside_me(visit.by, visit.case).named):
        return done(visit, reverse("own-with-me"))
    with doing(visit) as tried:
        preparation.name_supporter(visit.case, by=visit.by, **typed)
    return done(visit, reverse("own-with-me"), "beside.kept_name") if tried.fine else _to_name(visit, typed, tried)


def _to_name(visit: ParticipantRequest, typed: dict[str, str], tried: Tried | None = None) -> HttpResponse:
    parts = [(each, visit.said(f"beside.part_{each}")) for each in Beside.values]
    problems = tried.problems if tried else {}
    return page(visit, "portal/beside/name.html", tried=tried, typed=typed, parts=parts, problems=problems)


@open_to_own("supporter")
def step_back(visit: ParticipantRequest) -> HttpResponse:
    """A supporter cannot be there. It stops nothing, and a person tells whom they support."""
    there = is_beside(visit.by, visit.case)
    if visit.method != "POST" or not there:
        return page(visit, "portal/beside/step_back.html", there=there)
    with doing(visit) as tried:
        preparation.step_back(visit.case, by=visit.by)
    if tried.fine:
        return done(visit, reverse("own-step-back"))
    return page(visit, "portal/beside/step_back.html", there=there, tried=tried)
