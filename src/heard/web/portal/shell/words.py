"""The words of the portal: plain TOML files, one for each room, the same keys in each language.

A programme can put its own sentences in place of ours: `portal/<language>/<room>.toml` in the folder of its words. What
it leaves out stays as it comes with Heard.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from heard.web.pseudo import PSEUDO, is_on, pseudo, spoken

SHIPPED = Path(__file__).parents[1] / "words"
LANGUAGES: dict[str, str] = {"en": "English", "es": "Español"}
FIRST = "en"
RIGHT_TO_LEFT = frozenset({PSEUDO})
# Around a name, a number or a code in a sentence from right to left, so that its own direction stays.
APART = "\u2068{}\u2069"

Table = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one language: `said("questions.title", name="Ruth")`."""

    language: str

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence with this key, `room.key`, with its places filled. Raises KeyError for a key that is nowhere."""
        room, _, name = key.partition(".")
        if self.direction == "rtl":
            values = {each: APART.format(value) for each, value in values.items()}
        return room_words(self.language, room)[name].format(**values)

    def has(self, key: str) -> bool:
        """Whether there are words for this key."""
        room, _, name = key.partition(".")
        return name in room_words(self.language, room)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, as pages say it."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"


def languages() -> dict[str, str]:
    """Every language that can be chosen, each in its own name."""
    return LANGUAGES | ({PSEUDO: PSEUDO} if is_on() else {})


def room_words(language: str, room: str) -> Table:
    """All words of one room in one language."""
    if spoken(language):
        return {key: pseudo(words) for key, words in room_words(FIRST, room).items()}
    files = [path for path in _files(language, room) if path.is_file()]
    return _read(tuple((path, path.stat().st_mtime_ns) for path in files))


def _files(language: str, room: str) -> list[Path]:
    own = [Path(settings.HEARD_WORDS) / "portal"] if settings.HEARD_WORDS else []
    return [folder / language / f"{room}.toml" for folder in (SHIPPED, *own)]


@lru_cache(maxsize=256)
def _read(files: tuple[tuple[Path, int], ...]) -> Table:
    found: dict[str, str] = {}
    for path, _changed in files:
        found |= {key: str(words).strip() for key, words in tomllib.loads(path.read_text(encoding="utf-8")).items()}
    return found
