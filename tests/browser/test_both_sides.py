"""A whole dialogue from both sides: Maria on her phone, and what everybody else sees at each of her moments.

Maria walks through her own pages in a browser; the office and James' steps between are done by their acts. After each
moment the pages of everybody are read: what has to be there, what must not be, and what nobody may ever see.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

import pytest
from django.test import override_settings
from playwright.sync_api import Browser, Page

from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground import clock
from heard.models import Inquiry, Programme
from heard.programme.scene import ProgrammeScene
from heard.web.sessions import cookie_name
from tests.support.browser.harness import go_by, opened, served, shot
from tests.support.cast import PARTIES, Cast, begin
from tests.support.portaling import JAMES_AT_HOME, WORDS, give, page_of, session_of
from tests.support.visiting import PORTAL, answer, at_the_door, read, signed_in

pytestmark = pytest.mark.browser
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
PHONE = {"viewport": {"width": 360, "height": 740}}
NUMBER = "555 0134"
ASKS, MORE, LAST = "Why did you pick our house?", "Do you think about my brother?", "I want you to know his name."
PARTS = ("overview", "people", "preparation", "papers", "meetings", "safety", "outcome")
OF_CASE = tuple(f"/dialogues/{{dialogue}}/?show={part}" for part in PARTS)
OF_STAFF = {
    "dana": ("/today/", "/inquiries/", *OF_CASE),
    "sam": ("/today/", *OF_CASE),
    "ruth": ("/today/", "/day/", "/exchange/", *OF_CASE),
    "omar": ("/today/", "/day/", "/exchange/", *OF_CASE),
}
OF_THEIR_OWN = (
    "/my-page/",
    "/told/",
    "/given/",
    "/decide/",
    "/next-talk/",
    "/messages/",
    "/day/",
    "/with-me/",
    "/record/",
    "/shared/",
    "/questions/",
    "/after/",
)
# What somebody never finds on any page, at any moment.
NEVER: Mapping[str, tuple[str, ...]] = {
    "maria": ("James Reed", "555 0155"),
    "rosa": ("James", ASKS, MORE, LAST, NUMBER, "555 0155"),
    "james": ("Maria Duran", MORE, LAST, NUMBER, "rosa@example.org"),
    "dana": (ASKS, MORE, LAST),
    "sam": (ASKS, MORE, LAST, NUMBER),
    "ruth": (MORE, LAST),
    "omar": (MORE, LAST),
}


@dataclass(slots=True)
class Told:
    """The story as it is walked."""

    cast: Cast
    address: str
    maria: Page
    others: Page
    seen: dict[str, dict[str, str]] = field(default_factory=dict)
    came: set[str] = field(default_factory=set)

    def comes_in(self, who: str, page: Page) -> None:
        """On their own page, with ten minutes before them."""
        page.context.clear_cookies()
        session = session_of(self.cast, page_of(self.cast, who))
        page.context.add_cookies([{"name": cookie_name("portal"), "value": session, "url": self.own("/")}])

    def works(self, who: str) -> None:
        """Somebody of the staff sits down at the other screen."""
        self.others.context.clear_cookies()
        cookie = signed_in(self.cast, who).cookies[cookie_name("staff")].value
        at = f"http://staff.{self.address}/"
        self.others.context.add_cookies([{"name": cookie_name("staff"), "value": cookie, "url": at}])

    def own(self, at: str) -> str:
        """The address of a page of somebody's own."""
        return f"http://portal.{self.address}{at}"

    def goes(self, at: str) -> Page:
        """Maria opens a page; she was away for a while before."""
        self.comes_in("maria", self.maria)
        self.maria.goto(self.own(at))
        return self.maria

    def presses(self, name: str) -> None:
        """Maria presses a button of this page."""
        go_by(self.maria.locator("main").get_by_role("button", name=name, exact=True).first)
        self.cast.wait(seconds=1)

    def reads(self, who: str) -> dict[str, str]:
        """Everything that the pages of somebody say now, by address, in words; also what a browser would not show."""
        if who in OF_STAFF:
            browser, at = (
                signed_in(self.cast, who),
                [each.format(dialogue=self.cast.dialogue) for each in OF_STAFF[who]],
            )
        else:
            browser, at = at_the_door(PORTAL), list(OF_THEIR_OWN)
            browser.cookies[cookie_name("portal")] = session_of(self.cast, page_of(self.cast, who))
        found = {}
        for each in at:
            given = answer(browser.get(each))
            title = TITLE.search(given.content.decode())
            named = [word for word in ("Maria", "James", "Rosa", "Duran", "Reed") if title is None or word in title[1]]
            assert not named, (each, named)
            found[each] = read(given)
        return found

    def look_round(self, has: Mapping[str, str], has_not: Mapping[str, str], same: tuple[str, ...] = ()) -> None:
        """Read the pages of everybody: what has to be there, what must not, and who sees no difference to before."""
        before, self.seen = self.seen, {who: self.reads(who) for who in (*OF_STAFF, *sorted(self.came))}
        for who, pages in self.seen.items():
            text = "\n".join(pages.values())
            shows = [each for each in NEVER[who] if each in text]
            assert not shows, f"{who} sees {shows}"
            missing = has.get(who, "") not in text
            assert not missing, f"{who} does not see: {has[who]}"
            too_much = bool(has_not.get(who)) and has_not[who] in text
            assert not too_much, f"{who} sees: {has_not[who]}"
        # Who of us looked is theirs to know, and we have just looked.
        compared = [(one, at) for one in same for at in self.seen[one] if at != "/record/"]
        for one, at in compared:
            then, now = before[one].get(at), self.seen[one][at]
            assert then == now, f"{one} sees a difference at {at}: {then} | {now}"


