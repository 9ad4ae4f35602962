"""The long words of the pages: plain files, two languages side by side, which a programme can replace without code.

A page is a Markdown file, `<language>/<name>.md`, on a shelf; each house has its own. Its first heading is its title. A
line like `[[call]]` stands for a block that the site fills: how to ring, how to ask, the figures.
"""

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings

from heard.ground.pseudo import FROM, pseudo, spoken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

SHIPPED = Path(__file__).parent / "public" / "words"
DETAILS = "details.toml"
BLOCK = re.compile(r"^\[\[(\w+)\]\]$", re.MULTILINE)
VERSION = 12
TITLE = re.compile(r"\A# (.+)\n")


@dataclass(frozen=True, slots=True)
class PagePart:
    """A piece of a page: words as safe HTML, or the name of a block."""

    words: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page as it is told: its title, its parts in order, and a version that changes with every sign of its words."""

    title: str
    parts: tuple[PagePart, ...]
    version: str


@dataclass(frozen=True, slots=True)
class Details:
    """How the programme is reached, in one language. What is empty is not known, and is not shown."""

    phone: str = ""
    hours: str = ""
    emergency: str = ""
    leave_to: str = ""
    post: tuple[str, ...] = field(default=())

    @property
    def rings(self) -> str:
        """The number as a telephone takes it."""
        return re.sub(r"[^\d+]", "", self.phone)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one house. `own` is where a programme's files for it lie, in the folder of the programme's words."""

    shipped: Path
    own: str = ""

    def names(self, language: str) -> list[str]:
        """Every page there is in this language."""
        return sorted(path.stem for path in (self.shipped / language).glob("*.md"))

    def page(self, name: str, language: str) -> MarkdownPage | None:
        """One page, in the programme's own words where it has some; nothing where there is no such page."""
        if spoken(language):
            return _as_pseudo(self.page(name, FROM))
        # Only names that are known: a name comes from an address, and an address from anybody.
        if name not in self.names(language):
            return None
        path = _file(f"{language}/{name}.md", self)
        return _told(path, path.stat().st_mtime_ns)


PUBLIC = Shelf(SHIPPED)


def details(language: str, *, demo: bool = False) -> Details:
    """What the programme says of itself. The demo has a number that is reserved for stories."""
    path = SHIPPED / "demo.toml" if demo else _file(DETAILS, PUBLIC)
    return _read(path, path.stat().st_mtime_ns, language)


def _as_pseudo(page: MarkdownPage | None) -> MarkdownPage | None:
    parts = (replace(part, words=pseudo(part.words)) for part in page.parts) if page else ()
    return replace(page, title=pseudo(page.title), parts=tuple(parts)) if page else None


def _file(name: str, shelf: Shelf) -> Path:
    own = Path(settings.HEARD_WORDS) / shelf.own / name if settings.HEARD_WORDS else None
    return own if own and own.is_file() else shelf.shipped / name


@lru_cache(maxsize=256)
def _told(path: Path, _changed: int) -> MarkdownPage:
    text = path.read_text(encoding="utf-8")
    title = TITLE.match(text)
    pieces = BLOCK.split(text[title.end() :] if title else text)
    parts = [PagePart(block=piece) if at % 2 else PagePart(words=_html(piece)) for at, piece in enumerate(pieces)]
    said = tuple(part for part in parts if part.words or part.block)
    return MarkdownPage(title[1].strip() if title else "", said, sha256(text.encode()).hexdigest()[:VERSION])


@cache
def _markdown() -> "MarkdownIt":
    """Nothing but text, headings, lists and links: HTML in a file stays text. Staff never ask for it, so it comes late."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False})


def _html(text: str) -> str:
    return str(_markdown().render(text)).strip()


@lru_cache(maxsize=16)
def _read(path: Path, _changed: int, language: str) -> Details:
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Details(
        phone=str(told.get("phone", "")),
        hours=str(told.get("hours", {}).get(language, "")),
        emergency=str(told.get("emergency", "")),
        leave_to=str(told.get("leave_to", {}).get(language, "")),
        post=tuple(told.get("post", {}).get(language, ())),
    )
