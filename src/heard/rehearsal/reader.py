"""Reading a story file's text: what is wrong with it is gathered, each with its line and what to do."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from heard.acts.fields import ActField, ParseError
from heard.ground.toml_lines import Lines, lines_of
from heard.ground.toml_lines import Path as Key
from heard.programme.problems import FileProblem

MAX_FILE_BYTES: Final = 1_000_000
# A line has one value; one of thousands of parts costs memory by its square.
MAX_LINE_CHARS: Final = 25_000
FIRST_YEAR, LAST_YEAR = 1990, 2200
MAX_SHOWN_CHARS = 40


class StoryError(Exception):
    """A story file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: Iterable[FileProblem]) -> None:
        """Take all problems; they are told in the order of their lines, each one once."""
        self.problems = sorted(dict.fromkeys(problems), key=lambda each: each.line or 0)
        super().__init__("\n".join(map(str, self.problems)))


def short(value: object) -> str:
    """A value as a message shows it: on one line, without characters that a terminal would obey."""
    text = "".join(character if character.isprintable() else "?" for character in str(value))
    return text if len(text) <= MAX_SHOWN_CHARS else f"{text[:MAX_SHOWN_CHARS]}…"


def hint(value: object, names: Iterable[str]) -> str:
    """The nearest name that is known, as a question; `""` where none is near."""
    near = get_close_matches(short(value), sorted(names), 1)
    return f" Did you mean `{near[0]}`?" if near else ""


@dataclass(slots=True)
class Reader:
    """Reads one file and gathers what is wrong."""

    file: str
    lines: Lines
    problems: list[FileProblem] = field(default_factory=list)

    def wrong(self, path: Key, reason: str) -> None:
        """Remember one problem."""
        key = ".".join(short(part) for part in path if isinstance(part, str))
        self.problems.append(FileProblem(self.file, self.lines.of(path), key, reason))

    def known(self, path: Key, given: Iterable[str], names: Iterable[str]) -> None:
        """Each name that is not known, with the nearest that is."""
        names = sorted(names)
        for each in given:
            if each not in names:
                listed = hint(each, names) or f" Known: {', '.join(names)}."
                self.wrong((*path, each), f"`{short(each)}` is not known here.{listed}")

    def one_of(self, path: Key, value: object, names: Iterable[str]) -> bool:
        """Whether a word is one of a few; a problem where it is not."""
        names = list(names)
        if isinstance(value, str) and value in names:
            return True
        said = "Nothing is said here. Write one of" if value is None else f"`{short(value)}` is none of"
        self.wrong(path, f"{said} {', '.join(names)}.{hint(value, names)}")
        return False

    def reads(self, path: Key, takes: ActField, value: object) -> bool:
        """Whether an act's own field can read a value; a problem with the field's words where it cannot."""
        try:
            takes.parse(value)
        except ParseError as wrong:
            self.wrong(path, str(wrong))
            return False
        return True

    def table(self, data: Mapping[str, Any], name: str) -> dict[str, Any]:
        """A table of the file; an empty one where it is missing or no table."""
        found = data.get(name, {})
        if isinstance(found, dict):
            return found
        self.wrong((name,), f"`{name}` is a table: write `[{name}]`.")
        return {}

    def tables(self, data: Mapping[str, Any], name: str) -> dict[str, dict[str, Any]]:
        """The tables below a name, such as `[people.maria]`, by their last part."""
        found = {}
        for key, value in self.table(data, name).items():
            if isinstance(value, dict):
                found[key] = value
            else:
                self.wrong((name, key), f"Write `[{name}.{short(key)}]` with its lines below.")
        return found

    def dates(self, path: Key, value: object) -> None:
        """Each date in a value that lies where no story can be."""
        if isinstance(value, dict):
            for name, inner in value.items():
                self.dates((*path, name), inner)
        elif isinstance(value, list):
            for place, inner in enumerate(value):
                self.dates((*path, place), inner)
        elif isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            self.wrong(path, f"This year lies outside what a story can have ({FIRST_YEAR} to {LAST_YEAR}).")


def opened(path: Path) -> tuple[Reader, dict[str, Any]]:
    """A file as a reader and its data. Raises StoryError where it is no TOML."""
    text = _text(path)
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE_CHARS:
            raise _fault(path, f"This line is longer than {MAX_LINE_CHARS:,} characters.", number)
    return Reader(str(path), lines_of(text)), _parsed(path, text)


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _fault(path, "This is nested too deeply to be a story.") from None
    except ValueError as wrong:  # not only TOMLDecodeError: a number of thousands of digits is one too
        raise _fault(path, f"This is not TOML: {wrong}", _line_in(str(wrong), text)) from None


def _line_in(message: str, text: str) -> int | None:
    """The line that a message of the parser names: `(at line 3, column 5)`, or `(at end of document)`."""
    if "end of document" in message:
        return text.rstrip().count("\n") + 1
    number = message.rpartition("at line ")[2].partition(",")[0]
    return int(number) if number.isdecimal() else None


def _text(path: Path) -> str:
    content = _content(path)
    if len(content) > MAX_FILE_BYTES:
        raise _fault(path, f"This file is larger than {MAX_FILE_BYTES:,} bytes.")
    if not content.strip():
        raise _fault(path, "This file is empty. A story has a cast and steps.")
    try:
        return content.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as wrong:
        raise _fault(path, "This file is not UTF-8 text.", content.count(b"\n", 0, wrong.start) + 1) from None


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _fault(path, "This is a folder, not a file.")
        if path.exists() and not path.is_file():
            raise _fault(path, "This is not a plain file.")
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        raise _fault(path, "There is no such file.") from None
    except (OSError, ValueError) as wrong:
        reason = getattr(wrong, "strerror", None) or "its name cannot be used"
        raise _fault(path, f"This file cannot be read: {reason}.") from None


def _fault(path: Path, reason: str, line: int | None = None) -> StoryError:
    return StoryError([FileProblem(short_path(path), line, "", reason)])


def short_path(path: Path) -> str:
    """The file's name as messages show it."""
    return "".join(character if character.isprintable() else "?" for character in str(path))
