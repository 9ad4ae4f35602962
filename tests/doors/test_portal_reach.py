"""How somebody is reached, on their own page: what they marked, what shows; and never the number or address itself."""

import re

import pytest

from heard.acts.models import LedgerEntry
from heard.confidentiality import vault
from heard.people.models import HardDates, Reach
from tests.support.cast import PARTIES, Cast, begin
from tests.support.portaling import WORDS, guest, outside_prison, page_of
from tests.support.visiting import Visitor, read, statements, visitor

pytestmark = [pytest.mark.usefixtures("database"), pytest.mark.thorough]
NUMBER = PARTIES["maria"]["reach"]["at"]
CHANGE, DAYS = "/reach/change/", "/reach/days/"
NEW = {"n": "2", "at": "+1 555 0177", "hours": "17:00-20:00", "sign_name": "Ruth", "shared": "yes"}


@pytest.fixture
def maria(database: object) -> Visitor:
    return guest(begin().to("preparing"), "maria")


def marked(cast: Cast) -> dict[str, str]:
    """What stands as Maria's safe way."""
    with cast.now() as case, vault.opened(case.judging_keyring()):
        row = case.reach(cast.id("maria"))
        assert row is not None
        return dict(row.marked)


def strip(cast: Cast) -> str:
    return read(visitor(cast, "ruth").get(f"/dialogues/{cast.dialogue}/?show=safety"))


@pytest.mark.parametrize("page", ["/reach/", CHANGE, f"{CHANGE}?n=1", DAYS])
def test_the_number_is_on_no_page(maria: Visitor, page: str) -> None:
    text = maria.get(page).content.decode()
    assert NUMBER not in text
    assert NUMBER.replace(" ", "") not in text
    assert "0134" not in text


def test_an_address_is_on_no_page_either(maria: Visitor) -> None:
    cast = maria.cast
    cast.do("maria", "mark_safe", by="ruth", reach={"way": "letter", "at": "12 Elm Street, Fairview"})
    text = maria.get("/reach/").content.decode()
    assert "Elm" not in text
    assert "The address you gave us" in text


def test_it_leaves_a_line_that_names_what_was_opened(maria: Visitor) -> None:
    row = Reach.objects.filter(person=maria.cast.id("maria")).order_by("entered_at").last()
    maria.get("/reach/")
    line = LedgerEntry.objects.filter(act="look", who=maria.cast.id("maria")).order_by("seq").last()
    assert row is not None
    assert line is not None
    assert row.pk in line.rows


@pytest.mark.rule("R14")
def test_one_press_says_that_it_is_still_right(maria: Visitor) -> None:
    cast = maria.cast
    before = marked(cast)
    cast.wait(days=cast_recheck(cast))
    assert "R14" in cast.before("ruth", "call", to="maria", words="Hello.")
    later = guest_again(cast)
    assert "Is this still the safest way?" in read(later.get("/my-page/"))
    assert later.post("/reach/").status_code == 303
    assert "R14" not in cast.before("ruth", "call", to="maria", words="Hello.")
    assert marked(cast)["at"] == NUMBER
    assert marked(cast) == before
    assert "New on their own page" not in strip(cast)


def cast_recheck(cast: Cast) -> int:
    with cast.now() as case:
        return case.policy.contact.recheck_days + 1


def guest_again(cast: Cast) -> Visitor:
    """A fresh session on the page that she has; nothing is asked of her again."""
    return guest(cast, "maria")


def test_what_would_show_is_shown_before_it_is_kept(maria: Visitor) -> None:
    cast = maria.cast
    shown = maria.post(CHANGE, **NEW, do="show")
    assert shown.status_code == 200
    assert "On the phone's screen Ruth Hello, this is Ruth. Call me when it suits you." in read(shown).replace("&#x27;", "'")
    assert marked(cast)["way"] == "phone"
    assert maria.post(CHANGE, **NEW, do="save", secret=WORDS).status_code == 303
    assert marked(cast) == {
        "way": "text",
        "at": "+1 555 0177",
        "hours": "17:00-20:00",
        "sign_name": "Ruth",
        "shared": "Somebody else uses it",
    }


