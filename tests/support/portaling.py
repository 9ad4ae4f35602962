"""Visiting one's own page as somebody of the cast, at the moment where the story stands.

    maria = guest(cast, "maria")       # a page is given, taken, and its session begun, by the acts themselves
    maria.get("/questions/")
    james = guest(outside_prison().to("agreed"), "james")

Each call begins a session anew, with ten minutes of rest in it. Who cannot have a page (a stop, prison) is refused here too.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse

from heard.dialogue.case import Case
from heard.ground import clock
from heard.own_page.queries import page_of_person
from heard.people.signing_in.store import OWN, SessionStore
from heard.web.sessions import begin_own, cookie_name
from tests.support.cast import PARTIES, Cast, Given, begin
from tests.support.visiting import PORTAL, Visitor, at_the_door

WORDS = "warm bread by the window"
# The same people, with a responsible person who lives at home.
JAMES_AT_HOME: dict[str, Any] = {
    "side": "responsible",
    "part": "principal",
    "name": "James Reed",
    "born": 1985,
    "custody": "community",
    "reach": {"way": "phone", "at": "+1 555 0155", "hours": "08:00-20:00", "if_no_answer": "hang_up"},
}


def outside_prison(policy: Given | None = None) -> Cast:
    """A cast whose responsible person lives at home, and so may have a page."""
    return begin(policy, parties={**PARTIES, "james": JAMES_AT_HOME})


def give(cast: Cast, who: str, by: str = "dana") -> Any:
    """A page for somebody; how they are reached was asked again just before. Returns its key, with the code in it."""
    reach = JAMES_AT_HOME["reach"] if who == "james" else PARTIES.get(who, JAMES_AT_HOME)["reach"]
    cast.do(who, "mark_safe", by=by, reach=reach)
    return cast.do(by, "give_page", whom=who)


def page_of(cast: Cast, who: str) -> str:
    """The page that somebody is on; it is given and taken first where they have none."""
    with clock.at(cast.moment):
        found = page_of_person(Case(cast.dialogue), cast.id(who))
    if found:
        return found
    key = give(cast, who)
    cast.do(who, "take_page", page=key.given, words=WORDS)
    return str(key.given)


def session_of(cast: Cast, page: str) -> str:
    """The key of a fresh session on a page."""
    request = HttpRequest()
    request.session = SessionStore()
    with clock.at(cast.moment):
        request.session[OWN] = page
        begin_own(request)
        request.session.save()
    return str(request.session.session_key)


def guest(cast: Cast, who: str) -> Visitor:
    """Somebody of the cast on their own page."""
    browser = at_the_door(PORTAL)
    browser.cookies[cookie_name("portal")] = session_of(cast, page_of(cast, who))
    return Visitor(cast, browser)


def choose(one: Visitor, address: str, chosen_words: str, **typed: str) -> HttpResponse:
    """Words chosen on one page, and typed once more on the next. Returns the first answer that does not lead on."""
    chosen = one.post(address, **({"words": chosen_words} | typed))
    again = f"{address}again/"
    return one.post(again, words=chosen_words) if chosen.get("Location") == again else chosen


def proved(one: Visitor, address: str, secret: str = WORDS) -> HttpResponse:
    """A page that asks for their own words, once it has them: what it shows then, or why it does not."""
    asked = one.post(address, secret=secret)
    return one.get(address) if asked.get("Location") == address else asked
