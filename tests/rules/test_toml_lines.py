"""The line of a key is found in every shape that TOML allows."""

import tomllib
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.ground.toml_lines import Path, lines_of

STORY = dedent(
    '''
    title = "one"  # not [this]
    [a]
    b.c = 1
    "quoted key" . "with \\u00e9" = 2
    'plain = key' = 3
    many = """
    [not.a.table]
    "fake" = 1  # so ""they"" say
    """
    more = \'\'\'
    fake = 2\'\'\'
    hours = [ "[", # a list that looks like a table
      "]",
      { deep = [1,
          2], also.dotted = "=" } ]
    after = 2026-01-05T10:00:00
    [[step]]
    who = "x"
    [step.plan]
    seating = "y"
    [[step]]
    who = "z"
    [[step.item]]
    n = 1
    [[step.item]]
    n = 2
    [step.plan]
    seating = "w"
    '''
).lstrip("\n")

PLACES: list[tuple[Path, int]] = [
    (("title",), 1),
    (("a",), 2),
    (("a", "b"), 3),
    (("a", "b", "c"), 3),
    (("a", "quoted key", "with é"), 4),
    (("a", "plain = key"), 5),
    (("a", "many"), 6),
    (("a", "more"), 10),
    (("a", "hours"), 12),
    (("a", "hours", 0), 12),
    (("a", "hours", 1), 13),
    (("a", "hours", 2, "deep"), 14),
    (("a", "hours", 2, "deep", 1), 15),
    (("a", "hours", 2, "also", "dotted"), 15),
    (("a", "after"), 16),
    (("step", 0), 17),
    (("step", 0, "who"), 18),
    (("step", 0, "plan"), 19),
    (("step", 0, "plan", "seating"), 20),
    (("step", 1), 21),
    (("step", 1, "who"), 22),
    (("step", 1, "item", 0, "n"), 24),
    (("step", 1, "item", 1), 25),
    (("step", 1, "item", 1, "n"), 26),
    (("step", 1, "plan", "seating"), 28),
]


@pytest.mark.parametrize(("path", "line"), PLACES, ids=str)
def test_a_key_is_found_on_its_line(path: Path, line: int) -> None:
    assert lines_of(STORY).found[path] == line


def test_the_story_above_is_toml_and_nothing_else_is_found_in_it() -> None:
    tomllib.loads(STORY)
    assert not [path for path in lines_of(STORY).found if "fake" in path or "not" in path]


def test_windows_line_ends_count_once() -> None:
    assert lines_of("a = 1\r\n\r\n[b]\r\nc = 2\r\n").found == {("a",): 1, ("b",): 3, ("b", "c"): 4}


def test_what_is_not_written_is_told_by_the_nearest_thing_around_it() -> None:
    lines = lines_of("[a]\nb = 1\n[a.c]\nd = [1,\n2]\n")
    assert lines.of(("a", "c", "missing")) == 3
    assert lines.of(("a", "c", "d", 7)) == 4
    assert lines.of(("a", "missing", "deeper")) == 1
    assert lines.of(("missing",)) is None
    assert lines.of(()) is None


def test_a_string_may_end_in_quotes_and_a_list_in_a_comma() -> None:
    text = 'a = """he said ""yes"""""\nb = [\n1,\n]\nc = 3\n'
    assert tomllib.loads(text)["a"].endswith('yes""')
    assert lines_of(text).found[("c",)] == 5


def test_a_deep_text_does_not_break_it() -> None:
    assert lines_of("[a]\nb = " + "[" * 90_000).found[("a", "b")] == 2
    # every path is kept whole, so their number times their length has to stay small
    found = lines_of("a." * 5_000 + "b = 1").found
    assert (found[("a",)], max(map(len, found))) == (1, 100)


@given(st.text(alphabet="ab.=[]{}\"'\\#,\n \t\r1é", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    count = text.count("\n") + 1
    assert all(1 <= line <= count for line in lines_of(text).found.values())


KEYS = st.sampled_from(["a", "b", '"c d"', "'e'"])
VALUES = st.recursive(
    st.sampled_from(["1", "true", '"x"', "'y'", '"""\n[a]\nb = 1"""', "1979-05-27T07:32:00", '"#"', "-0.5"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"[ {', '.join(parts)} ]")
        | st.lists(inner, max_size=3).map(lambda parts: "[\n" + ",  # so\n".join([*parts, ""]) + "]")
        | st.dictionaries(KEYS, inner, max_size=3).map(
            lambda pairs: "{ " + ", ".join(f"{key} = {value}" for key, value in pairs.items()) + " }"
        )
    ),
    max_leaves=6,
)


def every_path(value: object, path: Path = ()) -> set[Path]:
    """What the standard reader found, as paths."""
    pairs: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    return {path} | {found for key, inner in pairs for found in every_path(inner, (*path, key))}


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.dictionaries(KEYS, VALUES, max_size=3))
def test_it_finds_exactly_what_the_standard_reader_finds(first: dict[str, str], second: dict[str, str]) -> None:
    parts = [f"{key} = {value}" for key, value in first.items()]
    for name in ("[[list]]", "[[list]]", "[list.in]", "[table.x]"):
        parts += ["", name, *(f"{key} = {value}" for key, value in second.items())]
    text = "\n".join(parts)
    assert set(lines_of(text).found) == every_path(tomllib.loads(text)) - {()}
