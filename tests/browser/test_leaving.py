"""Leaving at once: however deep somebody was, with scripts or without, Back brings nothing of ours."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Page, sync_playwright

from heard.ground import clock
from heard.people.models import SignedIn
from heard.web.leaving import MARK
from heard.web.sessions import cookie_name
from tests.support.browser.harness import CHROMIUM, go_by, served
from tests.support.browser.own_world import OwnWorld
from tests.support.cast import begin
from tests.support.portaling import page_of, session_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("database")]
# What stands on every page of ours and on no other.
OURS = "Talk about what happened"
# What shows in its place, whether somebody pressed Back or came in earnest.
ASKS = "Are you safe to go on?"
# A window before it led anywhere.
BEFORE_ALL = "<html><head></head><body></body></html>"
KEEPS_PAGES = {"kept": ["--disable-back-forward-cache"], "not-kept": []}


class Weather(BaseHTTPRequestHandler):
    """Somewhere else, that notes from where somebody came."""

    came_from: list[str | None] = []
    # A page there that shows our way out as its picture and as a link.
    trap = ""

    def do_GET(self) -> None:
        """Sunny."""
        if self.path == "/":
            self.came_from.append(self.headers.get("Referer"))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(self.trap.encode() if self.path == "/trap" else b"<title>Weather</title>Sunny")

    def log_message(self, *_args: object) -> None:
        """Nothing."""


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where leaving leads: a server of its own on this machine."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    Weather.came_from.clear()
    server = HTTPServer(("127.0.0.1", 0), Weather)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    at = f"http://127.0.0.1:{server.server_port}/"
    (tmp_path / "details.toml").write_text(f'emergency = "911"\n[leave_to]\nen = "{at}"\nes = "{at}"\n')
    with override_settings(HEARD_WORDS=str(tmp_path)):
        yield at
    server.shutdown()
    server.server_close()


@contextmanager
def reader(*, keeps: str, scripts: bool) -> Iterator[Page]:
    """Somebody with a phone; `keeps` says whether the browser keeps whole pages for Back."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"], ignore_default_args=KEEPS_PAGES[keeps]
        )
        yield browser.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=scripts).new_page()
        browser.close()


def read_on(page: Page, address: str, deep: int) -> None:
    """Open the first page, and follow links so deep."""
    page.goto(f"http://{address}/en/")
    for name in ("Other ways to take part", "Using this site privately", "Words we use")[: deep - 1]:
        go_by(page.get_by_role("link", name=name).first)


def back_three_times(page: Page) -> list[str]:
    """What shows after each of three presses of Back."""
    seen = []
    for _ in range(3):
        page.go_back(wait_until="load")
        page.wait_for_timeout(150)
        seen.append(page.content())
    return seen


@pytest.mark.parametrize("keeps", KEEPS_PAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("deep", [1, 3])
def test_back_brings_nothing(keeps: str, deep: int, *, scripts: bool, elsewhere: str) -> None:
    with served() as address, reader(keeps=keeps, scripts=scripts) as page:
        read_on(page, address, deep)
        assert page.locator("h1").inner_text()
        page.locator("header [data-leave]").click()
        page.wait_for_url(elsewhere)
        assert page.title() == "Weather"
        assert Weather.came_from == [None]
        for shown in back_three_times(page):
            assert OURS not in shown
            assert "privately" not in shown
            assert "data-leave" not in shown
            assert ASKS in shown or shown == BEFORE_ALL


@pytest.mark.parametrize("keeps", KEEPS_PAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("deep", [1, 3])
def test_back_brings_nothing_of_ones_own_page(keeps: str, deep: int, *, scripts: bool, elsewhere: str) -> None:
    cast = begin().to("assigned")
    # Before a browser is there: its loop would ask the database for another connection.
    session = session_of(cast, page_of(cast, "maria"))
    with clock.at(cast.moment), served() as address:
        own = OwnWorld(cast, address)
        with reader(keeps=keeps, scripts=scripts) as page:
            page.context.add_cookies([{"name": cookie_name("portal"), "value": session, "url": own.at("/")}])
            for each in ("/my-page/", "/help/", "/start/")[:deep]:
                page.goto(own.at(each))
                assert page.locator("header [data-leave]").count() == 1
            page.locator("header [data-leave]").click()
            page.wait_for_url(elsewhere)
            assert Weather.came_from == [None]
            for shown in back_three_times(page):
                assert "My page" not in shown
                assert "Maria" not in shown
                assert "data-leave" not in shown
                assert ASKS in shown or shown == BEFORE_ALL
    assert not SignedIn.objects.exists()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_coming_back_in_earnest_is_one_press(*, scripts: bool, elsewhere: str) -> None:
    with served() as address, reader(keeps="kept", scripts=scripts) as page:
        read_on(page, address, 2)
        page.locator("header [data-leave]").click()
        page.wait_for_url(elsewhere)
        wanted = f"http://{address}/en/emergency/"
        page.goto(wanted)
        assert page.title() == "Page"
        assert page.get_by_role("heading").first.inner_text() == ASKS
        assert page.get_by_role("link", name="In an emergency, call 911").get_attribute("href") == "tel:911"
        go_by(page.get_by_role("button", name="Go on"))
        assert page.url == wanted
        assert page.locator("header [data-leave]").count() == 1
        go_by(page.get_by_role("link", name="Home"))
        assert OURS in page.content()


def test_another_site_leaves_for_nobody(elsewhere: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with served() as address, reader(keeps="kept", scripts=True) as page:
        way_out = f"http://{address}/leave/"
        monkeypatch.setattr(Weather, "trap", f'<img src="{way_out}" alt=""><a href="{way_out}">On</a>')
        page.goto(f"{elsewhere}trap", wait_until="networkidle")
        go_by(page.get_by_role("link", name="On"))
        assert page.url == elsewhere
        assert MARK not in {each["name"] for each in page.context.cookies()}
        read_on(page, address, 1)
        assert OURS in page.content()


def test_three_times_shift_leaves_and_escape_does_not(elsewhere: str) -> None:
    with served() as address, reader(keeps="kept", scripts=True) as page:
        read_on(page, address, 1)
        for _ in range(3):
            page.keyboard.press("Escape")
        for _ in range(2):
            page.keyboard.press("Shift")
        assert page.url.startswith(f"http://{address}")
        page.keyboard.press("Shift")
        page.wait_for_url(elsewhere)


def test_the_way_out_is_reached_first_by_keyboard_and_stays_in_sight(elsewhere: str) -> None:
    with served() as address, reader(keeps="kept", scripts=True) as page:
        read_on(page, address, 1)
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent.trim()") == "Leave this site now"
        page.mouse.wheel(0, 3000)
        page.wait_for_timeout(100)
        box = page.locator("header [data-leave]").bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 64
        assert box["height"] >= 44
