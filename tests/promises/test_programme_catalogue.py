"""Every line of the policy says what it means, every word that it can say has a name, and no text is without a line."""

import pytest

from heard.ground.texts import catalogue, has, say
from heard.programme import choices
from heard.programme.catalogue import PolicyLine, lines, settings
from heard.programme.floors import FLOORS
from heard.programme.policy import default_policy
from heard.programme.problems import _PLAIN
from heard.programme.telling import told
from tests.support.code import SOURCE, files

SPOKEN = ("yes", "no", "empty", "hours")


def keys(prefix: str) -> set[str]:
    """Every key of English that begins so, with its parts."""
    return {key for key in catalogue("en").ids if key.startswith(prefix)}


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.key)
def test_every_line_has_a_name_and_says_what_it_means(line: PolicyLine) -> None:
    assert line.label
    assert line.sentence.partition(" (R")[0].endswith(".")
    assert "{" not in line.sentence


def test_no_text_is_without_a_line() -> None:
    assert keys("policy-") == {line.text_key for line in lines()}
    floors = {floor.key for floor in FLOORS}
    assert {line.key for line in lines() if has(f"{line.text_key}.floor")} == floors
    assert all(floor.reason for floor in FLOORS)


def test_every_word_that_a_setting_can_say_has_a_name_and_no_name_is_without_a_word() -> None:
    words = {word for one in settings() for word in one.words}
    assert keys("policy_value-") == {f"policy_value-{each}" for each in (*words, *SPOKEN)}
    assert {"guilt_of_record", "must_be_over", "none"} <= words
    kinds = [each for name, each in vars(choices).items() if name[0].isupper() and hasattr(each, "__args__")]
    assert words == {word for kind in kinds for word in kind.__args__}


def test_every_sentence_of_a_problem_is_said_somewhere() -> None:
    source = "".join(path.read_text() for path in files(SOURCE, "**/*.py"))
    said = keys("policy_file-") | keys("policy_report-")
    assert {f"policy_file-{kind}" for kind in _PLAIN} <= said
    assert not [key for key in said if f'"{key}' not in source and f"'{key}" not in source and key[12:] not in _PLAIN]


def test_a_policy_is_told_in_words_of_the_catalogue() -> None:
    groups = {group.key: group for group in told(default_policy())}
    values = {one.key: one.value for group in groups.values() for one in group.settings}
    assert values["acknowledgement.measure"] == say("policy_value-guilt_of_record") == "the guilt of record"
    assert values["contact.quiet_hours"] == "9:00 PM to 8:00 AM"
    assert values["eligibility.harms_out"] == "none"
    assert values["programme.timezone"] == "America/Los_Angeles"
    assert groups["contact.first_way"].label == "Contact: first way"
