"""The entrance of the workspace: who is signed in, and in which language its pages speak to them."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from heard.acts.actors import Actor
from heard.ground.texts import FIRST, staff_languages
from heard.people.queries import Member
from heard.people.signing_in import member_of
from heard.web.access import EVERYONE, Entered, Opening, page_of, see_other
from heard.web.demo import Demo
from heard.web.sessions import BY_LINK, RESTED, SETTINGS


class StaffRequest(HttpRequest):
    """A request of somebody who is signed in and named by the page."""

    member: Member
    actor: Actor
    demo: Demo


def entrance(request: HttpRequest, opening: Opening) -> Entered | HttpResponse:
    """The role of who is signed in. Who is not is asked to; who has no way to sign in yet is sent to where one is made."""
    if EVERYONE in opening.to:
        return Entered(frozenset(), _language_of(request))
    member = member_of(request.user)
    if member is None:
        return sign_in_first(request)
    if request.session.get(BY_LINK) and not opening.without_a_way:
        return see_other("/ways/")
    known: Any = request
    known.member, known.actor = member, member.actor
    return Entered({member.role}, _language_of(request))


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
