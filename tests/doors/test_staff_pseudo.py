"""Every page of the workspace in the language that nobody speaks: what is still English there was never put into Fluent."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from zoneinfo import available_timezones

import pytest
from babel import Locale
from django.test import override_settings
from django.urls import resolve

from heard.ground import zones
from heard.ground.pseudo import PSEUDO, RIGHT_TO_LEFT
from heard.preferences.settings import USUAL, keep_settings
from tests.doors.test_web_access import OPENS, one_of_each
from tests.support.crawling import addresses, crawl, long_walks
from tests.support.visiting import visitor

pytestmark = pytest.mark.usefixtures("database")
PATTERNS = "heard.web.staff.urls"
MOST = 600
# It is in the language of whoever it goes to.
# What is printed for somebody speaks their language.
PRINTED = {"outbox-letter", "contact-papers", "inquiry-letter"}
SPOKEN = {"aria-label", "title", "placeholder", "alt", "label"}
# What the page's own script says lies on the body.
BY_SCRIPT = {f"data-{name}" for name in ("working", "ticked", "quiet", "still-here", "saved-at", "too-long", "not-saved")}
WITHOUT_END = {"br", "hr", "img", "input", "link", "meta", "path"}
# A policy is shown as the file that it is.
NOT_READ = {"script", "style", "code", "kbd", "pre", "textarea"}
# A piece of a sentence stands between two marks; what fills its places stands outside of them.
PIECE = re.compile(rf"{RIGHT_TO_LEFT}[^{RIGHT_TO_LEFT}]*{RIGHT_TO_LEFT}|\{{\w+\}}")
ISOLATED = str.maketrans(dict.fromkeys("\u2068\u2069"))
WORD = re.compile(r"[A-Za-z][\w'’-]+")
# What people typed in this story, and our own name.
STAFF = ("Dana", "Sam Supervisor", "Sam", "Ruth", "Omar", "Kim", "Screener", "Evaluator", "Administrator")
PEOPLE = ("Maria", "James", "Rosa", "Duran", "Reed")
WORDS = (
    "Heard",
    "Facilitated Dialogue",
    "Pine Hill",
    "12 Elm Road",
    "rosa@example.org",
    "Why?",
    "I will call on Tuesday.",
    "v1",
)
OF_THE_POLICY = ("harmed person", "responsible person", "en, es", "America/Los_Angeles")
# Days, hours and zones come from CLDR and not from Fluent; nobody writes them in this language.
CLDR = Locale("en")
DAYS = [
    *CLDR.months["format"]["wide"].values(),
    *CLDR.days["format"]["wide"].values(),
    "Pacific Time",
    "or",
    "and",
    "English",
]
DAYS += [*CLDR.months["format"]["abbreviated"].values(), *CLDR.days["format"]["abbreviated"].values()]
# What CLDR calls the places of clocks, as choices have them.
OF_CLOCKS = {words for _country, found in zones.choices("Etc/UTC") for _zone, words in found}
NAMES = {
    *OF_CLOCKS,
    # A language by its own name, beside what is asked in it.
    "– Español",
    *CLDR.languages.values(),
    *CLDR.territories.values(),
    "American Sign Language",
    "Español",
    PSEUDO,
    *available_timezones(),
    *OF_THE_POLICY,
}
KNOWN = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in (*WORDS, *PEOPLE, *STAFF, *DAYS)))


def bare(piece: str) -> str:
    """A piece of a page without what is known, nor spaces that are too many."""
    return " ".join(KNOWN.sub(" ", PIECE.sub(" ", piece)).translate(ISOLATED).split())


ALONE = {*NAMES, *map(bare, NAMES)}


class _Read(HTMLParser):
    """What of a page people read or hear, piece by piece; but what says of itself that it is in another language."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.within: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        other = dict(attrs).get("lang", PSEUDO) != PSEUDO
        if not other and not self.silent:
            self.said += [value for name, value in attrs if value and name in SPOKEN | BY_SCRIPT]
        if tag not in WITHOUT_END:
            self.within.append((tag, other or tag in NOT_READ))

    def handle_endtag(self, tag: str) -> None:
        while tag not in WITHOUT_END and self.within and self.within.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(data)

    @property
    def silent(self) -> bool:
        """Whether it stands within something that is not read here."""
        return any(silent for _tag, silent in self.within)


def english(page: str) -> Iterator[str]:
    """Every piece of a page that has a plain word in it, but what was typed and what CLDR writes."""
    reading = _Read()
    reading.feed(page)
    for piece in reading.said:
        left = bare(piece)
        if left not in ALONE and any(word.upper() != word for word in WORD.findall(left)):
            yield left


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
    shown = {at: body.decode() for at, body in pages.items() if body.startswith(b"200 ")}
    assert {"shell", "signing"} <= {room(at) for at in shown}
    whole = {at: page for at, page in shown.items() if resolve(at.partition("?")[0], PATTERNS).url_name not in PRINTED}
    assert not [at for at, page in whole.items() if f'<html lang="{PSEUDO}" dir="rtl"' not in " ".join(page.split())]
    left = {at: sorted(set(english(page))) for at, page in whole.items()}
    assert not {at: words for at, words in left.items() if words}


def test_what_is_english_is_found() -> None:
    said = f"{RIGHT_TO_LEFT}Łööķ{RIGHT_TO_LEFT} Dana"
    assert list(english(f"<p title='{said}'>{said}</p><code>raw words</code>")) == []
    assert list(english(f"<p aria-label='Close it'>{said}</p> then <i lang='es'>no</i> Jan 26")) == ["Close it", "then"]
