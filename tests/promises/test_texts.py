"""Every sentence is said somewhere, every sentence that is said is there, and each tag fills the places of its own."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest

from heard.ground import texts
from heard.ground.text_problems import known_messages, messages_of
from heard.management.wording import wrong_words
from tests.support.code import SOURCE, files

TAG = re.compile(r"{%\s*(?:say|say_html)\s+[\"']([\w.-]+)[\"'](?!\|)([^%]*)%}")
QUOTED = re.compile(r"[\"']([a-z]\w*-[\w.-]*)[\"']")
SAYS = frozenset({"say", "say_in", "text", "Text", "has"})
# A kind of word whose labels lie under its own key: `Listed("harm", …)`.
FAMILIES = frozenset({"Listed"})


@cache
def python() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in files(SOURCE, "**/*.py")]


@cache
def templates() -> list[tuple[Path, str]]:
    return [(path, path.read_text(encoding="utf-8")) for path in files(SOURCE / "templates", "**/*.html")]


messages = cache(known_messages)


def strings() -> Iterator[str]:
    """Each string of code and templates that could be a key, or the beginning of one."""
    for _path, tree in python():
        yield from (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    for _path, template in templates():
        yield from QUOTED.findall(template)


def beginnings() -> set[str]:
    """How keys begin that code puts together: `f"home-step_{name}"`, `"home-"|add:name`, `Listed("harm", …)`, a term."""
    found = {"term-", "act-", "field-", "message-"}
    for _path, tree in python():
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                found.add(_string(node.values[0]))
            elif isinstance(node, ast.Call) and _name(node) in FAMILIES:
                found.add(_string(node.args[0]) + "-")
    # Kept by its beginning alone, and ended where it is said: `Voice("contact-shows_")`.
    found |= {each for each in strings() if re.fullmatch(r"[a-z]\w*-(\w+_)?", each)}
    for _path, template in templates():
        found |= set(re.findall(r"[\"']([\w.-]+)[\"']\|add:", template))
    return {each for each in found if re.fullmatch(r"[a-z]\w*-[\w.-]*", each)}


def _string(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def said() -> Iterator[tuple[str, str]]:
    """Each key that is certainly said, with the file it is said in."""
    for path, template in templates():
        yield from ((key, path.name) for key, _rest in TAG.findall(template))
    for path, tree in python():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node) in SAYS:
                words = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
                yield from ((each, path.name) for each in words if re.fullmatch(r"[a-z]\w*-[\w.-]+", each))


def test_every_language_is_complete_and_gives_nobody_away() -> None:
    assert [str(each) for each in wrong_words()] == []


# French sets a no-break space before these signs and within «».
LOOSE = re.compile(r" [?;:!»]|« |[^\s\u00a0][?!;»]|«[^\u00a0]|\u202f|(?<=\w)'(?=\w)")


def test_french_is_set_as_french_is() -> None:
    read_by_people = [one for path in texts.files("fr") for one in messages_of(path)[0]]
    said = {one.key: texts.say_in("fr", one.key, **dict.fromkeys(one.places, 7)) for one in read_by_people}
    said |= {path.name: path.read_text(encoding="utf-8") for path in files(texts.LOCALE / "fr", "**/*.md")}
    assert len(said) > 700
    loose = {key: found[0] for key, words in said.items() if (found := LOOSE.search(re.sub(r"\]\([^)]*\)", "]", words)))}
    assert loose == {}


@pytest.mark.parametrize(("kept", "count"), [(None, 0), ("", 0), ("mar mar", 1)])
def test_a_language_with_too_few_words_to_come_in_by_is_not_complete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str | None, count: int
) -> None:
    """With one word, or none, no page could offer any."""
    locale = Path(copytree(texts.LOCALE, tmp_path / "locale"))
    (locale / "es" / "codewords.txt").unlink()
    if kept is not None:
        (locale / "es" / "codewords.txt").write_text(kept, encoding="utf-8")
    monkeypatch.setattr(texts, "LOCALE", locale)
    said = [str(each) for each in wrong_words()]
    assert said == [f"{locale}/es/codewords.txt: Here are {count} words to come in by. At least 1000 are wanted."]


def test_each_sentence_that_is_said_is_there() -> None:
    assert [(key, where) for key, where in said() if not texts.has(key)] == []


def test_each_sentence_is_said_somewhere() -> None:
    named, starts = set(strings()), tuple(beginnings())
    unsaid = {key for key in messages() if key not in named and key.partition(".")[0] not in named}
    assert sorted(key for key in unsaid if not key.startswith(starts)) == []


@pytest.mark.parametrize("path", [path for path, _ in templates()], ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_tag_fills_every_place_of_its_sentence(path: Path) -> None:
    known = messages()
    for key, rest in TAG.findall(path.read_text(encoding="utf-8")):
        given = set(re.findall(r"(\w+)=", rest))
        assert given == known[key].places, key
