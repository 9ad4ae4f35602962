"""What every answer carries, at every door, found or not."""

import re

import pytest
from django.conf import settings
from django.test import Client

from tests.support.code import files
from tests.support.visiting import PORTAL, PUBLIC, STAFF

pytestmark = pytest.mark.usefixtures("database")

# One file of ours, under the content policy, and none inside a page.
# Data for machines is no script: no browser runs it.
OUR_SCRIPT = re.compile(
    r"""<script src="{% static '[\w/.]+' %}" defer></script>"""
    r"""|<script type="application/ld\+json">{{ organization }}</script>"""
)
ANSWERS = [
    (STAFF, "/sign-in/", 200),
    (STAFF, "/dialogues/", 303),
    (STAFF, "/nothing/", 404),
    (PORTAL, "/", 200),
    (PORTAL, "/nothing/", 404),
    (PUBLIC, "/", 200),
    (PUBLIC, "/nothing/", 404),
    ("127.0.0.1", "/", 404),
    ("elsewhere.example.org", "/", 400),
    (PUBLIC, "/static/nothing.css", 404),
]


@pytest.mark.parametrize(("host", "address", "status"), ANSWERS)
def test_every_answer_tells_the_browser_to_keep_nothing_and_trust_nobody(host: str, address: str, status: int) -> None:
    given = Client(HTTP_HOST=host).get(address)
    assert given.status_code == status
    policy = given.headers["Content-Security-Policy"]
    directives = {each.split()[0]: each.split()[1:] for each in policy.split("; ")}
    assert directives["default-src"] == directives["frame-ancestors"] == directives["base-uri"] == ["'none'"]
    assert {tuple(value) for value in directives.values()} == {("'none'",), ("'self'",)}
    assert given.headers["Cache-Control"] == "no-store"
    assert given.headers["Referrer-Policy"] == "same-origin"
    assert given.headers["X-Content-Type-Options"] == "nosniff"
    assert given.headers["X-Frame-Options"] == "DENY"
    assert given.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert given.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(("host", "hidden"), [(STAFF, True), (PORTAL, True), (PUBLIC, False)])
def test_only_the_public_pages_may_be_found(host: str, hidden: bool) -> None:
    given = Client(HTTP_HOST=host).get("/en/" if host != STAFF else "/sign-in/")
    assert ("noindex" in given.headers.get("X-Robots-Tag", "")) is hidden


@pytest.mark.parametrize(("host", "cookies"), [(PUBLIC, set()), (PORTAL, {"csrf"})])
def test_the_calm_pages_speak_both_languages_and_keep_nothing(host: str, cookies: set[str]) -> None:
    browser = Client(HTTP_HOST=host)
    assert '<html lang="en"' in browser.get("/", headers={"accept-language": "de"}).content.decode()
    assert '<html lang="es"' in browser.get("/", headers={"accept-language": "es-MX"}).content.decode()
    assert '<html lang="es"' in browser.get("/es/", headers={"accept-language": "en"}).content.decode()
    # What a form needs is gone with the browser, and says nothing.
    assert set(browser.cookies) == cookies
    assert not any(each["max-age"] or each["expires"] for each in browser.cookies.values())


def test_the_portal_names_nothing() -> None:
    for language in ("en", "es"):
        words = Client(HTTP_HOST=PORTAL).get(f"/{language}/").content.decode().lower()
        assert not [each for each in ("dialogue", "diálogo", "harm", "daño", "prison", "program") if each in words]


def test_no_page_brings_style_or_script_of_its_own() -> None:
    for path in files(settings.PACKAGE / "templates", "**/*.html"):
        text = OUR_SCRIPT.sub("", path.read_text())
        assert not [
            each for each in ("style=", "<style", "<script", "onclick", "javascript:", "http://", "https://") if each in text
        ]
