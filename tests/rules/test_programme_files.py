"""A programme file is read whole, and refused with everything that is wrong in it, in plain words."""

import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from heard.ground.toml_lines import lines_of
from heard.programme.catalogue import names_in, setting, settings, tables_with
from heard.programme.choices import OUTSIDE
from heard.programme.files import (
    MAX_FILE_BYTES,
    FileProblem,
    PolicyFileError,
    Source,
    merge,
    policy_from,
    programme_text,
    read_programme,
    read_programme_text,
    with_changes,
)
from heard.programme.policy import Policy, default_policy
from heard.programme.presets import preset, preset_names


def problems_of(source: Path | str) -> list[FileProblem]:
    """Everything that is wrong in a programme file."""
    with pytest.raises(PolicyFileError) as caught:
        read_programme(source)
    assert caught.value.problems
    return caught.value.problems


def refused(read: Callable[[], object]) -> list[FileProblem] | None:
    """What is wrong, or None where reading goes well; anything but problems passes through."""
    try:
        read()
    except PolicyFileError as error:
        return error.problems
    return None


def the_problem(source: Path | str) -> FileProblem:
    """The one thing that is wrong in a programme file."""
    [problem] = problems_of(source)
    return problem


def test_an_empty_programme_with_a_name_is_the_default_under_that_name() -> None:
    policy = read_programme_text('[programme]\nname = "Ours"\n')
    assert policy == with_changes(default_policy(), {"programme": {"name": "Ours"}})
    assert policy.programme.name == "Ours"


def test_a_file_that_says_nothing_is_the_default() -> None:
    assert read_programme_text("") == default_policy() == policy_from({})


def test_the_defaults_are_strict() -> None:
    policy = default_policy()
    assert policy.initiation.who == "harmed"
    assert policy.calendar.appeals == "must_be_over"
    assert (policy.outreach.approvals, policy.consent.cooling_days) == (2, 3)
    assert policy.contact.quiet_hours == (time(21), time(8))
    assert (policy.preparation.sessions.harmed, policy.preparation.weeks) == (3, 12)
    assert policy.disclosure.court == "never"
    assert policy.retention.declined_inquiry == 0


def test_a_policy_can_be_compared_kept_as_a_key_and_not_changed() -> None:
    assert {default_policy(): 1}[policy_from(default_policy().as_data())] == 1
    with pytest.raises(ValidationError):
        default_policy().outreach.approvals = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("hour", "quiet"), [("20:59", False), ("21:00", True), ("00:00", True), ("07:59", True), ("08:00", False)]
)
@pytest.mark.rule("R13")
def test_quiet_hours_go_over_midnight_and_end_on_the_minute(hour: str, *, quiet: bool) -> None:
    assert default_policy().contact.is_quiet(time.fromisoformat(hour)) is quiet


@pytest.mark.rule("R13")
def test_quiet_hours_may_lie_within_one_day() -> None:
    contact = read_programme_text('[contact]\nquiet_hours = ["12:00", "14:00"]\n').contact
    assert [contact.is_quiet(time(hour)) for hour in (11, 12, 13, 14, 23)] == [False, True, True, False, False]


@pytest.mark.parametrize("custody", ["prison", "jail", "somewhere else", ""])
@pytest.mark.rule("R12")
def test_whoever_is_not_known_to_live_outside_is_approached_as_held(custody: str) -> None:
    assert default_policy().contact.first_way.way(custody) == "in_person"
    assert {default_policy().contact.first_way.way(outside) for outside in OUTSIDE} == {"letter"}


@pytest.mark.rule("R24")
def test_a_side_that_is_not_known_needs_the_larger_number_of_sessions() -> None:
    text = "[preparation]\nsessions = { harmed = 2, responsible = 4 }\n"
    sessions = read_programme_text(text).preparation.sessions
    assert [sessions.least(side) for side in ("harmed", "responsible", "other")] == [2, 4, 4]


