"""Checking the cast of a story: everyone is somebody whom the acts can bring onto the stage."""

from collections.abc import Mapping
from typing import Any

from heard.acts.fields import ActField
from heard.dialogue.newcomers import WHO_THEY_ARE
from heard.dialogue.terms import HARMS
from heard.facilitators.actions import OF_A_FACILITATOR
from heard.ground.toml_lines import Path as Key
from heard.people.reach import hard_dates_field
from heard.people.terms import Part, Role, Side
from heard.programme.terms import FacilityAnswer, PlaceKind
from heard.rehearsal.reader import Reader, short

PERSON = {"side", "part", "name", "born", "reach", "supports", "custody", "place", "harm", "language", "hard_dates"}
STAFF = {"role", "name", "conflicts"} | {each.name for each in OF_A_FACILITATOR}
PLACE = {"approved", "kind", "clears"}
NAME = ActField(name="name", kind="word", required=False)
READ_AS_THEY_STAND = {each.name: each for each in (*WHO_THEY_ARE, hard_dates_field(), NAME) if each.kind != "party"}
FIRST_BORN, LAST_BORN = 1900, 2200


def check_players(reader: Reader, people: Mapping[str, Any], staff: Mapping[str, Any], places: Mapping[str, Any]) -> None:
    """Everything that is wrong with people, staff and places."""
    if not people and not staff:
        reader.wrong((), "A story has a cast: write `[people.…]` and `[staff.…]` for each.")
    for key, who in people.items():
        _person(reader, ("people", key), who, people)
    for key, who in staff.items():
        _member(reader, ("staff", key), who, people)
    for key, place in places.items():
        _place(reader, ("places", key), place)
    _one_harm(reader, people)


def _person(reader: Reader, at: Key, who: Mapping[str, Any], people: Mapping[str, Any]) -> None:
    reader.known(at, who, PERSON)
    _not_anyone(reader, at)
    reader.one_of((*at, "side"), who.get("side"), Side.values)
    reader.one_of((*at, "part"), who.get("part", Part.PRINCIPAL.value), Part.values)
    for name, takes in READ_AS_THEY_STAND.items():
        if name in who and name not in ("side", "part"):
            reader.reads((*at, name), takes, who[name])
    if "harm" in who:
        reader.one_of((*at, "harm"), who["harm"], HARMS.values)
    born = who.get("born", FIRST_BORN)
    if isinstance(born, bool) or not isinstance(born, int) or not FIRST_BORN <= born <= LAST_BORN:
        reader.wrong((*at, "born"), "Write the year of birth, like 1979.")
    if "supports" in who:
        _supports(reader, at, who, people)


def _supports(reader: Reader, at: Key, who: Mapping[str, Any], people: Mapping[str, Any]) -> None:
    name = who["supports"]
    supported = people.get(name) if isinstance(name, str) else None
    if supported is None:
        reader.one_of((*at, "supports"), name, people)
    elif supported.get("side") != who.get("side"):
        reader.wrong((*at, "supports"), f"`{short(name)}` is on the other side. A supporter is of the side they support.")
    elif supported.get("supports") or supported is who:
        reader.wrong((*at, "supports"), f"`{short(name)}` is a supporter too. Support a principal.")
    elif who.get("part") != Part.SUPPORTER:
        reader.wrong((*at, "supports"), 'Only a supporter supports: write `part = "supporter"`.')


def _one_harm(reader: Reader, people: Mapping[str, Any]) -> None:
    said = {key: who["harm"] for key, who in people.items() if isinstance(who.get("harm"), str)}
    for key, harm in said.items():
        if harm != next(iter(said.values())):
            reader.wrong(("people", key, "harm"), "A dialogue is about one harm, and another is named above.")


def _member(reader: Reader, at: Key, who: Mapping[str, Any], people: Mapping[str, Any]) -> None:
    reader.known(at, who, STAFF)
    _not_anyone(reader, at)
    reader.one_of((*at, "role"), who.get("role"), Role.values)
    for takes in (*OF_A_FACILITATOR, NAME):
        if takes.name in who:
            reader.reads((*at, takes.name), takes, who[takes.name])
    if at[-1] in people:
        reader.wrong(at, f"`{short(at[-1])}` is in the cast twice, as one of the people and as staff.")
    _conflicts(reader, (*at, "conflicts"), who, people)


def _conflicts(reader: Reader, at: Key, who: Mapping[str, Any], people: Mapping[str, Any]) -> None:
    named = who.get("conflicts", [])
    if not isinstance(named, list):
        reader.wrong(at, 'Write a list of people, like `conflicts = ["maria"]`.')
        return
    if named and who.get("role") != Role.FACILITATOR:
        reader.wrong(at, "Only a facilitator declares a conflict.")
    for place, each in enumerate(named):
        if reader.one_of((*at, place), each, people) and each in named[:place]:
            reader.wrong((*at, place), f"`{short(each)}` is in the list twice.")


def _place(reader: Reader, at: Key, place: Mapping[str, Any]) -> None:
    reader.known(at, place, PLACE)
    reader.reads(at, NAME, at[-1])
    if not isinstance(place.get("approved", True), bool):
        reader.wrong((*at, "approved"), "Write true or false.")
    reader.one_of((*at, "kind"), place.get("kind", PlaceKind.values[0]), PlaceKind.values)
    reader.one_of((*at, "clears"), place.get("clears", FacilityAnswer.values[0]), FacilityAnswer.values)


def _not_anyone(reader: Reader, at: Key) -> None:
    if at[-1] == "anyone":
        reader.wrong(at, "`anyone` is the word for somebody without a name. Choose another.")
    if not str(at[-1]).strip():
        reader.wrong(at, "Give this one a name.")
