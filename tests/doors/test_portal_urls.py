"""To whom each page of the portal opens: by who somebody is in the dialogue; nobody else finds that it is there."""

import pytest

from heard.ground.texts import shipped
from heard.web.portal.urls import urlpatterns
from tests.support.cast import Cast
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import PORTAL, answer, at_the_door

pytestmark = pytest.mark.usefixtures("database")

ALL = frozenset({"maria", "rosa", "james"})
PRINCIPALS = frozenset({"maria", "james"})
MARIA, ROSA, JAMES, NOBODY = frozenset({"maria"}), frozenset({"rosa"}), frozenset({"james"}), frozenset[str]()
# To whom something answers here that is not "nothing here". What is only sent answers so too.
OPENS: dict[str, frozenset[str]] = {
    "my-page/": ALL,
    "start/": ALL,
    "my-words/": ALL,
    "still-here/": ALL,
    "help/": ALL,
    "help/close/": ALL,
    "messages/": ALL,
    "next-talk/": ALL,
    "told/": ALL,
    # Opens once a meeting was held, or an end was told.
    "after/": NOBODY,
    "after/quiet/": ALL,
    "after/hear/": MARIA,
    "record/": ALL,
    "record/ask/": ALL,
    "record/copy/": ALL,
    "papers/": ALL,
    "day/": ALL,
    "day/sheet/": NOBODY,
    "decide/": ALL,
    "ready/": PRINCIPALS,
    "pause/": ALL,
    "stop/": ALL,
    "resting/": ALL,
    "take-back/": ALL,
    "reach/": ALL,
    "reach/change/": ALL,
    "reach/days/": ALL,
    "with-me/": PRINCIPALS,
    "with-me/name/": PRINCIPALS,
    "my-part/": ROSA,
    "my-part/after/": ROSA,
    "step-back/": ROSA,
    "given/": PRINCIPALS,
    "shared/": PRINCIPALS,
    "questions/": MARIA,
    "questions/share/": MARIA,
    "questions/paper/": MARIA,
    "questions/ideas/": MARIA,
    "say/": PRINCIPALS,
    "say/share/": PRINCIPALS,
    "say/paper/": PRINCIPALS,
    **dict.fromkeys(
        (f"{book}/{page}" for book in ("mine", "offers") for page in ("", "share/", "paper/", "ideas/")),
        JAMES,
    ),
    "answers/": JAMES,
    "answers/share/": JAMES,
    "answers/paper/": JAMES,
    "limits/": PRINCIPALS,
    "limits/share/": PRINCIPALS,
    "limits/paper/": PRINCIPALS,
    "helps/": PRINCIPALS,
    "helps/share/": PRINCIPALS,
    "helps/paper/": PRINCIPALS,
}
# Open to whoever comes by; or only for something that one has: a note, a talk, a word of one's own.
OUTSIDE = {"", *(f"{each}/" for each in shipped()), "words/", "words/again/", "out/", "leave/"}
OF_ONES_OWN = {
    "my-words/again/",
    "kept/",
    "papers/read/",
    "papers/print/",
    "next-talk/cancel/",
    "next-talk/file/",
    "shared/next/",
    *(f"{book}/edit/" for book in ("questions", "say", "mine", "offers", "answers", "limits", "helps")),
}
NOT_HERE, TO_THE_DOOR = 404, 303


@pytest.fixture
def cast() -> Cast:
    """Everybody on a page of their own, in the midst of getting ready."""
    return outside_prison().to("supported")


@pytest.mark.both
@pytest.mark.parametrize("who", sorted(ALL))
def test_each_page_opens_to_those_it_is_for(cast: Cast, who: str) -> None:
    visiting = guest(cast, who)
    found = {at for at in OPENS if visiting.get(f"/{at}").status_code != NOT_HERE}
    assert found == {at for at, opens_to in OPENS.items() if who in opens_to}


def test_nobody_comes_in_without_a_page(cast: Cast) -> None:
    cast.wait(hours=1)
    browser = at_the_door(PORTAL)
    for at in {*OPENS, *OF_ONES_OWN}:
        for given in (answer(browser.get(f"/{at}")), answer(browser.post(f"/{at}", {"text": "Hello"}))):
            assert (given.status_code, given.headers["Location"].partition("?")[0]) == (TO_THE_DOOR, "/"), at


def test_the_table_knows_every_address() -> None:
    assert {str(each.pattern) for each in urlpatterns} == {*OPENS, *OUTSIDE, *OF_ONES_OWN}
