"""Coming in: by a number, and a code or words of one's own. In the demo one chooses who one is."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from heard.ground.errors import NotFound
from heard.ground.texts import direction, languages, say_in, speaking
from heard.own_page.coming_in import OpenedOwnPage, come_in
from heard.own_page.demo import DemoPerson, in_demo, opened_in_demo
from heard.people.signing_in.store import COMING
from heard.web.access import EVERYONE, open_to, own_page, see_other
from heard.web.portal.shell.access import LANGUAGE, OWN, guest
from heard.web.portal.shell.answering import CHECK_AGAIN, Tried
from heard.web.senders import language_of, network_of
from heard.web.sessions import begin_own

HOME = "/my-page/"
SECRETS = ("number", "secret", "words", "now")


def outside(request: HttpRequest, template: str, language: str, *, tried: Tried | None = None, **more: Any) -> HttpResponse:
    """A page in this language, with the other languages by their addresses."""
    others = [(code, name, f"/{code}/") for code, name in languages().items() if code != language]
    around = {"direction": direction(language), "others": others}
    page = {"language": language, "around": around, "tried": tried, **more}
    with speaking(language):
        return render(request, template, page, status=200 if tried is None or tried.fine else CHECK_AGAIN)


def people(request: HttpRequest) -> Sequence[DemoPerson]:
    """Everybody one can be."""
    return in_demo() if getattr(request, "demo", False) else ()


def chosen_in_demo(request: HttpRequest) -> OpenedOwnPage | None:
    """Whom somebody chose to be."""
    who = request.POST.get("who", "")
    return opened_in_demo(who) if who and getattr(request, "demo", False) else None


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def first_page(request: HttpRequest, language: str = "") -> HttpResponse:
    """What does not open is answered alike: not known, wrong, over, closed, or tried too soon."""
    if language and language not in languages():
        raise NotFound("This is not there.")
    spoken, tried = language or language_of(request), Tried()
    if request.method != "POST" and guest(request):
        return see_other(HOME)
    if request.method == "POST":
        opened = _knocked(request)
        if opened:
            return let_in(request, opened, language)
        tried.lines.append(say_in(spoken, "entering-did_not_open"))
    return outside(request, "portal/entering/sign_in.html", spoken, tried=tried, **_page(request))


def _page(request: HttpRequest) -> dict[str, object]:
    return {
        "to": own_page(request.POST.get("to") or request.GET.get("to", "")),
        "typed": request.POST.get("number", ""),
        **{each: each in request.GET for each in ("rested", "went", "closed")},
        "people": people(request),
    }


def _knocked(request: HttpRequest) -> OpenedOwnPage | None:
    return chosen_in_demo(request) or come_in(
        request.POST.get("number", ""), request.POST.get("secret", ""), network_of(request)
    )


def let_in(request: HttpRequest, opened: OpenedOwnPage, language: str = "") -> HttpResponse:
    """Begin a session for them; who came by a code chooses their words first, and is on no page until then."""
    request.session.flush()
    rotate_token(request)
    request.session[COMING if opened.by_code else OWN] = opened.page
    if language:
        request.session[LANGUAGE] = language
    begin_own(request)
    return see_other("/words/" if opened.by_code else own_page(request.POST.get("to", "")) or HOME)
