"""Every page of somebody's own, and asking, in a language that is long and runs from right to left: nothing breaks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page

from heard.ground import clock
from heard.ground.pseudo import PSEUDO
from heard.models import Programme
from heard.web.portal.urls import urlpatterns
from heard.web.sessions import cookie_name
from tests.support.browser.harness import go_by, opened, served, sound
from tests.support.cast import Cast, begin
from tests.support.portaling import page_of, session_of

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"}
NUMBER = "555 0100"
MEANS = ("harmed_principal", "party")
# What is only sent, or leads on.
NO_PAGE = {"own-still-here", "out", "leave"}
NAMES = {
    str(each.name): str(each.pattern)
    for each in urlpatterns
    if set(MEANS) & set(getattr(each.callback, "opens_to", ())) and each.name not in NO_PAGE
}
# Whatever sticks out of the window, or is cut off where it may not scroll.
CUT = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const at = each.getBoundingClientRect(), as = getComputedStyle(each);
  if (!at.width || at.height < 2 || each.closest(".skips, .scrolls, svg") || as.visibility === "hidden") return false;
  const cut = ["hidden", "clip"].includes(as.overflowX) && each.scrollWidth > each.clientWidth + 1;
  return cut || at.left < -1 || at.right > window.innerWidth + 1;
}).map((each) => each.outerHTML.slice(0, 160))"""
# Where the first and the last sign of a text stand: from left to right, whatever the page does.
ENDS = """(text) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const from = walk.currentNode.data.indexOf(text);
    if (from < 0 || !walk.currentNode.parentElement.getClientRects().length) continue;
    return [from, from + text.length - 1].map((at) => {
      const range = document.createRange();
      range.setStart(walk.currentNode, at);
      range.setEnd(walk.currentNode, at + 1);
      return range.getBoundingClientRect().left;
    });
  }
  return null;
}"""


@pytest.fixture
def story(database: Path, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Somebody who is getting ready, with a programme that can be rung."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    return begin({"programme": {"phone": NUMBER}}).to("preparing")


@pytest.fixture
def address(story: Cast) -> Iterator[str]:
    """Where the pages are, with the language switched on."""
    slug = Programme.objects.get(pk=story.programme).slug
    session_of(story, page_of(story, "maria"))
    with override_settings(HEARD_PSEUDO=True, HEARD_PUBLIC_PROGRAMME=slug), clock.at(story.moment), served() as name:
        yield name


def come_in(page: Page, story: Cast, address: str) -> str:
    """On one's own pages, in this language. Returns where they are."""
    host = f"http://portal.{address}"
    key = session_of(story, page_of(story, "maria"))
    page.context.add_cookies([{"name": cookie_name("portal"), "value": key, "url": host, "httpOnly": True}])
    page.goto(f"{host}/papers/?in={PSEUDO}")
    return host


def from_left_to_right(page: Page, text: str) -> bool:
    """Whether a number stands on the page as it is written."""
    ends = page.evaluate(ENDS, text)
    assert ends, f"{text} is not there"
    return bool(ends[0] < ends[1])


def whole(page: Page, name: str) -> None:
    """Sound, from right to left, and nothing cut off."""
    assert page.locator("html").get_attribute("dir") == "rtl", name
    # Nobody speaks it: no list of languages has its name.
    sound(page, name, but=("html-lang-valid", "valid-lang"))
    assert not page.evaluate(CUT), name


def test_there_are_pages() -> None:
    assert len(NAMES) >= 5


def test_every_page_of_ones_own_is_whole(chromium: Browser, story: Cast, address: str) -> None:
    with opened(chromium, **PHONE) as page:
        host = come_in(page, story, address)
        for name, where in NAMES.items():
            answer = page.goto(f"{host}/{where}")
            if answer and answer.ok and page.locator("html[dir]").count():
                whole(page, f"pseudo-{name}")
        page.goto(f"{host}/papers/read/?n=2&large=yes")
        whole(page, "pseudo-own-paper-large")
        assert from_left_to_right(page, NUMBER)


def test_asking_is_whole(chromium: Browser, address: str) -> None:
    with opened(chromium, **PHONE) as page:
        page.goto(f"http://{address}/{PSEUDO}/ask/")
        for step in ("who", "reach", "shows", "note", "check"):
            whole(page, f"pseudo-ask-{step}")
            if step == "reach":
                page.locator("[name=way][value=text]").check()
                page.locator("#f-at").fill("555 0188")
            if step == "check":
                assert from_left_to_right(page, "555 0188")
            go_by(page.locator("main form button"))
        whole(page, "pseudo-ask-sent")
        code = page.locator(".receipt").inner_text()
        assert from_left_to_right(page, code)
