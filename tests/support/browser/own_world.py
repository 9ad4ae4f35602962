"""A dialogue in which something stands on every page of a participant's own, and who opens which."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Page

from heard.dialogue.case import Case
from heard.ground import clock
from heard.ground.texts import shipped
from heard.models import Programme
from heard.notebook import writing
from heard.web.sessions import cookie_name
from tests.support.browser.harness import served
from tests.support.cast import Cast
from tests.support.portaling import outside_prison, page_of, session_of

PHONE = "555 0134"


@dataclass(frozen=True, slots=True)
class OwnWorld:
    """Where the pages are served, and the cast of the story."""

    cast: Cast
    address: str

    def at(self, page: str) -> str:
        """The whole address of a page of the portal."""
        return f"http://portal.{self.address}{page}"

    def come_in(self, page: Page, who: str) -> None:
        """Let this browser be somebody's, on their own page."""
        page.context.clear_cookies()
        session = session_of(self.cast, page_of(self.cast, who))
        page.context.add_cookies([{"name": cookie_name("portal"), "value": session, "url": self.at("/")}])


# Every page that can be opened, by the name of its address: by whom it is seen in its fullest state, and where.
BEFORE: dict[str, tuple[str, str]] = {
    "own-home": ("maria", "/my-page/"),
    "own-talk": ("maria", "/next-talk/"),
    "own-talk-cancel": ("maria", "/next-talk/cancel/"),
    "own-with-me": ("maria", "/with-me/"),
    "own-name-someone": ("maria", "/with-me/name/"),
    "own-day": ("maria", "/day/"),
    "own-day-sheet": ("maria", "/day/sheet/"),
    "own-decide": ("maria", "/decide/"),
    "own-ready": ("maria", "/ready/"),
    "own-help": ("maria", "/help/"),
    "own-close": ("maria", "/help/close/"),
    "own-messages": ("maria", "/messages/"),
    "own-questions": ("maria", "/questions/"),
    "own-questions-ideas": ("maria", "/questions/ideas/"),
    "own-shared": ("maria", "/shared/"),
    "own-questions-edit": ("maria", "/questions/edit/?n=1"),
    "own-questions-share": ("maria", "/questions/share/"),
    "own-questions-paper": ("maria", "/questions/paper/"),
    "own-say": ("maria", "/say/"),
    "own-limits": ("maria", "/limits/"),
    "own-helps": ("maria", "/helps/"),
    "own-answers": ("james", "/answers/"),
    "own-mine": ("james", "/mine/"),
    "own-mine-ideas": ("james", "/mine/ideas/"),
    "own-offers": ("james", "/offers/"),
    "own-offers-ideas": ("james", "/offers/ideas/"),
    "own-given": ("james", "/given/"),
    "own-let-go": ("maria", "/shared/next/?n=1"),
    "own-reach": ("maria", "/reach/"),
    "own-reach-change": ("maria", "/reach/change/"),
    "own-reach-days": ("maria", "/reach/days/"),
    "own-papers": ("maria", "/papers/"),
    "own-paper": ("maria", "/papers/read/?n=2"),
    "own-paper-print": ("maria", "/papers/print/?n=2"),
    "own-record": ("maria", "/record/"),
    "own-record-ask": ("maria", "/record/ask/"),
    "own-copy": ("maria", "/record/copy/"),
    "own-pause": ("maria", "/pause/"),
    "own-stop": ("maria", "/stop/"),
    "own-take-back": ("maria", "/take-back/"),
    "own-told": ("james", "/told/"),
    "own-start": ("maria", "/start/"),
    "own-words": ("maria", "/my-words/"),
    "own-part": ("rosa", "/my-part/"),
    "own-part-after": ("rosa", "/my-part/after/"),
    "own-step-back": ("rosa", "/step-back/"),
}
AFTERWARDS: dict[str, tuple[str, str]] = {
    "own-after": ("maria", "/after/"),
    "own-hear": ("maria", "/after/hear/"),
    "own-not-asked": ("maria", "/after/quiet/"),
    "own-home-after": ("maria", "/my-page/"),
    "own-resting": ("rosa", "/resting/"),
}
# Why a name has no page of its own above.
NOT_A_PAGE = {
    "home": "the door, seen before anybody is in",
    **{f"home-{each}": "the door in one language" for each in shipped()},
    "first-words": "only with a code",
    "first-words-again": "only with a code, and once words were chosen",
    "own-words-again": "only once words were chosen",
    "own-still-here": "says that one is still here, and leads back",
    "out": "is sent",
    "leave": "leads away",
    "own-kept": "is sent",
    "own-talk-file": "is sent, and answers with a file",
}


@contextmanager
def own_world(stage: str = "fixed") -> Iterator[OwnWorld]:
    """The world, served at the moment at which its story stands."""
    cast = outside_prison().to("prepared").go("2026-05-11 16:00")
    Programme.objects.update(demo="demo")
    for who in ("maria", "james", "rosa"):
        page_of(cast, who)
    _words(cast)
    cast.to("planned").do("dana", "clear", person="james", place="Pine Hill", until="2026-06-30")
    cast.to(stage)
    if stage == "fixed":
        cast.go("2026-05-19 10:00")
        cast.do(
            "ruth",
            "make_appointment",
            **{"with": "maria"},
            begins="2026-05-22 14:00",
            minutes=45,
            way="we_ring",
            or_1="2026-05-22 16:00",
            or_2="2026-05-25 10:00",
        )
        cast.do("ruth", "inform", whom="maria", purpose="share_result")
    else:
        cast.wait(days=1).do("rosa", "stop", kind="pause", ring="ring")
    with clock.at(cast.moment), served() as address:
        yield OwnWorld(cast, address)


def _words(cast: Cast) -> None:
    """What people wrote and were told on the way."""
    cast.do("maria", "write_item", kind="question", text="What did you think about on that morning?", keep="why")
    cast.do("maria", "write_item", kind="limit", text="Do not speak of my brother's children.")
    cast.do("maria", "write_item", kind="statement", text="He liked to sing in the morning.")
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    cast.do("ruth", "release_item", item="why")
    cast.do("maria", "write_to_facilitator", words="Can we speak about the seats?")
    cast.do("ruth", "answer_participant", to="maria", words="Yes. We look at them on Friday.")
    cast.do(
        "omar",
        "mark_told",
        whom="james",
        what="The day may be in May. Nothing is fixed.",
        news="other",
        how="in_person",
    )
    with clock.at(cast.moment):
        case, maria = Case(cast.dialogue), cast.actor("maria")
        for text in ("Why did you pick our house?", "Do you think about him?"):
            writing.add(maria, case, "question", text)
        james = cast.actor("james")
        writing.add(james, case, "deed", "I took what was not mine. I did not think of who lived there.")
        writing.add(james, case, "offer", "I could stay away from Mill Street.")
