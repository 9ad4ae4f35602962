"""What frames the pages, in a browser: keys, rest, drafts, what is kept and what it weighs; and all of it without scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from heard.models import LedgerEntry, OfficeNote
from tests.support.browser.harness import SEEN_AS, go_by, opened, shot, sign_in, sign_out, sound
from tests.support.browser.world import World, world

pytestmark = pytest.mark.browser
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 360, "height": 740}}
# So many first questions wait in the world: one is answered by phone, one by e-mail, one by letter.
INQUIRIES = 3
FIRST_VIEW, SECOND_VIEW, REQUESTS = 250_000, 40_000, 6
MOST_TABS = 120
# Where the keyboard is, as somebody sees it.
FOCUS = """() => {
  const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
  const bar = document.querySelector(".bar"), sticks = bar && getComputedStyle(bar).position === "sticky";
  const above = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + 2);
  const under = sticks && !bar.contains(at) && bar.contains(above);
  return {
    text: (at.innerText || at.value || at.getAttribute("aria-label") || "").trim().split("\\n")[0],
    name: at.getAttribute("name") || "",
    id: at.id,
    href: at.getAttribute("href") || "",
    tag: at.tagName,
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
    under,
  };
}"""
KEPT = """async () => ({
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: self.caches ? (await caches.keys()).length : 0,
  workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
  cookies: document.cookie,
})"""


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The world in which something stands in every room."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with world() as made:
        yield made


# The keyboard


def tab_to(page: Page, **wanted: str) -> dict[str, Any]:
    """Press Tab until the focus is there. On the way it is always seen, and never under the bar."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        at: dict[str, Any] = page.evaluate(FOCUS)
        if at["tag"] != "BODY":
            assert at["ringed"], at
            assert at["inside"], at
            assert not at["under"], at
        if all(part in str(at[key]) for key, part in wanted.items()):
            return at
    raise AssertionError(f"Tab never came to {wanted}")


