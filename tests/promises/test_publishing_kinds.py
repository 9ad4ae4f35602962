"""The kinds of page that are ready to be taken over: in every language, neutral by title, and none to publish as it is."""

import re
from pathlib import Path

import pytest

from heard.ground.texts import FIRST, LOCALE, is_region, shipped
from heard.publishing.filling import filled, places_in
from heard.publishing.markdown import BLOCK, BLOCKS, page_of
from heard.publishing.proofreading import WRITE_HERE, problems_in
from heard.web import told
from tests.promises.test_portal_words import GIVES_AWAY
from tests.promises.test_public_words import ADDRESS, GRADE, MEAN, MOST_WORDS, NAMES, PARTICIPANTS, without_the_name
from tests.support import words as lint
from tests.support.reading import WORD, measured, plain

KINDS = {"about", "questions", "who-may-ask", "stories", "events", "news", "leaflets", "giving", "facilitator"}
LANGUAGES = [each for each in shipped() if not is_region(each)]
FILES = [path for each in LANGUAGES for path in sorted((LOCALE / each / "kinds").glob("*.md"))]
# In a story: from which day through which it may be told. Both are written by the programme.
CONSENT = "[[consent YYYY-MM-DD to YYYY-MM-DD]]"
MARKS = re.compile(r"^(#+ |- |\d\. |> |\[\[.+\]\])|\]\(([^)]+)\)", re.MULTILINE)


def ids(path: Path) -> str:
    return f"{path.relative_to(LOCALE).parts[0]}/{path.stem}"


def written(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def fixed(path: Path) -> str:
    """What stands on the page however a programme fills it."""
    return "\n".join(line for line in written(path).split("\n") if not WRITE_HERE.match(line) and line != CONSENT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_there_in_every_language(language: str) -> None:
    assert {path.stem for path in FILES if ids(path).startswith(f"{language}/")} == KINDS


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_languages_ask_for_the_same_in_the_same_order(name: str) -> None:
    shapes = [MARKS.findall(written(path)) for path in FILES if path.stem == name]
    assert len(shapes) == len(LANGUAGES)
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_kind_has_a_title_and_is_not_published_before_a_programme_wrote_its_own(path: Path) -> None:
    text = written(path)
    assert page_of(text).title
    assert page_of(text).description
    left = [line for line in text.split("\n") if WRITE_HERE.match(line)]
    assert all(line.partition(":")[2].strip() for line in left)
    assert all(line in left for line in text.split("\n") if line.startswith(">"))
    found = [one.code for one in problems_in(text, name=path.stem, files=(), pages=NAMES)]
    assert found.count("write_here") == len(left) >= 1
    assert set(found) <= {"write_here", "story_without_consent"}


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_filled_in_it_can_be_published(path: Path) -> None:
    words = {"words": "Words of our own.", "name": "A name", "days": "2026-01-05 to 2027-01-05"}
    text = written(path)
    page = filled(text, [words[each.kind] for each in places_in(text)])
    assert not problems_in(page, name=path.stem, files=(), pages=NAMES)
    assert page.count("Words of our own.") == sum(each.kind == "words" for each in places_in(text))


@pytest.mark.parametrize("path", [each for each in FILES if each.stem != "stories"], ids=ids)
def test_left_empty_it_can_be_published_and_keeps_no_heading_over_nothing(path: Path) -> None:
    page = filled(written(path), [])
    assert not problems_in(page, name=path.stem, files=(), pages=NAMES)
    assert not re.search(r"^(#+) .*\n+(\1 |\Z)", page, re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_its_title_tells_whoever_looks_over_a_shoulder_nothing(path: Path) -> None:
    title = written(path).splitlines()[0]
    assert not lint.used(title, [*PARTICIPANTS, *GIVES_AWAY]), title


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_it_says_none_of_the_words_that_we_do_not_say_and_is_easy_to_read(path: Path) -> None:
    assert not lint.used(without_the_name(ADDRESS.sub("]", written(path))), PARTICIPANTS)
    assert "!" not in written(path)
    found = measured(plain(fixed(path)))
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if ids(path).startswith(f"{FIRST}/"):
        assert found.grade <= GRADE, found.grade


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_its_links_and_blocks_are_there(path: Path) -> None:
    text = written(path)
    assert set(BLOCK.findall(text)) <= BLOCKS
    assert set(re.findall(r"\]\(([^)]+)\)", text)) <= set(NAMES)


@pytest.mark.parametrize("path", [each for each in FILES if each.stem == "stories"], ids=ids)
def test_every_story_waits_for_the_consent_of_whose_it_is(path: Path) -> None:
    sections = written(path).split("\n## ")[1:]
    assert sections
    assert all(section.count(CONSENT) == 1 for section in sections)


@pytest.mark.parametrize("path", [path for each in shipped() for path in told.PUBLIC.files(each)], ids=ids)
def test_what_comes_with_heard_could_be_published_by_staff_who_begin_from_it(path: Path) -> None:
    assert not problems_in(written(path), name=path.stem, files=(), pages={*told.PUBLIC.names(FIRST), "ask"})