WRONG = [
    ("[outreach]\naprovals = 1", 2, "outreach.aprovals", 'Did you mean "approvals"?'),
    ("[outreech]\napprovals = 1", 1, "outreech", 'Did you mean "outreach"?'),
    ("[outreach]\nhold_minutes = 1", 2, "outreach.hold_minutes", "It belongs in [contact]."),
    ("[outreach]\nsessions = 1", 2, "outreach.sessions", "It belongs in [preparation]."),
    ("[exchange]\nzzz = 1", 2, "exchange.zzz", "Known here: readers."),
    ("outreach.aprovals = 1", 1, "outreach.aprovals", 'Did you mean "approvals"?'),
    ("[contact]\nfirst_way = { custdy = 'letter' }", 2, "contact.first_way.custdy", 'Did you mean "custody"?'),
    ("[[step]]\non = 1", 1, "step", "Known here: programme, initiation"),
    ("[wrong.deeper]\non = 1", 1, "wrong", "Known here"),
    ('[outreach]\napprovals = "2"', 2, "outreach.approvals", "must be a whole number, without quotes. (R11)"),
    ("[outreach]\napprovals = 2.0", 2, "outreach.approvals", "must be a whole number"),
    ("[outreach]\napprovals = true", 2, "outreach.approvals", "must be a whole number"),
    ("[outreach]\napprovals = [2]", 2, "outreach.approvals", "must be a whole number"),
    (f"[outreach]\napprovals = {10**30}", 2, "outreach.approvals", "must be 1200 or less"),
    ("[contact]\nhold_minutes = -1", 2, "contact.hold_minutes", "must be 0 or more. (R16)"),
    ("[initiation]\nkin_may_ask = 1", 2, "initiation.kin_may_ask", "must be true or false, without quotes. (R1)"),
    ('[initiation]\nkin_may_ask = "yes"', 2, "initiation.kin_may_ask", "must be true or false"),
    ("[programme]\nname = 3", 2, "programme.name", "must be text in quotes."),
    ('[programme]\nname = "  "', 2, "programme.name", "must not be empty."),
    ('[programme]\nname = "one\\ntwo"', 2, "programme.name", "must be one line of plain text."),
    (f'[programme]\nname = "{"x" * 121}"', 2, "programme.name", "must have 120 characters at most."),
    ('[programme]\ntimezone = "Oregon"', 2, "programme.timezone", '"Oregon" is no known time zone'),
    ('[programme]\ntimezone = "../etc/passwd"', 2, "programme.timezone", "is no known time zone"),
    ('[programme]\ntimezone = "America"', 2, "programme.timezone", "is no known time zone"),
    ("[programme]\nlanguages = []", 2, "programme.languages", "must name at least one."),
    ('[programme]\nlanguages = "en"', 2, "programme.languages", "must be a list in square brackets."),
    ('[programme]\nlanguages = ["en",\n"English"]', 3, "programme.languages", '"English" is no language code'),
    ('[programme]\nlanguages = ["en", "en"]', 2, "programme.languages", "en is in the list more than once."),
    ("[programme]\nwords = 'x'", 2, "programme.words", "must be a table of settings"),
    ("outreach = 1", 1, "outreach", "must be a table of settings, not a single value."),
    ("[[outreach]]\napprovals = 1", 1, "outreach", "must be a table of settings"),
    ('[initiation]\nwho = "eihter"', 2, "initiation.who", 'Did you mean "either"?'),
    ("[initiation]\nwho = 1", 2, "initiation.who", "must be one of these words, in quotes: harmed, either, provider."),
    ('[eligibility]\ncustody = ["prison",\n\n"prision"]', 4, "eligibility.custody", 'Did you mean "prison"?'),
    ("[eligibility]\ncustody = []", 2, "eligibility.custody", "must name at least one. (R10)"),
    ("[eligibility]\nleast_age = 121", 2, "eligibility.least_age", "must be 120 or less. (R10)"),
    ('[contact]\nquiet_hours = ["21:00"]', 2, "contact.quiet_hours", "must have two hours"),
    ('[contact]\nquiet_hours = ["21:00", "08:00", "09:00"]', 2, "contact.quiet_hours", "has room for 2 and no more."),
    ('[contact]\nquiet_hours = ["21:00", "24:00"]', 2, "contact.quiet_hours", "must be an hour of the day"),
    ('[contact]\nquiet_hours = ["21:00", "21:00"]', 2, "contact.quiet_hours", "The two hours are the same"),
    ("[contact]\nquiet_hours = [21, 8]", 2, "contact.quiet_hours", "must be an hour of the day in quotes"),
    ("[aftercare]\nlater_weeks = [2, 0]", 2, "aftercare.later_weeks", "must be 1 or more. (R35)"),
    ("[aftercare]\nlater_weeks = [2, 2]", 2, "aftercare.later_weeks", "2 is in the list more than once."),
    ('[disclosure]\nkinds = ["agreed"]', 2, "disclosure.kinds", '"agreed" is not one of: agreed_by_all'),
]


