"""The words of a participant's pages: complete in both languages, easy to read, and none that gives somebody away."""

import ast
import re
import string
import tomllib
from pathlib import Path

import pytest
from heard.web.portal.shell.words import LANGUAGES, SHIPPED

from heard.web.portal.papers.shelf import TEXTS
from tests import words as lint
from tests.promises.code import page
from tests.reading import WORD, measured, plain

SOURCE = Path(__file__).parents[2] / "src" / "heard"
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
]
NOT_SAID = [
    *lint.listed(lint.EVERYWHERE, page("docs/words.md")),
    *lint.listed(lint.WITH_PARTICIPANTS, page("docs/words.md")),
    *GIVES_AWAY,
    "percent",
    "%",
]
MOST_WORDS, MEAN, GRADE = 20, 12, 6
# Words that only English has: none of them stands in a Spanish sentence.
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
# Sentences that are the same in both: names of things that have no language.
SAME = frozenset({"times-moment_in", "frame-no"})
TABLES = {
    f"{code}/{path.stem}": tomllib.loads(path.read_text(encoding="utf-8"))
    for code in LANGUAGES
    for path in sorted((SHIPPED / code).glob("*.toml"))
}
ROOMS = sorted({name.partition("/")[2] for name in TABLES})
PAPERS = sorted(TEXTS.shipped.glob("*/*.md"))
SAY = re.compile(r"{%\s*say\s+[\"']([\w.]+)[\"']([^%]*)%}")


def places(words: str) -> set[str]:
    """The places of a sentence that something is put in."""
    return {name for _text, name, _spec, _turn in string.Formatter().parse(words) if name}


def sentence(words: str) -> str:
    """A sentence as somebody reads it: something stands in each place."""
    return words.format(**dict.fromkeys(places(words), "seven"))


