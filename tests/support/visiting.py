"""Visiting the pages as somebody of the cast, at the moment where the story stands."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Any, cast

from django.contrib.auth import login
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from heard.ground import clock
from heard.models import Account
from heard.people.signing_in import BACKEND
from heard.people.signing_in.store import SessionStore
from heard.web.sessions import begin, cookie_name
from tests.support.cast import Cast

STAFF, PORTAL, PUBLIC = "staff.localhost", "portal.localhost", "localhost"


def at_the_door(host: str = STAFF) -> Client:
    """A browser that nobody has signed in with."""
    return Client(HTTP_HOST=host, raise_request_exception=True)


def signed_in(cast: Cast, who: str) -> Client:
    """A browser in which somebody has signed in."""
    request = HttpRequest()
    request.session = SessionStore()
    with clock.at(cast.moment):
        login(request, Account.objects.get(pk=cast.id(who)), backend=BACKEND)
        begin(request)
        request.session.save()
    browser = at_the_door()
    browser.cookies[cookie_name("staff")] = str(request.session.session_key)
    return browser


@dataclass(slots=True)
class Visitor:
    """Somebody before the workspace."""

    cast: Cast
    browser: Client

    def get(self, address: str, /, **typed: Any) -> HttpResponse:
        """Open a page."""
        with clock.at(self.cast.moment):
            return answer(self.browser.get(address, typed))

    def post(self, address: str, /, **typed: Any) -> HttpResponse:
        """Send a form; a second later the story goes on."""
        try:
            with clock.at(self.cast.moment):
                return answer(self.browser.post(address, typed))
        finally:
            self.cast.wait(seconds=1)

    def act(self, name: str) -> str:
        """The address of one act on the dialogue of the cast."""
        return f"/dialogues/{self.cast.dialogue}/acts/{name}/"


def answer(given: object) -> HttpResponse:
    """The answer of Django's test client is an answer as any other."""
    return cast("HttpResponse", given)


def visitor(cast: Cast, who: str = "") -> Visitor:
    """Somebody of the cast, or nobody in particular."""
    return Visitor(cast, signed_in(cast, who) if who else at_the_door())


def read(given: HttpResponse) -> str:
    """What stands on a page, without its tags, on one line."""
    text = re.sub(r"<[^>]+>", " ", given.content.decode())
    return " ".join(unescape(text).split())


NOT_COUNTED = ("BEGIN", "COMMIT", 'SELECT "heard_programme"."demo"')


def statements(do: Callable[[], object]) -> list[str]:
    """Every statement that something takes, on both databases; but the demo's own question and the ends of transactions."""
    with CaptureQueriesContext(connections["default"]) as rows, CaptureQueriesContext(connections["keys"]) as keys:
        do()
    found = [each["sql"] for each in (*rows.captured_queries, *keys.captured_queries)]
    return [each for each in found if not each.startswith(NOT_COUNTED)]
