"""What no programme file may say: each floor refuses with its line, its rule and what to write instead."""

import pytest
from pydantic import ValidationError

from heard.programme.catalogue import setting, settings
from heard.programme.files import FileProblem, PolicyFileError, read_programme_text, with_changes
from heard.programme.floors import FLOORS, Floor, broken_floor
from heard.programme.policy import (
    AftercarePolicy,
    DisclosurePolicy,
    FirstWayPolicy,
    OutreachPolicy,
    Policy,
    RetentionPolicy,
    default_policy,
)


def problems_of(text: str) -> list[FileProblem]:
    """Everything that is wrong in a programme file's text."""
    with pytest.raises(PolicyFileError) as caught:
        read_programme_text(text, "here.toml")
    return caught.value.problems


BELOW = [
    ("R1", "initiation.harm_only_harmed", "[]"),
    ("R1", "initiation.harm_only_harmed", '["sexual", "homicide"]'),
    ("R11", "outreach.approvals", "0"),
    ("R11", "outreach.approvals", "-1"),
    ("R11", "outreach.fresh_yes_days", "0"),
    ("R11", "outreach.fresh_yes_days", "366"),
    ("R11", "facilitators.least", "0"),
    ("R12", "contact.first_way.custody", '"email"'),
    ("R12", "contact.first_way.custody", '"phone"'),
    ("R14", "contact.recheck_days", "0"),
    ("R14", "contact.recheck_days", "366"),
    ("R17", "consent.lapses_days", "0"),
    ("R17", "consent.lapses_days", "1096"),
    ("R18", "consent.cooling_days", "0"),
    ("R23", "exchange.readers", "0"),
    ("R23", "exchange.readers", "3"),
    ("R27", "letters.screeners", "1"),
    ("R35", "aftercare.first_hours", "0"),
    ("R35", "aftercare.first_hours", "169"),
    ("R36", "disclosure.kinds", '["parole_board"]'),
    ("R36", "disclosure.kinds", '["agreed_by_all", "parole"]'),
    ("R36", "disclosure.kinds", '["pardon"]'),
    ("R36", "disclosure.kinds", '["Classification"]'),
    ("R36", "disclosure.kinds", '["earned_time"]'),
    ("R36", "disclosure.kinds", '["release"]'),
    ("R36", "disclosure.kinds", '["sentencing_report"]'),
    ("R36", "disclosure.kinds", '["court_result"]'),
    ("R36", "disclosure.kinds", '["court_order_result"]'),
    ("R39", "retention.declined_inquiry", "-1"),
    ("R39", "retention.declined_inquiry", "13"),
    ("R39", "retention.preparation_notes", "-1"),
    ("R39", "retention.preparation_notes", "1201"),
    ("R39", "retention.case", "-1"),
    ("R39", "retention.case", "1201"),
    ("R40", "figures.least", "2"),
]


@pytest.mark.parametrize(
    ("rule", "key", "value"),
    [pytest.param(*one, marks=pytest.mark.rule(one[0]), id=" ".join(one)) for one in BELOW],
)
def test_a_floor_refuses_with_its_line_its_rule_and_what_to_do(rule: str, key: str, value: str) -> None:
    table, _, name = key.rpartition(".")
    [problem] = problems_of(f'[programme]\nname = "Ours"\n\n[{table}]\n# so it was decided\n{name} = {value}\n')
    assert (problem.file, problem.line, problem.key) == ("here.toml", 6, key)
    assert problem.reason.endswith(f"({rule})")
    assert any(word in problem.reason for word in ("Write ", "Leave ", "Take "))


def test_every_floor_is_seen_to_refuse_above() -> None:
    assert {(floor.rule, floor.key) for floor in FLOORS} == {(rule, key) for rule, key, _ in BELOW}


ABOVE = [
    ("outreach", "approvals", (1, 2, 9)),
    ("outreach", "fresh_yes_days", (1, 365)),
    ("facilitators", "least", (1, 4)),
    ("contact", "recheck_days", (1, 365)),
    ("consent", "lapses_days", (1, 1095)),
    ("consent", "cooling_days", (1, 30)),
    ("exchange", "readers", (1, 2)),
    ("letters", "screeners", (2, 3)),
    ("aftercare", "first_hours", (1, 168)),
    ("retention", "declined_inquiry", (0, 12)),
    ("retention", "preparation_notes", (0, 1200)),
    ("retention", "case", (0, 1200)),
    ("figures", "least", (3, 100)),
]


