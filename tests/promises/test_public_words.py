"""The words of the public pages: complete in every language, easy to read, and none that we do not say."""

import re
from pathlib import Path

import pytest

from heard.ground.text_problems import FluentMessage, messages_of
from heard.ground.texts import FIRST, LOCALE, say_in, shipped
from heard.inquiry import first_words
from heard.publishing.markdown import BLOCK
from heard.web import told
from heard.web.public.asking import controls, steps
from heard.web.public.easy import DRAWN, EASY
from tests.support import words as lint
from tests.support.code import SOURCE, files, page
from tests.support.reading import WORD, measured, plain

PARTICIPANTS = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
]
# A harmed person may have been told to look for "Victim Offender Dialogue" by a court, a prison or a chaplain. So what
# a public page tells may say that whole name, and neither of its first two words for a person. What asks, staying private,
# titles, messages and the portal never do: whoever looks over a shoulder, or through a phone, would know.
NAME = re.compile(
    "|".join(re.escape(line.partition(":")[2].strip()) for line in lint.block("words-of-the-name", page("docs/words.md")))
)
UNNAMED = {"stay-private", "contact", "emergency"}
FILES = [path for language in shipped() for path in told.PUBLIC.files(language)]
NAMES = sorted({path.stem for path in FILES})
# The same in few words, with drawings: still shorter.
EASY_FILES = [path for language in shipped() for path in EASY.files(language)]
EASY_NAMES = sorted({path.stem for path in EASY_FILES})
EASY_MOST_WORDS, EASY_MEAN, EASY_GRADE, EASY_LINE = 11, 7, 3, 60
BLOCKS = {"call", "ask", "volunteer", "contact", "figures", "emergency", "lines", "film"}
MOST_WORDS, MEAN, GRADE = 20, 12, 6
# Where the words are names of laws, programmes or addresses of others.
ADDRESS = re.compile(r"\]\([^)]*\)")


def ids(path: Path) -> str:
    return f"{language_of(path)}/{path.stem}"


def language_of(path: Path) -> str:
    return path.relative_to(LOCALE).parts[0]


def frame(language: str) -> list[FluentMessage]:
    """Every short sentence of the public pages."""
    return [one for path in files(LOCALE / language / "public", "*.ftl") for one in messages_of(path)[0]]


@pytest.mark.parametrize("language", shipped())
def test_every_page_is_there_in_every_language(language: str) -> None:
    assert told.PUBLIC.names(language) == NAMES
    assert len(NAMES) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_the_languages_say_the_same_things_in_the_same_order(name: str) -> None:
    shapes = [
        re.findall(r"^(#+ |- |\d\. |\[\[\w+\]\])|\]\(([^)]+)\)", text.read_text(encoding="utf-8"), re.MULTILINE)
        for each in shipped()
        for text in told.PUBLIC.files(each)
        if text.stem == name
    ]
    assert shapes[0]
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_page_says_none_of_the_words_that_we_do_not_say(path: Path) -> None:
    text = ADDRESS.sub("]", path.read_text(encoding="utf-8"))
    assert not lint.used(text if path.stem in UNNAMED else without_the_name(text), PARTICIPANTS)
    assert "!" not in ADDRESS.sub("", path.read_text(encoding="utf-8"))


def without_the_name(text: str) -> str:
    """A page without the name of what we do, but for its headings: the first is its title, and a phone's history keeps it."""
    return "\n".join(line if line.startswith("#") else NAME.sub("", line) for line in text.splitlines())


@pytest.mark.parametrize("language", shipped())
@pytest.mark.parametrize("name", ["home", "for-responsible-people", "for-supporters", "for-families", "for-referrers"])
def test_who_was_told_the_name_finds_it(language: str, name: str) -> None:
    text = next(path for path in told.PUBLIC.files(language) if path.stem == name).read_text(encoding="utf-8")
    assert NAME.search(text)


def test_a_title_has_no_name() -> None:
    assert lint.used(without_the_name("# Victim Offender Dialogue"), PARTICIPANTS) == ["Victim", "Offender"]
    assert not lint.used(without_the_name("A Victim Offender Dialogue is voluntary."), PARTICIPANTS)
    assert lint.used(without_the_name("The victim of the Victim Offender Dialogue"), PARTICIPANTS) == ["victim"]


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_a_page_is_easy_to_read(path: Path) -> None:
    found = measured(plain(path.read_text(encoding="utf-8")))
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if language_of(path) == FIRST:
        assert found.grade <= GRADE, found.grade


@pytest.mark.parametrize("path", FILES, ids=ids)
def test_its_links_and_blocks_are_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(BLOCK.findall(text)) <= BLOCKS
    for link in re.findall(r"\]\(([^)]+)\)", text):
        assert link in NAMES or link.startswith("https://"), link


@pytest.mark.parametrize("language", shipped())
def test_each_easy_page_is_there_in_every_language_and_beside_a_usual_one(language: str) -> None:
    assert EASY.names(language) == EASY_NAMES
    assert set(EASY_NAMES) >= {"home", "what-to-expect", "for-responsible-people", "stay-private", "contact"}
    assert set(EASY_NAMES) <= set(NAMES)


