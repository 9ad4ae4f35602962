"""Pages as they are written: Markdown with a title and blocks, made into safe HTML, and looked through for what is wrong.

A line like `[[call]]` stands for a block that the site fills. `> Write here: …` or `## Write here: …` is a place that only
a programme can fill, and no page is published with one left. A new line of what was typed is a new line on the page. In a
story, `[[consent 2026-01-05 to 2027-01-05]]` says how long it may be told.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from heard.publishing.problems import PublishingProblem

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

BLOCK = re.compile(r"^\[\[(\w+)\]\]$", re.MULTILINE)
ANY_BLOCK = re.compile(r"\[\[([^\[\]]*)\]\]")
# What the site knows how to fill.
BLOCKS = frozenset(re.findall(r"\w+", "call contact ask volunteer figures emergency lines film map"))
TITLE = re.compile(r"\A# (.+)\n?")
WRITE_HERE = re.compile(r"^(?:>|#{1,6})\s*(Write here|Escriba aquí|Écrivez ici)\s*:", re.IGNORECASE)
CONSENT = re.compile(r"^\[\[consent (\S+) to (\S+)\]\]$")
SECTION = re.compile(r"^(?=## )", re.MULTILINE)
RAW_HTML = re.compile(r"<\s*/?\s*(iframe|script|style|img|video|audio|div|span|table|form|a|p|br|h[1-6])\b", re.IGNORECASE)
FILE_NAME = re.compile(r"^[a-z0-9][a-z0-9._-]*\.(?:png|jpe?g|webp|pdf|mp4|webm|vtt)$")
FILES = "/files/"
MAX_TITLE_CHARS = 70
MAX_DESCRIPTION_CHARS = 155
VERSION_CHARS = 12
STORIES = "stories"


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


def page_of(text: str) -> MarkdownPage:
    """A page from what was written."""
    title = TITLE.match(text)
    body = text[title.end() :] if title else text
    pieces = BLOCK.split(body)
    parts = [PagePart(block=piece) if at % 2 else PagePart(words=_html(piece)) for at, piece in enumerate(pieces)]
    said = tuple(part for part in parts if part.words or part.block in BLOCKS)
    version = sha256(text.encode()).hexdigest()[:VERSION_CHARS]
    return MarkdownPage(title[1].strip() if title else "", said, version, _description(body))


def told_today(text: str, today: date) -> str:
    """A page of stories without those that may not be told today, and without what says how long each may be."""
    sections = SECTION.split(text)
    return "".join([sections[0], *(_without_consent(each) for each in sections[1:] if _may_be_told(each, today))])


def _consent_in(section: str) -> tuple[date, date] | None:
    """From which day through which a story may be told; `None` where this is not said, or cannot be read."""
    found = next((match for line in section.splitlines() if (match := CONSENT.match(line.strip()))), None)
    try:
        return (date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found else None
    except ValueError:
        return None


def _may_be_told(section: str, today: date) -> bool:
    consent = _consent_in(section)
    return consent is not None and consent[0] <= today <= consent[1]


def _without_consent(section: str) -> str:
    return "\n".join(line for line in section.splitlines() if not CONSENT.match(line.strip())) + "\n"


@cache
def _markdown() -> "MarkdownIt":
    """Nothing but text, headings, lists, tables, links and our own pictures: HTML stays text. Few ask, so it comes late."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False, "breaks": True})


def _html(text: str) -> str:
    tokens = _markdown().parse(text)
    for each in _inline(tokens):
        _point_to_files(each)
    return str(_markdown().renderer.render(tokens, _markdown().options, {})).strip()


def _inline(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield from token.children or ()


def _point_to_files(token: Any) -> None:
    """What is named by its file name alone lies under `/files/`."""
    for name in ("src", "href"):
        value = str(token.attrs.get(name, ""))
        if FILE_NAME.match(value):
            token.attrs[name] = f"{FILES}{value}"


def _description(body: str) -> str:
    """The first paragraph in plain letters, cut at the end of a word."""
    tokens = _markdown().parse(BLOCK.sub("", body))
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


# What is wrong


def problems_in(text: str, *, name: str, files: Collection[str], pages: Collection[str]) -> list[PublishingProblem]:
    """Everything that keeps a page from being published, in the order of its lines.

    `files` are the names of those that are there, `pages` those of all pages.
    """
    found = [*_of_lines(text), *_of_title(text), *_of_tokens(text, files, pages)]
    if name == STORIES:
        found += _of_stories(text)
    lines = ["", *text.split("\n")]
    return [replace(each, near=lines[each.line].strip()) for each in sorted(found, key=lambda each: each.line)]


def _of_title(text: str) -> Iterator[PublishingProblem]:
    title = TITLE.match(text)
    if not title:
        yield PublishingProblem("no_title", line=1)
    elif len(title[1]) > MAX_TITLE_CHARS:
        yield PublishingProblem("title_too_long", {"most": str(MAX_TITLE_CHARS)}, line=1)
    body = text[title.end() :].split("\n") if title else []
    for at, line in enumerate(body, 2):
        if line.startswith("# "):
            yield PublishingProblem("second_title", line=at)


def _of_lines(text: str) -> Iterator[PublishingProblem]:
    for at, line in enumerate(text.split("\n"), 1):
        if WRITE_HERE.match(line):
            yield PublishingProblem("write_here", line=at)
        if RAW_HTML.search(line):
            yield PublishingProblem("html", line=at)
        for block in ANY_BLOCK.findall(line):
            if not (block in BLOCKS and BLOCK.match(line.strip())) and not CONSENT.match(line.strip()):
                known = ", ".join(f"[[{each}]]" for each in sorted(BLOCKS))
                yield PublishingProblem("unknown_block", {"name": f"[[{block}]]", "known": known}, line=at)


def _of_tokens(text: str, files: Collection[str], pages: Collection[str]) -> Iterator[PublishingProblem]:
    level = 1
    for token in _markdown().parse(text):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "heading_open":
            if int(token.tag[1]) > level + 1:
                yield PublishingProblem("heading_skipped", line=line)
            level = int(token.tag[1])
        for each in token.children or ():
            yield from (found.on_line(line) for found in _of_one(each, files, pages))


def _of_one(token: Any, files: Collection[str], pages: Collection[str]) -> Iterator[PublishingProblem]:
    if token.type == "image":
        source = str(token.attrs.get("src", ""))
        if not token.content.strip():
            yield PublishingProblem("picture_without_words", {"name": source})
        if source.removeprefix(FILES) not in files:
            yield PublishingProblem("no_picture", {"name": source})
    elif token.type == "link_open":
        yield from _of_link(str(token.attrs.get("href", "")), files, pages)


def _of_link(target: str, files: Collection[str], pages: Collection[str]) -> Iterator[PublishingProblem]:
    if FILE_NAME.match(target) and target not in files:
        yield PublishingProblem("no_file", {"name": target})
    elif re.fullmatch(r"[a-z0-9-]+", target) and target not in pages:
        yield PublishingProblem("no_page", {"name": target})


def _of_stories(text: str) -> Iterator[PublishingProblem]:
    """Every story says the consent that was given, and its end (a day may be over: then it is not shown)."""
    line = 1
    for at, section in enumerate(SECTION.split(text)):
        if at and _consent_in(section) is None:
            yield PublishingProblem("story_without_consent", line=line)
        line += section.count("\n")
