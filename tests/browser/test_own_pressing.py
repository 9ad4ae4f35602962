"""What is pressed on a page of one's own: that it asks once more, and says what holds."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browser.harness import SEEN_AS, go_by, opened, sound
from tests.support.browser.own_world import OwnWorld, own_world
from tests.support.portaling import WORDS

pytestmark = pytest.mark.browser
OTHER_WORDS = "cold rain on a tin roof"


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnWorld]:
    """The world shortly before the day."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with own_world() as made:
        yield made


def test_new_words_are_typed_once_more(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/my-words/"))
        assert page.get_by_text("Write your words down only if that is safe.").is_visible()
        own = page.locator("section", has_text="Or write your own")
        own.get_by_label("The words you use now").fill(WORDS)
        own.get_by_label("Your own words").fill(OTHER_WORDS)
        go_by(own.get_by_role("button", name="Use my own words"))
        assert page.get_by_role("heading", name="Your new words, once more").is_visible()
        assert OTHER_WORDS not in page.content()
        sound(page, "own-words-again")
        page.get_by_label("The words you chose").fill("something else entirely")
        go_by(page.get_by_role("button", name="Use these words from now on"))
        assert page.title().startswith("Check:")
        sound(page, "own-words-again-missing")
        page.get_by_label("The words you chose").fill(OTHER_WORDS)
        go_by(page.get_by_role("button", name="Use these words from now on"))
        assert page.get_by_text("From now on, you sign in with your new words.").is_visible()


def test_what_is_shared_and_given_on_is_asked_once_more(told: OwnWorld, chromium: Browser) -> None:
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        page.goto(told.at("/say/"))
        page.locator("main textarea").first.fill("I want to say his name.")
        go_by(page.get_by_role("button", name="Add", exact=True).last)
        page.goto(told.at("/say/share/"))
        page.get_by_label("I want to say his name.").check()
        go_by(page.get_by_role("button", name="Share what I marked"))
        assert page.get_by_role("heading", name=re.compile("^Share this with .*\\?$")).is_visible()
        sound(page, "own-share-sure")
        go_by(page.get_by_role("link", name="Not now"))
        assert page.get_by_label("I want to say his name.").is_visible(), "nothing was shared"
        page.goto(told.at("/shared/next/?n=1"))
        assert page.get_by_role("heading", name="Give this to the other person?").is_visible()
        page.goto(told.at("/help/close/"))
        assert page.get_by_role("heading", name="Close this page for good?").is_visible()
        sound(page, "own-close-ask")


def test_a_day_that_is_off_says_that_somebody_calls_and_that_it_is_not_their_fault(told: OwnWorld, chromium: Browser) -> None:
    told.cast.do("dana", "call_off_meeting")
    with opened(chromium, **SEEN_AS["phone-light"]) as page:
        told.come_in(page, "maria")
        for name, at in (("own-home-off", "/my-page/"), ("own-day-off", "/day/"), ("own-with-me-off", "/with-me/")):
            page.goto(told.at(at))
            sound(page, name)
            words = page.locator("main").inner_text()
            if name != "own-with-me-off":
                assert "You did nothing wrong." in words
                assert "The day we planned is off" not in words
