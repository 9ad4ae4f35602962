"""Where each key of a TOML text stands.

The standard reader of TOML gives values and no places. A person who has to mend
a file needs the line, so this walks the same text a second time, only for places.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

Path = tuple[str | int, ...]

_BLANK: Final = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_BARE_KEY: Final = re.compile(r"[^\s.=\[\]{},\"'#]+")
_STRINGS: Final = (
    re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}', re.DOTALL),
    re.compile(r"'''(?:[^']|'(?!''))*'{3,5}", re.DOTALL),
    re.compile(r'"((?:[^"\\\n]|\\.)*)"'),
    re.compile(r"'([^'\n]*)'"),
)
_PLAIN: Final = re.compile(r"[^,\]}#\n]*")
_ESCAPE: Final = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_SHORT: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}
_MAX_DEPTH: Final = 100


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of every key, table and list entry, counted from one."""

    found: Mapping[Path, int]

    def of(self, path: Path) -> int | None:
        """The line of a path, else of the nearest thing around it, else None."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.found:
                return self.found[path[:length]]
        return None


def lines_of(text: str) -> Lines:
    """Finds every key's line. Of a text that is not TOML it finds what it can."""
    walk = _Walk(text)
    walk.document()
    return Lines(walk.found)


@dataclass(slots=True)
class _Walk:
    text: str
    at: int = 0
    found: dict[Path, int] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    entries: dict[Path, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        lengths = (len(line) for line in self.text.split("\n"))
        self.starts = [0, *accumulate(length + 1 for length in lengths)]

    def document(self) -> None:
        table: Path = ()
        while self.at < len(self.text):
            begin = self.at
            self._skip(_BLANK)
            if self._take("[["):
                table = self._header("]]", repeated=True)
            elif self._take("["):
                table = self._header("]", repeated=False)
            else:
                self._pair(table, depth=0)
            if self.at == begin:
                self.at += 1  # junk: go on, so that every text comes to an end

    def _header(self, end: str, *, repeated: bool) -> Path:
        start, keys = self.at, self._keys()
        self._take(end)
        path: Path = ()
        for place, key in enumerate(keys, 1):
            path = (*path, key)
            if repeated and place == len(keys):
                self.entries[path] = self.entries.get(path, -1) + 1
            self._note(path, start)
            if path in self.entries:
                path = (*path, self.entries[path])
                self._note(path, start)
        return path

    def _pair(self, table: Path, depth: int) -> None:
        start, path = self.at, table
        for key in self._keys():
            path = (*path, key)
            self._note(path, start)
        self._skip(_SPACE)
        if self._take("="):
            self._skip(_SPACE)
            self._value(path, depth + 1)

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            key = self._key()
            if key is None:
                return keys
            keys.append(key)
            self._skip(_SPACE)
            if not self._take("."):
                return keys

    def _key(self) -> str | None:
        for pattern in _STRINGS[2:]:
            if quoted := pattern.match(self.text, self.at):
                self.at = quoted.end()
                plain = quoted[0].startswith("'")
                return quoted[1] if plain else _ESCAPE.sub(_unescaped, quoted[1])
        if bare := _BARE_KEY.match(self.text, self.at):
            self.at = bare.end()
            return bare[0]
        return None

    def _value(self, path: Path, depth: int) -> None:
        if depth > _MAX_DEPTH:
            self.at = len(self.text)
        elif self._take("["):
            self._list(path, depth)
        elif self._take("{"):
            self._inline(path, depth)
        elif not any(self._skip(pattern) for pattern in _STRINGS):
            self._skip(_PLAIN)

    def _list(self, path: Path, depth: int) -> None:
        for place in range(len(self.text)):
            self._skip(_BLANK)
            if self._take("]") or self.at >= len(self.text):
                return
            entry = (*path, place)
            self._note(entry, self.at)
            self._value(entry, depth + 1)
            if not self._next("]"):
                return

    def _inline(self, path: Path, depth: int) -> None:
        while self.at < len(self.text):
            self._skip(_BLANK)
            if self._take("}"):
                return
            self._pair(path, depth)
            if not self._next("}"):
                return

    def _next(self, end: str) -> bool:
        """Whether an entry follows; passes the comma, or the end of the group."""
        self._skip(_BLANK)
        if self._take(","):
            return True
        self._take(end)
        return False

    def _take(self, mark: str) -> bool:
        if self.text.startswith(mark, self.at):
            self.at += len(mark)
            return True
        return False

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return bool(match)

    def _note(self, path: Path, at: int) -> None:
        # the first place is where a person looks for a table named in parts
        if len(path) <= _MAX_DEPTH:
            self.found.setdefault(path, bisect_right(self.starts, at))


def _unescaped(found: re.Match[str]) -> str:
    code = found[1] or found[2]
    if code is None:
        return _SHORT.get(found[3], found[3])
    number = int(code, 16)
    return chr(number) if number <= 0x10FFFF else found[0]  # noqa: PLR2004  the last character of Unicode