def test_it_is_shown_in_their_language(maria: Visitor) -> None:
    maria.get("/reach/?in=es")
    text = read(maria.get("/reach/"))
    assert "«Hola, ¿hablo con Maria? Soy Ruth.»" in text
    assert "Whoever picks up" not in text
    assert "Hang up" not in text


def test_all_but_the_number_changes_without_typing_it_again(maria: Visitor) -> None:
    maria.post(
        CHANGE, n="1", at="", hours="17:00-20:00", if_no_answer="neutral_message", sign_name="", do="save", secret=WORDS
    )
    assert marked(maria.cast) == {
        "way": "phone",
        "at": NUMBER,
        "hours": "17:00-20:00",
        "if_no_answer": "neutral_message",
    }
    assert "New on their own page" not in strip(maria.cast)


def test_another_way_needs_its_own_number(maria: Visitor) -> None:
    answer = maria.post(CHANGE, n="3", at="", hours="17:00-20:00", do="save", secret=WORDS)
    assert answer.status_code == 422
    assert "Write the number or the address." in read(answer)
    assert maria.post(CHANGE, n="3", at="=", do="save", secret=WORDS).status_code == 422
    assert marked(maria.cast)["way"] == "phone"


@pytest.mark.parametrize("at", ["x" * 201, "\x00", "555\n0177\u200b", "<b>555</b>"])
def test_odd_numbers_are_read_or_asked_for_again(maria: Visitor, at: str) -> None:
    answer = maria.post(CHANGE, n="1", at=at, do="save", secret=WORDS)
    assert answer.status_code in (303, 422)
    assert "\u200b" not in marked(maria.cast)["at"]
    assert "<b>555</b>" not in answer.content.decode()


def test_a_name_that_nobody_offered_is_not_taken(maria: Visitor) -> None:
    """Whether a name gives something away is not answered here: that would tell who else is in it."""
    maria.post(CHANGE, **{**NEW, "sign_name": "James"}, do="save", secret=WORDS)
    assert "sign_name" not in marked(maria.cast)


@pytest.mark.rule("R12")
@pytest.mark.parametrize(("n", "way"), [("5", "they_ring"), ("6", "none")])
def test_quiet_is_one_choice_away(maria: Visitor, n: str, way: str) -> None:
    assert f"{CHANGE}?n=6" in maria.get("/reach/").content.decode()
    maria.get(f"{CHANGE}?n={n}")
    assert maria.post(CHANGE, n=n, do="save", secret=WORDS).status_code == 303
    assert marked(maria.cast) == {"way": way}
    assert "R12" in maria.cast.before("ruth", "call", to="maria", words="Hello.")
    assert maria.get("/reach/").status_code == 200


def test_staff_see_that_a_new_number_came_by_the_page_until_a_voice_confirms_it(maria: Visitor) -> None:
    cast = maria.cast
    assert "New on their own page" not in strip(cast)
    maria.post(CHANGE, **NEW, do="save", secret=WORDS)
    assert "New on their own page on Mar 12, 2026" in strip(cast)
    maria.post("/reach/")
    assert "New on their own page on Mar 12, 2026" in strip(cast), "the page does not confirm itself"
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=marked(cast))
    assert "New on their own page" not in strip(cast)


def test_the_same_sent_twice_is_kept_once(maria: Visitor) -> None:
    count = Reach.objects.count()
    maria.post(CHANGE, **NEW, do="save", secret=WORDS)
    maria.post("/reach/")
    assert Reach.objects.count() == count + 2


@pytest.mark.rule("R13")
def test_hard_dates_are_added_seen_and_taken_away(maria: Visitor) -> None:
    cast = maria.cast
    assert maria.post(DAYS, day="13", month="March").status_code == 303
    assert maria.post(DAYS, day="28", month="5", year="2026").status_code == 303
    assert maria.post(DAYS, day="28", month="5", year="2026").status_code == 303
    text = read(maria.get(DAYS))
    assert "March 13, every year" in text
    assert "Thursday, May 28, 2026" in text
    cast.go("2026-03-13 10:00")
    assert "R13" in cast.before("ruth", "call", to="maria", words="Hello.")
    again = guest(cast, "maria")
    for day in ("03-13", "2026-05-28", "2026-05-28"):
        again.post(DAYS, away=day)
    assert "R13" not in cast.before("ruth", "call", to="maria", words="Hello.")
    assert "You have not chosen any days." in read(again.get(DAYS))
    assert HardDates.objects.count() == 4


