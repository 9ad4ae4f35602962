"""The page of checks names tests that are there."""

import re

import pytest

from tests.support.code import ROOT

PAGE = ROOT / "docs" / "checks.md"
NAMED = re.compile(r"`(tests/[\w/]+\.py)?(?:::(\w+))?`")


def named() -> list[tuple[str, str]]:
    """Every file and test that the page names; a test without a file is in the file before it."""
    found, file = [], ""
    for path, name in NAMED.findall(PAGE.read_text(encoding="utf-8")):
        file = path or file
        if path or name:
            found.append((file, name))
    return found


@pytest.mark.parametrize(("file", "name"), named(), ids=lambda each: str(each).rpartition("/")[2])
def test_what_the_page_names_is_there(file: str, name: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert not name or f"def {name}(" in text


def test_the_page_names_many() -> None:
    assert len(named()) > 30
