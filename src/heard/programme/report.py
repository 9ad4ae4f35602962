"""A policy in words, as a published schema, and as the difference of two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from itertools import groupby
from typing import Any

from heard.ground.dates import language_name
from heard.ground.lists import listed
from heard.ground.texts import has_words_in, say
from heard.programme.catalogue import Setting, line_of, settings
from heard.programme.floors import FLOORS, Floor
from heard.programme.policy import Policy, default_policy

DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting that two policies say differently, both values in words."""

    setting: Setting
    before: str
    after: str

    def __str__(self) -> str:
        """The change on one line, with the rules that it bends."""
        rules = f" ({', '.join(self.setting.rules)})" if self.setting.rules else ""
        return f"{self.setting.key}: {self.before} -> {self.after}{rules}"


def differences(before: Policy, after: Policy) -> list[Difference]:
    """The settings in which two policies differ, in the order of a file."""
    return [
        Difference(one, in_words(one.value_in(before)), in_words(one.value_in(after)))
        for one in settings()
        if one.value_in(before) != one.value_in(after)
    ]


def describe(policy: Policy) -> str:
    """Every setting with its value, its sentence, its rules and its default."""
    changed = len(differences(default_policy(), policy))
    lines = [policy.programme.name, say("policy_report-differ", changed=changed, all=len(settings()))]
    for table, inside in groupby(settings(), key=lambda one: one.table):
        lines += ["", f"[{table}]"]
        lines += [line for one in inside for line in _described(one, policy)]
    return "\n".join(lines) + "\n"


def without_words(policy: Policy) -> str:
    """That Heard has no words in languages that a policy lists, in a sentence; `""` where it has in all."""
    names = [language_name(each) for each in policy.programme.languages if not has_words_in(each)]
    return say("policy_report-no_words", languages=listed(names)) if names else ""


def schema() -> dict[str, Any]:
    """The published JSON Schema of a programme file, floors included."""
    inside = Policy.model_json_schema()
    _explain(inside, inside["$defs"])
    for floor in FLOORS:
        _add_floor(_place(inside, floor.key), floor)
    return {
        **inside,
        "$schema": DIALECT,
        "title": say("policy_report-schema"),
        "description": say("policy_report-schema.says"),
    }


def in_words(value: object) -> str:
    """A setting's value for the person who edits the file, in the words of the file: `yes`, `none`, `21:00 to 08:00`."""
    if isinstance(value, bool):
        return say("policy_value-yes") if value else say("policy_value-no")
    if not isinstance(value, tuple):
        return f"{value:%H:%M}" if isinstance(value, time) else str(value)
    parts = [in_words(part) for part in value]
    if value and isinstance(value[0], time):
        return say("policy_value-hours", **{"from": parts[0], "to": parts[1]})
    return ", ".join(parts) or say("policy_value-empty")


def _described(one: Setting, policy: Policy) -> Iterator[str]:
    value, usual = one.value_in(policy), one.value_in(default_policy())
    note = "" if value == usual else f"   {say('policy_report-default', usual=in_words(usual))}"
    yield f"  {one.name}: {in_words(value)}{note}"
    yield f"      {one.sentence}"


def _explain(node: dict[str, Any], inside: dict[str, Any], around: str = "") -> None:
    """Say of every table and setting below this one what it means, and which rules it bends."""
    for name, place in node["properties"].items():
        found = line_of(f"{around}.{name}" if around else name)
        place |= {"description": found.sentence, "x-rules": list(found.rules)}
        if table := inside.get(place.get("$ref", "").rpartition("/")[2]):
            table["description"] = found.sentence
            _explain(table, inside, found.key)


def _place(node: dict[str, Any], key: str) -> dict[str, Any]:
    definitions = node["$defs"]
    for part in key.split("."):
        node = node["properties"][part]
        if reference := node.get("$ref"):
            node = definitions[reference.rpartition("/")[2]]
    return node


def _add_floor(place: dict[str, Any], floor: Floor) -> None:
    if floor.least is not None:
        place["minimum"] = max(floor.least, place.get("minimum", floor.least))
    if floor.most is not None:
        place["maximum"] = min(floor.most, place.get("maximum", floor.most))
    if floor.keeps is not None:
        place["contains"] = {"const": floor.keeps}
