"""What is wrong with a story file is told with its line and what to do; never with a traceback."""

import os
import random
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heard.programme.problems import PolicyFileError
from heard.rehearsal.reader import MAX_FILE_BYTES, StoryError
from heard.rehearsal.story import read_story

ROOT = Path(__file__).parents[2] / "rehearsals"
FILES = [ROOT / "held.toml", ROOT / "stopped.toml"]

SMALL = """\
[rehearsal]
title = "Small"
[people.maria]
side = "harmed"
part = "principal"
[people.james]
side = "responsible"
part = "principal"
custody = "prison"
place = "Pine Hill"
[staff.dana]
role = "coordinator"
[[step]]
on = 2026-01-06T09:30:00
who = "maria"
does = "ask"
ways = ["letters"]
information = "v1"
refused = ["R4"]
"""


def problems(tmp_path: Path, text: str | bytes, programme: Path | None = None) -> list[str]:
    """Every problem of a text, as `line: key: reason`; nothing where it can be used."""
    file = tmp_path / "story.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        read_story(file, programme)
    except (StoryError, PolicyFileError) as wrong:
        return [str(each).replace(f"{file}:", "") for each in wrong.problems]
    return []


def test_the_small_story_is_fine(tmp_path: Path) -> None:
    assert problems(tmp_path, SMALL) == []
    assert problems(tmp_path, "\ufeff" + SMALL.replace("\n", "\r\n")) == []


CHANGES = [
    ('side = "harmed"', 'side = "hurt"', "4: people.maria.side: `hurt` is none of harmed, responsible."),
    ('side = "harmed"', "side = 5", "4: people.maria.side: `5` is none of harmed, responsible."),
    ('part = "principal"', 'part = "principle"', "Did you mean `principal`?"),
    (
        'custody = "prison"',
        'custody = "tower"',
        "people.james.custody: Where they live or are in custody: choose one of",
    ),
    ('custody = "prison"', "born = 1492", "people.james.born: Write the year of birth, like 1979."),
    ('custody = "prison"', "born = true", "people.james.born: Write the year of birth, like 1979."),
    ('custody = "prison"', 'harm = "murder"', "people.james.harm: `murder` is none of homicide"),
    ('custody = "prison"', 'supports = "maria"', "`maria` is on the other side."),
    ('custody = "prison"', 'supports = "mary"', "`mary` is none of maria, james. Did you mean `maria`?"),
    ('custody = "prison"', 'nmae = "James"', "people.james.nmae: `nmae` is not known here. Did you mean `name`?"),
    ('custody = "prison"', 'reach = { way = "pigeon" }', "people.james.reach: Say which way is safe: phone"),
    (
        'custody = "prison"',
        'reach = { way = "phone", at = "1", hours = "8-18" }',
        "Write the safe hours like 08:00-18:00.",
    ),
    ('custody = "prison"', 'hard_dates = ["02-30"]', "Write a hard date like 2026-05-28"),
    ('role = "coordinator"', 'role = "boss"', "12: staff.dana.role: `boss` is none of"),
    ('role = "coordinator"', 'role = "coordinator"\nconflicts = "maria"', "Write a list of people"),
    ('role = "coordinator"', 'role = "coordinator"\nconflicts = ["maria"]', "Only a facilitator declares a conflict."),
    ('role = "coordinator"', 'role = "facilitator"\nconflicts = ["maria", "maria"]', "is in the list twice"),
    (
        'role = "coordinator"',
        'role = "facilitator"\ntraining_hours = -1',
        "staff.dana.training_hours: Training hours: write",
    ),
    (
        'role = "coordinator"',
        'role = "facilitator"\ncleared_until = "soon"',
        "Cleared through: write a day, like 2026-05-28.",
    ),
    (
        "[staff.dana]",
        '[places."Pine Hill"]\nclears = "now and then"\n[staff.dana]',
        "places.Pine Hill.clears: `now and then` is none of yes, no.",
    ),
    ("[staff.dana]", "[staff.maria]", "`maria` is in the cast twice"),
    ("[staff.dana]", "[staff.anyone]", "Choose another."),
    ("[staff.dana]", "[stuff.dana]", "stuff: `stuff` is not known here. Did you mean `staff`?"),
    ("2026-01-06T09:30:00", "2026-02-30T09:30:00", "14: This is not TOML: "),
    (
        "2026-01-06T09:30:00",
        "2026-01-06T09:30:00Z",
        "14: step.on: Write the local time of the programme, without a zone.",
    ),
    ("2026-01-06T09:30:00", "2026-01-06", "14: step.on: Write a day and an hour without quotes"),
    ("2026-01-06T09:30:00", "1066-01-06T09:30:00", "This year lies outside what a story can have"),
    (
        "2026-01-06T09:30:00",
        "2026-03-08T02:30:00",
        "14: step.on: The clocks of America/Los_Angeles go forward over this hour",
    ),
    (
        'who = "maria"',
        'who = "mary"',
        "15: step.who: `mary` is none of maria, james, dana, anyone. Did you mean `maria`?",
    ),
    ('who = "maria"', "", "step.who: Nothing is said here. Write one of maria, james, dana, anyone."),
    ('who = "maria"', 'who = "maria"\nby = "james"', "step.by: `james` is none of dana."),
    ('who = "maria"', 'who = "maria"\ndoor = "window"', "step.door: `window` is none of screen"),
    ('does = "ask"', 'does = "aks"', "16: step.does: `aks` is none of"),
    ('does = "ask"', 'does = "open_dialogue"', "step.does: `open_dialogue` is none of"),
    ('ways = ["letters"]', 'ways = ["leters"]', "17: step.ways: Ways of taking part: choose one of"),
    ('ways = ["letters"]', 'wyas = ["letters"]', "step.wyas: `wyas` is not known here. Did you mean `ways`?"),
    (
        'ways = ["letters"]',
        'acts_for = "dana"',
        "17: step.acts_for: `dana` is not one of the people, and that is needed here.",
    ),
    ('ways = ["letters"]', 'acts_for = "jim"', "`jim` is nobody in the cast."),
    ('ways = ["letters"]', 'name = "one"', "`ask` makes nothing that a later step could name."),
    ('["R4"]', '"R4"', '19: step.refused: Write a list of rules, like `refused = ["R11"]`.'),
    ('["R4"]', '["R99"]', "19: step.refused: `R99` is no rule. There are R0 to "),
    ('["R4"]', '["R4", "R4"]', "`R4` is in the list twice."),
    ("[[step]]", "[step]", "13: step: A story has steps: write `[[step]]` for each."),
    (
        "[[step]]",
        "[policy.outreach]\napprovals = 0\n[[step]]",
        "14: outreach.approvals: Nobody contacts the responsible person",
    ),
    ("[[step]]", "[policy.outreach]\naprovals = 2\n[[step]]", 'Did you mean "approvals"?'),
    ("[[step]]", "policy = 3\n[[step]]", "`policy` is not known here."),
    ('title = "Small"', 'programme = "texsa"', "Did you mean `texas`?"),
    ('title = "Small"', "programme = ['texas']", "2: rehearsal.programme: Write words in quotes."),
    ('title = "Small"', "title = 5", "2: rehearsal.title: Write words in quotes."),
    ("[rehearsal]", "rehearsal = 1\n[x]", "1: rehearsal: `rehearsal` is a table: write `[rehearsal]`."),
]


