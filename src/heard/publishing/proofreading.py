"""What keeps a page from being published, line by line, in words that a person can act on.

`> Write here: …` or `## Write here: …` is a place that only a programme can fill, and no page is published with one left.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from heard.acts.fields import MAX_TEXT_CHARS
from heard.publishing.consents import CONSENT, problems_of_consent
from heard.publishing.markdown import BLOCK, BLOCKS, FILE_NAME, FILES, PAGE_LINK, TITLE, parsed
from heard.publishing.problems import PublishingProblem

NEEDED = {"emergency": ("emergency", "lines"), "contact": ("contact",)}
ANY_BLOCK = re.compile(r"\[\[([^\[\]]*)\]\]")
# In a heading, or in a quote, however deep it lies and however it is set.
WRITE_HERE = re.compile(r"^(?:#{1,6}\s*|(?=[^>]*>)[\s>*_+-]*)(Write here|Escriba aquí|Écrivez ici)[\s*_]*:", re.IGNORECASE)
RAW_HTML = re.compile(
    r"<(!--|\s?/?\s?(iframe|script|style|svg|img|video|audio|object|embed|div|span|center|font|table|form|ul|ol|li|button|input"
    r"|strong|em|small|a|b|i|u|p|br|hr|h[1-6])\b)",
    re.IGNORECASE,
)
# Where else a link may lead: to a place on this page, to another site, to a number or an address.
OTHER_LINK = re.compile(r"^(#|https?://[^/\s]|tel:|mailto:)", re.IGNORECASE)
# Signs that nobody sees and that turn around what stands behind them, a number too. They come along with what is pasted.
TURNS_AROUND = re.compile(r"[\u202a-\u202e]")
# What was meant as a link and is none: markdown-it leaves out what would run in a browser.
UNREAD_LINK = re.compile(r"\]\(")
MAX_TITLE_CHARS, MAX_PAGE_CHARS = 70, MAX_TEXT_CHARS


def problems_in(text: str, *, name: str, files: Collection[str], pages: Collection[str]) -> list[PublishingProblem]:
    """Everything that keeps a page from being published, in the order of its lines.

    `files` are the names of those that are there, `pages` those of all pages.
    """
    if len(text) > MAX_PAGE_CHARS:
        return [PublishingProblem("too_long", {"most": str(MAX_PAGE_CHARS)})]
    found = [*_of_lines(text), *_of_title(text), *_of_tokens(text, files, pages), *problems_of_consent(text, name)]
    found += _of_blocks(text, name)
    lines = ["", *text.split("\n")]
    return [replace(each, near=lines[each.line].strip()) for each in sorted(found, key=lambda each: each.line)]


def _of_blocks(text: str, name: str) -> Iterator[PublishingProblem]:
    """What a page may not be without: there is no other place where somebody in danger looks for a number."""
    for block in NEEDED.get(name, ()):
        if block not in BLOCK.findall(text):
            yield PublishingProblem("block_needed", {"name": f"[[{block}]]"})


def _of_title(text: str) -> Iterator[PublishingProblem]:
    title = TITLE.match(text)
    if not title or not title[1].strip():
        yield PublishingProblem("no_title", line=1)
    elif len(title[1]) > MAX_TITLE_CHARS:
        yield PublishingProblem("title_too_long", {"most": str(MAX_TITLE_CHARS)}, line=1)
    body = text[title.end() :].split("\n") if title else []
    if title and not any(line.strip() for line in body):
        yield PublishingProblem("says_nothing", line=1)
    for at, line in enumerate(body, 2):
        if line.startswith("# "):
            yield PublishingProblem("second_title", line=at)


def _of_lines(text: str) -> Iterator[PublishingProblem]:
    for at, line in enumerate(text.split("\n"), 1):
        if WRITE_HERE.match(line):
            yield PublishingProblem("write_here", line=at)
        if TURNS_AROUND.search(line):
            yield PublishingProblem("turned_around", line=at)
        if RAW_HTML.search(line):
            yield PublishingProblem("html", line=at)
        for block in ANY_BLOCK.findall(line):
            if not (block in BLOCKS and BLOCK.match(line)) and not CONSENT.match(line.strip()):
                known = ", ".join(f"[[{each}]]" for each in sorted(BLOCKS))
                yield PublishingProblem("unknown_block", {"name": f"[[{block}]]", "known": known}, line=at)


def _of_tokens(text: str, files: Collection[str], pages: Collection[str]) -> Iterator[PublishingProblem]:
    level = 1
    for token in parsed(text):
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
    elif token.type == "text" and UNREAD_LINK.search(token.content):
        yield PublishingProblem("unread_link")


def _of_link(target: str, files: Collection[str], pages: Collection[str]) -> Iterator[PublishingProblem]:
    """A link leads to a file, to a page by its name, or to somewhere else by its whole address."""
    if FILE_NAME.match(file := target.removeprefix(FILES)):
        if file not in files:
            yield PublishingProblem("no_file", {"name": target})
    elif not OTHER_LINK.match(target) and not ((page := PAGE_LINK.match(target)) and page[1] in pages):
        yield PublishingProblem("no_page", {"name": target})
