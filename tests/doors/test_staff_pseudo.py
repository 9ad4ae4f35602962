"""Every page of the workspace in the language that nobody speaks: what is still English there was never put into Fluent."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from django.test import override_settings
from django.urls import resolve

from heard.ground.pseudo import PSEUDO, RIGHT_TO_LEFT
from heard.preferences.settings import USUAL, keep_settings
from tests.doors.crawling import addresses, crawl, long_walks
from tests.doors.test_reach import OPENS, one_of_each
from tests.doors.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")
PATTERNS = "heard.web.staff.urls"
MOST = 400
# Rooms whose sentences do not all lie in Fluent yet. It is to be empty.
INCOMPLETE = {"today", "day", "finding", "dialogue", "contact", "exchange", "inquiries", "registers"}
SPOKEN = {"aria-label", "title", "placeholder", "alt", "label"}
# What the page's own script says lies on the body.
BY_SCRIPT = {f"data-{name}" for name in ("working", "ticked", "quiet", "still-here", "saved-at", "too-long", "not-saved")}
NOT_READ = {"script", "style", "code", "kbd"}
# A piece of a sentence stands between two marks; what fills its places stands outside of them.
PIECE = re.compile(rf"{RIGHT_TO_LEFT}[^{RIGHT_TO_LEFT}]*{RIGHT_TO_LEFT}|\{{\w+\}}")
WORD = re.compile(r"[A-Za-z][\w'’-]+")
# What people typed in this story, and our own name.
STAFF = ("Dana", "Sam Supervisor", "Sam", "Ruth", "Omar", "Kim", "Screener", "Evaluator", "Administrator")
TYPED = ("Heard", "Facilitated Dialogue", "Maria", "James", "Rosa", *STAFF)
NAME = re.compile("|".join(rf"\b{re.escape(each)}\b" for each in TYPED))
# Days, hours and zones come from CLDR and not from Fluent; nobody writes them in this language.
MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
OF_CLDR = MONTHS | WEEKDAYS | {"Pacific", "Time", "English", PSEUDO}


class _Read(HTMLParser):
    """What of a page people read or hear, piece by piece."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.said += [value for name, value in attrs if value and name in SPOKEN | BY_SCRIPT]
        if tag in NOT_READ:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not self.within:
            self.said.append(data)


def english(page: str) -> Iterator[str]:
    """Every piece of a page that has a plain word in it, but what was typed and what CLDR writes."""
    reading = _Read()
    reading.feed(page)
    for piece in reading.said:
        left = NAME.sub(" ", PIECE.sub(" ", piece))
        if {word for word in WORD.findall(left) if word.upper() != word} - OF_CLDR:
            yield " ".join(left.split())


def room(address: str) -> str:
    """The room of the workspace that a page belongs to: the folder of its view."""
    return resolve(address.partition("?")[0], PATTERNS).func.__module__.split(".")[3]


@pytest.mark.parametrize(
    "who", long_walks(["dana", "sam", "ruth", "omar", "screener", "evaluator", "administrator"], {"dana", "administrator"})
)
def test_no_plain_english_is_left(who: str) -> None:
    cast = one_of_each()
    begin = [each.format(dialogue=cast.dialogue, **cast.people, **cast.made) for each, whose in OPENS.items() if who in whose]
    with override_settings(HEARD_PSEUDO=True):
        keep_settings(cast.id(who), {**USUAL, "language": PSEUDO})
        pages = crawl(visitor(cast, who), [*addresses(PATTERNS), *begin], MOST)
    shown = {at: body.decode() for at, body in pages.items() if body.startswith(b"200 ") and room(at) not in INCOMPLETE}
    assert {"shell", "signing"} <= {room(at) for at in shown}
    assert not [at for at, page in shown.items() if f'<html lang="{PSEUDO}"' not in page]
    left = {at: sorted(set(english(page))) for at, page in shown.items()}
    assert not {at: words for at, words in left.items() if words}


def test_what_is_english_is_found() -> None:
    said = f"{RIGHT_TO_LEFT}Łööķ{RIGHT_TO_LEFT} Dana"
    assert list(english(f"<p title='{said}'>{said}</p><code>raw words</code>")) == []
    assert list(english(f"<p aria-label='Close it'>{said}</p> then Jan 26")) == ["Close it", "then Jan 26"]
