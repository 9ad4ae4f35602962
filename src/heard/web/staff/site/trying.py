"""Doing an act of publishing from a form: its problems, and where somebody else wrote in between."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.conf import settings
from django.http.response import HttpResponseBase

from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground import dates, texts
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.publishing.checking import now_at
from heard.publishing.published import published, read_once
from heard.publishing.queries import TextVersion
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt

# The field that says which version somebody went on from.
AFTER = "after"
PUBLISHERS = (Role.COORDINATOR, Role.ADMINISTRATOR)
Row = dict[str, Any]


P = ParamSpec("P")


def of_the_public_site(view: Callable[Concatenate[StaffRequest, P], HttpResponseBase]) -> Any:
    """Only staff of the programme to which the public pages belong write them. Raises NotFound for all others."""

    @wraps(view)
    def checked(request: StaffRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if published().programme != request.member.programme:
            raise NotFound("This is not there.")
        with read_once():
            return view(request, *args, **kwargs)

    return checked


def is_demo(request: StaffRequest) -> bool:
    """Whether this is the demo, whose details are those of the demo until somebody writes others."""
    return bool(getattr(request, "demo", False))


def public_address(request: StaffRequest) -> str:
    """Where the public pages are, without an end: `https://example.org`."""
    _host, colon, port = request.get_host().partition(":")
    return f"{request.scheme}://{settings.HEARD_HOSTS['public']}{colon}{port}"


def written_languages() -> dict[str, str]:
    """Every language in which pages are written, each by its name in itself: not the one that nobody speaks."""
    return {code: name for code, name in texts.languages().items() if code in texts.shipped()}


def tried(request: StaffRequest, act: str, **values: Any) -> dict[str, str]:
    """Do it; the problems by field, `{}` where it is done."""
    scene = ProgrammeScene(request.member.programme)
    with attempt() as result:
        perform(ACTS[act], scene, by=request.actor.once(key_of(request, {"act": act, **values})), values=values)
    return result.problems_with("text")


def newest(request: StaffRequest, *what: str) -> str:
    """The number of what is published this moment: from which somebody goes on who was told that another wrote in between."""
    return str(now_at(request.member.programme).number(*what))


def version_rows(request: StaffRequest, found: list[TextVersion]) -> list[Row]:
    """Versions as a page lists them: their number, when, by whom."""
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)}
    zone = ProgrammeScene(request.member.programme).zone
    return [
        {
            "number": each.number,
            "language": each.language,
            "when": dates.moment(each.at, zone),
            "who": names.get(each.who) or say("registers-by_software"),
            "is_empty": each.is_empty,
            "text": each.text,
        }
        for each in found
    ]
