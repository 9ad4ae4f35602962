"""A policy in words, its published schema, and what differs between two."""

import json
import re
import tomllib
from typing import Any

import pytest

from heard.programme.catalogue import settings
from heard.programme.files import PolicyFileError, policy_from, with_changes
from heard.programme.floors import FLOORS
from heard.programme.policy import default_policy
from heard.programme.presets import preset, preset_names, preset_path
from heard.programme.report import describe, differences, in_words, schema

LOOSER = {
    "outreach": {"approvals": 1},
    "contact": {"quiet_hours": ["22:00", "07:30"]},
    "eligibility": {"harms_out": []},
}


def test_every_setting_is_told_with_its_value_its_sentence_and_its_rules() -> None:
    told = describe(default_policy())
    assert f"None of {len(settings())} settings differ from the default." in told
    for one in settings():
        assert f"  {one.name}: {in_words(one.value_in(default_policy()))}\n      {one.sentence}\n" in told
        assert one.rules == tuple(re.findall(r"R\d+", one.sentence))


def test_what_differs_from_the_default_is_told_beside_it() -> None:
    told = describe(with_changes(default_policy(), LOOSER))
    assert f"2 of {len(settings())} settings differ from the default." in told
    assert "  approvals: 1   (default: 2)\n" in told
    assert "  quiet_hours: 22:00 to 07:30   (default: 21:00 to 08:00)\n" in told
    assert told.count("(default:") == 2


def test_differences_are_in_the_order_of_a_file() -> None:
    changed = differences(default_policy(), with_changes(default_policy(), LOOSER))
    assert [str(one) for one in changed] == [
        "outreach.approvals: 2 -> 1 (R11)",
        "contact.quiet_hours: 21:00 to 08:00 -> 22:00 to 07:30 (R13)",
    ]
    assert differences(default_policy(), default_policy()) == []


def test_values_are_told_in_words() -> None:
    assert [in_words(value) for value in (True, False, (), ("a", "b"), 3)] == ["yes", "no", "none", "a, b", "3"]


def faults(value: Any, rules: dict[str, Any], whole: dict[str, Any]) -> list[str]:
    """A small reading of JSON Schema: the parts that the published schema uses."""
    if reference := rules.get("$ref"):
        return faults(value, whole["$defs"][reference.rpartition("/")[2]], whole)
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    kind = kinds[rules.get("type", "object")]
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        return [f"{value!r} is not of type {rules['type']}"]
    found = [f"{value!r} is not in {rules['enum']}"] if "enum" in rules and value not in rules["enum"] else []
    if isinstance(value, dict):
        found += [f"{key} is not known" for key in value if key not in rules["properties"]]
        known = [(inner, rules["properties"][key]) for key, inner in value.items() if key in rules["properties"]]
    elif isinstance(value, list):
        known = list(zip(value, rules.get("prefixItems") or [rules.get("items")] * len(value), strict=False))
        found += ["too few"] * (len(value) < rules.get("minItems", 0))
        found += ["too many"] * (len(value) > rules.get("maxItems", len(value)))
        found += ["lacks a word"] * ("contains" in rules and rules["contains"]["const"] not in value)
    else:
        known = []
        low, high = rules.get("minimum", value), rules.get("maximum", value)
        found += [f"{value} is out of bounds"] * (not low <= value <= high)
        found += [f"{value} has no such form"] * (not re.search(rules.get("pattern", ""), str(value)))
    return found + [fault for inner, inside in known for fault in faults(inner, inside, whole)]


def test_the_schema_is_published_and_stands_alone() -> None:
    published = json.loads(json.dumps(schema()))
    assert published["$schema"].startswith("https://json-schema.org/")
    assert "$id" not in json.dumps(published)
    assert published["additionalProperties"] is False
    spoiled = schema()
    spoiled.clear()
    assert schema() == published


@pytest.mark.parametrize("name", preset_names())
def test_every_preset_has_the_published_shape(name: str) -> None:
    assert faults(tomllib.loads(preset_path(name).read_text()), schema(), schema()) == []
    assert faults(preset(name).as_data(), schema(), schema()) == []


def test_the_schema_explains_each_setting_with_its_rules_and_its_default() -> None:
    whole = schema()
    for one in settings():
        place = whole
        for part in one.key.split("."):
            place = place["properties"][part]
            place = whole["$defs"][place["$ref"].rpartition("/")[2]] if "$ref" in place else place
        assert place["description"] == one.sentence
        assert place["x-rules"] == list(one.rules)
        assert "default" in place


WRONG: list[dict[str, Any]] = [
    {"outreach": {"approvals": 0}},
    {"outreach": {"approvals": "2"}},
    {"outreach": {"aprovals": 2}},
    {"nothing": {}},
    {"initiation": {"harm_only_harmed": ["sexual"]}},
    {"contact": {"first_way": {"custody": "email"}}},
    {"contact": {"quiet_hours": ["21:00"]}},
    {"contact": {"quiet_hours": ["21:00", "24:00"]}},
    {"disclosure": {"kinds": ["parole"]}},
    {"eligibility": {"custody": []}},
    {"programme": {"languages": ["English"]}},
    {"initiation": {"kin_may_ask": 1}},
]


@pytest.mark.parametrize("data", WRONG, ids=str)
def test_the_schema_and_the_reader_refuse_the_same(data: dict[str, Any]) -> None:
    assert faults(data, schema(), schema())
    with pytest.raises(PolicyFileError):
        policy_from(data)


@pytest.mark.parametrize("floor", [floor for floor in FLOORS if floor.least is not None], ids=lambda floor: floor.key)
def test_the_schema_has_the_floors(floor: Any) -> None:
    for value in [floor.least - 1] + ([floor.most + 1] if floor.most else []):
        data: Any = value
        for part in reversed(floor.key.split(".")):
            data = {part: data}
        assert faults(data, schema(), schema())