def enter(page: Page) -> None:
    """Press Enter on what leads to another page, and wait until it is whole."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")


def test_a_day_by_keyboard_alone(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        page.goto(told.at("/sign-in/"))
        tab_to(page, tag="BUTTON", text="Dana")
        enter(page)
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS)["text"] == "Skip to the page"
        tab_to(page, tag="A", text="Dialogues")
        enter(page)
        tab_to(page, href=f"/dialogues/{told.cast.dialogue}/")
        enter(page)
        tab_to(page, tag="A", text="Write a note")
        enter(page)
        tab_to(page, tag="TEXTAREA")
        page.keyboard.type("Rang Maria's sister. All is quiet.")
        tab_to(page, tag="BUTTON", text="Write a note")
        enter(page)
        assert page.get_by_role("status").inner_text() == "Recorded: A note."
        page.goto(told.at("/dialogues/{dialogue}/acts/approve/"))
        tab_to(page, tag="BUTTON", text="Approve")
        enter(page)
        # A refusal is read first: the focus is on it.
        assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
        tab_to(page, tag="A", text="Back to the dialogue")
        enter(page)
        assert page.url.rstrip("/").endswith(told.cast.dialogue)


def test_the_skip_link_leads_past_the_bar(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/"))
        tab_to(page, text="Skip to the page")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_shortcuts_move_and_open_never_write_and_can_be_turned_off(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/"))
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "bar-search"
        page.keyboard.type("j?gd/o")
        assert page.locator("#bar-search").input_value() == "j?gd/o"
        page.locator("main h1").click()
        page.keyboard.press("j")
        assert told.cast.dialogue in page.evaluate(FOCUS)["href"]
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press("o")
        assert told.cast.dialogue in page.url
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press("g")
            page.keyboard.press("d")
        assert page.url.endswith("/dialogues/")
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press("?")
        assert page.get_by_role("heading", name="Help: Dialogues").inner_text()

        page.goto(told.at("/settings/"))
        page.get_by_role("group", name="Shortcuts").get_by_label("Off").check()
        go_by(page.get_by_role("button", name="Keep these settings"))
        page.goto(told.at("/dialogues/"))
        for key in ("/", "j", "?"):
            page.keyboard.press(key)
        assert page.evaluate("document.activeElement.tagName") == "BODY"
        assert page.url.endswith("/dialogues/")


def test_a_menu_of_the_bar_closes_by_escape(told: World, chromium: Browser) -> None:
    with opened(chromium, **PHONE) as page:
        sign_in(page, told.address, "Dana")
        page.locator(".bar summary", has_text="Menu").click()
        page.get_by_role("navigation", name="Workspace").get_by_role("link", name="Dialogues").wait_for()
        sound(page, "menu-open")
        page.keyboard.press("Escape")
        page.get_by_role("navigation", name="Workspace").wait_for(state="hidden")
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_one_tick_ticks_every_row_and_a_key_ticks_one(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/today/"))
        boxes = page.locator("input[name=needs]")
        every = page.get_by_label("Tick all on this page")
        assert boxes.count() > 1
        every.check()
        assert boxes.evaluate_all("all => all.every((each) => each.checked)")
        page.locator("main h1").click()
        # The first rows are inquiries: they are answered, never put off.
        for _row in range(1 + INQUIRIES):
            page.keyboard.press("j")
        page.keyboard.press("x")
        assert boxes.evaluate_all("all => all.filter((each) => each.checked).length") == boxes.count() - 1
        assert not every.is_checked()


# Rest


def test_before_rest_ends_the_session_the_page_asks_and_then_keeps_nothing(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        page.clock.install()
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/{dialogue}/"))
        page.clock.fast_forward("12:55")
        assert not page.get_by_role("alertdialog").count()
        page.clock.fast_forward("00:10")
        page.get_by_role("alertdialog").wait_for()
        assert page.evaluate("document.activeElement.innerText") == "I am still here"
        sound(page, "before-rest")
        with page.expect_response("**/still-here/") as asked:
            page.keyboard.press("Enter")
        assert asked.value.status == 204
        page.get_by_role("alertdialog").wait_for(state="detached")
        page.clock.fast_forward("12:00")
        assert not page.get_by_role("alertdialog").count()

        # Somewhere else the session ended meanwhile: the page is covered, and goes to sign in.
        page.context.clear_cookies()
        with page.expect_navigation(wait_until="load"):
            page.clock.fast_forward("03:10")
        page.get_by_role("heading", name="Choose who you are").wait_for()
        assert "Maria" not in page.content()


def test_after_signing_out_back_shows_nothing_of_before(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/{dialogue}/"))
        page.get_by_text("Maria Duran").first.wait_for()
        sign_out(page)
        for _ in range(3):
            page.go_back(wait_until="load")
            assert "Maria" not in page.content()
        for _ in range(2):
            page.go_forward(wait_until="load")
            assert "Maria" not in page.content()


# Drafts and forms


def test_what_is_typed_is_saved_every_few_seconds_and_is_there_again(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        page.clock.install()
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/{dialogue}/acts/note/"))
        page.locator("main textarea").first.fill("Half a thought about")
        with page.expect_response("**/drafts/") as saved:
            page.clock.fast_forward("00:06")
        assert saved.value.status == 204
        page.get_by_text("Saved at").first.wait_for()
        page.clock.fast_forward("00:06")
        page.goto(told.at("/help/"))
        page.goto(told.at("/dialogues/{dialogue}/acts/note/"))
        assert page.locator("main textarea").first.input_value() == "Half a thought about"


def test_a_form_is_sent_once_however_often_one_presses(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/{dialogue}/acts/note/"))
        before = OfficeNote.objects.count()
        page.locator("main textarea").first.fill("Once.")
        sent: list[str] = []
        page.on(
            "request",
            lambda asked: sent.append(asked.url) if asked.method == "POST" and "/acts/note/" in asked.url else None,
        )
        with page.expect_navigation(wait_until="load"):
            page.get_by_role("main").get_by_role("button", name="Write a note").dblclick()
        assert len([each for each in sent if "/acts/note/" in each]) == 1
        assert OfficeNote.objects.count() == before + 1


# What is kept, and what it weighs


def test_nothing_is_kept_in_the_browser_but_cookies_that_no_script_reads(told: World, chromium: Browser) -> None:
    with opened(chromium, **PHONE) as page:
        sign_in(page, told.address, "Dana")
        for address in (
            "/dialogues/",
            "/dialogues/{dialogue}/",
            "/dialogues/{dialogue}/acts/note/",
            "/settings/",
            "/help/",
        ):
            page.goto(told.at(address))
        page.locator(".bar summary", has_text="Menu").click()
        kept = page.evaluate(KEPT)
        assert kept == {"local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0, "cookies": ""}
        cookies = page.context.cookies()
        assert {each["name"] for each in cookies} <= {"staff_session", "csrf"}
        assert all(each["httpOnly"] and each["sameSite"] == "Strict" for each in cookies)
        assert all(each["expires"] == -1 for each in cookies if "session" in each["name"])


def test_pages_are_light_and_the_second_is_lighter(told: World, chromium: Browser) -> None:
    with opened(chromium, **DESK) as page:
        sign_in(page, told.address, "Dana")
        page.goto("about:blank")
        meter = page.context.new_cdp_session(page)
        meter.send("Network.enable")
        meter.send("Network.clearBrowserCache")
        sizes: list[float] = []
        meter.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        first: list[tuple[float, int]] = []
        second: list[tuple[float, int]] = []
        for views, most in ((first, FIRST_VIEW), (second, SECOND_VIEW)):
            for address in ("/dialogues/{dialogue}/?looks=yes&timeline=all", "/dialogues/"):
                sizes.clear()
                page.goto(told.at(address), wait_until="networkidle")
                views.append((sum(sizes), len(sizes)))
            assert max(size for size, _ in views) <= most, views
            assert max(count for _, count in views) <= REQUESTS, views


# On paper


def test_on_paper_a_page_is_black_on_white_and_says_that_it_is_confidential(told: World, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["desk-dark"]) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/dialogues/{dialogue}/"))
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        assert page.locator(".bar").is_hidden()
        assert page.locator(".foot").inner_text().startswith("Confidential. Printed by Dana, Mar 19, 2026")
        shot(page, "on-paper")


# Without scripts


def test_every_kind_of_thing_on_a_page_works_without_scripts(told: World, chromium: Browser) -> None:
    with opened(chromium, java_script_enabled=False, **PHONE) as page:
        page.goto(told.at("/sign-in/"))
        go_by(page.get_by_role("button", name="Dana", exact=True))
        # The menu of the bar, a filter, the search.
        page.locator(".bar summary", has_text="Menu").click()
        go_by(page.get_by_role("navigation", name="Workspace").get_by_role("link", name="Dialogues"))
        page.get_by_label("Stage").first.select_option(label="Getting ready")
        go_by(page.get_by_role("button", name="Show"))
        assert "stage=preparing" in page.url
        page.get_by_role("searchbox").fill("Nothing of that name")
        go_by(page.get_by_role("button", name="Find"))
        # Radios, with a word that it is kept.
        page.goto(told.at("/settings/"))
        page.get_by_label("Dark", exact=True).check()
        go_by(page.get_by_role("button", name="Keep these settings"))
        assert page.get_by_role("status").inner_text() == "Your settings are kept."
        # Words, a day, a choice; what is wrong, and what is in the way.
        note = "/dialogues/{dialogue}/acts/note/"
        page.goto(told.at(note))
        go_by(page.get_by_role("main").get_by_role("button", name="Write a note"))
        page.get_by_role("alert").wait_for()
        assert page.title().startswith("Error:")
        page.locator("main textarea").first.fill("Written without scripts.")
        go_by(page.get_by_role("main").get_by_role("button", name="Write a note"))
        assert page.get_by_role("status").inner_text() == "Recorded: A note."
        page.goto(told.at("/dialogues/{dialogue}/acts/approve/"))
        go_by(page.get_by_role("main").get_by_role("button", name="Approve"))
        assert "Nothing was changed" in page.get_by_role("alert").inner_text()
        # And out again, by the menu under one's own name.
        sign_out(page)
        assert LedgerEntry.objects.filter(act="sign_out").exists()


# What is wrong, and what is empty


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_errors_and_empty_pages_are_sound(told: World, chromium: Browser, seen_as: str) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        sign_in(page, told.address, "Dana")
        page.goto(told.at("/nothing/"))
        sound(page, "missing")
        page.goto(told.at("/dialogues/?stage=closed"))
        sound(page, "dialogues-empty")
        page.goto(told.at("/dialogues/{dialogue}/acts/plan_meeting/"))
        go_by(page.get_by_role("main").get_by_role("button", name="Plan a meeting"))
        assert page.title().startswith("Error:")
        sound(page, "act-error")
        page.goto(told.at("/dialogues/{dialogue}/acts/approve/"))
        go_by(page.get_by_role("main").get_by_role("button", name="Approve"))
        sound(page, "act-refused")
        page.goto(told.at("/dialogues/new/"))
        go_by(page.get_by_role("button", name="Open the dialogue"))
        sound(page, "new-dialogue-error")
        page.context.clear_cookies(name="csrf")
        go_by(page.get_by_role("button", name="Open the dialogue"))
        page.get_by_role("heading", name="This form was open too long").wait_for()
        sound(page, "old-form")
