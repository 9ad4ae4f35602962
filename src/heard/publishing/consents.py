"""What somebody told and lets be told: for how long, and that it shows on no other day.

A story begins at a heading like `## Alma`. In it, on a line of its own, `[[consent 2026-01-05 to 2027-01-05]]` says from
which day through which it may be told. What is a heading is what the page shows as one, however it was written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from heard.publishing.markdown import TITLE, parsed
from heard.publishing.problems import PublishingProblem

CONSENT = re.compile(r"^\[\[consent (\S+) to (\S+)\]\]$")
STORIES = "stories"
BEGIN = frozenset({"h1", "h2"})


@dataclass(frozen=True, slots=True)
class PageSection:
    """A heading with all that stands under it, or what stands before the first one; `line` counts from 1.

    `spans` are the days of each consent in it, the first and the last; `None` for one that cannot be read.
    """

    line: int
    lines: tuple[str, ...]
    spans: tuple[tuple[date, date] | None, ...]

    def may_be_told(self, today: date) -> bool:
        """Whether every consent in it holds on this day. Where several people speak, one who does not agree is enough."""
        return all(span is not None and span[0] <= today <= span[1] for span in self.spans)

    @property
    def told(self) -> str:
        """Its words, without what says how long they may be told."""
        return "".join(f"{line}\n" for line in self.lines if not CONSENT.match(line.strip()))


def is_of_stories(text: str, name: str) -> bool:
    """Whether each section of a page is somebody's story: it has that name, or there is a consent on it."""
    return name == STORIES or any(CONSENT.match(line.strip()) for line in text.splitlines())


def told_today(text: str, name: str, today: date) -> str:
    """A page without what may not be told today, and without what says how long each story may be."""
    if not is_of_stories(text, name):
        return text
    first, *stories = _sections(text)
    title = TITLE.match(text)
    begin = first.told if first.may_be_told(today) else title[0] if title else ""
    return "".join([begin, *(each.told for each in stories if each.spans and each.may_be_told(today))])


@lru_cache(maxsize=32)
def _sections(text: str) -> tuple[PageSection, ...]:
    # What ends a line for the parser ends one here: a story must not begin elsewhere than where it shows.
    lines = re.split("\r\n?|\n", text)
    headings = [each for each in parsed(text) if each.type == "heading_open" and each.tag in BEGIN and each.level == 0]
    # The title is no section of its own.
    starts = [0, *(each.map[0] for each in headings if each.map and each.map[0] > 0), len(lines)]
    return tuple(_section(lines, start, end) for start, end in pairwise(starts))


def _section(lines: list[str], start: int, end: int) -> PageSection:
    part = tuple(lines[start:end])
    found = [match for line in part if (match := CONSENT.match(line.strip()))]
    return PageSection(start + 1, part, tuple(_span(each[1], each[2]) for each in found))


def _span(first: str, last: str) -> tuple[date, date] | None:
    try:
        return date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None


def problems_of_consent(text: str, name: str) -> Iterator[PublishingProblem]:
    """Every story says the consent that was given, and its end (a day may be over: then it is not shown)."""
    if not is_of_stories(text, name):
        return
    first, *stories = _sections(text)
    if first.spans:
        yield PublishingProblem("consent_without_story", line=first.line)
    for each in stories:
        if not each.spans or None in each.spans:
            yield PublishingProblem("story_without_consent", line=each.line)
