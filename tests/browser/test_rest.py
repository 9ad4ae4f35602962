"""Two minutes before rest ends the session it is said; one key goes on; then nothing of the page stays."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from heard.ground import clock
from tests.support.browser.harness import opened, served
from tests.support.browser.own_world import OwnWorld
from tests.support.cast import begin

pytestmark = pytest.mark.browser
IS_OPEN = "document.getElementById('still').open"


@pytest.fixture
def own(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """Somebody who is in it, and where their page is served."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    cast = begin().to("assigned")
    with clock.at(cast.moment), served() as address:
        yield OwnWorld(cast, address)


def at_rest(page: Page, own: OwnWorld) -> None:
    """Open a page and do nothing for eight minutes."""
    own.come_in(page, "maria")
    page.clock.install()
    page.goto(own.at("/start/"))
    page.clock.fast_forward("07:50")
    assert not page.evaluate(IS_OPEN)
    page.clock.fast_forward("00:15")
    assert page.evaluate(IS_OPEN)


def test_one_key_goes_on_and_tells_the_server(chromium: Browser, own: OwnWorld) -> None:
    with opened(chromium) as page:
        at_rest(page, own)
        with page.expect_response("**/still-here/") as told:
            page.keyboard.press("x")
        assert told.value.status == 204
        assert not page.evaluate(IS_OPEN)
        page.clock.fast_forward("07:50")
        assert not page.evaluate(IS_OPEN)


def test_after_ten_minutes_nothing_of_the_page_stays(chromium: Browser, own: OwnWorld) -> None:
    with opened(chromium) as page:
        at_rest(page, own)
        # On the server, rest ended it as well.
        page.context.clear_cookies()
        page.clock.fast_forward("02:00")
        page.wait_for_url(own.at("/?rested=yes&to=%2Fstart%2F"))
        assert "For your privacy we signed you out. What you wrote is saved." in page.locator("main").inner_text()
        assert page.locator("input[name=to]").get_attribute("value") == "/start/"


def test_a_covered_line_is_shown_on_demand(chromium: Browser, own: OwnWorld) -> None:
    with opened(chromium) as page:
        page.goto(own.at("/"))
        line = page.locator("#f-secret")
        assert line.evaluate("each => getComputedStyle(each).webkitTextSecurity") == "disc"
        page.get_by_role("button", name="Show").click()
        assert line.evaluate("each => getComputedStyle(each).webkitTextSecurity") == "none"
        page.get_by_role("button", name="Hide").click()
        assert line.evaluate("each => getComputedStyle(each).webkitTextSecurity") == "disc"
