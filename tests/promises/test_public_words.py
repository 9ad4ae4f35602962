"""The words of the public pages: complete in both languages, easy to read, and none that we do not say."""

import re
from pathlib import Path

import pytest

from heard.web import told
from heard.web.public.names import CHOICES, LANGUAGES
from tests import words as lint
from tests.promises.code import page
from tests.reading import WORD, measured, plain

PARTICIPANTS = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
]
FILES = sorted(told.SHIPPED.glob("*/*.md"))
NAMES = sorted({path.stem for path in FILES})
BLOCKS = {"call", "ask", "contact", "figures", "emergency"}
MOST_WORDS, MEAN, GRADE = 20, 12, 6
# Where the words are names of laws, programmes or addresses of others.
ADDRESS = re.compile(r"\]\([^)]*\)")


def ids(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_there_in_every_language(language: str) -> None:
    assert told.PUBLIC.names(language) == NAMES
    assert len(NAMES) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_say_the_same_things_in_the_same_order(name: str) -> None:
    shapes = [
        re.findall(
            r"^(#+ |- |\d\. |\[\[\w+\]\])|\]\(([^)]+)\)", (told.SHIPPED / each / f"{name}.md").read_text(), re.MULTILINE
        )
        for each in LANGUAGES
    ]
    assert shapes[0]
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_page_says_none_of_the_words_that_we_do_not_say(path: Path) -> None:
    assert not lint.used(ADDRESS.sub("]", path.read_text(encoding="utf-8")), PARTICIPANTS)
    assert "!" not in ADDRESS.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_page_is_easy_to_read(path: Path) -> None:
    found = measured(plain(path.read_text(encoding="utf-8")))
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if path.parent.name == "en":
        assert found.grade <= GRADE, found.grade


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_its_links_and_blocks_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(told.BLOCK.findall(text)) <= BLOCKS
    for link in re.findall(r"\]\(([^)]+)\)", text):
        assert link in NAMES or link.startswith("https://"), link


def test_the_frame_says_the_same_in_every_language() -> None:
    keys = [list(each) for each in CHOICES.values()]
    assert all(each == keys[0] for each in keys)
    for each in CHOICES.values():
        assert not lint.used(" ".join(each.values()), PARTICIPANTS)


def test_the_counter_counts() -> None:
    easy = measured("You can stop. You do not have to say why.")
    hard = measured("Participation is voluntary and shall not prejudice parole eligibility determinations whatsoever.")
    assert easy.mean == 5
    assert easy.grade < 2
    assert hard.grade > 12
    assert plain("# A title\n\n- One [thing](there)\n\n[[call]]\n") == "A title. One thing."
