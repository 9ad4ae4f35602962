"""Read aloud: by a voice that lives on the device, once somebody asks, and silent at once when they leave."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import CUT_OFF, NARROWEST, STICKS_OUT
from tests.support.browser.harness import SEEN_AS, go_by, opened, served, shot, sound
from tests.support.browser.own_world import OwnWorld, own_world

pytestmark = pytest.mark.browser
# A device's voices, as the browser shows them. What is said ends when a test says so; a browser may report its end
# also where it was broken off.
DEVICE = """(voices) => {
  const said = [];
  let now = null;
  window.heard = {said, broken: 0, stops: 0, end: () => { const one = now; now = null; one?.onend?.(); }};
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
  const speech = new EventTarget();
  speech.getVoices = () => window.heard.late ? [] : voices;
  speech.speak = (one) => { now = one; said.push([one.text, one.voice.name, one.lang]); };
  speech.cancel = () => { window.heard.stops += 1; if (now) { const one = now; now = null; one.onend?.(); } };
  Object.defineProperty(window, "speechSynthesis", {value: speech});
}"""
NEAR = {"name": "Near", "lang": "en-US", "localService": True}
CERCA = {"name": "Cerca", "lang": "es_MX", "localService": True}
FAR = {"name": "Far", "lang": "en-US", "localService": False, "default": True}
ISSUES_NOTHING = {"name": "Unsaid", "lang": "en-US"}


@pytest.fixture
def address(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the public pages are."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with served() as name:
        yield name


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world shortly before the day."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world() as made:
        yield made


@contextmanager
def device(chromium: Browser, *voices: dict[str, Any], **seen_as: Any) -> Iterator[Page]:
    """A browser on a device with these voices."""
    with opened(chromium, **{**SEEN_AS["phone-light"], **seen_as}) as page:
        page.add_init_script(f"({DEVICE})({list(voices)!r})".replace("True", "true").replace("False", "false"))
        yield page


def said(page: Page) -> list[str]:
    """What was said so far."""
    found: list[str] = page.evaluate("heard.said.map((each) => each[0])")
    return found


def end(page: Page, times: int = 1) -> None:
    """The sentence that is being said comes to its end."""
    for _ in range(times):
        page.evaluate("heard.end()")


def read(page: Page) -> None:
    """Ask for the page to be read."""
    page.get_by_role("button", name="Read aloud").click()


@pytest.mark.parametrize(
    ("voices", "language", "offered"),
    [
        ([NEAR], "en", True),
        ([FAR, NEAR], "en", True),
        ([CERCA], "es", True),
        ([NEAR], "es", False),
        ([FAR], "en", False),
        ([ISSUES_NOTHING], "en", False),
        ([], "en", False),
    ],
)
def test_it_is_offered_where_a_voice_of_the_language_lives_on_the_device(
    chromium: Browser, address: str, voices: list[dict[str, Any]], language: str, *, offered: bool
) -> None:
    with device(chromium, *voices) as page:
        page.goto(f"http://{address}/{language}/")
        assert page.locator("[data-aloud]").is_visible() == offered
        assert said(page) == []
        if offered:
            page.locator("[data-aloud] button").first.click()
            assert page.evaluate("heard.said[0][1]") == {"en": "Near", "es": "Cerca"}[language]


def test_voices_that_come_late_are_noticed(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        page.add_init_script("heard.late = true")
        page.goto(f"http://{address}/en/")
        assert not page.locator("[data-aloud]").is_visible()
        page.evaluate("heard.late = false, speechSynthesis.dispatchEvent(new Event('voiceschanged'))")
        assert page.locator("[data-aloud]").is_visible()
        assert said(page) == []


def test_without_scripts_nothing_is_offered(chromium: Browser, address: str) -> None:
    with opened(chromium, java_script_enabled=False) as page:
        page.goto(f"http://{address}/en/")
        assert not page.locator("[data-aloud]").is_visible()


def test_it_reads_the_page_sentence_by_sentence_and_nothing_around_it(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        read(page)
        end(page, 200)
        heard = said(page)
        assert heard[:4] == [
            "What to expect",
            "No two Victim Offender Dialogues are alike.",
            "This is how most of them go.",
            "First, you talk with us",
        ]
        assert heard[-1] == "Ask a question safely"
        assert not [each for each in heard if "Leave now" in each or "voice" in each or "Read aloud" in each]
        # At its end it is as before.
        assert page.get_by_role("button", name="Read aloud").is_visible()
        assert not page.get_by_role("button", name="Stop the voice").is_visible()
        assert page.locator(".is-said").count() == 0


def test_it_pauses_goes_on_and_stops(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        read(page)
        end(page, 2)
        assert page.locator(".is-said").inner_text().endswith("This is how most of them go.")
        page.get_by_role("button", name="Pause the voice").click()
        # A browser that reports the end of what was broken off does not make it go on.
        assert len(said(page)) == 3
        assert page.locator(".is-said").count() == 0
        page.get_by_role("button", name="Go on reading").click()
        assert said(page)[-2:] == ["This is how most of them go."] * 2
        page.get_by_role("button", name="Stop the voice").click()
        assert page.evaluate("document.activeElement.textContent") == "Read aloud"
        read(page)
        assert said(page)[-1] == "What to expect"


def test_by_keyboard_alone(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        for _press in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == "Read aloud":
                break
        page.keyboard.press("Enter")
        assert said(page) == ["What to expect"]
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        assert page.evaluate("heard.stops") == 1
        assert page.evaluate("document.activeElement.textContent") == "Read aloud"


LEAVES = {
    "press": "document.querySelector('header [data-leave]').click()",
    "shift": "[1, 2, 3].forEach(() => document.dispatchEvent(new KeyboardEvent('keyup', {key: 'Shift'})))",
}


@pytest.mark.parametrize("way", LEAVES)
def test_leaving_silences_it_at_once_and_for_good(chromium: Browser, address: str, way: str) -> None:
    with device(chromium, NEAR) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        read(page)
        # Leaving takes as long as a bad line takes. What counts is what is heard before the next page is there.
        page.route("**/leave/", lambda route: route.abort())
        at_once = "(heard.stops && !document.querySelector('h1'))"
        assert page.evaluate(f"{LEAVES[way]}, {at_once} && (heard.end(), heard.said.length)") == 1


def test_what_goes_out_of_sight_is_not_heard(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        read(page)
        page.evaluate(
            "Object.defineProperty(document, 'hidden', {value: true}), document.dispatchEvent(new Event('visibilitychange'))"
        )
        assert page.evaluate("heard.stops") == 1
        end(page)
        assert len(said(page)) == 1


def test_another_page_is_silent(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR) as page:
        stops: list[str] = []

        def noted(what: str) -> None:
            stops.append(what)

        page.expose_function("told", noted)
        page.goto(f"http://{address}/en/what-to-expect/")
        read(page)
        page.evaluate("speechSynthesis.cancel = () => told('silent')")
        go_by(page.get_by_role("link", name="Home"))
        assert stops == ["silent"]
        assert said(page) == []


def test_on_ones_own_page_it_reads_what_is_there_and_no_words_to_come_in_by(told: OwnWorld, chromium: Browser) -> None:
    with device(chromium, NEAR) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/questions/"))
        page.locator("main textarea:visible").first.fill("Not for other ears.")
        read(page)
        end(page, 200)
        assert "1 Why did you pick our house?" in said(page)
        assert "Not for other ears." not in said(page)
        assert "Stop" not in said(page)
        page.goto(told.at("/my-words/"))
        secret = page.locator(".drawn").inner_text()
        read(page)
        end(page, 200)
        assert len(said(page)) > 3
        assert secret not in " ".join(said(page))


def test_before_rest_ends_the_session_it_is_silent(told: OwnWorld, chromium: Browser) -> None:
    with device(chromium, NEAR) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/questions/"))
        read(page)
        page.evaluate("document.dispatchEvent(new Event('rests'))")
        assert page.evaluate("heard.stops") == 1
        end(page)
        assert len(said(page)) == 1


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_it_is_sound_and_has_room(told: OwnWorld, chromium: Browser, address: str, seen_as: str) -> None:
    with device(chromium, NEAR, CERCA, **SEEN_AS[seen_as]) as page:
        for name, at in (("public", f"http://{address}/es/what-to-expect/"), ("own", told.at("/questions/"))):
            told.come_in(page, "maria")
            page.goto(at)
            page.locator("[data-aloud] button").first.click()
            end(page)
            sound(page, f"aloud-{name}")


def test_in_large_letters_on_a_narrow_page_it_has_room(chromium: Browser, address: str) -> None:
    with device(chromium, NEAR, viewport=NARROWEST, bypass_csp=True) as page:
        page.goto(f"http://{address}/en/what-to-expect/")
        page.add_style_tag(content="html { font-size: 225% !important; }")
        read(page)
        shot(page, "aloud-large")
        assert not page.evaluate(STICKS_OUT)
        assert page.evaluate(CUT_OFF) == []