@pytest.mark.parametrize(("old", "new", "said"), CHANGES, ids=[new or f"no {old}" for old, new, _ in CHANGES])
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in SMALL
    found = problems(tmp_path, SMALL.replace(old, new, 1))
    assert any(said in each for each in found), found


MORE = """
[[step]]
on = 2026-01-07T09:30:00
who = "dana"
does = "{does}"
"""
MORE_STEPS = [
    (
        "assign",
        'facilitator = "maria"',
        "25: step.facilitator: `maria` is not one of the staff, and that is needed here.",
    ),
    ("assign", "", "step.facilitator: Facilitator: this is needed."),
    ("talk_first", 'with = ["maria"]', "is nobody in the cast."),
    ("clear", 'person = "maria"\nplace = "Pine Hill"\nuntil = 2026-05-28T10:00:00', "write a day without an hour"),
    ("record_order", 'between = ["maria", "jim"]', "step.between: `jim` is nobody in the cast."),
    (
        "recall_message",
        'message = "first"',
        "No message is named `first` before this. Name it where it is made, by `write_to` or `call`",
    ),
    ("look", "", "Say what this look finds, or what it does not find"),
    ("look", "finds = [5]", "step.finds: Write words in quotes"),
    ("count", 'figure = "closd"\nshows = 5', "Did you mean `closed`?"),
    ("count", 'figure = "closed"', "step.shows: Write what it shows"),
    ("approve", "said_at = 2026-01-01T09:00:00", "step.said_at: `said_at` is not known here."),
    (
        "plan_meeting",
        'at = 2026-05-28T09:30:00Z\nuntil = 2026-05-28T13:00:00\nplace = "A"\nroom = "B"\nattendees = ["maria"]',
        "step.at: Write the local time of the programme, without a zone.",
    ),
]


