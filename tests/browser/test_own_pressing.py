"""What is pressed on a page of one's own: that it asks once more, and says what holds."""

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
        assert page.get_by_text("From now on you come in with your new words.").is_visible()
