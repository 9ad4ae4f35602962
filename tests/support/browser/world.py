"""A dialogue in which something stands in every room, and every page of the workspace with who opens it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.test import override_settings

from heard.ground import clock
from heard.inquiry.first_words import as_kept, first_words
from heard.models import Place, Programme
from tests.support.browser.harness import served
from tests.support.cast import Cast, begin


@dataclass(frozen=True, slots=True)
class World:
    """Where the pages are served, and what stands for each open place of an address."""

    cast: Cast
    address: str
    places: Mapping[str, str]

    def at(self, page: str) -> str:
        """The whole address of a page of the workspace."""
        return f"http://staff.{self.address}{page.format(**self.places)}"


MORNINGS = {"way": "phone", "at": "+1 555 0133", "hours": "08:00-12:00", "if_no_answer": "hang_up"}
LETTERS = {"way": "letter", "at": "12 Alder Street", "sign_name": "Dana"}
# The name of each address: who opens it, and where. Every page that can be opened is here, in its fullest state.
PAGES: dict[str, tuple[str, str]] = {
    "today": ("Dana", "/today/"),
    "inquiries": ("Dana", "/inquiries/"),
    "new-inquiry": ("Dana", "/inquiries/new/"),
    "inquiry": ("Dana", "/inquiries/{inquiry}/"),
    "inquiry-by-mail": ("Dana", "/inquiries/{mailed}/"),
    "inquiry-mail": ("Dana", "/inquiries/{mailed}/mail/"),
    "inquiry-letter": ("Dana", "/inquiries/{written}/letter/"),
    "day": ("Ruth", "/day/"),
    "day-dialogue": ("Ruth", "/day/{dialogue}/"),
    "day-log": ("Ruth", "/day/{dialogue}/log/"),
    "day-concern": ("Ruth", "/day/{dialogue}/concern/"),
    "day-sheet": ("Ruth", "/day/{dialogue}/sheet/"),
    "settings": ("Dana", "/settings/"),
    "help": ("Dana", "/help/?page=dialogue"),
    "demo-clock": ("Dana", "/demo-clock/"),
    "prove": ("Dana", "/prove/"),
    "ways": ("Dana", "/ways/"),
    "add-passkey": ("Dana", "/ways/passkey/"),
    "set-password": ("Dana", "/ways/password/"),
    "set-app": ("Dana", "/ways/app/"),
    "signed-in": ("Dana", "/signed-in/"),
    "search": ("Dana", "/search/"),
    "dialogues": ("Dana", "/dialogues/?stage=preparing"),
    "views": ("Dana", "/dialogues/views/"),
    "new-dialogue": ("Dana", "/dialogues/new/"),
    "dialogue": ("Dana", "/dialogues/{dialogue}/?looks=yes&timeline=all"),
    "note": ("Ruth", "/dialogues/{dialogue}/notes/{note}/"),
    "acts": ("Dana", "/dialogues/{dialogue}/acts/"),
    "act": ("Dana", "/dialogues/{dialogue}/acts/plan_meeting/"),
    "say-one-person": ("Dana", "/dialogues/{dialogue}/people/{person}/"),
    "contact-record": ("Dana", "/dialogues/{dialogue}/contact/{person}/"),
    "contact-change": ("Dana", "/dialogues/{dialogue}/contact/{person}/change/"),
    "contact-own-page": ("Dana", "/dialogues/{dialogue}/contact/{person}/page/"),
    "contact-papers": ("Dana", "/dialogues/{dialogue}/contact/{person}/papers/"),
    "contact-write": ("Dana", "/dialogues/{dialogue}/contact/{person}/write/"),
    "contact-call": ("Dana", "/dialogues/{dialogue}/contact/{person}/call/"),
    "outbox": ("Dana", "/outbox/"),
    "outbox-message": ("Dana", "/outbox/{message}/"),
    "outbox-letter": ("Dana", "/outbox/{letter}/letter/"),
    "exchange": ("Ruth", "/exchange/"),
    "crossing": ("Ruth", "/exchange/{dialogue}/{item}/"),
    "facilitators": ("Dana", "/facilitators/"),
    "facilitator": ("Dana", "/facilitators/{facilitator}/"),
    "facilitator-standing": ("Dana", "/facilitators/{facilitator}/standing/"),
    "facilities": ("Dana", "/facilities/"),
    "facility": ("Dana", "/facilities/{place}/"),
    "facility-act": ("Dana", "/facilities/{place}/add_room/"),
    "people": ("Administrator", "/people/"),
    "programme": ("Administrator", "/programme/"),
    "policy": ("Administrator", "/programme/policy/"),
    "policy-version": ("Dana", "/programme/policies/1/"),
    "programme-act": ("Administrator", "/programme/acts/appoint/"),
    "give-way-in": ("Administrator", "/programme/way-in/{colleague}/"),
    "site-pages": ("Administrator", "/site/"),
    "site-page": ("Administrator", "/site/pages/home/"),
    "site-filling": ("Administrator", "/site/pages/about/?kind=about&language=en"),
    "site-details": ("Administrator", "/site/details/"),
    "site-sentences": ("Administrator", "/site/sentences/"),
    "site-sentence": ("Administrator", "/site/sentences/public-leave/"),
    "site-files": ("Administrator", "/site/files/"),
    "figures": ("Evaluator", "/figures/"),
}
# Why a name has no page of its own above.
NOT_A_PAGE = {
    "home": "leads to the first page of each role",
    "sign-in": "seen before anybody is signed in",
    "way-in": "a link that opens once",
    "inquiry-mail-back": "is sent",
}


@contextmanager
def world(stage: str = "supported") -> Iterator[World]:
    """The world, served at the moment at which its story stands."""
    cast = begin().to(stage)
    for role in ("screener", "evaluator", "administrator"):
        cast.appoint(role, role)
    Programme.objects.update(demo="demo")
    note = cast.do("ruth", "note", text="Maria sleeps better since the last talk.", about="maria").pk
    cast.go("2026-03-19 15:00")
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=LETTERS, hard_dates="04-02")
    cast.do("dana", "write_to", to="maria", words="Hello, this is Dana. See you on Tuesday.", keep="letter")
    cast.wait(minutes=20)
    cast.do("programme", "start_sending", message="letter")
    cast.do("programme", "end_sending", message="letter", outcome="by_hand")
    cast.do("dana", "take_in_hand", message="letter")
    cast.do("dana", "write_to", to="maria", words="Hello, this is Dana. Wednesday is fine, too.", keep="message")
    inquiry = cast.do("anyone", "inquire", reach=MORNINGS).pk
    cast.do("maria", "write_item", kind="question", text="What did you think about on that morning?", keep="why")
    cast.do("maria", "permit", by="ruth", channel="phone", item="why")
    cast.do("omar", "raise_concern", level="watch", words="He sleeps badly.", about="james")
    places = {
        "dialogue": cast.dialogue,
        "note": str(note),
        "person": cast.id("maria"),
        "message": cast.id("message"),
        "letter": cast.id("letter"),
        "item": cast.id("why"),
        "inquiry": str(inquiry),
        "mailed": _asked(cast, "email", "lena@example.org"),
        "written": _asked(cast, "letter", "12 Alder Street, Alder Landing"),
        "facilitator": cast.id("ruth"),
        "place": str(Place.objects.get(programme=cast.programme, name="Pine Hill").pk),
        "colleague": cast.id("sam"),
    }
    public = override_settings(HEARD_PUBLIC_PROGRAMME=Programme.objects.get(pk=cast.programme).slug)
    with public, clock.at(cast.moment), served() as address:
        yield World(cast, address, places)


def _asked(cast: Cast, way: str, at: str) -> str:
    """A first question that is answered by this way, in words that were shown and agreed to."""
    shows = as_kept(first_words(way, "en", if_no_answer="hang_up"))
    return str(cast.do("anyone", "inquire", reach={"way": way, "at": at}, shows=shows, called="Lena Ortiz").pk)


def filed(name: str) -> str:
    """The name of a page as a file has it."""
    return re.sub(r"\W+", "-", name)
