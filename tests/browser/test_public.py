"""The public pages and a first question in Chromium: sound, light, without scripts, and gone when one leaves."""

import hashlib
import json
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from PIL import Image
from playwright.sync_api import Browser, Page

from heard.acts.actors import Actor
from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground.texts import shipped
from heard.models import Account, Inquiry, Programme
from heard.programme.scene import ProgrammeScene
from heard.publishing.files import keep
from heard.web import told
from heard.web.public.easy import EASY
from tests.browser.test_pages import CUT_OFF, STICKS_OUT, WIDELY_SET
from tests.support.browser.harness import SEEN_AS, go_by, opened, served, sound
from tests.support.cast import begin

pytestmark = pytest.mark.browser
# Those that are switched off, too.
LANGUAGES = shipped()
# Every page once, in one language or another; the first page in each.
PAGES = [*zip(cycle(LANGUAGES), told.PUBLIC.names("en"), strict=False), *((each, "home") for each in LANGUAGES)]
PAGES += [(language, f"easy/{name}") for language in LANGUAGES for name in EASY.names(language)]
# How far what is read moves by itself, as browsers count it (CLS).
MOST_MOVED = 0.02
MOVED = """window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((each) => { window.moved += each.value; }))
  .observe({ type: "layout-shift", buffered: true });"""
FIRST_VIEW, SECOND_VIEW, REQUESTS, SCRIPTS = 100_000, 15_000, 6, 5_000
# Of a picture that cannot be packed: 17 KB.
SIDE = 75


