"""Calling a Django application as a server does, without a browser between: what is measured is the application."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.contrib.sessions.backends.base import SessionBase
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, connections
from django.http import HttpRequest
from django.test.utils import CaptureQueriesContext, override_settings
from django.utils.module_loading import import_string

from heard.models import Account
from heard.people.signing_in import BACKEND
from heard.web.sessions import begin, cookie_name
from tests.support.bench import bare

# Names that only real people's installations have: on this machine's own, every page asks whether this is the demo.
HOST = "staff.heard.example.org"
HOSTS = {"public": "heard.example.org", "portal": "my.heard.example.org", "staff": HOST}
SECRET = "c" * 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back, and how long it took, in milliseconds."""

    status: int
    body: bytes
    took: float
    goes_to: str = ""


@dataclass(frozen=True, slots=True)
class Caller:
    """One application with one signed-in member before it."""

    handler: WSGIHandler
    cookie: str
    session: str

    def get(self, address: str) -> Answer:
        """Open a page."""
        return self._call(address, "GET", b"")

    def post(self, address: str, **typed: str | list[str]) -> Answer:
        """Send a form."""
        return self._call(address, "POST", urlencode({**typed, "csrfmiddlewaretoken": SECRET}, doseq=True).encode())

    def _call(self, address: str, method: str, body: bytes) -> Answer:
        path, _, question = address.partition("?")
        said: list[Any] = []
        asked = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": question,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "80",
            "HTTP_HOST": HOST,
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_COOKIE": f"{self.cookie}={self.session}; {settings.CSRF_COOKIE_NAME}={SECRET}",
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
        }
        began = perf_counter()
        start: Any = lambda status, headers: said.extend((status, dict(headers)))  # noqa: E731  as a server has it
        answer = self.handler(asked, start)
        content = b"".join(answer)
        answer.close()
        took = (perf_counter() - began) * 1000
        return Answer(status=int(said[0][:3]), body=content, took=took, goes_to=said[1].get("Location", ""))


def session_of(account: str) -> str:
    """A session in which somebody has signed in."""
    request = HttpRequest()
    store: type[SessionBase] = import_string(f"{settings.SESSION_ENGINE}.SessionStore")
    request.session = store()
    login(request, Account.objects.get(pk=account), backend=BACKEND)
    begin(request)
    request.session.save()
    return str(request.session.session_key)


@contextmanager
def callers(account: str) -> Iterator[tuple[Caller, Caller]]:
    """Heard with this member before it, and the bare view with the same."""
    session = session_of(account)
    with override_settings(ALLOWED_HOSTS=["*"], HEARD_HOSTS=HOSTS):
        ours = Caller(WSGIHandler(), cookie_name("staff"), session)
        with override_settings(MIDDLEWARE=[*bare.MIDDLEWARE, "tests.support.bench.calling.Bare"]):
            beside = Caller(WSGIHandler(), settings.SESSION_COOKIE_NAME, session)
        yield ours, beside


class Bare:
    """Gives a request the addresses of the bare view."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> Any:
        """Answer with the bare page."""
        request.urlconf = "tests.support.bench.bare"
        return self.get_response(request)


@contextmanager
def counted() -> Iterator[list[int]]:
    """How many statements, on both databases, without the beginning and the end of a transaction."""
    count: list[int] = []
    with CaptureQueriesContext(connection) as records, CaptureQueriesContext(connections["keys"]) as keys:
        yield count
    said = [each["sql"] for each in (*records.captured_queries, *keys.captured_queries)]
    count.append(sum(not each.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")) for each in said))
