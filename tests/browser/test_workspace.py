"""The pages in Chromium: a walk by hand, on a phone in the light and on a desk in the dark; and axe on each."""

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from heard.models import Programme
from heard.wsgi import application
from tests.cast import Cast, begin

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
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
}


class Quiet(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *_args: Any) -> None:
        """Nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The pages on a port of this machine, for as long as a test lasts."""
    server: WSGIServer = make_server("127.0.0.1", 0, application, handler_class=Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"localhost:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for all tests here."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def story(database: Path, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """A dialogue in preparation, in a programme where everybody is invented."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    cast = begin().to("preparing")
    cast.appoint("evaluator", "evaluator")
    cast.appoint("administrator", "administrator")
    Programme.objects.filter(pk=cast.programme).update(demo="demo")
    return cast


@pytest.fixture
def address(story: Cast) -> Iterator[str]:
    """Where the pages are."""
    with served() as name:
        yield name


@pytest.fixture(params=SEEN_AS)
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A fresh page that asks nobody but us, and whose console stays silent."""
    context = chromium.new_context(**SEEN_AS[request.param])
    asked: list[str] = []
    SAID.clear()

    def stay_here(route: Route) -> None:
        asked.append(route.request.url)
        if ".localhost:" in route.request.url or "//localhost:" in route.request.url:
            route.continue_()
        else:
            route.abort()

    context.route("**/*", stay_here)
    opened = context.new_page()
    opened.on("console", lambda message: SAID.append(message.text))
    opened.on("pageerror", lambda error: SAID.append(str(error)))
    yield opened
    context.close()
    assert not [each for each in asked if "localhost:" not in each]
    silent()


def silent() -> None:
    """The page broke nothing: no script failed, and the content policy stopped nothing."""
    no_break = ("Failed to load resource: the server responded", "Clear-Site-Data header")
    assert not [each for each in SAID if not each.startswith(no_break)]


def shot(page: Page, name: str) -> None:
    """Keep a picture for human eyes."""
    width = (page.viewport_size or {"width": 0})["width"]
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}-{width}.png", full_page=True)


def sound(page: Page, name: str) -> None:
    """Axe finds nothing, nothing sticks out to the side, and there is a picture."""
    page.wait_for_load_state()
    silent()
    # The content policy keeps scripts out of the page; the debugger's door is not the page's.
    page.evaluate(AXE.read_text() + "\n;undefined")
    found = page.evaluate(f"axe.run(document, {json.dumps(RULES)})")
    told = [
        (each["id"], [(node["html"][:120], node["failureSummary"]) for node in each["nodes"]]) for each in found["violations"]
    ]
    shot(page, name)
    # What axe and the camera tried to put into the page was stopped, and is not the page's.
    SAID.clear()
    assert not told, name
    assert found["passes"], name
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name


def sign_in(page: Page, address: str, who: str) -> None:
    """Choose who one is."""
    page.goto(f"http://staff.{address}/")
    page.get_by_role("button", name=who, exact=True).click()
    page.get_by_role("button", name="Sign out").wait_for()


def test_a_walk_from_signing_in_to_an_act_and_a_refusal(page: Page, address: str, story: Cast) -> None:
    page.goto(f"http://staff.{address}/")
    sound(page, "sign-in")
    sign_in(page, address, "Dana")
    sound(page, "dialogues")
    page.locator("tbody a").first.click()
    assert page.get_by_role("heading", name="What has to be true first").is_visible()
    sound(page, "dialogue")

    page.get_by_role("link", name="Write a note").click()
    sound(page, "act")
    page.get_by_label("Note", exact=True).fill("Rang, all is quiet.")
    page.get_by_role("button", name="Write a note").click()
    assert page.get_by_role("status").inner_text() == "Recorded: Write a note."
    assert page.get_by_text("Rang, all is quiet.").is_visible()

    page.get_by_role("link", name="Fix the meeting").first.click()
    page.get_by_role("button", name="Fix the meeting").click()
    assert page.get_by_role("alert").get_by_text("R28").first.is_visible()
    sound(page, "refusal")

    page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/acts/plan_meeting/")
    page.get_by_label("Room").fill("Chapel room")
    page.get_by_role("button", name="Plan a meeting").click()
    assert page.get_by_role("alert").is_visible()
    assert page.get_by_label("Room").input_value() == "Chapel room"
    sound(page, "bad-input")

    page.get_by_role("button", name="Sign out").click()
    page.go_back()
    assert page.get_by_role("heading", name="Choose who you are").is_visible()


@pytest.mark.parametrize(
    ("who", "paths"),
    [
        ("Dana", ("/dialogues/new/", "/programme/", "/programme/acts/approve_place/", "/nothing/")),
        ("Evaluator", ("/figures/",)),
        ("Administrator", ("/programme/", "/programme/acts/appoint/", "/programme/acts/load_policy/")),
    ],
)
def test_other_pages_are_sound(page: Page, address: str, who: str, paths: tuple[str, ...]) -> None:
    sign_in(page, address, who)
    for path in paths:
        page.goto(f"http://staff.{address}{path}")
        sound(page, f"{who.lower()}{path.replace('/', '-').rstrip('-')}")


@pytest.mark.parametrize("house", ["", "portal."])
def test_the_calm_pages_are_sound(page: Page, address: str, house: str) -> None:
    for language in ("en", "es"):
        page.goto(f"http://{house}{address}/{language}/")
        sound(page, f"{house or 'public.'}{language}")


def test_forms_of_many_kinds_are_sound(page: Page, address: str, story: Cast) -> None:
    sign_in(page, address, "Dana")
    for name in ("add_party", "mark_safe", "ask", "choose_to_hear", "record_order"):
        page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/acts/{name}/")
        sound(page, f"act-{name}")
