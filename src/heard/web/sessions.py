"""Sessions of staff and of participants are two realms: each has its own cookie, and each ends by itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse, QueryDict

from heard.ground import clock
from heard.own_page.queries import whose
from heard.people.signing_in import sessions
from heard.people.signing_in.sessions import BEGAN, BROWSER, SEEN
from heard.people.signing_in.store import OWN
from heard.preferences.settings import settings_of, zone_of
from heard.web.hosts import site_of


@dataclass(frozen=True, slots=True)
class Realm:
    """How long sessions of one site last: without anybody there, and at most."""

    idle: timedelta
    at_most: timedelta


SESSION_IDLE = timedelta(minutes=15)
SESSION_TTL = timedelta(hours=12)
# A person on a page of their own may have to leave it lying open on a phone that others pick up.
REALMS = {"portal": Realm(idle=timedelta(minutes=10), at_most=timedelta(hours=2))}
STAFF = Realm(idle=SESSION_IDLE, at_most=SESSION_TTL)
# A page that is opened often need not write to the database each time.
NOTED_EVERY = timedelta(seconds=30)
# When somebody last proved who they are; and whether they came by a one-time link and have no way in yet.
PROVED, BY_LINK = "proved", "by_link"
RESTED = "HEARD_RESTED"
# What is typed there is nobody's to keep: passwords, codes, answers of devices.
NEVER_KEPT = ("/sign-in/", "/sign-out/", "/ways/", "/way-in/", "/prove/", "/signed-in/")
# How the member set the workspace for themself, so that no page has to ask for it.
SETTINGS = "settings"
# The programme's zone when the session began, for the same reason: it says when a page was printed.
ZONE = "zone"
# When a request came, in real time: in the demo, pages live in a time that somebody moved.
CAME = "HEARD_CAME"

# Called with the account, the address and the form when somebody sends a form after a rest, before the session ends.
KEEP_WHAT_WAS_TYPED: list[Callable[[str, str, QueryDict], None]] = []
# The same for participants: with the page of their own, the address and the form.
KEEP_WHAT_A_GUEST_TYPED: list[Callable[[str, str, QueryDict], None]] = []


def cookie_name(site: str) -> str:
    """The name of the session cookie at one site."""
    name: str = settings.SESSION_COOKIE_NAME
    return name.replace("session", f"{site}_session") if site else name


def came_at(request: HttpRequest) -> float:
    """When a request came, in real time, in seconds."""
    return float(request.META.get(CAME) or clock.now().timestamp())


def begin(request: HttpRequest) -> None:
    """Note when somebody signed in, and with what kind of browser."""
    sessions.sweep()
    request.session[BEGAN] = request.session[SEEN] = request.session[PROVED] = came_at(request)
    request.session[BROWSER] = sessions.kind_of(request.headers.get("User-Agent", ""))
    request.session[SETTINGS] = settings_of(request.session.get(SESSION_KEY, ""))
    request.session[ZONE] = zone_of(request.session.get(SESSION_KEY, ""))


def begin_own(request: HttpRequest) -> None:
    """Note when somebody came in to their own page. With what kind of browser is nobody's to know."""
    sessions.sweep()
    request.session[BEGAN] = request.session[SEEN] = came_at(request)


class SiteSessionMiddleware(SessionMiddleware):
    """Django's sessions, with a cookie for each site and an end after rest and after a working day."""

    def process_request(self, request: HttpRequest) -> None:
        """Open the session of this site, unless it has rested too long."""
        own = request.COOKIES.get(cookie_name(site_of(request)))
        request.COOKIES = {key: value for key, value in request.COOKIES.items() if key != settings.SESSION_COOKIE_NAME}
        if own:
            request.COOKIES[settings.SESSION_COOKIE_NAME] = own
        request.META[CAME] = clock.now().timestamp()
        super().process_request(request)
        _age(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Send the cookie under the name of this site."""
        response = super().process_response(request, response)
        morsel = response.cookies.pop(settings.SESSION_COOKIE_NAME, None)
        if morsel is not None:
            name = cookie_name(site_of(request))
            morsel.set(name, morsel.value, morsel.coded_value)
            if morsel.value:
                # How long it lives is kept here; in a browser it ends when that is closed.
                morsel["max-age"] = morsel["expires"] = ""
            response.cookies[name] = morsel
        return response


def _age(request: HttpRequest) -> None:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or BEGAN not in request.session:
        return
    now = clock.now().timestamp()
    began, seen = request.session[BEGAN], request.session[SEEN]
    realm = REALMS.get(site_of(request), STAFF)
    over, rested = now - began > realm.at_most.total_seconds(), now - seen > realm.idle.total_seconds()
    if over or rested:
        if not over or request.session.get(OWN):
            keep_what_was_typed(request)
        request.session.flush()
        request.META[RESTED] = "yes"
    elif now - seen > NOTED_EVERY.total_seconds():
        request.session[SEEN] = now


def keep_what_was_typed(request: HttpRequest) -> None:
    """Let a form that cannot be taken now be kept for who sent it, by the functions that keep such forms."""
    account, own = request.session.get(SESSION_KEY, ""), request.session.get(OWN, "")
    if request.method != "POST" or not (account or own) or request.path.startswith(NEVER_KEPT):
        return
    if own and whose(own) is None:
        return  # a page that was closed meanwhile takes nothing any more
    for keep in KEEP_WHAT_A_GUEST_TYPED if own else KEEP_WHAT_WAS_TYPED:
        keep(own or account, request.path, request.POST)
