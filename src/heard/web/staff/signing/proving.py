"""Proving once more who sits there, before what weighs most: releases, exports, roles, one's own ways to sign in."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from heard.people import signing_in
from heard.people.signing_in.ways import ways_of
from heard.people.terms import Role
from heard.web.access import open_to, own_page, page_of, see_other
from heard.web.sessions import PROVED, came_at, keep_what_was_typed
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.signing.trying import NOT_PROVEN, SECRETS, UNREADABLE, SignInTry, tried

# How old a proof may be for acts that weigh most.
MINUTES = 15
P = ParamSpec("P")
View = Callable[Concatenate[StaffRequest, P], HttpResponse]


def fresh_within(minutes: int, *, when: Callable[..., bool] | None = None) -> Callable[[View[P]], View[P]]:
    """Ask for a proof again unless one was given in the last minutes. Stands beneath `open_to`.

    `when` looks at the address: for an address that serves many acts, it says which of them weigh that much.
    """

    def carry(view: View[P]) -> View[P]:
        @wraps(view)
        def asked(request: StaffRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if (when is None or when(*args, **kwargs)) and not is_fresh(request, minutes):
                return prove_first(request)
            return view(request, *args, **kwargs)

        return cast("View[P]", asked)

    return carry


def is_fresh(request: StaffRequest, minutes: int) -> bool:
    """Whether somebody proved who they are in the last minutes."""
    return came_at(request) - float(request.session.get(PROVED, 0)) <= minutes * 60


def prove_first(request: StaffRequest) -> HttpResponse:
    """To the page that asks, and back afterwards. A form on its way is kept for them, where somebody keeps forms."""
    keep_what_was_typed(request)
    return see_other(f"/prove/?{urlencode({'next': page_of(request)})}")


@sensitive_post_parameters(*SECRETS)
@open_to(*Role, without_a_way=True)
def prove(request: StaffRequest) -> HttpResponse:
    """It is still you: with any of your ways to sign in."""
    account = signing_in.active(request.member.reference)
    found = _tried(request) if request.method == "POST" else SignInTry()
    if found.account is not None:
        request.session[PROVED] = came_at(request)
        request.session.cycle_key()
        signing_in.record(request.member.reference, "prove")
        return see_other(own_page(request.POST.get("next", "")) or "/")
    page = {
        "ways": ways_of(account) if account else None,
        "next": own_page(request.POST.get("next") or request.GET.get("next", "")),
        "problem": found.problem,
    }
    return render(request, "staff/signing/prove.html", page, status=found.status)


def _tried(request: StaffRequest) -> SignInTry:
    own = signing_in.active(request.member.reference)
    if request.demo and signing_in.chosen(request.member.reference):
        return SignInTry(own)
    found = tried(request, own.sign_in_name if own else "")
    if found.account is not None and found.account != own:
        return SignInTry(problem=NOT_PROVEN, status=UNREADABLE)
    return found
