"""Whom a page opens to. Every view says it; who is not named gets the same answer as for what is not there.

Sites are shut: a view that does not say whom it opens to does not answer at all.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import wraps
from importlib import import_module
from typing import Concatenate, ParamSpec, TypeVar, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, speaking
from heard.web.answers import missing

EVERYONE = "everyone"
P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)


@dataclass(frozen=True, slots=True)
class Opening:
    """Whom a view opens to: roles of the workspace, relations of the access table, or `everyone`."""

    to: frozenset[str]
    # Open too for somebody who came by a one-time link and has no way to sign in yet.
    without_a_way: bool = False


@dataclass(frozen=True, slots=True)
class Entered:
    """Who somebody is on this site, and the language that its pages speak to them."""

    relations: AbstractSet[str]
    language: str


# A site's own way of telling who comes. It notes on the request who it is, or answers in place of the page.
Entrance = Callable[[HttpRequest, Opening], Entered | HttpResponse]
View = Callable[Concatenate[R, P], HttpResponseBase]
OpenedView = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def open_site(_request: HttpRequest, _opening: Opening) -> Entered:
    """The entrance of a site to which everyone comes as nobody."""
    return Entered(frozenset(), FIRST)


def entrance_of(request: HttpRequest) -> Entrance | None:
    """The entrance of the site that the request came to, as its `urls` names it; None for a host that is no site."""
    return getattr(import_module(str(getattr(request, "urlconf", "heard.urls"))), "entrance", None)


def is_shut(request: HttpRequest, view: Callable[..., HttpResponseBase]) -> bool:
    """Whether a view does not answer here: it does not say whom it opens to."""
    return entrance_of(request) is not None and not hasattr(view, "opens_to")


def open_to(*who: str, without_a_way: bool = False) -> Callable[[View[R, P]], OpenedView[P]]:
    """Open a page to these, as the entrance of its site knows them. Others are answered as for what is not there."""
    opening = Opening(frozenset(who), without_a_way)

    def carry(view: View[R, P]) -> OpenedView[P]:
        @wraps(view)
        def opened(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            entered = _entered(request, opening)
            if isinstance(entered, HttpResponse):
                return entered
            try:
                with speaking(entered.language):
                    return view(cast("R", request), *args, **kwargs)
            except NotFound:
                return missing(request)

        opened.opens_to = opening.to  # type: ignore[attr-defined]
        return cast("OpenedView[P]", opened)

    return carry


def _entered(request: HttpRequest, opening: Opening) -> Entered | HttpResponse:
    entrance = entrance_of(request)
    if entrance is None:
        return missing(request)
    entered = entrance(request, opening)
    if isinstance(entered, Entered) and EVERYONE not in opening.to and not entered.relations & opening.to:
        return missing(request)
    return entered


def see_other(address: str) -> HttpResponse:
    """To another page, by GET also after a form was sent."""
    answer = redirect(address)
    answer.status_code = 303
    return answer


def page_of(request: HttpRequest) -> str:
    """The page at which somebody is: the one they ask for, or the one whose form they send; `""` where it is not ours."""
    if request.method == "GET":
        return request.get_full_path()
    came_from = request.headers.get("Referer", "")
    ours = f"{request.scheme}://{request.get_host()}"
    return own_page(came_from.removeprefix(ours)) if came_from.startswith(f"{ours}/") else ""


def own_page(address: str) -> str:
    """An address that leads to a page of this site; `""` for any other."""
    ours = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if ours else ""
