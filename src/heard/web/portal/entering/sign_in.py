"""The door: a number, and a code or words of one's own."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.views.decorators.debug import sensitive_post_parameters

from heard.ground.texts import say_in
from heard.own_page.coming_in import OpenedOwnPage, come_in
from heard.people.signing_in.store import COMING
from heard.web.access import EVERYONE, open_to, own_page, see_other
from heard.web.asked_language import language_of
from heard.web.networks import network_of
from heard.web.portal.entering import demo
from heard.web.portal.entering.outside import outside
from heard.web.portal.shell.access import LANGUAGE, OWN, guest
from heard.web.portal.shell.answering import Tried
from heard.web.sessions import begin_own

HOME = "/my-page/"
SECRETS = ("number", "secret", "words", "now")


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def at_the_door(request: HttpRequest, language: str = "") -> HttpResponse:
    """Whatever does not open is answered alike: not known, wrong, over, closed, or tried too soon."""
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
        "people": demo.people(request),
    }


def _knocked(request: HttpRequest) -> OpenedOwnPage | None:
    chosen = demo.chosen(request)
    return chosen or come_in(request.POST.get("number", ""), request.POST.get("secret", ""), network_of(request))


def let_in(request: HttpRequest, opened: OpenedOwnPage, language: str = "") -> HttpResponse:
    """Begin a session for them; who came by a code chooses their words first, and is on no page until then."""
    request.session.flush()
    rotate_token(request)
    request.session[COMING if opened.by_code else OWN] = opened.page
    if language:
        request.session[LANGUAGE] = language
    begin_own(request)
    return see_other("/words/" if opened.by_code else own_page(request.POST.get("to", "")) or HOME)