@pytest.mark.parametrize("name", EASY_NAMES)
def test_easy_pages_say_the_same_things_in_the_same_order(name: str) -> None:
    shapes = [
        re.findall(r"^(?:(#+) |(\[\[\w+\]\])|!\[[^\]]+\]\((\w+)\))", text.read_text(encoding="utf-8"), re.MULTILINE)
        for each in shipped()
        for text in EASY.files(each)
        if text.stem == name
    ]
    assert shapes[0]
    assert all(shape == shapes[0] for shape in shapes)


@pytest.mark.parametrize("path", EASY_FILES, ids=ids)
def test_an_easy_page_is_easier(path: Path) -> None:
    """One idea in a sentence, each on its own line, drawings beside what weighs; none of the words we do not say."""
    text = path.read_text(encoding="utf-8")
    drawings, words = re.findall(r"!\[([^\]]+)\]\((\w+)\)", text), re.sub(r"!\[[^\]]+\]\(\w+\)", "", text)
    found = measured(plain(words))
    assert len(WORD.findall(found.longest)) <= EASY_MOST_WORDS, found.longest
    assert found.mean <= EASY_MEAN
    if language_of(path) == FIRST:
        assert found.grade <= EASY_GRADE, found.grade
    assert all(len(line) <= EASY_LINE for line in words.splitlines()), max(words.splitlines(), key=len)
    assert len(drawings) >= 3
    assert {name for _words, name in drawings} <= DRAWN
    assert set(told_blocks(text)) <= BLOCKS
    assert not lint.used(text if path.stem in UNNAMED else without_the_name(text), PARTICIPANTS)
    assert "!" not in words


def told_blocks(text: str) -> list[str]:
    return re.findall(r"^\[\[(\w+)\]\]$", text, re.MULTILINE)


def test_every_drawing_is_shown_and_small() -> None:
    shown = {name for path in EASY_FILES for name in re.findall(r"\]\((\w+)\)", path.read_text(encoding="utf-8"))}
    assert shown == DRAWN
    sizes = {path.stem: path.stat().st_size for path in files(SOURCE, "static/pictures/*.svg")}
    assert set(sizes) == DRAWN
    assert all(size <= 1_000 for size in sizes.values()), sizes


@pytest.mark.parametrize("language", shipped())
def test_short_sentences_are_easy_to_read(language: str) -> None:
    said = [say_in(language, one.key, **dict.fromkeys(one.places, 7)) for one in frame(language)]
    found = measured(plain("\n".join(said)))
    assert len(said) > 100
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if language == FIRST:
        assert found.grade <= GRADE, found.grade
    assert "!" not in "".join(said)


def put_together() -> set[str]:
    """The keys of asking that code puts together: of each step, field, choice and place."""
    fields = [name for asked in steps.ASKED.values() for name in asked]
    lines = [*controls.PLACES.values(), controls.HEARD, "shows_no_answer"]
    lines += [f"shows_{what}" for way in steps.NEEDS_AT for what in first_words.LINES[way]]
    ends = [*steps.STEPS, *(f"{each}_why" for each in steps.STEPS), *lines]
    ends += [controls.LABELS.get(name, name) for name in fields]
    ends += [f"{name}_help" for name in fields if name not in steps.CHOICES]
    ends += [f"{name}_{each}" for name, choices in steps.CHOICES.items() for each in choices]
    ends += [*steps.problems("reach", {"way": "trusted"}).values(), "too_long"]
    ends += [*steps.problems("reach", {"way": "they_ring", "at": "555", "trusted": "Ana"}).values()]
    ends += [f"odd_{kind}" for kind in steps.KINDS_OF_PLACE.values()]
    return {f"asking-{each}" for each in ends}


def test_each_sentence_is_said_somewhere_and_each_that_is_said_is_there() -> None:
    written = [*files(SOURCE, "web/public/**/*.py"), *files(SOURCE, "templates/public/**/*.html")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in written)
    said = put_together() | set(re.findall(r"[\"']((?:public|asking)-\w+)[\"']", code))
    begun = ("public-to_", "public-figure_", "film-")
    assert all(f'f"{each}{{' in code for each in begun)
    there = {one.key for one in frame(FIRST)}
    assert said - there == set()
    assert {each for each in there - said if not each.startswith(begun)} == set()


def test_no_template_has_words_of_its_own() -> None:
    for path in files(SOURCE, "templates/public/**/*.html"):
        text = re.sub(r"<meta[^>]*>|value=\"\w+\"", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"[^\W\d_]{3}", lint.read_by_people(text)), path.name


def test_the_counter_counts() -> None:
    easy = measured("You can stop. You do not have to say why.")
    hard = measured("Participation is voluntary and shall not prejudice parole eligibility determinations whatsoever.")
    assert easy.mean == 5
    assert easy.grade < 2
    assert hard.grade > 12
    assert plain("# A title\n\n- One [thing](there)\n\n[[call]]\n") == "A title. One thing."
