"""The film page: an example that never plays by itself, with captions in the language of the page, and all of it in words."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from django.test import Client, override_settings

from heard.ground.texts import shipped, speaking
from heard.web.public.film import FILMS, SHIPPED, scenes
from tests.support.visiting import PUBLIC, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def anyone() -> Iterator[Client]:
    """Somebody who reads, where every language is switched on."""
    with override_settings(HEARD_LANGUAGES=shipped()):
        yield at_the_door(PUBLIC)


def page(anyone: Client, language: str = "en") -> str:
    return answer(anyone.get(f"/{language}/film/")).content.decode()


@pytest.mark.parametrize("language", shipped())
def test_it_plays_only_when_somebody_starts_it_and_fetches_nothing_before(anyone: Client, language: str) -> None:
    video = re.search(r"<video[^>]*>", page(anyone, language))
    assert video
    assert "controls" in video[0]
    assert 'preload="none"' in video[0]
    assert "autoplay" not in video[0]
    assert re.search(r'poster="/static/film/table\.\w+\.svg"', video[0])


@pytest.mark.parametrize("language", shipped())
def test_captions_are_on_in_the_language_of_the_page(anyone: Client, language: str) -> None:
    tracks = re.findall(r"<track[^>]*>", page(anyone, language))
    assert {code for each in tracks for code in re.findall(r'srclang="([^"]+)"', each)} >= set(shipped())
    assert [code for each in tracks if "default" in each for code in re.findall(r'srclang="([^"]+)"', each)] == [language]


@pytest.mark.parametrize("language", shipped())
def test_everything_that_is_said_and_shown_stands_below_in_words_too(anyone: Client, language: str) -> None:
    text = page(anyone, language)
    with speaking(language):
        for scene in scenes():
            assert f'alt="{scene.seen}"' in text.replace("&#x27;", "'")
            for line in scene.lines:
                assert line.words in text.replace("&#x27;", "'")
    assert len(re.findall(r'<img [^>]*loading="lazy"', text)) == len(scenes())


@pytest.mark.parametrize("language", shipped())
def test_captions_say_the_same_as_the_page_one_after_the_other(anyone: Client, language: str) -> None:
    given = answer(anyone.get(f"/film/{language}.vtt"))
    assert given.headers["Content-Type"] == "text/vtt; charset=utf-8"
    told = given.content.decode()
    assert told.startswith("WEBVTT\n\n")
    cues = re.findall(r"(\d\d:\d\d\.\d{3}) --> (\d\d:\d\d\.\d{3})\n(.+)\n", told)
    with speaking(language):
        assert [words for _, _, words in cues] == [line.caption for scene in scenes() for line in scene.lines]
    assert cues[0][0] == "00:00.000"
    assert all(one[1] == then[0] for one, then in pairwise(cues))
    assert all(begins < ends for begins, ends, _ in cues)


@pytest.mark.parametrize("name", FILMS)
def test_a_player_gets_the_part_that_it_asks_for(anyone: Client, name: str) -> None:
    whole = (SHIPPED / name).read_bytes()
    part = anyone.get(f"/film/{name}", headers={"range": "bytes=100-299"})
    assert part.status_code == 206
    assert part.getvalue() == whole[100:300]
    assert part.headers["Content-Range"] == f"bytes 100-299/{len(whole)}"
    assert part.headers["Accept-Ranges"] == "bytes"
    assert part.headers["Cache-Control"] == "no-store"
    assert anyone.get(f"/film/{name}", headers={"range": f"bytes={len(whole)}-"}).status_code == 416
    assert anyone.head(f"/film/{name}").headers["Content-Length"] == str(len(whole))


@pytest.mark.parametrize("at", ["/film/table.svg", "/film/..%2furls.py", "/film/film.toml", "/film/qq.vtt"])
def test_nothing_else_lies_there(anyone: Client, at: str) -> None:
    assert anyone.get(at).status_code == 404


def test_a_programme_shows_its_own_film_in_its_place(anyone: Client, tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "ours.mp4").write_bytes(b"\0\0\0\x18ftypmp42")
    (tmp_path / "files" / "ours-en.vtt").write_text("WEBVTT\n")
    (tmp_path / "details.toml").write_text('[film]\nfile = "ours.mp4"\n[film.captions]\nen = "ours-en.vtt"\n')
    with override_settings(HEARD_WORDS=str(tmp_path)):
        text = page(anyone)
    assert 'src="/files/ours.mp4"' in text
    assert 'src="/files/ours-en.vtt"' in text
    assert "an-example" not in text
    assert "David" not in text
