"""A bare signed-in Django view, for measuring beside ours: session, login, CSRF, one indexed query, a page of a size.

It stands for the least that any page of this kind costs on the machine at hand. Nothing of Heard's own runs in it but the
table of sessions, the account, and the one question to the table of dialogues.
"""

from functools import cache
from typing import Any

from django.contrib.auth.decorators import login_required
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from heard.models import Dialogue
from heard.people.models import SignedIn

ROWS = 50
BYTES_OF_A_ROW = 170
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "tests.support.bench.bare.BareSessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]


class BareStore(SessionStore):
    """Django's own sessions, in our table, signed as those of our own store are."""

    key_salt = "django.contrib.sessions.SessionStore"

    @classmethod
    def get_model_class(cls) -> type[SignedIn]:
        """The table of sessions."""
        return SignedIn


class BareSessions(SessionMiddleware):
    """Django's own sessions, by Django's own questions."""

    def __init__(self, get_response: Any) -> None:
        super().__init__(get_response)
        self.SessionStore = BareStore


PAGE = """<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ title }}</title></head>
  <body>
    <p>{{ request.user }}</p>
    <form method="post">{% csrf_token %}<label>Name <input name="name"></label><button>Send</button></form>
    <table>
      {% for row in rows %}
        <tr><td><a href="/{{ row.id }}/">{{ row.code }}</a></td><td>{{ row.stage }}</td><td>{{ row.moved_at }}</td></tr>
      {% endfor %}
    </table>
    <p>{{ filling }}</p>
  </body>
</html>
"""


@cache
def _page() -> Any:
    return engines["django"].from_string(PAGE)


@login_required
def bare(request: HttpRequest, size: int) -> HttpResponse:
    """Fifty rows by one indexed query, in a page of about so many bytes; what fifty rows leave is filled up."""
    programme = getattr(request.user, "programme_id", "")
    rows = Dialogue.objects.filter(programme=programme).order_by("-moved_at")[:ROWS]
    page = {"rows": rows, "title": "Bare", "filling": "x" * max(0, size - ROWS * BYTES_OF_A_ROW)}
    return HttpResponse(_page().render(page, request))


urlpatterns = [path("bare/<int:size>/", bare)]
