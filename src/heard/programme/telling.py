"""A policy for a reader: every setting in words, with what its file says about it, and what no file can change."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from heard.ground import dates
from heard.ground.texts import say
from heard.ground.toml_lines import lines_of
from heard.programme.catalogue import Setting, line_of, settings
from heard.programme.files import read_programme_text
from heard.programme.floors import FLOORS
from heard.programme.policy import Policy, default_policy
from heard.programme.problems import FileProblem, PolicyFileError
from heard.programme.report import Difference, differences, in_words

# How a comment of a programme file begins that says this; it is written so in every file that comes with Heard.
NOT_KNOWN = "not known"
FLOOR_OF = {floor.key: floor for floor in FLOORS}
A_DAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingText:
    """One setting: what it is called, what it says, what it means, where its file says that it comes from."""

    key: str
    label: str
    value: str
    usual: str
    sentence: str
    notes: tuple[str, ...]
    floor: str

    @property
    def is_not_known(self) -> bool:
        """Whether the file says that nobody knows how the programme does it."""
        return any(note.casefold().startswith(NOT_KNOWN) for note in self.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One table of a programme file."""

    key: str
    label: str
    sentence: str
    settings: tuple[SettingText, ...]

    @property
    def anchor(self) -> str:
        """The id of its heading within a page."""
        return self.key.replace(".", "-").replace("_", "-")


def told(policy: Policy, text: str = "") -> list[Group]:
    """Every setting, table by table. `text` is the file that the policy came from."""
    notes = notes_in(text)
    found = []
    for table, inside in groupby(settings(), key=lambda one: one.table):
        rows = tuple(_told(one, policy, notes.get(one.key, ())) for one in inside)
        found.append(Group(key=table, label=line_of(table).label, sentence=line_of(table).sentence, settings=rows))
    return found


def _told(one: Setting, policy: Policy, notes: tuple[str, ...]) -> SettingText:
    value, usual = one.value_in(policy), one.value_in(default_policy())
    return SettingText(
        key=one.key,
        label=one.label,
        value=said(one, value),
        usual="" if value == usual else said(one, usual),
        sentence=one.sentence,
        notes=notes,
        floor=FLOOR_OF[one.key].reason if one.key in FLOOR_OF else "",
    )


def said(one: Setting, value: object) -> str:
    """What a setting says, in words that nobody has to decode: a word of the file by its name, an hour as people write it."""
    if isinstance(value, tuple) and value:
        parts = [said(one, part) for part in value]
        is_hours = isinstance(value[0], time)
        return say("policy_value-hours", **{"from": parts[0], "to": parts[1]}) if is_hours else ", ".join(parts)
    if isinstance(value, time):
        return dates.hour(datetime.combine(A_DAY, value))
    return say(f"policy_value-{value}") if value in one.words else in_words(value)


def changes(before: Policy, after: Policy) -> list[tuple[str, Difference]]:
    """What two policies say differently, each under the names of its table and its setting, in words."""
    return [
        (
            say("policy_report-setting_of", table=line_of(one.table).label, setting=one.label),
            Difference(one, said(one, one.value_in(before)), said(one, one.value_in(after))),
        )
        for one in (each.setting for each in differences(before, after))
    ]


def notes_in(text: str) -> dict[str, tuple[str, ...]]:
    """What the comments of a programme file say about each setting: those above its line, and the one behind its value."""
    lines, places = text.split("\n"), lines_of(text).found
    found = {}
    for one in settings():
        at = places.get(tuple(one.key.split(".")))
        if at:
            found[one.key] = (*_above(lines, at - 1), *_behind(lines[at - 1]))
    return {key: notes for key, notes in found.items() if notes}


def _above(lines: Sequence[str], at: int) -> list[str]:
    notes: list[str] = []
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
        notes.insert(0, lines[at].strip().lstrip("#").strip())
    return _joined(notes)


def _joined(lines: Sequence[str]) -> list[str]:
    """A sentence that goes on in the next line of comments is one note; a line with an address stands alone."""
    notes: list[str] = []
    for line in lines:
        if notes and "://" not in line and "://" not in notes[-1] and not notes[-1].endswith((".", "]")):
            notes[-1] += f" {line}"
        elif line:
            notes.append(line)
    return notes


def _behind(line: str) -> list[str]:
    value, mark, note = line.rpartition("#")
    if not mark or not note.strip():
        return []
    try:
        tomllib.loads(value)
    except ValueError:
        return []
    return [note.strip()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A text that somebody wants to load: the policy it says, or everything that is wrong with it."""

    text: str
    policy: Policy | None = None
    problems: tuple[FileProblem, ...] = ()


def read(text: str, name: str) -> Read:
    """What a file says, or all its problems; the text itself is never lost."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        return Read(text=plain, policy=read_programme_text(plain, name))
    except PolicyFileError as wrong:
        return Read(text=plain, problems=tuple(wrong.problems))
