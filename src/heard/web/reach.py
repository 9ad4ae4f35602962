"""Who a page opens to. Every view says it; whoever is not named gets the same answer as for what is not there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from heard.ground.acts import Actor
from heard.ground.refusal import NotThere
from heard.people.queries import Member
from heard.people.signing_in import member_of
from heard.web.answers import missing
from heard.web.demo import Demo

EVERYONE = "everyone"
P = ParamSpec("P")


class Visit(HttpRequest):
    """A request of somebody who is signed in and named by the page."""

    member: Member
    actor: Actor
    demo: Demo


View = Callable[Concatenate[Visit, P], HttpResponse]
Door = Callable[Concatenate[HttpRequest, P], HttpResponse]


def open_to(*roles: str) -> Callable[[View[P]], Door[P]]:
    """Open a page to these roles, or to `everyone`.

    Who is not signed in is asked to; who is not named finds nothing.
    """

    def carry(view: View[P]) -> Door[P]:
        @wraps(view)
        def opened(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            visit: Any = request
            if EVERYONE not in roles:
                member = member_of(request.user)
                if member is None:
                    return sign_in_first(request)
                if member.role not in roles:
                    return missing(request)
                visit.member, visit.actor = member, member.actor
            try:
                return view(visit, *args, **kwargs)
            except NotThere:
                return missing(request)

        opened.opens_to = roles  # type: ignore[attr-defined]
        return cast("Door[P]", opened)

    return carry


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """To the sign-in page, and back afterwards."""
    back = {"next": request.get_full_path()} if request.method == "GET" else {}
    rested = {"rested": "yes"} if request.META.get("HEARD_RESTED") else {}
    words = urlencode({**back, **rested})
    answer = redirect(f"/sign-in/?{words}" if words else "/sign-in/")
    answer.status_code = 303
    return answer
