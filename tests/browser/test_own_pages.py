"""Every page of a participant's own in Chromium: sound on a phone and on a desk, light, and nothing left behind."""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page

from heard.ground.texts import shipped
from heard.web.portal.notebook.books import BOOKS
from heard.web.portal.urls import urlpatterns
from tests.browser.test_pages import CUT_OFF, NARROWEST, STICKS_OUT, WIDELY_SET
from tests.support.browser.harness import SAID, SEEN_AS, go_by, opened, shot, sound
from tests.support.browser.own_world import AFTERWARDS, BEFORE, NOT_A_PAGE, OwnWorld, own_world

pytestmark = pytest.mark.browser
OK = 200
FIRST_VIEW, SECOND_VIEW, REQUESTS, SCRIPTS, STYLES = 100_000, 15_000, 6, 5_000, 15_000


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world shortly before the day."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world() as made:
        yield made


@pytest.fixture
def afterwards(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world after the meeting."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world("departed") as made:
        yield made


def walk(page: Page, told: OwnWorld, pages: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Open every page as whom it is for."""
    for who, names in groupby(sorted(pages, key=lambda name: pages[name][0]), key=lambda name: pages[name][0]):
        told.come_in(page, who)
        for name in names:
            answer = page.goto(told.at(pages[name][1]))
            yield name if answer and answer.status == OK else f"{name} ({answer and answer.status})"


def wrong_of(page: Page, told: OwnWorld, pages: dict[str, tuple[str, str]]) -> list[str]:
    """What is not sound."""
    wrong = []
    for name in walk(page, told, pages):
        try:
            assert " " not in name
            sound(page, name)
        except AssertionError as why:
            wrong.append(f"{name}: {str(why).partition(chr(10) + 'assert')[0]}")
            SAID.clear()
    return wrong


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_every_page_is_sound(told: OwnWorld, chromium: Browser, seen_as: str) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        assert not wrong_of(page, told, BEFORE)


def test_every_page_is_sound_in_a_language_that_was_switched_on(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, viewport=NARROWEST) as page, override_settings(HEARD_LANGUAGES=shipped()):
        for who in ("maria", "james", "rosa"):
            told.come_in(page, who)
            page.goto(told.at("/my-page/?in=fr"))
            for name, (_who, where) in BEFORE.items():
                if _who == who:
                    page.goto(told.at(where))
                    assert page.locator("html").get_attribute("lang") == "fr", name
                    sound(page, f"{name}-fr")


def test_an_hour_in_ones_own_zone_is_written_as_the_language_writes_it(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, timezone_id="Europe/Brussels") as page, override_settings(HEARD_LANGUAGES=shipped()):
        told.come_in(page, "maria")
        said = {}
        for language in ("en", "es", "fr"):
            page.goto(told.at(f"/next-talk/?in={language}"))
            said[language] = re.sub(r"\s", " ", page.locator("time[data-zone]").first.inner_text()).partition("(")[2]
    assert said == {
        "en": "Friday 11pm where you are)",
        "es": "viernes 11 p.m. donde está usted)",
        "fr": "vendredi 23 h là où vous êtes)",
    }


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_every_page_afterwards_is_sound(afterwards: OwnWorld, chromium: Browser, seen_as: str) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        assert not wrong_of(page, afterwards, AFTERWARDS)


def test_every_page_reflows_and_can_be_set_widely(told: OwnWorld, chromium: Browser) -> None:
    wrong = []
    # Only here the content policy is set aside: the reader's own style comes from outside of the page.
    with opened(chromium, viewport=NARROWEST, bypass_csp=True) as page:
        for name in walk(page, told, BEFORE):
            if page.evaluate(STICKS_OUT):
                wrong.append(f"{name} sticks out at 320")
            page.add_style_tag(content=WIDELY_SET)
            if page.evaluate(STICKS_OUT) or page.evaluate(CUT_OFF):
                shot(page, f"wide-{name}")
                wrong.append(f"{name} set widely: {page.evaluate(CUT_OFF)}")
    assert not wrong, "\n".join(wrong)


def test_the_tables_know_every_address() -> None:
    names = {str(each.name) for each in urlpatterns}
    # Every notebook has the same pages: they are looked at in one of them.
    alike = {f"own-{book}-{page}" for book in BOOKS for page in ("edit", "share", "paper")}
    unknown = names - {*BEFORE, *AFTERWARDS, *NOT_A_PAGE, *alike}
    assert not unknown
    assert {"own-questions-edit", "own-questions-share", "own-questions-paper"} <= {*BEFORE}


def test_what_is_missing_is_said_soundly(told: OwnWorld, chromium: Browser) -> None:
    forms = {
        "own-questions": "Add",
        "own-messages": "Send",
        "own-name-someone": "Save this",
        "own-words": "Use my own words",
    }
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        for name, press in forms.items():
            page.goto(told.at(BEFORE[name][1]))
            go_by(page.locator("main").get_by_role("button", name=press, exact=True).last)
            assert page.title().startswith("Check:"), name
            assert page.evaluate("document.activeElement.getAttribute('role')") == "alert", name
            sound(page, f"{name}-missing")


def test_an_empty_page_of_ones_own_is_sound(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "rosa")
        for name in ("own-home", "own-messages", "own-told", "own-decide", "own-talk"):
            page.goto(told.at(BEFORE[name][1]))
            sound(page, f"{name}-empty")


def test_pages_are_light(told: OwnWorld, chromium: Browser) -> None:
    weights: list[tuple[str, int]] = []

    def weigh(page: Page, at: str) -> int:
        weights.clear()
        page.goto(told.at(at), wait_until="networkidle")
        return sum(size for _url, size in weights)

    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.on(
            "response",
            lambda given: weights.append((given.url, int(given.headers.get("content-length") or len(given.body())))),
        )
        told.come_in(page, "maria")
        assert weigh(page, "/my-page/") <= FIRST_VIEW
        assert len(weights) <= REQUESTS
        assert sum(size for url, size in weights if url.endswith(".js")) <= SCRIPTS
        assert 0 < sum(size for url, size in weights if url.endswith(".css")) <= STYLES
        for at in ("/questions/", "/day/", "/record/", "/limits/"):
            weigh(page, at)
            assert sum(size for url, size in weights if "/static/" not in url) <= SECOND_VIEW, at


def test_nothing_stays_on_the_device(told: OwnWorld, chromium: Browser) -> None:
    stored = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
      (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""
    cached: list[str] = []
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.on(
            "response",
            lambda given: cached.append(given.url) if given.headers.get("cache-control") != "no-store" else None,
        )
        for name in walk(page, told, BEFORE):
            assert " " not in name
            assert not any(word in page.title() for word in ("Maria", "James", "Rosa", "Ruth", "Heard")), page.title()
        told.come_in(page, "maria")
        page.goto(told.at("/messages/"))
        page.locator("main textarea").fill("Is Friday fine?")
        go_by(page.locator("main").get_by_role("button", name="Send"))
        # Storage is only to be asked for in a page that the browser trusts.
        assert page.evaluate(stored) == [0, 0, 0, 0, 0]
        cookies = page.context.cookies()
        assert {each["name"] for each in cookies} <= {"portal_session", "csrf"}
        assert all((each["httpOnly"] and each["expires"] in (-1, None)) or each["name"] == "csrf" for each in cookies)
    assert not [each for each in cached if "/static/" not in each]


def test_the_next_thing_and_the_way_out_are_seen_without_scrolling(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, viewport={"width": 360, "height": 640}) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/my-page/"))
        # A demonstration says so above all else; a real page does not.
        page.locator(".demo").evaluate_all("all => all.forEach((each) => each.remove())")
        for what in (page.get_by_text("Next for you"), page.locator("a.leave"), page.locator(".next a, .card a").first):
            box = what.bounding_box()
            assert box
            assert box["y"] + box["height"] <= 640
        sizes = {
            (round(box["width"]), round(box["height"]))
            for each in page.locator("footer .equal a").all()
            if (box := each.bounding_box())
        }
        assert len(sizes) == 1
        assert page.locator("footer .equal a").count() == 3


def test_without_scripts_everything_is_done(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, viewport=NARROWEST, java_script_enabled=False) as page:
        told.come_in(page, "maria")

        def press(at: str, name: str) -> None:
            if at:
                page.goto(told.at(at))
            go_by(page.locator("main").get_by_role("button", name=name, exact=True).last)

        page.goto(told.at("/say/"))
        page.locator("main textarea").first.fill("I want to say his name.")
        press("", "Add")
        assert "I want to say his name." in page.locator("main").inner_text()
        page.goto(told.at("/say/share/"))
        page.get_by_label("I want to say his name.").check()
        press("", "Share what I marked")
        press("", "Yes, share it")
        press("/decide/", "Not yet")
        assert "We have your answer: not yet." in page.get_by_role("status").inner_text()
        press("/pause/", "Pause now")
        assert "You paused" in page.locator("main").inner_text()
        press("", "Start again")
        press("/stop/", "Stop now")
        assert "You stopped" in page.locator("main").inner_text()
        go_by(page.get_by_role("button", name="Sign out"))
        assert page.goto(told.at("/my-page/"))
        assert "number" in page.locator("main").inner_text()


def test_by_keyboard_alone_the_way_out_comes_second_and_a_note_is_written(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/questions/"))
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('[data-leave]')")
        hidden = """() => { const each = document.activeElement.getBoundingClientRect(),
          bar = document.querySelector(".top").getBoundingClientRect();
          return !document.activeElement.closest(".top, .skips") && each.top < bar.bottom - 1 && each.bottom > bar.top; }"""
        for _press in range(60):
            page.keyboard.press("Tab")
            assert not page.evaluate(hidden), page.evaluate("document.activeElement.outerHTML")
            if page.evaluate("document.activeElement.tagName") == "TEXTAREA":
                break
        page.keyboard.type("What was his voice like?")
        page.keyboard.press("Tab")
        with page.expect_navigation(wait_until="load"):
            page.keyboard.press("Enter")
        assert "What was his voice like?" in page.locator("main").inner_text()
