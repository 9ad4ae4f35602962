"""The example in drawings: slow enough to read, plain about itself, made from what lies beside it, and playable anywhere."""

import importlib.util
import struct
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from heard.ground.text_problems import messages_of
from heard.ground.texts import LOCALE, shipped, speaking
from heard.web.public.film import FILMS, SHIPPED, FilmLine, scenes
from tests.support.code import ROOT, page

MOST_CHARS_A_SECOND, LEAST_SECONDS = 15, 3.5
SHORTEST, LONGEST = 120, 185
MOST_BYTES = 6_000_000
# What a file of MPEG-4 is made of; only the boxes that hold others.
HOLDERS = (b"moov", b"trak", b"mdia", b"minf", b"stbl")
BASELINE = 66


def lines() -> list[FilmLine]:
    return [line for scene in scenes() for line in scene.lines]


@pytest.mark.parametrize("language", shipped())
def test_nobody_is_hurried(language: str) -> None:
    with speaking(language):
        for line in lines():
            seconds = line.ends - line.begins
            assert len(line.caption) / seconds <= MOST_CHARS_A_SECOND, line.caption
            assert seconds >= LEAST_SECONDS


def test_it_lasts_two_to_three_minutes() -> None:
    assert SHORTEST <= lines()[-1].ends <= LONGEST


def test_a_harmed_person_a_responsible_person_and_a_facilitator_each_speak() -> None:
    assert {"nora", "paul", "ruth"} == {line.voice for line in lines()} - {""}


@pytest.mark.parametrize(("language", "said"), [("en", "made up"), ("es", "inventada")])
def test_the_first_words_say_that_it_is_made_up(language: str, said: str) -> None:
    with speaking(language):
        assert said in lines()[0].caption


@pytest.fixture(scope="module")
def drawing() -> Iterator[object]:
    """What draws the pictures."""
    folder = ROOT / "tools" / "film"
    sys.path.insert(0, str(folder))
    made = importlib.util.spec_from_file_location("scenes", folder / "scenes.py")
    assert made
    assert made.loader
    module = importlib.util.module_from_spec(made)
    made.loader.exec_module(module)
    yield module
    sys.path.remove(str(folder))


def test_each_picture_is_drawn_from_what_lies_in_the_repository(drawing: object) -> None:
    assert {scene.picture for scene in scenes()} == set(drawing.PICTURES)  # type: ignore[attr-defined]
    assert {path.stem for path in SHIPPED.glob("*.svg")} == set(drawing.PICTURES)  # type: ignore[attr-defined]
    for path in SHIPPED.glob("*.svg"):
        assert path.read_text(encoding="utf-8") == drawing.svg(path.stem) + "\n", path.name  # type: ignore[attr-defined]
        assert "<text" not in path.read_text(encoding="utf-8")


def boxes(content: bytes, within: tuple[bytes, ...] = ()) -> Iterator[tuple[tuple[bytes, ...], bytes]]:
    """Every box of a film, with those around it."""
    at = 0
    while at + 8 <= len(content):
        size, name = struct.unpack(">I4s", content[at : at + 8])
        body = content[at + 8 : at + size]
        yield (*within, name), body
        if name in HOLDERS:
            yield from boxes(body, (*within, name))
        at += size


def test_the_film_begins_to_play_before_it_is_whole_and_has_no_sound() -> None:
    found = list(boxes((SHIPPED / FILMS[0]).read_bytes()))
    outer = [names[0] for names, _ in found if len(names) == 1]
    assert outer.index(b"moov") < outer.index(b"mdat")
    handlers = [body[8:12] for names, body in found if names[-1] == b"hdlr"]
    assert handlers == [b"vide"]


def test_every_telephone_can_play_it() -> None:
    described = next(body for names, body in boxes((SHIPPED / FILMS[0]).read_bytes()) if names[-1] == b"stsd")
    at = described.index(b"avcC")
    assert described[at + 5] == BASELINE
    assert (SHIPPED / FILMS[1]).read_bytes()[:4] == b"\x1a\x45\xdf\xa3"


def test_it_is_as_long_as_its_captions() -> None:
    head = next(body for names, body in boxes((SHIPPED / FILMS[0]).read_bytes()) if names[-1] == b"mvhd")
    scale, length = struct.unpack(">II", head[12:20])
    assert abs(length / scale - lines()[-1].ends) < 0.2, "Make the film anew: make film"


def test_it_is_small() -> None:
    assert sum((SHIPPED / name).stat().st_size for name in FILMS) <= MOST_BYTES
    assert not [path for path in SHIPPED.iterdir() if path.suffix not in (".svg", *(Path(name).suffix for name in FILMS))]


@pytest.mark.parametrize("language", shipped())
def test_each_sentence_of_the_film_is_shown_somewhere(language: str) -> None:
    around = {"label", "begin", "alike", "drawn", "says"}
    told = {*around, *(f"voice_{line.voice}" for line in lines() if line.voice)}
    told |= {line.key for line in lines()} | {scene.picture for scene in scenes()}
    there = {one.key for one in messages_of(LOCALE / language / "public" / "film.ftl")[0]}
    assert there == {f"film-{each}" for each in told}


def test_all_of_it_comes_with_the_package() -> None:
    told = tomllib.loads(page("pyproject.toml"))["tool"]["setuptools"]["package-data"]["heard"]
    assert {"static/**", "locale/**", "web/**/*.toml"} <= set(told)
