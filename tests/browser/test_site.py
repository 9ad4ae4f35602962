"""The rooms in which staff write the public site: sound as they come, and where something is wrong with what was written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page

from heard.models import Programme
from tests.support.browser.harness import SEEN_AS, go_by, opened, sign_in, sound
from tests.support.browser.world import World, world

pytestmark = pytest.mark.browser
STORY = "# Voices\n\n## Alma\n\n[[consent 2026-01-01 to 2036-01-01]]\n\nI was heard.\n"


@pytest.fixture
def told(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """The world in which something stands in every room, to whose program the public pages belong."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with world() as made, override_settings(HEARD_PUBLIC_PROGRAMME=Programme.objects.get(pk=made.cast.programme).slug):
        yield made


def publish(page: Page, told: World, name: str, text: str) -> None:
    """Write a page in English, and publish it."""
    page.goto(told.at(f"/site/pages/{name}/"))
    page.locator("#f-text-en").fill(text)
    go_by(page.locator("button[value=publish]"))


@pytest.mark.parametrize("seen_as", SEEN_AS)
def test_every_room_is_sound_also_where_something_is_wrong(
    told: World, chromium: Browser, seen_as: str, tmp_path: Path
) -> None:
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        sign_in(page, told.address, "Dana")
        for room in ("", "details/", "sentences/", "sentences/public-danger/", "files/", "pages/voices/"):
            page.goto(told.at(f"/site/{room}"))
            sound(page, f"site-{room.strip('/').replace('/', '-') or 'pages'}")
        publish(page, told, "voices", f"{STORY}\n## Ben\n\n[there](nowhere) [[call]]\n")
        sound(page, "site-page-wrong")
        publish(page, told, "voices", STORY)
        with opened(chromium, **SEEN_AS[seen_as]) as other:
            sign_in(other, told.address, "Dana")
            other.goto(told.at("/site/details/"))
            page.goto(told.at("/site/details/"))
            page.locator("#f-phone").fill("555 0199")
            go_by(page.locator("form button[type=submit]").filter(has_text="Publish"))
            other.locator("#f-phone").fill("555 0101")
            go_by(other.locator("form button[type=submit]").filter(has_text="Publish"))
            sound(other, "site-details-meanwhile")
        leaflet = tmp_path / "leaflet.pdf"
        for words in (b"%PDF-1.7 one", b"%PDF-1.7 two"):
            page.goto(told.at("/site/files/"))
            leaflet.write_bytes(words)
            page.locator("#f-file").set_input_files(leaflet)
            go_by(page.locator("form button").filter(has_text="Add").first)
        sound(page, "site-files-taken")
