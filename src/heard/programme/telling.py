"""A policy for a reader: every setting in words, with what its file says about it, and what no file can change."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from heard.ground.toml_lines import lines_of
from heard.programme.catalogue import Setting, settings
from heard.programme.files import read_programme_text
from heard.programme.floors import FLOORS
from heard.programme.policy import Policy, default_policy
from heard.programme.problems import FileProblem, PolicyFileError
from heard.programme.report import Difference, differences, in_words

NOT_KNOWN = "not known"
REASONS = {floor.key: floor.reason for floor in FLOORS}


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
        """Its name within a page."""
        return self.key.replace(".", "-").replace("_", "-")


def told(policy: Policy, text: str = "") -> list[Group]:
    """Every setting, table by table. `text` is the file that the policy came from."""
    notes = notes_in(text)
    found = []
    for table, inside in groupby(settings(), key=lambda one: one.table):
        rows = tuple(_told(one, policy, notes.get(one.key, ())) for one in inside)
        found.append(Group(key=table, label=_table_label(table), sentence=_sentence_of(table), settings=rows))
    return found


def _told(one: Setting, policy: Policy, notes: tuple[str, ...]) -> SettingText:
    value, usual = one.value_in(policy), one.value_in(default_policy())
    return SettingText(
        key=one.key,
        label=label_of(one.key),
        value=said(value),
        usual="" if value == usual else said(usual),
        sentence=one.sentence,
        notes=notes,
        floor=REASONS.get(one.key, ""),
    )


def label_of(key: str) -> str:
    """`contact.hold_minutes` -> `Hold minutes`."""
    return key.rpartition(".")[2].replace("_", " ").capitalize()


def _table_label(table: str) -> str:
    """`contact.first_way` -> `Contact: first way`."""
    outer, _, inner = table.partition(".")
    return f"{label_of(outer)}: {label_of(inner).lower()}" if inner else label_of(outer)


def said(value: object) -> str:
    """A value in words that nobody has to decode."""
    return in_words(value).replace("_", " ")


def changes(before: Policy, after: Policy) -> list[tuple[str, Difference]]:
    """What two policies say differently, each under the label of its setting, in words."""
    return [
        (_whole_label(one.setting), Difference(one.setting, _plain(one.before), _plain(one.after)))
        for one in differences(before, after)
    ]


def _whole_label(one: Setting) -> str:
    return f"{_table_label(one.table)}: {label_of(one.key).lower()}"


def _plain(words: str) -> str:
    return words.replace("_", " ")


def _sentence_of(table: str) -> str:
    found: type = Policy
    sentence = ""
    for part in table.split("."):
        field = found.model_fields[part]  # type: ignore[attr-defined]
        sentence, found = field.description or "", field.annotation
    return sentence


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
