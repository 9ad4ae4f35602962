"""A failure at each door: one line in the log, with its kind, place, route and reference, which the page shows too."""

import logging
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from io import StringIO

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from heard.ground import clock
from heard.ground.texts import FIRST, offered_here, say, say_in
from heard.ground.trouble import NoRoom
from heard.web.access import EVERYONE, open_to
from tests.support.cast import Cast, begin
from tests.support.visiting import PORTAL, PUBLIC, STAFF, read, signed_in

pytestmark = pytest.mark.usefixtures("database")
TYPED = "what-Maria-typed"
View = Callable[..., HttpResponse]
DOORS = [("staff", STAFF, "/help/"), ("portal", PORTAL, "/"), ("public", PUBLIC, "/")]
REFERENCE = re.compile(r"\b[A-Z3-9]{3}-[A-Z3-9]{3}\b")


@pytest.fixture
def log() -> Iterator[StringIO]:
    """What is written to standard error, by the handler that an installation has."""
    handler = logging.getLogger("django").handlers[0]
    assert isinstance(handler, logging.StreamHandler)
    written = StringIO()
    before = handler.setStream(written)
    yield written
    handler.setStream(before)


@pytest.fixture
def cast() -> Cast:
    """A programme with its staff."""
    return begin()


def unknown_sentence(_request: HttpRequest, **_named: str) -> HttpResponse:
    """A mistake of ours, deep in our own lines, with something typed in it."""
    return HttpResponse(say(TYPED))


def full_disk(_request: HttpRequest, **_named: str) -> HttpResponse:
    """The machine's fault."""
    raise NoRoom(TYPED)


FAILING: list[tuple[View, int, str]] = [
    (unknown_sentence, 500, "KeyError in heard/ground/texts.py:"),
    (full_disk, 503, "NoRoom in heard/web/access.py:"),
]


def fail(monkeypatch: pytest.MonkeyPatch, door: str, view: View) -> None:
    """Let every page of a door do this."""
    for each in import_module(f"heard.web.{door}.urls").urlpatterns:
        monkeypatch.setattr(each, "callback", open_to(EVERYONE)(view))


@pytest.mark.parametrize("at", DOORS, ids=lambda at: at[0])
@pytest.mark.parametrize("failing", FAILING, ids=lambda failing: failing[0].__name__)
def test_a_failure_is_one_line_with_the_reference_that_the_page_shows(
    log: StringIO, monkeypatch: pytest.MonkeyPatch, at: tuple[str, str, str], failing: tuple[View, int, str]
) -> None:
    (door, host, address), (view, status, what) = at, failing
    fail(monkeypatch, door, view)
    browser = Client(HTTP_HOST=host, raise_request_exception=False)
    answer = browser.post(f"{address}?q={TYPED}", {"note": TYPED})
    page, lines = read(answer), log.getvalue().splitlines()  # type: ignore[arg-type]
    assert answer.status_code == status
    assert len(lines) == 1, lines
    line = lines[0]
    reference = line.partition(" reference=")[2]
    assert REFERENCE.fullmatch(reference)
    assert f" {what}" in line
    assert f" route=POST {address} " in line
    assert TYPED not in line
    assert TYPED not in page
    assert page.count(reference) == len(offered_here())
    for language in offered_here():
        assert say_in(language, "trouble-reference", reference=reference) in " ".join(page.split())


def test_two_failures_have_two_references(log: StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    fail(monkeypatch, "staff", unknown_sentence)
    browser = Client(HTTP_HOST=STAFF, raise_request_exception=False)
    for _ in range(2):
        browser.get("/help/")
    assert len(set(REFERENCE.findall(log.getvalue()))) == 2


def test_a_failure_of_somebody_who_is_signed_in_says_nothing_of_them(
    cast: Cast, log: StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = signed_in(cast, "dana")
    browser.raise_request_exception = False
    fail(monkeypatch, "staff", unknown_sentence)
    with clock.at(cast.moment):
        page = read(browser.get("/help/"))  # type: ignore[arg-type]
    for shown in (page, log.getvalue()):
        assert REFERENCE.search(shown)
        assert "Dana" not in shown
        assert cast.id("dana") not in shown


def test_the_sentence_is_there_in_english_and_spanish() -> None:
    assert say_in(FIRST, "trouble-reference", reference="P4H-9WN") == "If you tell us about it, give us this: P4H-9WN"
    assert say_in("es", "trouble-reference", reference="P4H-9WN") == "Si nos lo cuenta, diga esto: P4H-9WN"
