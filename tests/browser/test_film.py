"""The example in drawings, in Chromium: nothing of it comes before somebody starts it; then it plays, with captions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page

from heard.models import Programme
from heard.web.public.film import FILMS, scenes
from tests.support.browser.harness import SEEN_AS, opened, served
from tests.support.cast import begin

pytestmark = pytest.mark.browser
NOW_SHOWN = """() => {
  const film = document.querySelector("video");
  const shown = [...film.textTracks].filter((each) => each.mode === "showing");
  return [film.currentTime, film.duration, shown.map((each) => each.language), shown[0]?.activeCues?.[0]?.text ?? ""];
}"""


@pytest.fixture
def address(database: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the pages are."""
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    slug = Programme.objects.get(pk=begin().programme).slug
    with override_settings(HEARD_PUBLIC_PROGRAMME=slug), served() as name:
        yield name


def until(page: Page, seconds: float) -> None:
    """Wait until it has played so far; the policy of the pages lets no other question be asked in them."""
    for _ in range(150):
        if page.evaluate("document.querySelector('video').currentTime") > seconds:
            return
        page.wait_for_timeout(100)
    raise AssertionError(page.evaluate("document.querySelector('video').error?.message"))


@pytest.mark.parametrize("seen_as", [next(iter(SEEN_AS))])
def test_it_comes_when_it_is_started_and_goes_to_the_middle_with_its_captions(
    chromium: Browser, address: str, seen_as: str
) -> None:
    asked: list[str] = []
    with opened(chromium, **SEEN_AS[seen_as]) as page:
        page.on("request", lambda each: asked.append(each.url))
        page.goto(f"http://{address}/es/film/")
        page.wait_for_load_state("networkidle")
        assert not [each for each in asked if each.endswith(FILMS)]
        page.evaluate("document.querySelector('video').play()")
        until(page, 0.5)
        page.evaluate("document.querySelector('video').currentTime = 90")
        until(page, 90.2)
        at, length, spoken, words = page.evaluate(NOW_SHOWN)
    assert 90 < at < 100
    assert length == pytest.approx(scenes()[-1].lines[-1].ends, abs=0.3)
    assert spoken == ["es"]
    assert "Nora: " in words
    assert [each for each in asked if each.endswith(FILMS)]