def paper(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def keys_in_code() -> dict[str, list[str]]:
    """Each string of code and templates that could be a key, with where it stands."""
    found: dict[str, list[str]] = {}
    for path in [*SOURCE.glob("web/portal/**/*.py"), *SOURCE.glob("templates/portal/**/*.html")]:
        for key in _keys(path):
            found.setdefault(key, []).append(path.name)
    return found


def _keys(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        return [*re.findall(r"[\"'](\w+\.\w+)[\"']", text)]
    told = [
        node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [each for each in told if re.fullmatch(r"\w+\.\w+", each)]


def said_in_code() -> list[tuple[str, str]]:
    """Each key that is certainly said, with the file it is said in: by the tag, by `said(...)`, by `done(...)`."""
    found = []
    for path in SOURCE.glob("templates/portal/**/*.html"):
        found += [(key, path.name) for key, _rest in SAY.findall(path.read_text(encoding="utf-8"))]
    for path in SOURCE.glob("web/portal/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in {"said", "done", "has"}:
                told = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
                found += [(each, path.name) for each in told if re.fullmatch(r"\w+\.\w+", each)]
    return found


def _name(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_there_are_words() -> None:
    assert {"frame", "times", "papers"} <= set(ROOMS)
    assert len(PAPERS) >= 20


@pytest.mark.parametrize("room", ROOMS)
def test_every_language_has_the_same_sentences_with_the_same_places(room: str) -> None:
    tables = [TABLES[f"{code}/{room}"] for code in LANGUAGES]
    assert all(list(each) == list(tables[0]) for each in tables)
    for key in tables[0]:
        assert all(places(each[key]) == places(tables[0][key]) for each in tables), key


@pytest.mark.parametrize("name", TABLES)
def test_no_sentence_says_what_we_do_not_say_or_gives_somebody_away(name: str) -> None:
    for key, words in TABLES[name].items():
        assert words.strip(), key
        # The demo says whose part one plays. Nobody real ever reads that.
        assert key.startswith("demo_") or not lint.used(words, NOT_SAID), f"{key}: {words}"
        assert "!" not in words, key


# Names of days and months are no sentences.
@pytest.mark.parametrize("name", [each for each in TABLES if not each.endswith("/times")])
def test_sentences_are_short_and_easy(name: str) -> None:
    text = plain("\n".join(sentence(each) for each in TABLES[name].values()))
    found = measured(text)
    assert len(WORD.findall(found.longest)) <= MOST_WORDS, found.longest
    assert found.mean <= MEAN
    if name.startswith("en/"):
        assert found.grade <= GRADE, found.grade


@pytest.mark.parametrize("room", ROOMS)
def test_nothing_english_is_left_in_spanish(room: str) -> None:
    english, spanish = (TABLES[f"{code}/{room}"] for code in ("en", "es"))
    for key, words in spanish.items():
        assert not lint.used(words, ENGLISH), f"{key}: {words}"
        if " " in words and f"{room}.{key}" not in SAME:
            assert words != english[key] or not re.search(r"[a-z]{3}", re.sub(r"{\w+}", "", words)), key


def test_each_sentence_is_said_somewhere_and_each_that_is_said_is_there() -> None:
    there = {f"{name.partition('/')[2]}.{key}" for name, table in TABLES.items() for key in table}
    named = keys_in_code()
    unsaid = {key for key in there if key not in named and not key.startswith("times.")}
    assert sorted(unsaid - _made_of_parts(unsaid)) == []
    missing = [(key, where) for key, where in said_in_code() if key not in there]
    assert missing == []


def _made_of_parts(keys: set[str]) -> set[str]:
    """Keys that code puts together: `f"questions.state_{each}"` or a mapping of last parts."""
    starts = set()
    for path in SOURCE.glob("web/portal/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            first = node.values[0] if isinstance(node, ast.JoinedStr) and node.values else None
            if isinstance(first, ast.Constant) and re.fullmatch(r"\w+\.\w*", str(first.value)):
                starts.add(str(first.value))
    for path in SOURCE.glob("templates/portal/**/*.html"):
        starts |= set(re.findall(r"[\"'](\w+\.\w+_)[\"']\|add:", path.read_text(encoding="utf-8")))
    return {key for key in keys if any(key.startswith(start) for start in starts)}


def test_a_tag_fills_every_place_of_its_sentence() -> None:
    for path in SOURCE.glob("templates/portal/**/*.html"):
        for key, rest in SAY.findall(path.read_text(encoding="utf-8")):
            room, _, name = key.partition(".")
            given = set(re.findall(r"(\w+)=", rest))
            assert given == places(TABLES.get(f"en/{room}", {}).get(name, "")), f"{path.name}: {key}"


# Papers


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_is_there_in_every_language(language: str) -> None:
    assert TEXTS.names(language) == sorted({path.stem for path in PAPERS})


@pytest.mark.parametrize("name", sorted({path.stem for path in PAPERS}))
def test_papers_say_the_same_in_the_same_order(name: str) -> None:
    shapes = [
        [
            (line.partition(" ")[0] if re.match(r"#+ |- |\d\. ", line) else "", len(re.findall(r"[.?]( |$)", line)))
            for line in (TEXTS.shipped / each / f"{name}.md").read_text(encoding="utf-8").splitlines()
        ]
        for each in LANGUAGES
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
    if path.parent.name == "en":
        assert found.grade <= GRADE, found.grade
    else:
        assert not lint.used(text, ENGLISH)


AGREEMENT = re.compile(r"confidentiality|participation")
STOP_AT_ANY_TIME = {"en": "stop", "es": "cuando quiera"}
ENDS = {
    "en": ("When it ends", "for good", "stays private"),
    "es": ("Cuándo termina", "para siempre", "sigue siendo privado"),
}
SEEN_BY = {"en": "see that you agreed|Who sees", "es": "ven que aceptó|Quién ve"}


@pytest.mark.parametrize("path", [each for each in PAPERS if AGREEMENT.search(each.stem)], ids=paper)
def test_an_agreement_says_who_sees_it_when_it_ends_and_that_one_can_stop(path: Path) -> None:
    text, language = path.read_text(encoding="utf-8"), path.parent.name
    assert STOP_AT_ANY_TIME[language] in text
    assert any(each in text for each in ENDS[language])
    assert re.search(SEEN_BY[language], text)
