"""Sessions of staff and of participants are two realms: each has its own cookie, and each ends by itself."""

from datetime import timedelta

from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse

from heard.ground import clock
from heard.web.hosts import door_of

IDLE = timedelta(minutes=15)
AT_MOST = timedelta(hours=12)
# A page that is opened often need not write to the database each time.
NOTED_EVERY = timedelta(seconds=30)
BEGAN, SEEN = "began", "seen"
# When a request came, in real time: in the demo, pages live in a time that somebody moved.
CAME = "HEARD_CAME"


def cookie_name(door: str) -> str:
    """The name of the session cookie at one door."""
    name: str = settings.SESSION_COOKIE_NAME
    return name.replace("session", f"{door}_session") if door else name


def begin(request: HttpRequest) -> None:
    """Note when somebody signed in."""
    came = request.META.get(CAME) or clock.now().timestamp()
    request.session[BEGAN] = request.session[SEEN] = came


class Sessions(SessionMiddleware):
    """Django's sessions, with a cookie for each door and an end after rest and after a working day."""

    def process_request(self, request: HttpRequest) -> None:
        """Open the session of this door, unless it has rested too long."""
        own = request.COOKIES.get(cookie_name(door_of(request)))
        request.COOKIES = {key: value for key, value in request.COOKIES.items() if key != settings.SESSION_COOKIE_NAME}
        if own:
            request.COOKIES[settings.SESSION_COOKIE_NAME] = own
        request.META[CAME] = clock.now().timestamp()
        super().process_request(request)
        _age(request)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Send the cookie under the name of this door."""
        response = super().process_response(request, response)
        morsel = response.cookies.pop(settings.SESSION_COOKIE_NAME, None)
        if morsel is not None:
            name = cookie_name(door_of(request))
            morsel.set(name, morsel.value, morsel.coded_value)
            response.cookies[name] = morsel
        return response


def _age(request: HttpRequest) -> None:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or BEGAN not in request.session:
        return
    now = clock.now().timestamp()
    began, seen = request.session[BEGAN], request.session[SEEN]
    if now - began > AT_MOST.total_seconds() or now - seen > IDLE.total_seconds():
        request.session.flush()
        request.META["HEARD_RESTED"] = "yes"
    elif now - seen > NOTED_EVERY.total_seconds():
        request.session[SEEN] = now