@pytest.fixture
def address(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the pages are."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    slug = Programme.objects.get(pk=begin().programme).slug
    with override_settings(HEARD_PUBLIC_PROGRAMME=slug, HEARD_LANGUAGES=LANGUAGES), served() as name:
        yield name


def put_up(face: dict[str, str]) -> None:
    """The face of the programme, with a logo of 17 KB, as its staff would write it."""
    programme = Programme.objects.get(slug=settings.HEARD_PUBLIC_PROGRAMME)
    coordinator = Account.objects.get(programme=programme, role="coordinator")
    scene, by = ProgrammeScene(programme.pk), Actor(who=coordinator.pk, kind="account")
    logo, noise = BytesIO(), hashlib.shake_256(b"a picture").digest(SIDE * SIDE * 3)
    Image.frombytes("RGB", (SIDE, SIDE), noise).save(logo, "PNG")
    logo.seek(0)
    perform(ACTS["add_file"], scene, by=by, values={"name": face["logo"], "digest": keep(logo)})
    perform(ACTS["write_details"], scene, by=by, values={"text": json.dumps(face)})


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_every_public_page_is_sound(chromium: Browser, address: str, seen_as: str) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        for language, name in PAGES:
            page.goto(f"http://{address}/{language}/{name}/")
            sound(page, f"public-{name.replace('/', '-')}-{language}")


def ask(page: Page, address: str, language: str, *, looked_at: bool) -> str:
    """Go through the five steps, and look at each. Returns what stands on the last page."""
    page.goto(f"http://{address}/{language}/ask/")
    for step in ("who", "reach", "shows", "note", "check"):
        if step == "reach":
            page.locator("[name=way][value=text]").check()
            go_by(page.locator("main form button"))
            assert page.locator("#f-at").count()
            if looked_at:
                sound(page, f"public-ask-missing-{language}")
            page.locator("#f-at").fill("555 0188")
        if step == "note":
            page.locator("#f-name").fill("Sol")
        if looked_at:
            sound(page, f"public-ask-{step}-{language}")
        go_by(page.locator("main form button"))
    if looked_at:
        sound(page, f"public-ask-sent-{language}")
    return page.locator("main").inner_text()


@pytest.mark.parametrize(("seen_as", "language"), list(zip(cycle(SEEN_AS), LANGUAGES, strict=False)))
def test_every_step_is_sound(chromium: Browser, address: str, seen_as: str, language: str) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        ask(page, address, language, looked_at=True)
        page.goto(f"http://{address}/{language}/ask/again/")
        sound(page, f"public-ask-again-{language}")
    assert Inquiry.objects.count() == 1


def test_without_scripts_a_question_is_sent_and_taken_back(chromium: Browser, address: str) -> None:
    with opened(chromium, viewport={"width": 320, "height": 640}, java_script_enabled=False) as page:
        code = next(line for line in ask(page, address, "en", looked_at=False).splitlines() if line.count("-") == 2)
        page.goto(f"http://{address}/en/ask/again/")
        page.locator("#f-code").fill(code)
        go_by(page.get_by_role("button", name="Continue"))
        go_by(page.get_by_role("button", name="Take it back"))
        assert page.locator("h1").inner_text() == "It is erased"
        assert "What you wrote is gone" in page.get_by_role("status").inner_text()


def test_easy_words_have_room_and_their_drawings_are_there(chromium: Browser, address: str) -> None:
    broken = "[...document.images].filter((each) => !each.complete || !each.naturalWidth).length"
    with opened(chromium, viewport={"width": 320, "height": 640}, bypass_csp=True) as page:
        for language in shipped():
            for name in EASY.names(language):
                page.goto(f"http://{address}/{language}/easy/{name}/", wait_until="load")
                assert page.evaluate(broken) == 0, name
                assert page.locator("main img").count() >= 3
                assert not page.evaluate(STICKS_OUT), name
                # Letters of twice the size; then the usual ones, set widely.
                for style in ("html { font-size: 225% !important; }", "html { font-size: 112.5% !important; }" + WIDELY_SET):
                    page.add_style_tag(content=style)
                    assert not page.evaluate(STICKS_OUT), name
                    assert page.evaluate(CUT_OFF) == [], name


def test_leaving_in_the_midst_keeps_nothing(chromium: Browser, address: str) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.goto(f"http://{address}/en/ask/reach/")
        page.locator("[name=way][value=phone]").check()
        page.locator("#f-at").fill("555 0188")
        go_by(page.locator("main form button"))
        # The answer is all that matters here: where it leads is another's server.
        page.request.get(f"http://{address}/leave/", max_redirects=0)
        page.goto(f"http://{address}/en/ask/reach/")
        assert "555 0188" not in page.content()
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        page.context.clear_cookies(name="rest")
        page.goto(f"http://{address}/en/ask/reach/")
        assert "555 0188" not in page.content()


@pytest.mark.parametrize("face", [{}, {"name": "Alder Dialogue", "logo": "logo.png", "color": "#7a1f3d"}])
def test_pages_are_light(chromium: Browser, address: str, face: dict[str, str]) -> None:
    if face:
        put_up(face)
    weights: list[tuple[str, int]] = []

    def weigh(page: Page, at: str) -> int:
        weights.clear()
        page.goto(f"http://{address}{at}", wait_until="networkidle")
        return sum(size for _url, size in weights)

    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.on(
            "response",
            lambda given: weights.append((given.url, int(given.headers.get("content-length") or len(given.body())))),
        )
        assert weigh(page, "/en/") <= FIRST_VIEW
        assert any(url.endswith("/logo.png") for url, _size in weights) is bool(face)
        assert len(weights) <= REQUESTS
        scripts = [size for url, size in weights if url.endswith(".js")]
        assert scripts
        assert sum(scripts) <= SCRIPTS
        for language in LANGUAGES:
            weigh(page, f"/{language}/what-to-expect/")
            assert sum(size for url, size in weights if "/static/" not in url) <= SECOND_VIEW


def test_nothing_moves_on_a_slow_line_when_the_letters_arrive(chromium: Browser, address: str) -> None:
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
    with opened(chromium, viewport={"width": 360, "height": 800}) as page:
        line = page.context.new_cdp_session(page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", slow)
        page.add_init_script(MOVED)
        for language in LANGUAGES:
            for name in ("", "contact/", "ask/who/"):
                line.send("Network.clearBrowserCache")
                page.goto(f"http://{address}/{language}/{name}", wait_until="networkidle")
                assert page.evaluate("window.moved") <= MOST_MOVED, (language, name)


def test_a_printed_page_keeps_its_numbers_and_loses_what_only_a_screen_can_do(
    chromium: Browser, address: str, tmp_path: Path
) -> None:
    (tmp_path / "details.toml").write_text('phone = "555 0101"\nemergency = "911"\n')
    with override_settings(HEARD_WORDS=str(tmp_path)), opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.goto(f"http://{address}/en/contact/")
        page.emulate_media(media="print")
        shown = page.locator("body").inner_text()
        assert "555 0101" in shown
        assert "911" in shown
        for only_here in ("Leave now", "Español", "Ask a question safely", "Privacy", "Shift", "Easy to read", "with a code"):
            assert only_here not in shown, only_here


def test_what_a_chaplain_prints_for_somebody_is_two_sheets(chromium: Browser, address: str) -> None:
    with opened(chromium, viewport={"width": 816, "height": 1056}) as page:
        for language in LANGUAGES:
            page.goto(f"http://{address}/{language}/for-responsible-people/")
            sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter"))
            assert len(sheets) <= 2, language
