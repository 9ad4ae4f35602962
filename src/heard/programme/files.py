"""Programme files: read, laid over one another, and refused with reasons."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from heard.ground.texts import say
from heard.ground.toml_lines import Lines, lines_of
from heard.ground.toml_lines import Path as Key
from heard.programme.catalogue import settings
from heard.programme.policy import Policy
from heard.programme.problems import FileProblem, PolicyFileError, dotted, faults

__all__ = [
    "FileProblem",
    "PolicyFileError",
    "Source",
    "decoded",
    "merge",
    "policy_from",
    "programme_text",
    "read_programme",
    "read_programme_text",
    "with_changes",
]

MAX_FILE_BYTES: Final = 256 * 1024
# A key has to stand on one line; one of thousands of parts costs memory by its square.
MAX_LINE_CHARS: Final = 1000
_PLACE: Final = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Source:
    """Where settings were read: the file's name, its lines, and what they stand under.

    `under` is the path of the settings in the file: `()` in a programme file,
    `("policy",)` in a rehearsal.
    """

    file: str
    lines: Lines
    under: Key = ()

    def line(self, path: Key) -> int | None:
        """The line of a setting, else of the nearest table around it."""
        return self.lines.of((*self.under, *path))


def read_programme(source: Path | str) -> Policy:
    """Reads a programme file, or the text of one.

    A `Path`, or one line of text that ends in `.toml`, is a file; any other text is the content itself. Raises
    `PolicyFileError` with every problem found.
    """
    named = isinstance(source, str) and re.fullmatch(r"[^\n=\"#]+\.toml", source)
    if isinstance(source, str) and not named:
        return read_programme_text(source)
    return read_programme_text(_content(Path(source)), str(source))


def read_programme_text(text: str, name: str = "") -> Policy:
    """The policy that a programme file's text says; `name` is what problems call the file.

    Raises `PolicyFileError` with every problem, in the order of lines.
    """
    name = name or say("policy_file-unnamed")
    return policy_from(_parsed(text, name), Source(name, lines_of(text)))


def programme_text(policy: Policy) -> str:
    """A programme file that says every setting of a policy; reading it gives the same policy."""
    lines: list[str] = []
    for table, inside in groupby(settings(), key=lambda one: one.table):
        values = [f"{one.name} = {_written(one.value_in(policy))}" for one in inside]
        lines += [f"[{table}]", *values, ""]
    return "\n".join(lines)


def policy_from(data: Mapping[str, Any], where: Source | str = "") -> Policy:
    """The policy that plain data says, defaults elsewhere.

    Raises `PolicyFileError` with every problem, in the order of lines.
    """
    try:
        return Policy.model_validate(dict(data))
    except ValidationError:
        raise PolicyFileError(_problems(data, where)) from None


def with_changes(policy: Policy, changes: Mapping[str, Any], where: Source | str = "") -> Policy:
    """A policy with some settings changed, key by key, under the same floors.

    Raises `PolicyFileError` as `policy_from` does.
    """
    return policy_from(merge(policy.as_data(), changes), where)


def merge(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Lays changes over a base, table by table and key by key; lists are replaced.

    Neither is changed.
    """
    merged = dict(base)
    for key, value in changes.items():
        below = merged.get(key)
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            merged[key] = merge(below, value)
        else:
            merged[key] = value
    return merged


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(_written(one) for one in value)}]"
    # every string of JSON is one of TOML, and so are its numbers, true and false
    return json.dumps(f"{value:%H:%M}" if isinstance(value, time) else value, ensure_ascii=False)


def _parsed(text: str, name: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE_CHARS:
            raise _fault(name, say("policy_file-line_too_long", most=MAX_LINE_CHARS), number)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _fault(name, say("policy_file-nested")) from None
    except ValueError as error:
        raise _syntax(name, text, str(error)) from None


def _syntax(name: str, text: str, message: str) -> PolicyFileError:
    place = _PLACE.search(message)
    last = text.rstrip().count("\n") + 1
    line = int(place[1] or last) if place else None
    said = _PLACE.sub("", message)
    return _fault(name, say("policy_file-not_toml", said=said), line)


def _content(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise _fault(str(path), say("policy_file-no_file")) from None
    except IsADirectoryError:
        raise _fault(str(path), say("policy_file-folder")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None)
        said = say("policy_file-cannot_open", reason=reason) if reason else say("policy_file-bad_name")
        raise _fault(str(path), said) from None
    return decoded(str(path), content)


def decoded(name: str, content: bytes) -> str:
    """The text of a file's bytes; `name` is what problems call the file. Raises `PolicyFileError`."""
    if len(content) > MAX_FILE_BYTES:
        raise _fault(name, say("policy_file-too_large", most=MAX_FILE_BYTES // 1024))
    try:
        return content.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _fault(name, say("policy_file-not_utf8"), line) from None


def _problems(data: Mapping[str, Any], where: Source | str) -> list[FileProblem]:
    # two entries of a list can be wrong in the same way on the same line
    found = dict.fromkeys(_problem(path, reason, where) for path, reason in faults(data))
    return sorted(found, key=lambda problem: problem.line or 0)


def _problem(path: Key, reason: str, where: Source | str) -> FileProblem:
    file, line = (where, None)
    if isinstance(where, Source):
        file, line = where.file, where.line(path)
    return FileProblem(str(file), line, dotted(path), reason)


def _fault(file: str, reason: str, line: int | None = None) -> PolicyFileError:
    return PolicyFileError([FileProblem(file, line, "", reason)])