@pytest.mark.parametrize(("does", "given", "said"), MORE_STEPS)
def test_what_is_wrong_with_a_step_is_told_with_its_line(tmp_path: Path, does: str, given: str, said: str) -> None:
    found = problems(tmp_path, SMALL + MORE.format(does=does) + given)
    assert any(said in each for each in found), found


def test_a_story_never_goes_back_in_time(tmp_path: Path) -> None:
    found = problems(tmp_path, SMALL + MORE.format(does="approve").replace("01-07", "01-05"))
    assert found == ["22: step.on: This is before the step above it (2026-01-06 09:30:00). A story only goes forward."]


def test_a_name_is_used_once(tmp_path: Path) -> None:
    write = MORE.format(does="write_to") + 'to = "maria"\nwords = "Hello"\nname = "one"\n'
    assert problems(tmp_path, SMALL + write) == []
    assert problems(tmp_path, SMALL + write + write) == [
        "35: step.name: `one` is the name of something above. Choose another."
    ]


def test_every_problem_is_told_in_the_order_of_lines(tmp_path: Path) -> None:
    text = (
        SMALL.replace('"harmed"', '"hurt"')
        .replace('"coordinator"', '"boss"')
        .replace('"ask"', '"aks"')
        .replace('"R4"', '"R99"')
    )
    assert [each.split(":")[0] for each in problems(tmp_path, text)] == ["4", "12", "16", "19"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "This file is empty."),
        (b"  \n\n", "This file is empty."),
        (b"\xff\xfe\x00", "1: This file is not UTF-8 text."),
        (b"a = 1\n\x00\x01", "2: This is not TOML"),
        (b"# " + b"x\n" * (MAX_FILE_BYTES // 2), "This file is larger than"),
        (b"a = " + b"[" * 30_000, "This line is longer than"),
        (b"a = " + b"[" * 20_000, "This is nested too deeply"),
        (b"a = " + b"1" * 20_000, "This is not TOML"),
        (b"title = 'x'", "step: A story has steps"),
        (b"[[step]]\non = 2026-01-01T09:00:00\ndoes = 'inquire'", "A story has a cast"),
    ],
)
def test_files_that_are_no_stories(tmp_path: Path, content: bytes, said: str) -> None:
    assert any(said in each for each in problems(tmp_path, content))


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, said in (
        ("nothing.toml", "There is no such file."),
        (".", "This is a folder"),
        ("pipe", "This is not a plain file"),
        ("x" * 300, "cannot be read"),
        ("a\x00b", "cannot be read"),
    ):
        with pytest.raises(StoryError, match=said):
            read_story(tmp_path / name)


def test_another_programme_that_cannot_be_used_is_told_by_its_own_name(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("[outreach]\napprovals = 0\n")
    with pytest.raises(PolicyFileError, match=r"other\.toml:2: outreach\.approvals"):
        read_story(ROOT / "held.toml", other)


JUNK = [
    "",
    "5",
    "true",
    "[]",
    "{}",
    '""',
    "nan",
    "2026-01-01",
    "2026-01-01T00:00:00Z",
    "9999-12-31T23:59:59",
    "07:00:00",
    '"R4"',
    '["x"]',
    "[[]]",
    '"\\u0000"',
    "-1",
    "1e400",
    "{ way = 3 }",
    '"anyone"',
    '"maria"',
    '"dana"',
    "99999999999999999999",
    "[",
]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@given(seed=st.integers(min_value=0, max_value=2**32), count=st.integers(min_value=1, max_value=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_story_is_read_or_told_wrong_and_nothing_else(tmp_path: Path, file: Path, seed: int, count: int) -> None:
    chance = random.Random(seed)
    lines = file.read_text().split("\n")
    for _ in range(count):
        at = chance.randrange(len(lines))
        key, equals, _value = lines[at].partition(" = ")
        lines[at] = chance.choice(
            [
                f"{key}{equals}{chance.choice(JUNK)}",
                "",
                lines[at][: chance.randrange(len(lines[at]) + 1)],
                lines[chance.randrange(len(lines))],
                f"{key}x{equals}{_value}",
            ]
        )
    text = "\n".join(lines)
    found = problems(tmp_path, text)
    try:
        tomllib.loads(text)
    except ValueError:
        assert found


@given(content=st.binary(max_size=400))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told_wrong(tmp_path: Path, content: bytes) -> None:
    assert problems(tmp_path, content)
