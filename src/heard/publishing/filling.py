"""A kind of page as questions: what only a programme can say is asked for, place by place, and put into the page.

places_in(text)        # what is asked, in the order of the page
filled(text, words)    # the page, from what was typed
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from heard.publishing.consents import CONSENT
from heard.publishing.proofreading import WRITE_HERE

HEADING = re.compile(r"^(#{2,6}) ")
WORDS, NAME, DAYS = "words", "name", "days"


@dataclass(frozen=True, slots=True)
class PlaceToFill:
    """Something that is to be written: `kind` is `words`, `name` (a heading) or `days` (of a consent).

    `asked` is what to write there, `""` for days. `before` is what stands on the page between the place before and this one.
    """

    kind: str
    asked: str
    before: str


def places_in(text: str) -> list[PlaceToFill]:
    """What a kind of page asks for, in order; `[]` where it asks for nothing."""
    found, before = [], list[str]()
    for line in text.split("\n"):
        if kind := _kind(line):
            asked = "" if kind == DAYS else line.partition(":")[2].strip()
            found.append(PlaceToFill(kind, asked, "\n".join(before).strip()))
            before = []
        else:
            before.append(line)
    return found


def words_after(text: str) -> str:
    """What stands on the page after the last place."""
    lines = text.split("\n")
    last = max((at for at, line in enumerate(lines) if _kind(line)), default=-1)
    return "\n".join(lines[last + 1 :]).strip()


def _kind(line: str) -> str:
    """What has to be typed in place of a line; `""` where it stays as it is."""
    if CONSENT.match(line.strip()):
        return DAYS
    if not WRITE_HERE.match(line):
        return ""
    return NAME if line.startswith("#") else WORDS


def filled(text: str, words: Sequence[str]) -> str:
    """The page with these words in its places, in order. A place without words goes, and a heading over nothing with it."""
    typed = iter(words)
    lines = [line for each in text.split("\n") for line in _lines(each, next(typed, "") if _kind(each) else "")]
    said = "\n".join(reversed([*_without_empty_headings(reversed(lines))]))
    return re.sub(r"\n{3,}", "\n\n", said).strip() + "\n"


def _lines(line: str, words: str) -> list[str]:
    """What stands in place of a line of a kind."""
    kind, words = _kind(line), words.replace("\r\n", "\n").strip()
    if not kind:
        return [line]
    if not words:
        return []
    if kind == DAYS:
        return [f"[[consent {words}]]"]
    return [f"{line.partition(' ')[0]} {' '.join(words.split())}"] if kind == NAME else words.split("\n")


def _without_empty_headings(backwards: Iterator[str]) -> Iterator[str]:
    """The lines of a page from its end, without a heading that is followed by one of its own height, or by nothing."""
    height = 1
    for line in backwards:
        heading = HEADING.match(line)
        if heading and len(heading[1]) >= height:
            continue
        if line.strip():
            height = len(heading[1]) if heading else 7
        yield line