@pytest.mark.parametrize(
    "typed",
    [
        {"day": "31", "month": "2"},
        {"day": "", "month": ""},
        {"day": "²", "month": "May"},
        {"day": "9" * 20, "month": "5"},
        {"day": "1", "month": "13"},
        {"day": "1", "month": "5", "year": "x"},
    ],
)
def test_what_is_no_day_is_asked_for_again_with_what_was_typed(maria: Visitor, typed: dict[str, str]) -> None:
    answer = maria.post(DAYS, **typed)
    assert answer.status_code == 422
    assert "Write a day, like 28, and a month, like May or 5." in read(answer)
    assert HardDates.objects.count() == 0


def test_who_rings_us_themself_reads_just_that(maria: Visitor) -> None:
    maria.cast.do("maria", "mark_safe", by="ruth", reach={"way": "they_ring"})
    text = read(maria.get("/reach/"))
    assert "I will call you" in text
    assert "We have it." not in text


def test_what_it_costs(maria: Visitor) -> None:
    maria.get("/reach/")
    assert len(statements(lambda: maria.get("/reach/"))) <= 12


def test_whoever_found_the_page_open_cannot_lead_our_calls_to_themself(maria: Visitor) -> None:
    for wrong in ({}, {"secret": "cold soup by the door"}):
        refused = maria.post(CHANGE, **NEW, do="save", **wrong)
        assert refused.status_code == 422
        assert "These are not the words" in read(refused)
    assert Reach.objects.filter(person=maria.cast.id("maria")).latest("entered_at").channel != "screen"
    assert maria.post(CHANGE, n="6", do="save").status_code == 303  # to be left in peace needs no words


def good_times(cast: Cast, **reach: str) -> str:
    """What stands on her page under “Good times”; empty where that is not there."""
    cast.do("maria", "mark_safe", by="dana", channel="phone", reach={"at": "+1 555 0133", **reach})
    found = re.search(r"<dt>Good times</dt>\s*<dd>\s*<bdi>(.*?)</bdi>", guest(cast, "maria").get("/reach/").content.decode())
    return found[1] if found else ""


@pytest.mark.parametrize(
    ("hours", "says"),
    [
        ({}, "You have not chosen any."),
        ({"hours": "00:00-24:00"}, "Any time of day"),
        ({"hours": "00:00-23:59"}, "Any time of day"),
        ({"hours": "17:00-20:00"}, "5:00 PM to 8:00 PM"),
    ],
)
def test_hours_that_nobody_said_are_not_any_hour(hours: dict[str, str], says: str) -> None:
    cast = begin().to("preparing")
    page_of(cast, "maria")
    assert good_times(cast, way="phone", **hours) == says
    page = guest(cast, "maria").get("/reach/change/?n=1").content.decode()
    assert page.count("Any time of day") == 1


def test_of_a_letter_no_hours_are_asked_and_none_are_said() -> None:
    cast = begin().to("preparing")
    page_of(cast, "maria")
    assert good_times(cast, way="letter") == ""


def test_what_shows_has_no_placeholder_in_it() -> None:
    cast = begin().to("approved")
    maria = guest(cast, "maria")
    for n, way in (("1", "call"), ("2", "text"), ("3", "e-mail")):
        text = read(maria.post("/reach/change/", n=n, at="+1 555 0177" if n != "3" else "a@example.org", do="show"))
        assert "first name)" not in text, way
        assert "goes here" not in text, way
    assert "Hi, call when you can. No rush." in read(maria.post("/reach/change/", n="2", at="+1 555 0177", do="show"))
    called = read(maria.post("/reach/change/", n="1", at="+1 555 0177", do="show"))
    assert "“Hello, is this Maria?” Then we say our first name." in called


@pytest.mark.parametrize("chosen", [False, True])
def test_who_is_said_to_call_is_the_one_who_is_there_for_them(chosen: bool) -> None:
    cast = outside_prison().to("preparing")
    for who, name in (("maria", "Ruth"), ("james", "Omar")):
        visiting = guest(cast, who)
        page = visiting.post(CHANGE, n="1", do="show") if chosen else visiting.get("/reach/")
        assert f"This is {name}." in read(page), who
