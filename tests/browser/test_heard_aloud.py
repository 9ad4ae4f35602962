"""What somebody hears who does not see the page: what was done, what went wrong, and which choice belongs to what."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from heard.models import Programme
from tests.browser.test_pages import NARROWEST
from tests.support.browser.harness import SEEN_AS, go_by, opened, served, sign_in
from tests.support.browser.own_world import OwnWorld, own_world
from tests.support.browser.world import World, world
from tests.support.cast import begin

pytestmark = pytest.mark.browser
# Where the keyboard is, and what a screen reader says there.
PUT_SOMEWHERE_MS = 3_000
HERE = """() => {
  const at = document.activeElement;
  const words = (names) => (names || "").split(" ").filter(Boolean)
    .map((each) => document.getElementById(each)?.innerText.trim() ?? "nothing: " + each).join(" ");
  return {
    role: at.getAttribute("role") || at.closest("[role=status]")?.getAttribute("role"),
    id: at.id,
    says: at.innerText.trim(),
    described: words(at.getAttribute("aria-describedby")),
    below: Boolean(document.querySelector("h1")?.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
  };
}"""
# What an error is tied to: each field that is marked, with the words that describe it.
MARKED = """() => [...document.querySelectorAll("[aria-invalid=true]")].map((each) => [
    each.id || each.name,
    (each.getAttribute("aria-describedby") || each.closest("fieldset")?.getAttribute("aria-describedby") || "").split(" ")
      .filter(Boolean).map((one) => document.getElementById(one)?.innerText ?? "nothing: " + one).join(" "),
  ])"""
HEADINGS = """() => [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter((each) => each.offsetParent)
  .map((each) => Number(each.tagName[1]))"""
# Whether the label of the field somebody jumped to is in sight, below the head that stays.
LABEL_IS_SEEN = """() => {
  const at = document.activeElement, label = at.tagName === "FIELDSET" ? at.querySelector("legend") : at.labels[0];
  const box = label.getBoundingClientRect(), head = document.querySelector(".top").getBoundingClientRect();
  const stays = getComputedStyle(document.querySelector(".top")).position === "sticky";
  return box.top >= (stays ? head.bottom : 0) && at.getBoundingClientRect().top < innerHeight;
}"""


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world shortly before the day."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world() as made:
        yield made


@pytest.fixture
def address(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the public pages are."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    slug = Programme.objects.get(pk=begin().programme).slug
    with override_settings(HEARD_PUBLIC_PROGRAMME=slug), served() as name:
        yield name


@pytest.fixture
def office(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The workspace, with something in every room."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with world() as made:
        yield made


def here(page: Page) -> dict[str, Any]:
    """Where the keyboard is, once the page has put it somewhere: a browser does so after it has shown the page."""
    with suppress(PlaywrightTimeout):
        page.wait_for_function("() => document.activeElement !== document.body", timeout=PUT_SOMEWHERE_MS)
    found: dict[str, Any] = page.evaluate(HERE)
    return found


def press(page: Page, name: str) -> None:
    """Press a button of the page itself."""
    go_by(page.locator("main").get_by_role("button", name=name, exact=True).last)


def in_order(levels: list[int]) -> bool:
    """Whether headings begin with one of the first level and never leave a level out."""
    return levels[:1] == [1] and levels.count(1) == 1 and all(b - a <= 1 for a, b in pairwise(levels))


DONE = {
    "/questions/": ("Add", "It is here. Only you can see it."),
    "/messages/": ("Send", "We have your message."),
    "/decide/": ("Not yet", "We have your answer: not yet."),
    "/pause/": ("Pause now", "We heard you. Everything is on hold now."),
}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_what_was_done_is_read_first(told: OwnWorld, chromium: Browser, *, scripts: bool) -> None:
    with opened(chromium, viewport=NARROWEST, java_script_enabled=True) as page:
        told.come_in(page, "maria")
        if not scripts:
            page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
        for at, (button, line) in DONE.items():
            page.goto(told.at(at))
            for box in page.locator("main textarea:visible").all():
                box.fill("Is Friday fine?")
            press(page, button)
            now = here(page)
            # A message leads to itself, at the end of the page: without scripts the browser only goes there.
            if at == "/messages/":
                assert page.locator("[role=status]:visible").first.inner_text().startswith(line), at
                assert not scripts or (now["id"], now["described"][: len(line)]) == ("newest", line), now
                continue
            assert (now["role"], now["says"], now["below"]) == ("status", line, True), at


def test_a_note_that_was_moved_says_so_where_it_stands(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/questions/"))
        go_by(page.get_by_role("button", name="Move down: number 1"))
        assert (here(page)["id"], here(page)["described"]) == ("n2", "We moved it. It is number 2 now.")
        go_by(page.get_by_role("button", name="A lot: number 2"))
        assert (here(page)["id"], here(page)["described"]) == ("n2", "We saved how much number 2 matters.")
        pressed = page.get_by_role("button", name="A lot: number 2", pressed=True)
        assert pressed.count() == 1


MISSING = {
    "/questions/": "Add",
    "/messages/": "Send",
    "/with-me/name/": "Save this",
    "/questions/share/": "Share what I marked",
    "/reach/days/": "Save this day",
    "/my-words/": "Use my own words",
    "/record/copy/": "Show my copy",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_missing_has_the_focus_a_place_below_the_heading_and_its_field(
    told: OwnWorld, chromium: Browser, language: str
) -> None:
    begins = {"en": "Check:", "es": "Revise:"}[language]
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        for at in MISSING:
            page.goto(told.at(f"{at}?in={language}"))
            form = page.locator("main form").filter(has=page.locator("input:not([type=hidden]), textarea")).last
            go_by(form.locator("button[type=submit]").last)
            assert page.title().startswith(begins), at
            now = here(page)
            assert (now["role"], now["below"]) == ("alert", True), at
            assert in_order(page.evaluate(HEADINGS)), (at, page.evaluate(HEADINGS))
            marked = page.evaluate(MARKED)
            assert marked, at
            said = [each.inner_text() for each in page.locator("[role=alert] li").all()]
            for field, words in marked:
                assert any(line in words for line in said), (at, field, words)


@pytest.mark.parametrize("seen_as", [SEEN_AS["phone-light"]["viewport"], NARROWEST, {"width": 1280, "height": 500}])
def test_a_jump_to_a_field_shows_what_it_asks(told: OwnWorld, chromium: Browser, seen_as: dict[str, int]) -> None:
    with opened(chromium, viewport=seen_as) as page:
        told.come_in(page, "maria")
        for at in ("/questions/", "/messages/", "/with-me/name/"):
            page.goto(told.at(at))
            form = page.locator("main form").filter(has=page.locator("input:not([type=hidden]), textarea")).last
            go_by(form.locator("button[type=submit]").last)
            for link in page.locator("[role=alert] a").all():
                link.click()
                page.wait_for_timeout(50)
                assert page.evaluate(LABEL_IS_SEEN), (at, seen_as)


def test_asking_says_what_is_missing_and_what_was_done(chromium: Browser, address: str) -> None:
    # Without scripts: the public pages have none but the way out.
    with opened(chromium, viewport=NARROWEST) as page:
        page.goto(f"http://{address}/en/ask/reach/")
        page.locator("[name=way][value=text]").check()
        go_by(page.locator("main form button"))
        assert page.title().startswith("Check:")
        assert (here(page)["role"], here(page)["below"]) == ("alert", True)
        assert in_order(page.evaluate(HEADINGS))
        assert page.evaluate(MARKED)[0][0] == "f-at"
        assert "Write the number or address" in page.evaluate(MARKED)[0][1]
        page.locator("[role=alert] a").first.click()
        page.wait_for_timeout(50)
        assert page.evaluate(LABEL_IS_SEEN)
        page.locator("#f-at").fill("555 0188")
        for _step in ("reach", "shows", "note", "check"):
            go_by(page.locator("main form button"))
        now = here(page)
        assert (now["role"], now["below"]) == ("status", True)
        assert now["says"].startswith("Someone on our team reads it.")


def test_coming_back_with_a_code_we_do_not_know_is_said(chromium: Browser, address: str) -> None:
    with opened(chromium, viewport=NARROWEST) as page:
        page.goto(f"http://{address}/es/ask/again/")
        page.locator("#f-code").fill("nothing")
        go_by(page.locator("main form button"))
        assert page.title().startswith("Revise:")
        assert (here(page)["role"], here(page)["below"]) == ("alert", True)
        assert page.evaluate(MARKED)[0][0] == "f-code"


def test_in_the_workspace_it_is_the_same(office: World, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["desk-dark"]) as page:
        sign_in(page, office.address, "Dana")
        page.goto(office.at("/dialogues/{dialogue}/acts/plan_meeting/"))
        go_by(page.locator("main form.act-form button[type=submit]").first)
        assert (here(page)["role"], here(page)["below"]) == ("alert", True)
        for link in page.locator("[role=alert] a").all():
            field = page.locator(link.get_attribute("href") or "")
            described = (field.get_attribute("aria-describedby") or "").split()
            assert any(page.locator(f"#{each}").inner_text() == link.inner_text() for each in described), link.inner_text()
        page.goto(office.at("/settings/"))
        go_by(page.locator("main form button[type=submit]").last)
        assert here(page)["role"] == "status"
        assert here(page)["says"]


def test_what_is_skipped_is_no_landmark_and_no_two_landmarks_have_one_name(
    told: OwnWorld, chromium: Browser, address: str
) -> None:
    named = """() => [...document.querySelectorAll("nav")].map((each) => each.getAttribute("aria-label"))"""
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        for at in (told.at("/my-page/"), told.at("/questions/"), told.at("/papers/print/?n=2"), f"http://{address}/en/"):
            page.goto(at)
            names = page.evaluate(named)
            assert not [each for each in names if not each or "kip" in each or each == "Go to the page"], (at, names)
            assert len(names) == len(set(names)), (at, names)


# A control with neither an edge nor a shape of the browser's own is not seen where the colors are the reader's.
CONTROLS = "button, .button, .leave, summary, input, textarea, main a"
UNSEEN = """(controls) => [...document.querySelectorAll(controls)].filter((each) => {
    const style = getComputedStyle(each);
    if (!each.offsetParent || each.type === "hidden" || each.closest(".unseen, .skip, .trap")) return false;
    const edged = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
    const native = each.type === "checkbox" || each.type === "radio" || each.tagName === "SUMMARY";
    return !(edged || native || each.tagName === "A");
  }).map((each) => each.outerHTML.slice(0, 120))"""
EDGE = "(each) => [getComputedStyle(each).borderTopColor, getComputedStyle(each).outlineStyle]"


def test_every_button_is_seen_in_the_readers_own_colors(told: OwnWorld, chromium: Browser, address: str) -> None:
    with opened(chromium, viewport={"width": 360, "height": 740}, forced_colors="active") as page:
        told.come_in(page, "maria")
        for at in ("/my-page/", "/questions/", "/decide/", "/stop/", "/messages/", "/with-me/", "/papers/read/?n=2"):
            page.goto(told.at(at))
            assert page.evaluate(UNSEEN, CONTROLS) == [], at
        page.goto(told.at("/questions/"))
        go_by(page.get_by_role("button", name="A lot: number 1"))
        chosen, other = (page.get_by_role("button", name=f"{each}: number 1") for each in ("A lot", "Some"))
        assert chosen.evaluate(EDGE) != other.evaluate(EDGE)
        for at in ("/en/", "/en/ask/who/", "/en/contact/"):
            page.goto(f"http://{address}{at}")
            assert page.evaluate(UNSEEN, CONTROLS) == [], at


# What a screen reader is given of four pages, whole: `docs/practice/heard-aloud.md` says how it is spoken.
GIVEN = Path(__file__).parents[1] / "support" / "browser" / "heard"


def given(page: Page, name: str) -> None:
    """The main part of a page is given as it is written down. Where this is meant to change, write down what is given now."""
    now = page.locator("main").aria_snapshot() + "\n"
    kept = GIVEN / f"{name}.yaml"
    assert now == (kept.read_text(encoding="utf-8") if kept.is_file() else ""), f"{name} is now given so:\n{now}"


def test_asking_is_given_as_it_was_heard(chromium: Browser, address: str) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        page.goto(f"http://{address}/en/ask/who/")
        given(page, "asking-who")
        page.goto(f"http://{address}/en/ask/reach/")
        page.locator("[name=way][value=text]").check()
        go_by(page.locator("main form button"))
        given(page, "asking-missing")
        page.locator("#f-at").fill("555 0188")
        for _step in ("reach", "shows", "note"):
            go_by(page.locator("main form button"))
        given(page, "asking-check")


@pytest.mark.parametrize("name", ["questions", "decide", "stop"])
def test_ones_own_pages_are_given_as_they_were_heard(told: OwnWorld, chromium: Browser, name: str) -> None:
    done = {"questions": "Move down: number 1", "decide": "Not yet", "stop": "Stop now"}
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        page.goto(told.at(f"/{name}/"))
        given(page, name)
        go_by(page.get_by_role("button", name=done[name], exact=True))
        given(page, f"{name}-done")
