"""What every browser test stands on: the pages served on this machine, axe, pictures, and a console that stays silent."""

import json
import os
import threading
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import Browser, Locator, Page

from heard.wsgi import application

ROOT = Path(__file__).parents[3]
SHOTS = ROOT / "build" / "screenshots"
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
CHROMIUM = os.environ.get("HEARD_CHROMIUM", "/usr/bin/chromium")
SEEN_AS: dict[str, dict[str, Any]] = {
    "phone-light": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
    "desk-dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}
SAID: list[str] = []
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    # Only what is wrong is told node by node: a page of a hundred rows is read in half the time.
    "resultTypes": ["violations"],
}


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *_args: Any) -> None:
        """Nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The pages on a port of this machine, for as long as a test lasts; at the moment that is told here, if one is."""
    server: WSGIServer = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    thread = threading.Thread(target=copy_context().run, args=(server.serve_forever, 0.05))
    thread.start()
    try:
        yield f"localhost:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def silent() -> None:
    """The page broke nothing: no script failed, and the content policy stopped nothing."""
    # The focus is where it was to be already: a script, or an address with a place in it, was first.
    no_break = ("Failed to load resource: the server responded", "Clear-Site-Data header", "Autofocus processing was blocked")
    broken = [each for each in SAID if not each.startswith(no_break)]
    assert not broken, broken


def shot(page: Page, name: str) -> None:
    """Keep a picture for human eyes."""
    width = (page.viewport_size or {"width": 0})["width"]
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)


def sound(page: Page, name: str, *, but: Collection[str] = ()) -> None:
    """Axe finds nothing, nothing sticks out to the side, and there is a picture. `but` names rules that do not count here."""
    page.wait_for_load_state()
    silent()
    # The content policy keeps scripts out of the page; the debugger's door is not the page's.
    page.evaluate(AXE.read_text() + "\n;undefined")
    found = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
    told = [
        (each["id"], [(node["html"][:120], node["failureSummary"]) for node in each["nodes"]])
        for each in found["violations"]
        if each["id"] not in but
    ]
    shot(page, name)
    # What axe and the camera tried to put into the page was stopped, and is not the page's.
    SAID.clear()
    assert not told, f"{name}: {told}"
    assert found["passes"], name
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name


def go_by(link: Locator) -> None:
    """Click what leads to another page, and wait until that page is whole: a page half come is read half."""
    with link.page.expect_navigation(wait_until="load"):
        link.click()


def sign_in(page: Page, address: str, who: str) -> None:
    """Choose who one is."""
    page.goto(f"http://staff.{address}/")
    go_by(page.get_by_role("button", name=who, exact=True))
    page.locator("body[data-idle]").wait_for()


def sign_out(page: Page) -> None:
    """By the button in the menu under one's own name."""
    page.locator(".bar .who summary").click()
    go_by(page.get_by_role("button", name="Sign out"))


@contextmanager
def opened(chromium: Browser, **seen_as: Any) -> Iterator[Page]:
    """A fresh page that asks nobody but us, and whose console stays silent."""
    context = chromium.new_context(**seen_as)
    asked: list[str] = []
    SAID.clear()
    # Listened to, not stepped into: a browser that is stepped into keeps no files between pages.
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("console", lambda message: SAID.append(message.text))
    page.on("pageerror", lambda error: SAID.append(str(error)))
    yield page
    context.close()
    assert not [each for each in asked if "localhost:" not in each]
    silent()
