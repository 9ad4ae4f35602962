"""Pages as they are written: Markdown with a title and blocks, made into safe HTML.

A line like `[[call]]` stands for a block that the site fills. A new line of what was typed is a new line on the page. What
is told only for a while is in `publishing.consents`, and what keeps a page from being published in `publishing.proofreading`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

BLOCK = re.compile(r"^[ \t]*\[\[(\w+)\]\][ \t]*$", re.MULTILINE)
# What the site knows how to fill.
BLOCKS = frozenset(re.findall(r"\w+", "call contact ask volunteer figures emergency lines film map"))
TITLE = re.compile(r"\A# (.+)\n?")
FILE_NAME = re.compile(r"^[a-z0-9][a-z0-9._-]*\.(?:png|jpe?g|webp|pdf|mp4|webm|vtt)$")
# A page by its name, and a place on it: `contact`, `ways#by-letter`.
PAGE_LINK = re.compile(r"^([a-z0-9-]+)(#[^\s#]*)?$")
HOME = "home"
FILES = "/files/"
MAX_DESCRIPTION_CHARS = 155
VERSION_CHARS = 12


@dataclass(frozen=True, slots=True)
class PagePart:
    """A piece of a page: words as safe HTML, or the name of a block."""

    words: str = ""
    block: str = ""


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page as it is told: its title, its parts in order, and a version that changes with every character of its words.

    `description` is the beginning of its first paragraph, in plain letters. `language` is that of its words.
    """

    title: str
    parts: tuple[PagePart, ...]
    version: str
    description: str = ""
    language: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing but its title: then it is not shown."""
        return not self.parts

    def in_language(self, language: str) -> "MarkdownPage":
        """The same, saying in which language its words are."""
        return replace(self, language=language)


def page_of(text: str, language: str = "") -> MarkdownPage:
    """A page from what was written. Links to other pages lead to those in this language: a page has more than one address."""
    title = TITLE.match(text)
    body = text[title.end() :] if title else text
    pieces = BLOCK.split(body)
    parts = [PagePart(block=piece) if at % 2 else PagePart(words=_html(piece, language)) for at, piece in enumerate(pieces)]
    said = tuple(part for part in parts if part.words or part.block in BLOCKS)
    version = sha256(text.encode()).hexdigest()[:VERSION_CHARS]
    return MarkdownPage(title[1].strip() if title else "", said, version, _description(body))


@cache
def _markdown() -> "MarkdownIt":
    """Nothing but text, headings, lists, tables, links and our own pictures: HTML stays text. Few ask, so it comes late."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False, "breaks": True})


def _html(text: str, language: str) -> str:
    tokens = parsed(text)
    for each in _inline(tokens):
        _point(each, language)
    return str(_markdown().renderer.render(tokens, _markdown().options, {})).strip()


def parsed(text: str) -> list[Any]:
    """The tokens of a text, as markdown-it has them."""
    return _markdown().parse(text)


def _inline(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield from token.children or ()


def _point(token: Any, language: str) -> None:
    """Let files lie under `/files/`, links lead to pages of this language, and a picture on another site stay its words."""
    for name in ("src", "href"):
        if FILE_NAME.match(value := str(token.attrs.get(name, ""))):
            token.attrs[name] = f"{FILES}{value}"
    if language and (link := PAGE_LINK.match(str(token.attrs.get("href", "")))):
        token.attrs["href"] = f"{address_of(link[1], language)}{link[2] or ''}"
    if token.type == "image" and _is_elsewhere(str(token.attrs.get("src", ""))):
        token.type = "text"


def address_of(name: str, language: str) -> str:
    """Where a page stands in a language."""
    return f"/{language}/" if name == HOME else f"/{language}/{name}/"


def _is_elsewhere(source: str) -> bool:
    return ":" in source or source.startswith("//")


def _description(body: str) -> str:
    """The first paragraph in plain letters, cut at the end of a word."""
    tokens = parsed(BLOCK.sub("", body))
    first = next((token for before, token in pairwise(tokens) if before.type == "paragraph_open"), None)
    words = (
        "".join(each.content if each.type in {"text", "code_inline"} else " " for each in first.children or ())
        if first
        else ""
    )
    words = " ".join(words.split())
    if len(words) <= MAX_DESCRIPTION_CHARS:
        return words
    return words[:MAX_DESCRIPTION_CHARS].rsplit(" ", 1)[0].rstrip(",;:") + "…"
