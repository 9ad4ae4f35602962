"""Who a page opens to. Every view says it; whoever is not named gets the same answer as for what is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from heard.acts.actors import Actor
from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, speaking, staff_languages
from heard.people.queries import Member
from heard.people.signing_in import member_of
from heard.web.answers import missing
from heard.web.demo import Demo
from heard.web.sessions import BY_LINK, RESTED, SETTINGS

EVERYONE = "everyone"
P = ParamSpec("P")


class StaffRequest(HttpRequest):
    """A request of somebody who is signed in and named by the page."""

    member: Member
    actor: Actor
    demo: Demo


View = Callable[Concatenate[StaffRequest, P], HttpResponse]
Door = Callable[Concatenate[HttpRequest, P], HttpResponse]


def open_to(*roles: str, without_a_way: bool = False) -> Callable[[View[P]], Door[P]]:
    """Open a page to these roles, or to `everyone`.

    Who is not signed in is asked to; who is not named finds nothing. Who came by a one-time link and has no way to sign
    in yet finds only the pages where one comes to it (`without_a_way`).
    """

    def carry(view: View[P]) -> Door[P]:
        @wraps(view)
        def opened(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            turned_away = None if EVERYONE in roles else _turned_away(request, roles, without_a_way=without_a_way)
            if turned_away is not None:
                return turned_away
            try:
                with speaking(_language_of(request)):
                    return view(cast("StaffRequest", request), *args, **kwargs)
            except NotFound:
                return missing(request)

        opened.opens_to = roles  # type: ignore[attr-defined]
        return cast("Door[P]", opened)

    return carry


def _turned_away(request: HttpRequest, roles: tuple[str, ...], *, without_a_way: bool) -> HttpResponse | None:
    """The answer to whom a page does not open; nothing for those of these roles, whose request then says who they are."""
    known: Any = request
    member = member_of(request.user)
    if member is None:
        return sign_in_first(request)
    if request.session.get(BY_LINK) and not without_a_way:
        return see_other("/ways/")
    if member.role not in roles:
        return missing(request)
    known.member, known.actor = member, member.actor
    return None


def _language_of(request: HttpRequest) -> str:
    """The language that somebody chose; else the one that their browser asks for, where the workspace speaks it."""
    chosen = request.session.get(SETTINGS, {}).get("language")
    asked = getattr(request, "LANGUAGE_CODE", None) or FIRST
    return str(chosen or (asked if asked in staff_languages() else FIRST))


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and back afterwards."""
    back = {"next": page_of(request)} if request.method == "GET" or request.META.get(RESTED) else {}
    rested = {"rested": "yes"} if request.META.get(RESTED) else {}
    words = urlencode({name: value for name, value in {**back, **rested}.items() if value})
    return see_other(f"/sign-in/?{words}" if words else "/sign-in/")


def see_other(address: str) -> HttpResponse:
    """To another page, by GET whatever was sent."""
    answer = redirect(address)
    answer.status_code = 303
    return answer


def page_of(request: HttpRequest) -> str:
    """The page at which somebody is: the one they ask for, or the one whose form they send. Nothing where it is not ours."""
    if request.method == "GET":
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    ours = f"{request.scheme}://{request.get_host()}"
    return own_page(came_from.removeprefix(ours)) if came_from.startswith(f"{ours}/") else ""


def own_page(address: str) -> str:
    """An address that leads to a page of this house; nothing for any other."""
    ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if ours else ""
