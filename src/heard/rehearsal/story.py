"""Reading a story file: every problem at once, each with its line and what to do."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from heard import path as whole_path  # noqa: F401
from heard.ground.acts import ACTS
from heard.ground.toml_lines import Lines, lines_of
from heard.people.terms import Custody, Door, Part, Role, Side
from heard.programme.choices import Harm
from heard.programme.files import Source, with_changes
from heard.programme.policy import Policy
from heard.programme.presets import preset, preset_names
from heard.programme.problems import PolicyFileError, Problem

LARGEST = 1_000_000
PERSON = {"side", "part", "name", "born", "reach", "supports", "custody", "place", "harm", "language", "hard_dates"}
STAFF = {"role", "name", "training_hours", "cleared_until", "dialogues_held", "open_dialogues", "conflicts", "cap"}
PLACE = {"approved", "kind"}
TABLES = {"rehearsal", "policy", "people", "staff", "places", "step"}
HEAD = {"title", "programme", "source"}
COMMON = {"on", "who", "does", "by", "door", "refused", "name", "said_at"}
QUERIES = {"look": {"finds", "finds_not"}, "count": {"figure", "shows"}}
SETTING_UP = {"open_dialogue", "add_party", "appoint", "load_policy", "approve_place", "record_standing", "start_sending",
              "end_sending"}  # fmt: skip


class StoryError(Exception):
    """A story file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems, key=lambda each: each.line or 0)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Step:
    """One step: when (local, without a zone), who, what, with what, and what is expected of it."""

    line: int
    on: datetime
    who: str
    does: str
    given: dict[str, Any]
    by: str = ""
    door: str = ""
    refused: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story, read and checked, but for what only the acts themselves can tell."""

    file: str
    title: str
    policy: Policy
    people: dict[str, dict[str, Any]]
    staff: dict[str, dict[str, Any]]
    places: dict[str, dict[str, Any]]
    steps: list[Step]


@dataclass(slots=True)
class Reader:
    """Reads one file and gathers what is wrong."""

    file: str
    lines: Lines
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, path: tuple[str | int, ...], reason: str) -> None:
        """Remember one problem."""
        key = ".".join(part for part in path if isinstance(part, str))
        self.problems.append(Problem(self.file, self.lines.of(path), key, reason))

    def known(self, path: tuple[str | int, ...], given: Iterable[str], names: Iterable[str]) -> None:
        """Each name that is not known, with the nearest that is."""
        names = sorted(names)
        for each in given:
            if each not in names:
                near = get_close_matches(each, names, 1)
                hint = f" Did you mean `{near[0]}`?" if near else f" Known: {', '.join(names)}."
                self.wrong((*path, each), f"`{each}` is not known here.{hint}")

    def one_of(self, path: tuple[str | int, ...], value: object, names: Iterable[str]) -> None:
        """A word that must be one of a few."""
        names = list(names)
        if value not in names:
            near = get_close_matches(str(value), names, 1)
            hint = f" Did you mean `{near[0]}`?" if near else ""
            self.wrong(path, f"`{value}` is none of {', '.join(names)}.{hint}")


def read_story(path: Path, programme: Path | None = None) -> Story:
    """The story of a file. Raises StoryError, or PolicyFileError for its policy, with every problem found."""
    text = _text(path)
    reader = Reader(str(path), lines_of(text))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise StoryError([Problem(str(path), _line_in(str(wrong)), "", f"This is not TOML: {wrong}")]) from None
    except RecursionError:
        raise StoryError([Problem(str(path), None, "", "This is nested too deeply to be a story.")]) from None
    reader.known((), data, TABLES)
    head = _table(reader, data, "rehearsal")
    reader.known(("rehearsal",), head, HEAD)
    people, staff, places = _cast(reader, data, "people"), _cast(reader, data, "staff"), _cast(reader, data, "places")
    _check_people(reader, people)
    _check_staff(reader, staff, people)
    for key, place in places.items():
        reader.known(("places", key), place, PLACE)
    steps = _steps(reader, data, people, staff)
    policy = _policy(reader, head, data, programme)
    if reader.problems or policy is None:
        raise StoryError(reader.problems)
    return Story(str(path), str(head.get("title") or path.stem), policy, people, staff, places, steps)


def _line_in(message: str) -> int | None:
    words = message.replace(",", " ").replace(")", " ").split()
    return next((int(words[at + 1]) for at, word in enumerate(words[:-1]) if word == "line" and words[at + 1].isdigit()), None)


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise StoryError([Problem(str(path), None, "", f"This file is larger than {LARGEST:,} bytes.")])
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise StoryError([Problem(str(path), None, "", "This file is not UTF-8 text.")]) from None
    except OSError as wrong:
        raise StoryError([Problem(str(path), None, "", f"This file cannot be read: {wrong.strerror}.")]) from None


def _table(reader: Reader, data: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = data.get(name, {})
    if isinstance(found, dict):
        return found
    reader.wrong((name,), f"`{name}` is a table: write `[{name}]`.")
    return {}


def _cast(reader: Reader, data: Mapping[str, Any], name: str) -> dict[str, dict[str, Any]]:
    found = {}
    for key, value in _table(reader, data, name).items():
        if isinstance(value, dict):
            found[key] = value
        else:
            reader.wrong((name, key), f"Write `[{name}.{key}]` with its lines below.")
    return found


def _check_people(reader: Reader, people: dict[str, dict[str, Any]]) -> None:
    for key, who in people.items():
        at = ("people", key)
        reader.known(at, who, PERSON)
        reader.one_of((*at, "side"), who.get("side"), Side.values)
        reader.one_of((*at, "part"), who.get("part", "principal"), Part.values)
        _check_words(reader, at, who)
        if who.get("supports") and who["supports"] not in people:
            reader.wrong((*at, "supports"), f"`{who['supports']}` is nobody in the cast.")


def _check_words(reader: Reader, at: tuple[str, ...], who: dict[str, Any]) -> None:
    for name, names in (("custody", Custody.values), ("harm", Harm.__args__)):  # type: ignore[attr-defined]
        if name in who:
            reader.one_of((*at, name), who[name], names)
    if not isinstance(who.get("name", ""), str):
        reader.wrong((*at, "name"), "A name is text.")
    born = who.get("born", 1980)
    if isinstance(born, bool) or not isinstance(born, int) or not 1900 <= born <= 2100:
        reader.wrong((*at, "born"), "Write the year of birth, like 1979.")


def _check_staff(reader: Reader, staff: dict[str, dict[str, Any]], people: dict[str, dict[str, Any]]) -> None:
    for key, who in staff.items():
        at = ("staff", key)
        reader.known(at, who, STAFF)
        reader.one_of((*at, "role"), who.get("role"), Role.values)
        for each in who.get("conflicts", []):
            if each not in people:
                reader.wrong((*at, "conflicts"), f"`{each}` is nobody in the cast.")
        if key in people:
            reader.wrong(at, f"`{key}` is in the cast twice, as one of the people and as staff.")


def _policy(reader: Reader, head: Mapping[str, Any], data: Mapping[str, Any], programme: Path | None) -> Policy | None:
    from heard.programme.files import read_programme

    name = head.get("programme", "default")
    if programme is None and name not in preset_names():
        reader.one_of(("rehearsal", "programme"), name, preset_names())
        return None
    base = read_programme(programme) if programme else preset(name)
    changes = _table(reader, data, "policy")
    try:
        return with_changes(base, changes, Source(reader.file, reader.lines, ("policy",)))
    except PolicyFileError as wrong:
        reader.problems += wrong.problems
        return None


def _steps(reader: Reader, data: Mapping[str, Any], people: Mapping[str, Any], staff: Mapping[str, Any]) -> list[Step]:
    raw = data.get("step", [])
    if not isinstance(raw, list) or not raw:
        reader.wrong(("step",), "A story has steps: write `[[step]]` for each.")
        return []
    steps = [found for at, each in enumerate(raw) if (found := _step(reader, at, each, people, staff))]
    for before, after in zip(steps, steps[1:], strict=False):
        if after.on < before.on:
            number = steps.index(after)
            reader.wrong(("step", number, "on"), f"This is before the step above it ({before.on}). A story only goes forward.")
    return steps


def _step(reader: Reader, at: int, raw: Any, people: Mapping[str, Any], staff: Mapping[str, Any]) -> Step | None:
    path: tuple[str | int, ...] = ("step", at)
    if not isinstance(raw, dict):
        reader.wrong(path, "A step is a table: write `[[step]]` with its lines below.")
        return None
    before = len(reader.problems)
    _check_when(reader, path, raw)
    cast = {**people, **staff}
    who, does = raw.get("who", "anyone"), raw.get("does")
    if who not in cast and who != "anyone":
        reader.one_of((*path, "who"), who, [*cast, "anyone"])
    if raw.get("by") is not None:
        reader.one_of((*path, "by"), raw["by"], staff)
    if raw.get("door") is not None:
        reader.one_of((*path, "door"), raw["door"], Door.values)
    _check_does(reader, path, raw)
    _check_refused(reader, path, raw.get("refused", []))
    if len(reader.problems) > before:
        return None
    given = {name: value for name, value in raw.items() if name not in COMMON or name == "said_at"}
    return Step(reader.lines.of(path) or 0, raw["on"], who, does, _named(does, raw, given), raw.get("by", ""),
                raw.get("door", ""), tuple(raw.get("refused", [])), raw.get("name", ""))  # fmt: skip


def _named(does: str, raw: Mapping[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """`name` names what a step makes, unless the act itself takes a name."""
    act = ACTS.get(does)
    takes = act is not None and any(each.name == "name" for each in act.takes)
    return {**given, "name": raw["name"]} if takes and "name" in raw else given


def _check_when(reader: Reader, path: tuple[str | int, ...], raw: Mapping[str, Any]) -> None:
    on = raw.get("on")
    if not isinstance(on, datetime):
        reader.wrong((*path, "on"), "A step has a day and an hour, like `on = 2026-01-06T09:30:00`.")
    elif on.tzinfo is not None:
        reader.wrong((*path, "on"), "Write the local time of the programme, without a zone.")
    elif not 1990 <= on.year <= 2200:
        reader.wrong((*path, "on"), "This year lies outside what a story can have (1990 to 2200).")


def _check_does(reader: Reader, path: tuple[str | int, ...], raw: Mapping[str, Any]) -> None:
    does = raw.get("does")
    verbs = sorted((set(ACTS) | set(QUERIES)) - SETTING_UP)
    if does not in verbs:
        reader.one_of((*path, "does"), does, verbs)
        return
    takes = QUERIES.get(does) or {each.name for each in ACTS[does].takes}
    reader.known(path, raw, COMMON | takes)


def _check_refused(reader: Reader, path: tuple[str | int, ...], refused: Any) -> None:
    numbers = {f"R{each}" for each in range(41)}
    if not isinstance(refused, list) or not all(each in numbers for each in refused):
        reader.wrong((*path, "refused"), 'Write the rules in the way, like `refused = ["R11"]`, from R0 to R40.')
