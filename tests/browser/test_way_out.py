"""The way out at every size of text: whole, in sight, first where there is no room, and a button in anybody's colors."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from heard.ground import clock
from heard.web.leaving import GO_ON, MARK
from heard.web.sessions import cookie_name
from tests.support.browser.harness import go_by, opened, served, shot, sound
from tests.support.browser.own_world import OwnWorld
from tests.support.cast import begin
from tests.support.portaling import page_of, session_of

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("database")]
PERCENTS = (100, 125, 150, 175, 200)
# How much larger than a browser's own our calm pages set their text.
CALM = 1.125
WIDTHS = (360, 320)
PUBLIC = ("/en/", "/es/stay-private/", "/en/nothing/at/all/", "/es/nothing/at/all/", "/nothing/")
OWN = ("/my-page/", "/my-page/?in=es", "/papers/read/?n=2&in=es", "/start/", "/nothing/at/all/")
# All that stands in the head, and where.
HEAD = """[...document.querySelectorAll("header.top > *")].filter(each => each.textContent.trim()).map(each => {
  const {left, right, top, bottom} = each.getBoundingClientRect();
  return {leave: each.matches("[data-leave]"), left, right, top, bottom, lines: each.getClientRects().length};
})"""

# What is too wide for the window, for whoever reads that the test failed.
STICKS_OUT = """[...document.querySelectorAll("body *")]
  .filter(each => each.getBoundingClientRect().right > window.innerWidth)
  .map(each => [each.getBoundingClientRect().right, each.outerHTML.slice(0, 120)])"""


@pytest.fixture(autouse=True)
def asking_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Playwright runs a loop of its own in this thread; what is asked of the database here is still in order."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture
def world() -> Iterator[tuple[OwnWorld, str]]:
    """Both sites on this machine, and the session of somebody on their own page."""
    cast = begin().to("assigned")
    session = session_of(cast, page_of(cast, "maria"))
    with clock.at(cast.moment), served() as address:
        yield OwnWorld(cast, address), session


def enlarge(page: Page, percent: int) -> None:
    """What the setting of a browser for the size of text does."""
    page.add_style_tag(content=f"html {{ font-size: {percent * CALM}% !important }}")


def looks_right(page: Page, where: str) -> None:
    """The way out is whole and in sight, first where the head has several lines; nothing sticks out."""
    width = page.evaluate("window.innerWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width, (where, page.evaluate(STICKS_OUT))
    head = page.evaluate(HEAD)
    (leave,) = [each for each in head if each["leave"]]
    others = [each for each in head if not each["leave"]]
    for each in head:
        assert -0.5 <= each["left"] < each["right"] <= width + 0.5, (where, each)
    assert leave["top"] >= 0, where
    assert leave["bottom"] - leave["top"] >= 44, where
    for each in others:
        beside = each["top"] < leave["bottom"] and leave["top"] < each["bottom"]
        assert each["right"] <= leave["left"] if beside else leave["bottom"] <= each["top"], (where, head)
    words = page.locator("header [data-leave]").evaluate(
        "each => { const r = document.createRange(); r.selectNodeContents(each); "
        "const inner = r.getBoundingClientRect(), outer = each.getBoundingClientRect();"
        "return inner.left >= outer.left && inner.right <= outer.right && r.getClientRects().length === 1 }"
    )
    assert words, where


@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_whole_at_every_size_of_text_on_public_pages(
    chromium: Browser, world: tuple[OwnWorld, str], width: int
) -> None:
    own, _session = world
    with opened(chromium, viewport={"width": width, "height": 640}, bypass_csp=True) as page:
        for at in PUBLIC:
            for percent in PERCENTS:
                page.goto(f"http://{own.address}{at}")
                enlarge(page, percent)
                looks_right(page, f"{at} {percent}% {width}px")
            shot(page, f"way-out-public{at.replace('/', '-')}200")


@pytest.mark.parametrize("width", WIDTHS)
def test_it_is_whole_at_every_size_of_text_on_ones_own_pages(
    chromium: Browser, world: tuple[OwnWorld, str], width: int
) -> None:
    own, session = world
    with opened(chromium, viewport={"width": width, "height": 640}, bypass_csp=True) as page:
        page.goto(own.at("/"))
        looks_right(page, "the first page")
        enlarge(page, PERCENTS[-1])
        looks_right(page, "the first page, large")
        page.context.add_cookies([{"name": cookie_name("portal"), "value": session, "url": own.at("/")}])
        for at in OWN:
            for percent in PERCENTS:
                page.goto(own.at(at))
                enlarge(page, percent)
                looks_right(page, f"{at} {percent}% {width}px")
            shot(page, f"way-out-own{at.replace('/', '-').replace('?in=', '')}200")


def test_it_is_a_button_in_the_readers_own_colors(chromium: Browser, world: tuple[OwnWorld, str]) -> None:
    own, _session = world
    with opened(chromium, viewport={"width": 360, "height": 640}, forced_colors="active") as page:
        for at in (f"http://{own.address}/en/", own.at("/en/"), f"http://{own.address}/en/nothing/at/all/"):
            page.goto(at)
            edge = page.locator("header [data-leave]").evaluate(
                "each => { const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(each);"
                "return [borderTopStyle, borderTopWidth, !/, 0\\)/.test(borderTopColor)] }"
            )
            assert edge == ["solid", "2px", True], (at, edge)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_coming_back_asks_first_and_one_press_goes_on(
    chromium: Browser, world: tuple[OwnWorld, str], *, scripts: bool
) -> None:
    own, _session = world
    for name, front, deeper in (
        ("public", f"http://{own.address}/en/", f"http://{own.address}/es/ways/"),
        ("own", own.at("/"), own.at("/es/")),
    ):
        with opened(chromium, viewport={"width": 360, "height": 640}, java_script_enabled=scripts) as page:
            # As if by the button, which leads to another's server.
            page.context.add_cookies([{"name": MARK, "value": "1", "url": urljoin(front, "/")}])
            page.goto(deeper)
            assert page.title() == "Página"
            if scripts:
                sound(page, f"asks-first-{name}-es")
                page.goto(front)
                sound(page, f"asks-first-{name}-en")
                page.goto(deeper)
            go_by(page.get_by_role("button", name="Continuar"))
            assert page.url == deeper
            assert GO_ON not in page.content()
            assert page.locator("header [data-leave]").count() == 1
            # And it is not asked again.
            page.goto(front)
            assert page.locator("header [data-leave]").count() == 1