@contextmanager
def story(chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    """Everything served, at whatever moment the story stands."""
    # Playwright runs a loop of its own in this thread; what is asked of the database here is still in order.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    cast = begin(parties={})
    monkeypatch.setattr(clock, "now", lambda: clock._told.get() or cast.moment.astimezone(UTC))
    slug = Programme.objects.get(pk=cast.programme).slug
    with (
        override_settings(HEARD_PUBLIC_PROGRAMME=slug),
        served() as address,
        opened(chromium, **PHONE) as maria,
        opened(chromium, viewport={"width": 1280, "height": 900}) as others,
    ):
        yield Told(cast, address, maria, others)


def asks_at_night(told: Told) -> str:
    """Maria asks on a phone at night: a call in the morning, and nobody says anything if she does not answer."""
    told.cast.go("2026-01-05 22:40")
    page = told.maria
    page.goto(f"http://{told.address}/en/ask/")
    go_by(page.locator("main form button"))
    page.locator("[name=way][value=phone]").check()
    page.locator("#f-at").fill(f"+1 {NUMBER}")
    page.locator("[name=time][value=morning]").check()
    shot(page, "both-sides-asks")
    for _step in ("reach", "shows", "note", "check"):
        go_by(page.locator("main form button").last)
    assert "We have your question" in page.locator("h1").inner_text()
    return str(Inquiry.objects.get().pk)


def is_rung_safely(told: Told, inquiry: str) -> None:
    """The coordinator rings in the morning, as she asked; then a dialogue is opened with the two people."""
    cast, page = told.cast, told.others
    cast.go("2026-01-06 09:10")
    told.works("dana")
    page.goto(f"http://staff.{told.address}/inquiries/{inquiry}/")
    text = page.locator("main").inner_text()
    assert NUMBER in text
    assert "8:00 AM" in text
    assert "ang up" in text
    go_by(page.get_by_role("button", name="We spoke"))
    cast.wait(seconds=1)
    cast.add("maria", **PARTIES["maria"])
    cast.add("james", **JAMES_AT_HOME)
    with clock.at(cast.moment):
        perform(
            ACTS["take_inquiry"],
            ProgrammeScene(cast.programme),
            by=cast.actor("dana"),
            values={"inquiry": inquiry, "dialogue": cast.dialogue},
        )


def comes_to_her_page(told: Told) -> None:
    """After a talk about safety she gets a number and a code, comes in, and takes the words that are drawn for her."""
    key = give(told.cast, "maria", by="ruth")
    page = told.maria
    page.goto(told.own("/"))
    page.locator("#f-number").fill(key.number)
    page.locator("#f-secret").fill(key.secret)
    go_by(page.get_by_role("button", name="Sign in"))
    told.cast.wait(seconds=1)
    words = page.locator("main [translate=no]").first.inner_text()
    told.presses("Use these words")
    page.locator("#f-words").fill(words)
    told.presses("Use these words from now on")
    assert page.locator("h1").inner_text() == "Before you start"
    go_by(page.get_by_role("link", name="Go on to my page"))
    assert page.locator("h1").inner_text() == "Hello, Maria"
    told.came.add("maria")


def writes_three_and_shares_one(told: Told) -> None:
    """Three questions are hers alone; one she shares with Ruth, and then lets it go to the other person."""
    page = told.goes("/questions/")
    for each in (ASKS, MORE, LAST):
        page.get_by_label("Add a question").fill(each)
        told.presses("Add")
    told.look_round({"maria": MORE}, {"ruth": ASKS})
    page = told.goes("/questions/share/")
    page.get_by_label(ASKS).check()
    told.presses("Share what I marked")
    told.presses("Yes, share it")
    told.look_round({"ruth": ASKS}, {"omar": ASKS})


def lets_it_go(told: Told) -> None:
    """It goes to the other person only when she says so; it is read first, waits, and he is asked before he reads it."""
    cast = told.cast
    page = told.goes("/shared/next/?n=1")
    assert ASKS in page.locator("main").inner_text()
    told.presses("Yes, give it to them")
    told.look_round({"maria": "Waiting to be read", "ruth": ASKS, "omar": ASKS}, {"james": ASKS}, same=("james",))
    with clock.at(cast.moment):
        item = next(one.choice[1] for one in cast.sees("ruth") if one.text == ASKS and one.choice[0] == "item")
    cast.do("ruth", "read_item", item=item)
    cast.do("ruth", "release_item", item=item)
    told.look_round({"maria": "On its way"}, {"james": "There is something"}, same=("james",))
    cast.wait(hours=2)
    told.look_round({"maria": "On its way", "james": "There is something from the other person"}, {"james": ASKS})
    told.comes_in("james", told.others)
    told.others.goto(told.own("/given/"))
    told.others.locator("#f-secret").fill(WORDS)
    go_by(told.others.get_by_role("button", name="Read it now"))
    assert ASKS in told.others.locator("main").inner_text()
    shot(told.others, "both-sides-james-reads")
    cast.wait(seconds=1)
    told.look_round({"maria": "Shown to the other person"}, {})


def brings_her_sister(told: Told) -> None:
    """She names Rosa; the office adds her; Maria herself invites; Rosa comes to a page of her own and says yes."""
    cast = told.cast
    page = told.goes("/with-me/name/")
    page.get_by_label("What is their name?").fill("Rosa Duran")
    page.get_by_label("They sit with me. They do not speak.").check()
    told.presses("Save this")
    told.look_round({"maria": "Rosa Duran", "dana": "Rosa Duran"}, {"james": "Rosa"}, same=("james",))
    cast.add("rosa", **PARTIES["rosa"])
    told.goes("/with-me/")
    told.presses("Invite them")
    give(cast, "rosa", by="ruth")
    told.came.add("rosa")
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    told.look_round({"maria": "You invited", "rosa": "My part"}, {"rosa": "The other person"})
    told.comes_in("rosa", told.others)
    told.others.goto(told.own("/decide/"))
    go_by(told.others.get_by_role("button", name="Yes", exact=True))
    cast.wait(seconds=1)
    for agreement in ("confidentiality", "participation"):
        cast.do("rosa", "sign", agreement=agreement)
    cast.wait(days=1).do("ruth", "hold_session", with_="rosa", minutes=60)
    cast.do("james", "accept_supporter", supporter="rosa")


def pauses_and_comes_back(told: Told) -> None:
    """Two taps from any page; nobody of the other side can tell. She goes on when she likes."""
    told.look_round({}, {})
    page = told.goes("/messages/")
    go_by(page.locator("footer").get_by_role("link", name="Pause", exact=True))
    told.presses("Pause now")
    shot(page, "both-sides-paused")
    told.look_round({"maria": "You paused", "dana": "Somebody paused", "ruth": "Somebody paused"}, {}, same=("james", "rosa"))
    told.cast.wait(days=3)
    told.goes("/resting/")
    told.presses("Start again")
    told.look_round({}, {"maria": "You paused"}, same=("james", "rosa"))


def meets(told: Told) -> None:
    """They get ready, a day is set, and everybody who comes finds it; each only what is theirs."""
    cast = told.cast
    cast.stage = "supported"
    cast.to("planned").do("dana", "clear", person="james", place="Pine Hill", until="2026-06-30")
    told.look_round({"dana": "Chapel room"}, dict.fromkeys(("maria", "james", "rosa"), "Chapel room"))
    cast.to("fixed")
    told.look_round(
        dict.fromkeys(("maria", "james", "rosa", "dana", "ruth", "omar"), "Chapel room"),
        {"james": "counsellor on call", "maria": "chaplain", "rosa": "chaplain"},
    )
    shot(told.goes("/day/"), "both-sides-the-day")
    cast.to("departed")
    told.look_round({"maria": "Afterwards"}, dict.fromkeys(("james",), "Chapel room"))


def finds_aftercare(told: Told) -> None:
    """It is hard the day after. She says so with two choices, and somebody of us is asked to ring her."""
    told.cast.wait(days=1)
    page = told.goes("/after/")
    page.get_by_label("It is hard right now").check()
    page.get_by_label("Yes, call me").check()
    told.presses("Send")
    shot(page, "both-sides-after")
    told.look_round(
        {"maria": "You asked for a call.", "ruth": "Somebody said how they are, and would like a call"},
        {},
        same=("james", "rosa"),
    )


def test_a_whole_dialogue_from_both_sides(database: Path, chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    with story(chromium, monkeypatch) as told:
        inquiry = asks_at_night(told)
        told.look_round({"dana": "Phone call"}, {"ruth": "Phone call", "omar": "Phone call"})
        is_rung_safely(told, inquiry)
        told.cast.to("assigned").wait(hours=1)
        comes_to_her_page(told)
        told.look_round({"maria": "You got in touch", "ruth": "Maria Duran"}, {})
        told.cast.to("preparing")
        give(told.cast, "james", by="omar")
        told.came.add("james")
        writes_three_and_shares_one(told)
        lets_it_go(told)
        brings_her_sister(told)
        pauses_and_comes_back(told)
        meets(told)
        finds_aftercare(told)