@pytest.mark.parametrize(("table", "name", "values"), ABOVE)
def test_what_stands_on_a_floor_is_read(table: str, name: str, values: tuple[int, ...]) -> None:
    for value in values:
        policy = read_programme_text(f"[{table}]\n{name} = {value}\n")
        assert getattr(getattr(policy, table), name) == value


@pytest.mark.parametrize("who", ["harmed", "either", "provider"])
@pytest.mark.rule("R1")
def test_only_the_harmed_person_asks_after_gender_based_violence_whoever_may_ask_else(who: str) -> None:
    [problem] = problems_of(f'[initiation]\nwho = "{who}"\nharm_only_harmed = ["sexual"]\n')
    assert (problem.line, problem.key) == (3, "initiation.harm_only_harmed")
    kept = read_programme_text(f'[initiation]\nwho = "{who}"\nharm_only_harmed = ["sexual", "gender_based"]\n')
    assert "gender_based" in kept.initiation.harm_only_harmed


@pytest.mark.parametrize(
    ("rule", "key", "values"),
    [
        pytest.param("R7", "screening.orders", ["ignore", "off"], marks=pytest.mark.rule("R7")),
        pytest.param("R31", "meeting.recording", ["always", "facilitator"], marks=pytest.mark.rule("R31")),
        pytest.param("R36", "disclosure.court", ["always", "one_consent"], marks=pytest.mark.rule("R36")),
        pytest.param("R2", "letters.bank", ["tell_staff", "open"], marks=pytest.mark.rule("R2")),
        pytest.param("R27", "letters.told_read", ["always"], marks=pytest.mark.rule("R27")),
    ],
)
def test_a_variant_that_no_rule_gives_is_refused(rule: str, key: str, values: list[str]) -> None:
    for value in values:
        table, _, name = key.rpartition(".")
        [problem] = problems_of(f'[{table}]\n{name} = "{value}"\n')
        assert (problem.line, problem.key) == (2, key)
        assert rule in problem.reason


def test_a_time_that_never_ends_is_no_number() -> None:
    for value in ("inf", '"never"', "365.5", "false"):
        [problem] = problems_of(f"[consent]\nlapses_days = {value}\n")
        assert problem.reason == "must be a whole number, without quotes. (R17)"


def test_a_rule_that_has_no_setting_cannot_be_named() -> None:
    text = "[meeting]\nsame_day_yes = false\n[consent]\nstop_lifted_by_staff = true\n[ledger]\nkept = false\n"
    assert [problem.line for problem in problems_of(text)] == [2, 4, 5]


def test_every_broken_floor_is_told_and_each_forbidden_word_on_its_line() -> None:
    text = '[disclosure]\nkinds = [\n  "parole",\n  "agreed_by_all",\n  "Earned_Time",\n]\n[figures]\nleast = 0\n'
    told = [(problem.line, problem.key, problem.reason[-5:]) for problem in problems_of(text)]
    assert told == [(3, "disclosure.kinds", "(R36)"), (5, "disclosure.kinds", "(R36)"), (8, "figures.least", "(R40)")]


@pytest.mark.parametrize(
    "build",
    [
        lambda: OutreachPolicy(approvals=0),
        lambda: FirstWayPolicy(custody="phone"),
        lambda: DisclosurePolicy(kinds=("parole",)),
        lambda: RetentionPolicy(case=-1),
        lambda: AftercarePolicy(first_hours=0),
        lambda: Policy.model_validate({"outreach": {"approvals": 0}}),
    ],
)
def test_a_floor_holds_for_settings_that_are_built_in_code(build: object) -> None:
    assert callable(build)
    with pytest.raises(ValidationError):
        build()


def test_a_change_to_a_policy_meets_the_same_floors() -> None:
    with pytest.raises(PolicyFileError) as caught:
        with_changes(default_policy(), {"outreach": {"approvals": 0}}, "story")
    assert [problem.key for problem in caught.value.problems] == ["outreach.approvals"]


def test_the_defaults_stand_above_every_floor() -> None:
    data = default_policy().as_data()
    for floor in FLOORS:
        value: object = data
        for part in floor.key.split("."):
            assert isinstance(value, dict)
            value = value[part]
        assert broken_floor(floor.key, value) is None


def test_every_floor_is_of_a_setting_and_speaks_of_its_rule() -> None:
    keys = {one.key for one in settings()}
    assert {floor.key for floor in FLOORS} <= keys
    for floor in FLOORS:
        found = setting(floor.key)
        assert found is not None
        assert floor.rule in found.rules or floor.rule == "R36"


def test_true_is_a_mistake_of_type_and_breaks_no_floor() -> None:
    assert not list(Floor("a", "R0", least=2).broken_at(value=True))
    assert not list(Floor("a", "R0", keeps="x").broken_at("x"))
