"""The words of a participant's pages: complete in every language, easy to read, and none that gives somebody away."""

import re
from pathlib import Path

import pytest

from heard.ground import texts
from heard.ground.text_problems import FluentMessage, messages_of
from heard.web.papers import TEXTS
from tests.support import words as lint
from tests.support.code import files, page
from tests.support.reading import WORD, measured, plain

LANGUAGES = [each for each in texts.shipped() if not texts.is_region(each)]
OTHERS = [each for each in LANGUAGES if each != texts.FIRST]
# What tells whoever looks over a shoulder what this is about.
GIVES_AWAY = [
    *(
        "programme*",
        "program",
        "programs",
        "prison*",
        "jail*",
        "custody",
        "crime*",
        "offen*",
        "harm",
        "harmed",
        "harms",
    ),
    *("dialogue*", "restorative", "court*", "parole", "probation", "sentence*", "trauma*", "victim*"),
    *(
        "programa*",
        "prisión",
        "prisiones",
        "cárcel*",
        "penitenciari*",
        "delito*",
        "crimen*",
        "dañado",
        "dañada",
        "diálogo*",
    ),
    *("restaurativ*", "tribunal*", "condena*", "libertad condicional", "víctima*"),
    *("pénitenci*", "réparatri*", "tribunaux", "procès", "condamn*", "peine", "libération*", "traumatis*"),
]
NOT_SAID = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
    *GIVES_AWAY,
    "percent",
    "%",
]
MOST_WORDS, MEAN, GRADE = 20, 12, 6
# Words that only English has: none of them stands in a sentence of another language.
ENGLISH = [
    "the",
    "you",
    "your",
    "and",
    "with",
    "this",
    "that",
    "what",
    "when",
    "nothing",
    "write",
    "read",
    "of",
    "for",
    "we",
]
# Sentences that are the same in another language too.
SAME = frozenset({"papers-version"})
# The demo says whose part one plays. Nobody real ever reads that.
OF_THE_DEMO = "entering-demo_"
ROOMS = [path.stem for path in files(texts.LOCALE / texts.FIRST / "portal", "*.ftl")]
FILES = [f"{language}/portal/{room}" for language in LANGUAGES for room in ROOMS]
PAPERS = [path for language in LANGUAGES for path in TEXTS.files(language)]


def paper(path: Path) -> str:
    return f"{language_of(path)}/{path.stem}"


def language_of(path: Path) -> str:
    return path.relative_to(texts.LOCALE).parts[0]


def sentences(name: str) -> dict[str, str]:
    """Each sentence of a file as somebody reads it: something stands in each of its places."""
    language = name.partition("/")[0]
    found: list[FluentMessage] = messages_of(texts.LOCALE / f"{name}.ftl")[0]
    return {each.key: texts.say_in(language, each.key, **dict.fromkeys(each.places, "seven")) for each in found}


def test_there_are_words() -> None:
    assert {"frame", "home", "papers"} <= set(ROOMS)
    assert len(PAPERS) >= 20
    assert len(sentences("en/portal/home")) > 20


@pytest.mark.parametrize("name", FILES)
def test_no_sentence_says_what_we_do_not_say_or_gives_somebody_away(name: str) -> None:
    for key, words in sentences(name).items():
        assert words.strip(), key
        assert key.startswith(OF_THE_DEMO) or not lint.used(words, NOT_SAID), f"{key}: {words}"
        assert "!" not in words, key


# How a moment is put together is no sentence.
@pytest.mark.parametrize("name", [each for each in FILES if not each.endswith("/times")])
def test_sentences_are_short_and_easy(name: str) -> None:
    found = measured(plain("\n".join(sentences(name).values())))
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if name.startswith("en/"):
        assert found.grade <= GRADE, found.grade


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("room", ROOMS)
def test_nothing_english_is_left_in_another_language(room: str, language: str) -> None:
    english, other = (sentences(f"{code}/portal/{room}") for code in (texts.FIRST, language))
    for key, words in other.items():
        assert not lint.used(words, ENGLISH), f"{key}: {words}"
        if " " in words and key not in SAME:
            assert words != english[key] or not re.search(r"[a-z]{3}", words.replace("seven", "")), key


# Papers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_is_there_in_every_language(language: str) -> None:
    assert TEXTS.names(language) == sorted({path.stem for path in PAPERS})


@pytest.mark.parametrize("name", sorted({path.stem for path in PAPERS}))
def test_papers_say_the_same_in_the_same_order(name: str) -> None:
    shapes = [
        [
            (line.partition(" ")[0] if re.match(r"#+ |- |\d\. ", line) else "", len(re.findall(r"[.?]( |$)", line)))
            for line in path.read_text(encoding="utf-8").splitlines()
        ]
        for path in PAPERS
        if path.stem == name
    ]
    assert all([mark for mark, _ in shape] == [mark for mark, _ in shapes[0]] for shape in shapes)


@pytest.mark.parametrize("path", PAPERS, ids=paper)
def test_a_paper_is_easy_to_read_and_gives_nobody_away(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not lint.used(text, NOT_SAID)
    assert "!" not in text
    assert "{" not in text
    found = measured(plain(text))
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if language_of(path) == "en":
        assert found.grade <= GRADE, found.grade
    else:
        assert not lint.used(text, ENGLISH)


AGREEMENT = re.compile(r"confidentiality|participation")
# In each language what an agreement has to say, one thing after the other, and each in one of several ways.
TO_SAY = {
    language.strip(): [thing.split("|") for thing in said.strip().split(" / ")]
    for language, _, said in (line.partition(":") for line in lint.block("words-of-an-agreement", page("docs/words.md")))
}


@pytest.mark.parametrize("path", [each for each in PAPERS if AGREEMENT.search(each.stem)], ids=paper)
def test_an_agreement_says_who_sees_it_when_it_ends_and_that_one_can_stop(path: Path) -> None:
    text, language = path.read_text(encoding="utf-8"), language_of(path)
    assert language in TO_SAY, "docs/words.md says how this language says it."
    for ways in TO_SAY[language]:
        assert any(each in text for each in ways), ways


SAID_IN_TITLE = re.compile(r"{% block title %}.*?{% endblock %}", re.DOTALL)
OTHER_PERSON = re.compile(r"other person|otra persona|autre personne", re.IGNORECASE)


def test_no_title_tells_a_browsers_history_of_another_person() -> None:
    templates = files(Path(texts.LOCALE).parent / "templates" / "portal", "**/*.html")
    titles = {path.name: SAID_IN_TITLE.search(path.read_text()) for path in templates}
    keys = {key for found in titles.values() if found for key in re.findall(r'say "([^"]+)"', found[0])}
    assert len(keys) > 10
    assert not [key for key in keys for each in LANGUAGES if OTHER_PERSON.search(texts.say_in(each, key))]
