"""What somebody is writing is there again: after the page was closed, the net was gone, or the session had ended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from heard.drafts.models import OwnDraft
from heard.notebook.models import NotebookEntry
from heard.people.models import SignedIn
from tests.support.browser.own_world import OwnWorld, own_world

pytestmark = pytest.mark.browser
WORDS = "What I have wondered about for so long"
SECONDS = 15_000


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world shortly before the day."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world() as made:
        yield made


@pytest.fixture
def phone(chromium: Browser) -> Iterator[BrowserContext]:
    """A small window of its own."""
    context = chromium.new_context(viewport={"width": 360, "height": 800})
    yield context
    context.close()


def writing(phone: BrowserContext, told: OwnWorld) -> Page:
    """A page on which somebody has begun to write."""
    page = phone.new_page()
    told.come_in(page, "maria")
    page.goto(told.at("/questions/"))
    page.fill("textarea", WORDS)
    return page


def there_again(phone: BrowserContext, told: OwnWorld) -> Page:
    """The same page, opened anew by whoever came in again."""
    page = phone.new_page()
    told.come_in(page, "maria")
    page.goto(told.at("/questions/"))
    expect(page.locator("textarea")).to_have_value(WORDS)
    expect(page.get_by_text("What you wrote is here.")).to_be_visible()
    return page


def test_a_closed_page_and_a_sent_form(told: OwnWorld, phone: BrowserContext) -> None:
    page = writing(phone, told)
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=SECONDS)
    page.close()
    again = there_again(phone, told)
    before = NotebookEntry.objects.count()
    again.get_by_role("button", name="Add", exact=True).click()
    expect(again.get_by_text("It is here.")).to_be_visible()
    expect(again.locator("textarea")).to_have_value("")
    assert NotebookEntry.objects.count() == before + 1
    assert not OwnDraft.objects.exists()


def test_going_away_at_once_sends_it_first(told: OwnWorld, phone: BrowserContext) -> None:
    page = writing(phone, told)
    page.goto(told.at("/my-page/"))
    page.wait_for_timeout(1000)
    page.close()
    there_again(phone, told)


def test_without_a_net_it_is_tried_again(told: OwnWorld, phone: BrowserContext) -> None:
    phone.set_offline(False)
    page = writing(phone, told)
    phone.set_offline(True)
    expect(page.get_by_text("Not saved yet.")).to_be_visible(timeout=SECONDS)
    phone.set_offline(False)
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=SECONDS)
    page.close()
    there_again(phone, told)


def test_an_ended_session_keeps_what_it_was_sent(told: OwnWorld, phone: BrowserContext) -> None:
    page = writing(phone, told)
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=SECONDS)
    SignedIn.objects.all().delete()
    page.fill("textarea", f"{WORDS} and more")
    expect(page.get_by_text("Not saved yet.")).to_be_visible(timeout=SECONDS)
    page.close()
    there_again(phone, told)


def test_two_windows_keep_both(told: OwnWorld, phone: BrowserContext) -> None:
    one = writing(phone, told)
    other = phone.new_page()
    other.goto(told.at("/questions/"))
    other.fill("textarea", "In the other window")
    for page in (one, other):
        expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=SECONDS)
    one.reload()
    found = {one.locator("textarea").input_value(), one.locator("aside .words").inner_text()}
    assert found == {WORDS, "In the other window"}


def test_nothing_stays_on_the_device(told: OwnWorld, phone: BrowserContext) -> None:
    page = writing(phone, told)
    expect(page.get_by_text("Saved", exact=True)).to_be_visible(timeout=SECONDS)
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
