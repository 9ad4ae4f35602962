"""The programmes that come with the software: whole, sourced, and no looser than what they are made from."""

import re
import tomllib
from pathlib import Path

import pytest

from heard.ground.toml_lines import lines_of
from heard.programme.catalogue import Setting, settings
from heard.programme.files import PolicyFileError
from heard.programme.policy import default_policy
from heard.programme.presets import preset, preset_folder, preset_names, preset_path
from heard.programme.report import differences

NAMES = ["default", "ireland", "new-zealand", "oregon", "pennsylvania", "scotland", "texas", "us-corrections"]
SOURCED = [name for name in NAMES if name != "default"]
# The zone and the languages of a place are plain facts, and its own choice.
UNSOURCED = {"programme.timezone", "programme.languages"}
LABEL = re.compile(r"\[([A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*)\]")


def said_above(text: str, one: Setting) -> str:
    """The comment that stands directly above a setting, on one line."""
    lines, at = text.splitlines(), lines_of(text).found[tuple(one.key.split("."))] - 1
    above: list[str] = []
    while at > 0 and lines[at - 1].startswith("#"):
        at -= 1
        above.insert(0, lines[at].removeprefix("#").strip())
    return " ".join(above)


def test_the_names() -> None:
    assert preset_names() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_preset_loads_and_says_every_setting(name: str) -> None:
    assert preset(name).programme.name
    written = lines_of(preset_path(name).read_text()).found
    assert [one.key for one in settings() if tuple(one.key.split(".")) not in written] == []


def test_the_default_file_is_the_default_and_explains_each_setting() -> None:
    assert preset("default") == default_policy()
    text = preset_path("default").read_text()
    for one in settings():
        assert said_above(text, one).startswith(one.sentence)


@pytest.mark.parametrize("name", SOURCED)
def test_every_line_of_a_preset_names_its_source_or_keeps_the_default(name: str) -> None:
    text, policy = preset_path(name).read_text(), preset(name)
    changed = {difference.setting.key for difference in differences(default_policy(), policy)}
    for one in settings():
        comment = said_above(text, one)
        assert comment, one.key
        if "the default stays" in comment:
            assert one.key not in changed
        elif one.key not in UNSOURCED:
            assert LABEL.search(comment), one.key
        for label in LABEL.findall(comment):
            assert re.search(rf"\[{label}\] https?://\S+", comment), (one.key, label)


@pytest.mark.parametrize("name", SOURCED)
def test_one_label_is_one_address(name: str) -> None:
    pairs = set(re.findall(r"^# \[(\S+)\] (https?://\S+)$", preset_path(name).read_text(), re.MULTILINE))
    assert len(pairs) == len({label for label, _ in pairs})


@pytest.mark.parametrize("name", ["us-corrections", "oregon", "texas", "pennsylvania"])
def test_a_corrections_programme_is_opened_by_the_harmed_side_and_tells_no_court(name: str) -> None:
    policy = preset(name)
    assert policy.initiation.who == "harmed"
    assert policy.acknowledgement.measure == "guilt_of_record"
    assert policy.disclosure.court == "never"
    assert policy.calendar.appeals == "must_be_over"
    assert set(policy.eligibility.custody) <= {"prison", "parole"}
    assert policy.letters.bank == "blind"


def test_what_the_sources_say_of_single_programmes() -> None:
    assert preset("texas").meeting.supporters == "waiting_area"
    assert preset("texas").preparation.weeks > 4 * 52 / 12
    assert preset("pennsylvania").letters.replies == 0
    assert preset("pennsylvania").letters.told_read == "never"
    assert preset("oregon").eligibility.custody == ("prison",)
    assert preset("oregon").aftercare.first_hours <= 72
    assert preset("ireland").disclosure.court == preset("scotland").disclosure.court == "both_consent"
    assert preset("ireland").acknowledgement.measure == "basic_facts"
    assert (preset("scotland").initiation.who, preset("scotland").acknowledgement.measure) == ("either", "some")
    assert preset("new-zealand").meeting.supporters == "mandatory"


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.rule("R1")
def test_no_preset_lets_anyone_else_ask_after_gender_based_violence(name: str) -> None:
    assert "gender_based" in preset(name).initiation.harm_only_harmed


@pytest.mark.parametrize("name", ["oregn", "", "../default", "/etc/passwd", "default.toml"])
def test_another_name_is_refused_and_the_nearest_is_told(name: str) -> None:
    with pytest.raises(PolicyFileError) as caught:
        preset(name)
    assert "There is no program " in str(caught.value)
    if name == "oregn":
        assert "Did you mean oregon?" in str(caught.value)


def test_a_folder_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ours.toml").write_text('[programme]\nname = "Ours"\n')
    monkeypatch.setenv("HEARD_PROGRAMMES", str(tmp_path))
    assert preset_names() == ["ours"]
    assert preset("ours").programme.name == "Ours"
    monkeypatch.setenv("HEARD_PROGRAMMES", str(tmp_path / "gone"))
    assert preset_names() == []
    with pytest.raises(PolicyFileError, match="None were found"):
        preset("default")


def test_the_folder_is_the_repositorys_own() -> None:
    assert preset_folder() == Path(__file__).parents[2] / "programmes"


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_plain_toml_in_tables_of_the_story(name: str) -> None:
    data = tomllib.loads(preset_path(name).read_text())
    assert list(data) == list(type(default_policy()).model_fields)
