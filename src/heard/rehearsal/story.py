"""A story file, read and checked: its policy, its cast, its steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

# Importing it makes the register of acts whole, which says what the steps may be.
from heard.programme.files import Source, read_programme, with_changes
from heard.programme.policy import Policy
from heard.programme.presets import preset, preset_names
from heard.programme.problems import PolicyFileError
from heard.rehearsal.players import check_players
from heard.rehearsal.reader import Reader, StoryError, opened
from heard.rehearsal.steps import Steps, StoryStep

__all__ = ["Story", "StoryError", "StoryStep", "read_story"]

TABLES = {"rehearsal", "policy", "people", "staff", "places", "step"}
HEAD = {"title", "programme", "source"}


@dataclass(frozen=True, slots=True)
class Story:
    """A whole story, read and checked, but for what only the rules can tell."""

    file: str
    title: str
    source: str
    policy: Policy
    people: dict[str, dict[str, Any]]
    staff: dict[str, dict[str, Any]]
    places: dict[str, dict[str, Any]]
    steps: list[StoryStep]


def read_story(path: Path, programme: Path | None = None) -> Story:
    """The story of a file. Raises StoryError with every problem found, or PolicyFileError for a programme file."""
    reader, data = opened(path)
    reader.known((), data, TABLES)
    head = _head(reader, data)
    people, staff, places = (reader.tables(data, name) for name in ("people", "staff", "places"))
    check_players(reader, people, staff, places)
    policy = _policy(reader, head, data, programme)
    zone = ZoneInfo(policy.programme.timezone) if policy else None
    steps = Steps(reader, people, staff, zone).read(data)
    if reader.problems or policy is None:
        raise StoryError(reader.problems)
    title = str(head.get("title") or path.stem)
    return Story(str(path), title, str(head.get("source") or ""), policy, people, staff, places, steps)


def _head(reader: Reader, data: Mapping[str, Any]) -> dict[str, Any]:
    head = reader.table(data, "rehearsal")
    reader.known(("rehearsal",), head, HEAD)
    for name in sorted(HEAD & set(head)):
        if not isinstance(head[name], str):
            reader.wrong(("rehearsal", name), "Write words in quotes.")
    return head


def _policy(reader: Reader, head: Mapping[str, Any], data: Mapping[str, Any], programme: Path | None) -> Policy | None:
    changes = reader.table(data, "policy")
    name = head.get("programme", "default")
    if programme is None and not reader.one_of(("rehearsal", "programme"), name, preset_names()):
        return None
    base = read_programme(programme) if programme else preset(name)
    try:
        return with_changes(base, changes, Source(reader.file, reader.lines, ("policy",)))
    except PolicyFileError as wrong:
        reader.problems += wrong.problems
        return None
