"""Every page of the workspace in its fullest state: on a phone in light, on a desk in the dark, narrow, and widely set."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.browser.harness import SAID, SEEN_AS, opened, shot, sign_in, sound
from tests.support.browser.world import PAGES, World, world

pytestmark = pytest.mark.browser
NARROWEST = {"width": 320, "height": 640}
# What somebody who reads with difficulty may set: WCAG 1.4.12.
WIDELY_SET = """
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
"""
# What is cut off: its own box hides what it holds.
CUT_OFF = """() => [...document.querySelectorAll("main *, header *")].filter((each) => {
    const style = getComputedStyle(each);
    if (each.closest(".unseen, .skip, option, svg") || !each.offsetParent || !each.innerText) return false;
    const hides = style.overflowX === "hidden" || style.overflowX === "clip";
    return hides && each.scrollWidth > each.clientWidth + 1;
  }).map((each) => each.outerHTML.slice(0, 120))"""
OK = 200
STICKS_OUT = "document.documentElement.scrollWidth > window.innerWidth"


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The world in which something stands in every room."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with world() as made:
        yield made


def walk(page: Page, told: World) -> Iterator[str]:
    """Open every page as whom it is for; one sign-in for each."""
    for who, names in groupby(sorted(PAGES, key=lambda name: PAGES[name][0]), key=lambda name: PAGES[name][0]):
        page.context.clear_cookies()
        sign_in(page, told.address, who)
        for name in names:
            answer = page.goto(told.at(PAGES[name][1]))
            yield name if answer and answer.status == OK else f"{name} ({answer and answer.status})"


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_every_page_is_sound(told: World, chromium: Browser, seen_as: str) -> None:
    wrong = []
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        page.goto(told.at("/sign-in/"))
        sound(page, "sign-in")
        for name in walk(page, told):
            if " " in name:
                wrong.append(name)
                continue
            try:
                sound(page, name)
            except AssertionError as why:
                wrong.append(f"{name}: {str(why).partition(chr(10) + 'assert')[0]}")
                SAID.clear()
    assert not wrong, "\n".join(wrong)


def test_every_page_reflows_and_can_be_set_widely(told: World, chromium: Browser) -> None:
    wrong = []
    # Only here the content policy is set aside: the reader's own style comes from outside of the page.
    with opened(chromium, viewport=NARROWEST, bypass_csp=True) as page:
        for name in walk(page, told):
            if page.evaluate(STICKS_OUT):
                wrong.append(f"{name} sticks out at 320")
            if page.evaluate(f"document.documentElement.dir = 'rtl', {STICKS_OUT}"):
                wrong.append(f"{name} sticks out from right to left")
            page.evaluate("document.documentElement.dir = 'ltr'")
            page.add_style_tag(content=WIDELY_SET)
            if page.evaluate(STICKS_OUT) or page.evaluate(CUT_OFF):
                shot(page, f"wide-{name}")
                wrong.append(f"{name} set widely: {page.evaluate(CUT_OFF)}")
    assert not wrong, "\n".join(wrong)


def test_with_the_readers_own_colours_and_without_motion(told: World, chromium: Browser) -> None:
    moves = """() => [...document.querySelectorAll("*")].filter((each) => {
        const style = getComputedStyle(each);
        return [style.transitionDuration, style.animationDuration].some((long) => parseFloat(long) > 0);
      }).length"""
    # A control is seen where it has an edge or an underline of its own.
    unseen = """() => [...document.querySelectorAll("button, .button, input, select, textarea, main a")].filter((each) => {
        const style = getComputedStyle(each);
        if (!each.offsetParent || each.type === "hidden" || each.closest(".unseen, .skip")) return false;
        const edged = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
        const native = each.type === "checkbox" || each.type === "radio";
        const words = each.tagName === "A" || style.textDecorationLine.includes("underline");
        return !(edged || native || words);
      }).map((each) => each.outerHTML.slice(0, 120))"""
    with opened(chromium, viewport=SEEN_AS["desk-dark"]["viewport"], forced_colors="active", reduced_motion="reduce") as page:
        for name in walk(page, told):
            assert page.evaluate(moves) == 0, name
            assert page.evaluate(unseen) == [], name
        shot(page, "forced-colours")
