"""The numbers by which others keep somebody: where they are held, and at the services for people who were harmed."""

from collections.abc import Mapping
from typing import Any

from heard.people.likeness import plain

# What is known of somebody under these names is a number of theirs; a unit is a part of a house, and finds nobody.
NUMBERS = ("number", "services_number")
# What a move always changes, or can. A number may stay the same in another place; a unit never does.
OF_A_PLACE = ("place", "custody", "unit")
# A shorter one is as often an hour or a house number: nobody is found by it, and it betrays nobody.
MIN_NUMBER_CHARS = 3


def as_compared(text: str) -> str:
    """The letters and digits of a number, however it was written; `""` for what is too short, or has no digit in it."""
    said = "".join(each for each in plain(text) if each.isalnum())
    return said if len(said) >= MIN_NUMBER_CHARS and any(each.isdigit() for each in said) else ""


def numbers_in(known: Mapping[str, Any]) -> list[str]:
    """Every number that somebody has or had, as it was written."""
    return [str(each) for each in (*(known.get(name) for name in NUMBERS), *known.get("former_numbers", ())) if each]


def renumbered(before: Mapping[str, Any], right: Mapping[str, Any]) -> dict[str, Any]:
    """What is known with what is right of it. A number that changes is kept to find them by, and never shown."""
    gone = [before[name] for name in NUMBERS if right.get(name) and before.get(name, right[name]) != right[name]]
    former = [*before.get("former_numbers", ()), *gone]
    return {**before, **right, **({"former_numbers": former} if former else {})}


def moved_to(before: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of somebody who was moved, with what was `told` of it."""
    return renumbered({name: value for name, value in before.items() if name != "unit"}, told)


def moved_from(before: Mapping[str, Any], number: str | None) -> dict[str, Any]:
    """What a move changes of what is known: as it was, `""` for a number where there was none."""
    was = {name: before[name] for name in OF_A_PLACE if name in before}
    return {**was, "number": before.get("number", "")} if number else was


def moved_back(known: Mapping[str, Any], was: Mapping[str, Any]) -> dict[str, Any]:
    """What is known again of somebody who was not moved after all."""
    there = {name: value for name, value in known.items() if name not in {*OF_A_PLACE, *was}}
    return {**there, **{name: value for name, value in was.items() if value}}
