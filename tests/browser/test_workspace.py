"""The pages in Chromium: a walk by hand, on a phone in the light and on a desk in the dark; and axe on each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from heard.models import OfficeNote, Programme
from tests.support.browser.harness import SEEN_AS, go_by, opened, served, sign_in, sign_out, sound
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.browser


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
    """A fresh page, as people see it."""
    with opened(chromium, **SEEN_AS[request.param]) as page:
        yield page


def test_a_form_that_was_sent_is_no_second_note_after_going_back(page: Page, address: str, story: Cast) -> None:
    page.goto(f"http://staff.{address}/")
    sign_in(page, address, "Dana")
    page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/acts/note/")
    page.get_by_label("Note", exact=True).press_sequentially("Called, all is quiet.")
    go_by(page.get_by_role("button", name="Write a note"))
    before = OfficeNote.objects.count()
    page.go_back()
    assert page.get_by_label("Note", exact=True).input_value() == ""
    page.get_by_role("button", name="Write a note").click()
    page.get_by_text("Note: this is needed.").first.wait_for()
    assert OfficeNote.objects.count() == before


def test_a_walk_from_signing_in_to_an_act_and_a_refusal(page: Page, address: str, story: Cast) -> None:
    page.goto(f"http://staff.{address}/")
    sound(page, "sign-in")
    sign_in(page, address, "Dana")
    page.goto(f"http://staff.{address}/dialogues/")
    go_by(page.locator("tbody a").first)
    go_by(page.get_by_role("link", name="Write a note").first)
    page.get_by_label("Note", exact=True).fill("Rang, all is quiet.")
    go_by(page.get_by_role("button", name="Write a note"))
    assert page.get_by_role("status").inner_text() == "Recorded: A note."

    page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/acts/fix_meeting/")
    go_by(page.get_by_role("button", name="Fix the meeting"))
    page.get_by_role("alert").get_by_text("R28").first.wait_for()
    sound(page, "refusal")

    page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/acts/plan_meeting/")
    page.get_by_label("Room", exact=True).fill("Chapel room")
    go_by(page.get_by_role("button", name="Plan a meeting"))
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("Room", exact=True).input_value() == "Chapel room"
    sound(page, "bad-input")

    page.goto(f"http://staff.{address}/dialogues/{story.dialogue}/")
    sign_out(page)
    page.go_back()
    page.get_by_role("heading", name="Choose who you are").wait_for()


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