@pytest.mark.parametrize(("text", "line", "key", "reason"), WRONG, ids=[one[0] for one in WRONG])
def test_a_mistake_is_told_with_its_line_in_plain_words(text: str, line: int, key: str, reason: str) -> None:
    problem = the_problem(text + "\n")
    assert (problem.line, problem.key) == (line, key)
    assert reason in problem.reason


def test_all_mistakes_are_told_at_once_in_the_order_of_lines() -> None:
    problems = problems_of('[figures]\nleast = 1\n[meeting]\nmost = "1"\nwayz = []\nways = ["video", "visio"]\n[x]\n')
    assert [problem.line for problem in problems] == [2, 4, 5, 6, 7]


def test_no_reason_speaks_the_language_of_the_library() -> None:
    for text, *_ in WRONG:
        for problem in problems_of(text + "\n"):
            for word in ("Input", "pydantic", "validation", "extra", "None", "tuple", "literal", "{", "type="):
                assert word not in problem.reason


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[outreach\napprovals = 1\n", 1),
        ("[outreach]\napprovals = \n", 2),
        ("[a]\nb = 1\nb = 2\n", 3),
        ("[a]\n\n[a]\n", 3),
        ('[a]\nb = "open\n', 2),
        ('[a]\nb = """open\n\n', 2),
        ("a = [1,\n2\n", 2),
        ("a = 2026-13-45\n", 1),
    ],
)
def test_a_mistake_of_form_is_told_with_its_line(text: str, line: int) -> None:
    problem = the_problem(text)
    assert problem.line == line
    assert problem.reason.startswith("This is not TOML as it stands: ")


def test_a_text_made_to_tire_the_reader_is_refused() -> None:
    assert "nested too deeply" in the_problem("a = " + "[\n" * 60_000).reason
    problem = the_problem("\n" + "a." * 600 + "a = 1\n")
    assert (problem.line, problem.reason) == (2, "This line is longer than 1,000 characters.")
    assert the_problem("a = " + "9" * 900 + "\n").key == "a"


