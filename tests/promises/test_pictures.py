"""The pictures of the README: those that it names, each there, small, and made by a tool that lies beside the code."""

import re
import struct

from tests.support.code import ROOT, page

MOST_BYTES, HOW_MANY = 60_000, 4
FOLDER = ROOT / "docs" / "pictures"


def named() -> list[str]:
    """The pictures that the README shows."""
    return re.findall(r'<img src="docs/pictures/([\w.-]+)"', page("README.md"))


def test_the_readme_shows_four_pictures_that_are_there_and_no_other_lies_there() -> None:
    assert len(named()) == HOW_MANY
    assert {path.name for path in FOLDER.iterdir()} == set(named())


def test_each_of_them_is_small_and_a_picture() -> None:
    for name in named():
        content = (FOLDER / name).read_bytes()
        assert len(content) < MOST_BYTES, name
        kind, size, what = struct.unpack("<4sI4s", content[:12])
        assert (kind, what) == (b"RIFF", b"WEBP"), name
        assert size + 8 == len(content), name


def test_each_of_them_says_in_words_what_it_shows() -> None:
    words = re.findall(r'<img src="docs/pictures/[^>]*alt="([^"]*)"', page("README.md"))
    assert len([each for each in words if len(each) > 40]) == HOW_MANY


def test_they_are_made_anew_by_one_command() -> None:
    told = page("tools/pictures.py")
    assert all(f'"{name.removesuffix(".webp")}"' in told for name in named())
    assert "tools/pictures.py" in page("Makefile")
