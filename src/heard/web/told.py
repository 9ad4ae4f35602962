"""The long words of the pages: plain files, one folder for each language, which a programme can replace without code.

A page is a Markdown file on a shelf, `locale/<language>/<shelf>/<name>.md`. Its first heading is its title. A line like
`[[call]]` stands for a block that the site fills: how to call, how to ask, the figures.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString

from heard.ground import texts
from heard.ground.pseudo import FROM, pseudo, spoken

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# What is not said in a language: numbers and addresses, as they come with Heard.
SHIPPED = Path(__file__).parent / "public"
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
    """A page as it is told: its title, its parts in order, and a version that changes with every character of its words."""

    title: str
    parts: tuple[PagePart, ...]
    version: str


def digits_of(phone: str) -> str:
    """A number as a telephone takes it, for a `tel:` link."""
    return re.sub(r"[^\d+]", "", phone)


@dataclass(frozen=True, slots=True)
class CrisisLine:
    """Who answers people in crisis: a name, a number, and for whom and when."""

    name: str
    number: str
    words: str

    @property
    def link(self) -> SafeString:
        """The number as a link that calls it."""
        return format_html('<a href="tel:{}"><bdi dir="ltr">{}</bdi></a>', digits_of(self.number), self.number)


@dataclass(frozen=True, slots=True)
class Details:
    """How the programme is reached, in one language. What is empty is not known, and is not shown."""

    phone: str = ""
    hours: str = ""
    emergency: str = ""
    leave_to: str = ""
    post: tuple[str, ...] = field(default=())
    lines: tuple[CrisisLine, ...] = field(default=())

    @property
    def phone_button(self) -> SafeString:
        """The number as a button that calls it."""
        return format_html('<a class="button" href="tel:{}"><bdi dir="ltr">{}</bdi></a>', digits_of(self.phone), self.phone)

    @property
    def emergency_link(self) -> SafeString:
        """The number for an emergency as a link that calls it."""
        return format_html('<a href="tel:{0}"><bdi dir="ltr">{0}</bdi></a>', self.emergency)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The pages of one house, in a folder of each language. `own` is where a programme's files for it lie, in its words."""

    folder: str
    own: str = ""

    def files(self, language: str) -> list[Path]:
        """Every page that comes with Heard in this language."""
        return sorted((texts.LOCALE / language / self.folder).glob("*.md"))

    def names(self, language: str) -> list[str]:
        """What these pages are called."""
        return sorted(path.stem for path in self.files(language))

    def page(self, name: str, language: str) -> MarkdownPage | None:
        """One page, in the programme's own words where it has some; None where there is no such page.

        A region without a page of its own has that of its language; a language without one, that of the first.
        """
        if spoken(language):
            return _as_pseudo(self.page(name, FROM))
        # Only names that are known: a name comes from an address, and an address from anybody.
        if language not in texts.shipped() or name not in self.names(texts.FIRST):
            return None
        path = next(path for each in texts.chain(language) for path in self._places(name, each) if path.is_file())
        return _told(path, path.stat().st_mtime_ns)

    def _places(self, name: str, language: str) -> list[Path]:
        """Where a page can lie, the programme's own file first."""
        own = _own(f"{self.own}/{language}/{name}.md" if self.own else f"{language}/{name}.md")
        return [*own, texts.LOCALE / language / self.folder / f"{name}.md"]


PUBLIC = Shelf("pages")


def details(language: str, *, demo: bool = False) -> Details:
    """What the programme says of itself. A demo that says nothing has a number that is reserved for stories."""
    own = [path for path in _own(DETAILS) if path.is_file()]
    path = next(iter(own), SHIPPED / ("demo.toml" if demo else DETAILS))
    return _read(path, path.stat().st_mtime_ns, texts.chain(language))


def _own(name: str) -> list[Path]:
    """Where a file of the programme's own lies; `[]` where it has no words of its own."""
    return [Path(settings.HEARD_WORDS) / name] if settings.HEARD_WORDS else []


def _as_pseudo(page: MarkdownPage | None) -> MarkdownPage | None:
    parts = (replace(part, words=pseudo(part.words)) for part in page.parts) if page else ()
    return replace(page, title=pseudo(page.title), parts=tuple(parts)) if page else None


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
def _read(path: Path, _changed: int, languages: tuple[str, ...]) -> Details:
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    return Details(
        phone=str(told.get("phone", "")),
        hours=str(_said(told.get("hours", {}), languages, "")),
        emergency=str(told.get("emergency", "")),
        leave_to=str(_said(told.get("leave_to", {}), languages, "")),
        post=tuple(_said(told.get("post", {}), languages, ())),
        lines=tuple(_line(each, languages) for each in told.get("lines", ())),
    )


def _line(told: Mapping[str, Any], languages: tuple[str, ...]) -> CrisisLine:
    return CrisisLine(
        name=str(_said(told.get("name", {}), languages, "")),
        number=str(told.get("number", "")),
        words=str(_said(told.get("words", {}), languages, "")),
    )


def _said(told: Mapping[str, Any], languages: tuple[str, ...], nothing: object) -> Any:
    """What is said in the first of these languages that is named. What is named and empty is left out."""
    return next((told[each] for each in languages if each in told), nothing)