def test_files_that_are_not_there_or_not_text_are_told_by_name(tmp_path: Path) -> None:
    assert the_problem(tmp_path / "gone.toml").reason == "There is no such file."
    assert the_problem(tmp_path).reason == "This is a folder, not a file."
    assert the_problem(tmp_path / "x.toml" / "y.toml").line is None
    assert "cannot be opened" in the_problem(Path("a\0b.toml")).reason
    latin = tmp_path / "latin.toml"
    latin.write_bytes('[programme]\nname = "Café"\n'.encode("latin-1"))
    assert str(the_problem(latin)) == f"{latin}:2: It is not text in UTF-8."
    latin.write_bytes(b"# so\n" * (MAX_FILE_BYTES // 5 + 1))
    assert "larger than 256 KiB" in the_problem(latin).reason


def test_a_file_that_is_only_just_small_enough_is_read(tmp_path: Path) -> None:
    full = tmp_path / "full.toml"
    full.write_bytes(b"\xef\xbb\xbf# so\r\n" + b"\n" * (MAX_FILE_BYTES - 9))
    assert full.stat().st_size == MAX_FILE_BYTES
    assert read_programme(full) == read_programme(str(full)) == default_policy()


def test_a_problem_prints_like_a_compilers() -> None:
    assert str(FileProblem("a.toml", 3, "b.c", "is wrong.")) == "a.toml:3: b.c: is wrong."
    assert str(FileProblem("a.toml", None, "", "There is no such file.")) == "a.toml: There is no such file."


def test_merging_goes_key_by_key_and_leaves_both_as_they_were() -> None:
    base = {"a": {"b": 1, "c": {"d": 1, "e": 2}}, "f": [1, 2]}
    changes = {"a": {"c": {"e": 3}, "g": 4}, "f": [5], "h": {"i": 6}}
    merged = {"a": {"b": 1, "c": {"d": 1, "e": 3}, "g": 4}, "f": [5], "h": {"i": 6}}
    assert merge(base, changes) == merged
    assert base == {"a": {"b": 1, "c": {"d": 1, "e": 2}}, "f": [1, 2]}
    assert merge({"a": {"b": 1}}, {"a": 2}) == {"a": 2}
    assert merge({"a": 2}, {"a": {"b": 1}}) == {"a": {"b": 1}}


STORY = """
[rehearsal]
title = "A change"
[policy.programme]
name = "Like another state"
[policy.calendar]
parole = "rest_while_open"
[policy.outreach]
approvals = 1
[policy.eligibility]
custody = ["prison"]
[policy.preparation]
sessions = { harmed = 2 }
weeks = 4
"""


def changed(text: str) -> Policy:
    """The default under the changes of a story's text."""
    source = Source("story.toml", lines_of(text), ("policy",))
    return with_changes(default_policy(), tomllib.loads(text)["policy"], source)


def test_a_story_changes_only_what_it_says() -> None:
    policy, usual = changed(STORY), default_policy()
    assert policy.outreach.approvals == 1
    assert policy.outreach.fresh_yes_days == usual.outreach.fresh_yes_days
    assert policy.eligibility.custody == ("prison",)
    assert (policy.preparation.sessions.harmed, policy.preparation.sessions.responsible) == (2, 3)
    assert (policy.calendar.parole, policy.calendar.appeals) == ("rest_while_open", "must_be_over")


def test_a_wrong_change_is_told_with_its_line_in_the_story() -> None:
    text = STORY.replace("approvals = 1", "approvals = 0").replace("weeks = 4", 'weeks = "4"\nwoche = 1')
    with pytest.raises(PolicyFileError) as caught:
        changed(text)
    told = [(problem.line, problem.key) for problem in caught.value.problems]
    assert told == [(9, "outreach.approvals"), (14, "preparation.weeks"), (15, "preparation.woche")]
    assert {problem.file for problem in caught.value.problems} == {"story.toml"}


def test_every_setting_has_one_sentence_and_is_found_by_its_key() -> None:
    for one in settings():
        assert setting(one.key) is one
        assert one.sentence.count(".") >= 1
        assert all(f"{rule}" in one.sentence for rule in one.rules)
        assert one.name in names_in(one.table)
        assert one.table in tables_with(one.name)
    assert setting("outreach") is None
    assert names_in("nothing.here") == ()


@pytest.mark.parametrize("name", preset_names())
def test_a_policy_written_as_a_file_reads_back_the_same(name: str) -> None:
    assert read_programme_text(programme_text(preset(name))) == preset(name)
    assert policy_from(preset(name).as_data()) == preset(name)


@given(st.text(alphabet=st.characters(exclude_categories=["C"]), min_size=1, max_size=120).filter(str.strip))
def test_any_name_that_may_be_said_can_be_written(name: str) -> None:
    try:
        policy = policy_from({"programme": {"name": name, "words": {"harmed": name}}})
    except PolicyFileError:
        return
    assert read_programme_text(programme_text(policy)) == policy


PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.times() | st.dates()
KEYS = st.sampled_from([part for one in settings() for part in one.key.split(".")]) | st.text(max_size=4)
DATA: st.SearchStrategy[Any] = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(KEYS, DATA, max_size=6))
def test_no_data_breaks_the_reader_otherwise_than_by_problems(data: dict[str, Any]) -> None:
    problems = refused(lambda: policy_from(data))
    assert problems != []
    assert all(problem.reason for problem in problems or ())


@given(st.data())
def test_any_value_at_any_setting_is_read_or_refused_there(data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(settings()))
    value: Any = data.draw(DATA)
    for part in reversed(one.key.split(".")):
        value = {part: value}
    problems = refused(lambda: policy_from(value))
    assert problems != []
    assert all(problem.key.startswith(one.key) for problem in problems or ())
    if problems is None:
        assert policy_from(policy_from(value).as_data()) == policy_from(value)


PIECES = ["[", "]", "{", "}", "=", ".", ",", '"', "'", "\n", "#", "1", "true", "[[", '"""', "21:00", "outreach"]
TOML = st.lists(st.sampled_from(PIECES) | KEYS | st.text(max_size=3), max_size=30).map(" ".join)


@given(TOML)
def test_no_text_breaks_the_reader_otherwise_than_by_problems(text: str) -> None:
    problems = refused(lambda: read_programme_text(text))
    assert problems != []
    lines = text.count("\n") + 1
    assert all(problem.line is None or 1 <= problem.line <= lines for problem in problems or ())


@given(st.binary(max_size=60))
def test_no_content_of_a_file_breaks_the_reader_otherwise_than_by_problems(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("programme") / "any.toml"
    file.write_bytes(content)
    assert refused(lambda: read_programme(file)) != []


def test_a_policy_needs_no_web_framework() -> None:
    names = ["policy", "files", "presets", "report", "floors", "catalogue"]
    lines = [*(f"import heard.programme.{name}" for name in names), "import sys", "assert 'django' not in sys.modules"]
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)
