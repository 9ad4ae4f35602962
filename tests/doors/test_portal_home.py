"""The first page, the day, the part of a supporter, and help: what must be there, and what must not."""

import re
from typing import Any

import pytest
from django.test import override_settings

from tests.support.cast import MEETING, PLAN, Cast, begin
from tests.support.crawling import DRAWN
from tests.support.portaling import guest, outside_prison
from tests.support.visiting import read, statements

pytestmark = pytest.mark.usefixtures("database")
HOME, DAY, SHEET, PART, AFTER, HELP = "/my-page/", "/day/", "/day/sheet/", "/my-part/", "/my-part/after/", "/help/"


def see(cast: Cast, who: str, address: str, **typed: Any) -> str:
    found = guest(cast, who).get(address, **typed)
    assert found.status_code == 200, (who, address, found.status_code)
    return read(found)


def markup(cast: Cast, who: str, address: str) -> str:
    return DRAWN.sub(b"", guest(cast, who).get(address).content).decode()


# Home


def test_home_greets_by_name_and_shows_where_things_are() -> None:
    text = see(begin().to("preparing"), "maria", HOME)
    assert "Hello, Maria" in text
    assert "You set the pace." in text
    assert "✓ First talk (done)" in text
    assert "◉ Getting ready (now; this often takes months)" in text
    assert "○ Decide if and how to meet (later)" in text
    assert "You do not have to do anything right now." in text
    for link in ("Pause", "Stop", "Get help", "Leave now"):
        assert link in text


def test_home_shows_one_card_at_most_and_the_day_before_all_else() -> None:
    cast = begin().to("fixed")
    cast.do("ruth", "inform", whom="maria", purpose="letters")
    page = markup(cast, "maria", HOME)
    assert page.count('class="card') == 1
    text = see(cast, "maria", HOME)
    assert "Next for you The day Thursday, May 28, 2026, 9:30 AM Pacific Time" in text
    assert "You do not have to do anything" not in text
    assert "Pine Hill" not in page


def test_the_three_choices_are_of_one_kind_and_one_size() -> None:
    page = markup(begin().to("preparing"), "maria", HOME)
    inside = re.search(r'<nav class="equal".*?</nav>', page, re.DOTALL)
    assert inside
    assert re.findall(r'<a class="([^"]+)"\s+href="([^"]+)"', inside[0]) == [
        ("button second", "/pause/"),
        ("button second", "/stop/"),
        ("button second", "/help/"),
    ]


@pytest.mark.parametrize(
    ("kind", "there", "gone"),
    [
        ("pause", ("/resting/", "/stop/", "/help/"), ("/pause/",)),
        ("stop", ("/resting/", "/help/"), ("/pause/", "/stop/")),
    ],
)
def test_who_rests_is_not_asked_below_every_page_to_rest(kind: str, there: tuple[str, ...], gone: tuple[str, ...]) -> None:
    cast = begin().to("preparing")
    guest(cast, "maria")
    cast.do("maria", "stop", kind=kind)
    inside = re.search(r'<nav class="equal".*?</nav>', markup(cast, "maria", HELP), re.DOTALL)
    assert inside
    found = re.findall(r'href="([^"]+)"', inside[0])
    assert found == list(there)
    assert not set(found) & set(gone)


def test_no_percent_no_deadline_and_no_count_of_steps_stands_on_home() -> None:
    text = see(begin().to("preparing"), "maria", HOME)
    assert not re.search(r"%|\d of \d|step \d|deadline|due|late\b", text, re.IGNORECASE)


def test_what_somebody_rests_by_their_own_word_shows_to_them_alone() -> None:
    cast = outside_prison().to("preparing")
    for who in ("maria", "james"):
        guest(cast, who)
    his = markup(cast.go("2026-03-14 10:00"), "james", HOME)
    cast = outside_prison().to("preparing")
    for who in ("maria", "james"):
        guest(cast, who)
    cast.do("maria", "stop")
    assert markup(cast.go("2026-03-14 10:00"), "james", HOME) == his
    assert "Getting ready (on hold)" in see(cast, "maria", HOME)


def test_what_was_taken_back_is_said_in_their_own_words() -> None:
    cast = begin().to("preparing")
    guest(cast, "maria")
    cast.do("maria", "take_back")
    text = see(cast, "maria", HOME)
    assert "You took back what you asked for. So everything is on hold." in text
    assert "You do not have to do anything" not in text


def test_home_speaks_spanish() -> None:
    cast = begin().to("preparing")
    visiting = guest(cast, "maria")
    visiting.get(HOME, **{"in": "es"})
    text = read(visiting.get(HOME))
    assert "Hola, Maria" in text
    assert "La preparación (ahora; suele llevar meses)" in text


FRENCH = {
    HOME: "Bonjour, Maria",
    "/papers/": "Mes papiers",
    "/decide/": "Vous n’avez rien à décider en ce moment",
    "/stop/": "Vous n’avez pas à dire pourquoi",
    "/reach/": "Comment vous joindre",
    "/questions/": "Mes questions",
    "/help/": "Trouver de l’aide",
    "/record/": "Ce que nous gardons sur vous",
    "/day/": "Aucun jour n’est fixé pour le moment",
}


def test_a_page_of_ones_own_speaks_a_language_that_was_switched_on_and_no_other() -> None:
    cast = begin().to("preparing")
    visiting = guest(cast, "maria")
    visiting.get(HOME, **{"in": "fr"})
    assert "Hello, Maria" in read(visiting.get(HOME))
    with override_settings(HEARD_LANGUAGES=("en", "fr")):
        visiting.get(HOME, **{"in": "fr"})
        for at, words in FRENCH.items():
            assert words in read(visiting.get(at)), at
    # Once it is off again, her page speaks what is left.
    assert "Hello, Maria" in read(visiting.get(HOME))


def test_a_responsible_person_at_home_finds_the_same_calm_page() -> None:
    text = see(outside_prison().to("approached"), "james", HOME)
    assert "Hello, James" in text
    assert "✓ We got in touch with you (done)" in text
    assert "Maria" not in text


def test_a_name_that_would_be_markup_is_a_name() -> None:
    cast = begin(parties={**begin_parties(), "maria": begin_parties()["maria"] | {"name": "<b>Ana</b> Díaz"}}).to("asked")
    page = markup(cast, "maria", HOME)
    assert "&lt;b&gt;Ana&lt;/b&gt;" in page


def begin_parties() -> dict[str, Any]:
    from tests.support.cast import PARTIES

    return dict(PARTIES)


# The day


def at_the_farm() -> Cast:
    cast = outside_prison().to("authorised")
    place = cast.do("programme", "approve_place", name="Pine Hill Farm", kind="community")
    cast.do(
        "dana",
        "describe_place",
        place=place.pk,
        address="1 Hill Road\nPine Hill",
        zone="America/Chicago",
        visit_rules="Bring a card with your photo.\nThere are lockers.\nParking is behind the house.",
    )
    words = {"for_harmed": "Ruth meets you at door A.", "for_responsible": "Omar meets you at door B."}
    cast.do("ruth", "plan_meeting", **(MEETING | {"place": "Pine Hill Farm", "plan": PLAN | words}))
    for who in ("maria", "rosa", "james", "ruth", "omar"):
        cast.do("dana", "clear", person=who, place="Pine Hill Farm", until="2026-06-30")
    cast.do("dana", "fix_meeting", on="2026-05-18 10:00")
    return cast


def test_the_day_says_where_when_who_and_which_words() -> None:
    cast = at_the_farm()
    text = see(cast, "maria", DAY)
    for words in (
        "Thursday, May 28, 2026, 11:30 AM Central Time",
        "That is Thursday, May 28, 2026, 9:30 AM Pacific Time.",
        "It can last until 3:00 PM.",
        "Pine Hill Farm 1 Hill Road Pine Hill",
        "Room: Chapel room",
        "Ruth meets you at door A.",
        "There are lockers.",
        "Parking is behind the house.",
        "Rosa Duran, there for you",
        "Ruth, who guides the talk",
        "The other person",
        "Say “water” and we take a break.",
        "Say “enough” and we stop for the day.",
        "counsellor on call until 21:00",
    ):
        assert words in text, words
    for words in ("door B", "chaplain", "09:20", "James", "Omar meets"):
        assert words not in text, words


def test_each_side_reads_only_what_was_written_for_it() -> None:
    cast = at_the_farm()
    his, beside = see(cast, "james", DAY), see(cast, "rosa", DAY)
    assert "Omar meets you at door B." in his
    assert "Ruth meets you at door A." in beside
    assert "The person you are there for" in beside
    assert not [each for each in ("door A", "counsellor", "Maria") if each in his]
    assert not [each for each in ("door B", "chaplain", "Maria", "James") if each in beside]


def test_the_sheet_is_there_while_the_day_is_fixed() -> None:
    cast = at_the_farm()
    assert "Room: Chapel room" in see(cast, "maria", SHEET)
    cast.do("dana", "call_off_meeting")
    assert guest(cast, "maria").get(SHEET).status_code == 404


OFF = [("dana", "call_off_meeting"), ("james", "stop"), ("maria", "stop"), ("rosa", "stop"), ("ruth", "stop")]


@pytest.mark.rule("R20")
def test_a_day_that_is_off_has_the_same_bytes_whoever_caused_it() -> None:
    found: dict[str, set[str]] = {"maria": set(), "james": set(), "rosa": set()}
    for who, act in OFF:
        cast = outside_prison().to("planned")
        cast.do("dana", "clear", person="james", place="Pine Hill", until="2026-06-30")
        cast.to("fixed")
        for each in found:
            guest(cast, each)
        cast.do(who, act)
        for each, pages in found.items():
            if each != who:  # who caused it knows, and reads of nobody who has to tell them
                pages.add(markup(cast, each, DAY))
    for pages in found.values():
        assert len(pages) == 1
        text = pages.pop()
        assert "We need to talk with you about the day." in text
        assert not [each for each in ("Pine Hill", "Chapel", "May 28", "9:30", "stop_word") if each in text]


HEAVY, CALL, NOT_YOU = "The day we planned is off", "Someone on our team will call you", "You did nothing wrong."
NOWHERE = "You do not have to do anything, or go anywhere."


@pytest.mark.parametrize("address", [HOME, DAY])
def test_that_the_day_is_off_comes_from_a_person_first(address: str) -> None:
    cast = begin().to("fixed")
    guest(cast, "maria")
    cast.do("dana", "call_off_meeting")
    text = see(cast, "maria", address)
    assert HEAVY not in text
    assert not [each for each in (CALL, NOT_YOU, NOWHERE) if each not in text]
    cast.do("ruth", "mark_told", whom="maria", what="The day is off.")
    text = see(cast, "maria", address)
    assert (HEAVY in text, NOWHERE in text, CALL in text) == (True, True, False)


@pytest.mark.parametrize("address", [HOME, DAY])
def test_so_near_the_day_nobody_travels_in_vain(address: str) -> None:
    cast = begin().to("fixed")
    guest(cast, "maria")
    cast.do("dana", "call_off_meeting", on="2026-05-27 20:00")
    text = see(cast, "maria", address)
    assert not [each for each in (HEAVY, CALL, NOT_YOU, NOWHERE) if each not in text]


def test_the_rail_names_the_day_as_next_only_while_it_stands_or_nobody_told_them_otherwise() -> None:
    cast = begin().to("authorised")
    assert "The day (no day is set)" in see(cast, "maria", HOME)
    cast.to("fixed")
    guest(cast, "maria")
    assert "The day (next)" in see(cast, "maria", HOME)
    cast.do("dana", "call_off_meeting")
    assert "The day (next)" in see(cast, "maria", HOME), "a person tells them first"
    cast.do("ruth", "mark_told", whom="maria", what="The day is off.")
    assert "The day (no day is set)" in see(cast, "maria", HOME)


def test_who_took_back_their_yes_is_not_asked_to_come() -> None:
    cast = begin().to("fixed")
    maria = guest(cast, "maria")
    assert maria.post("/decide/", purpose="meet", answer="end").status_code == 303
    for address in (HOME, DAY):
        text = see(cast, "maria", address)
        assert HEAVY in text
        assert not [each for each in ("Pine Hill", "May 28", CALL) if each in text]


def test_who_ended_it_themselves_hears_of_no_call() -> None:
    cast = begin().to("fixed")
    guest(cast, "maria")
    cast.do("maria", "stop", ring="quiet")
    text = see(cast, "maria", DAY)
    assert HEAVY in text
    assert CALL not in text


def test_that_the_day_is_off_is_said_in_spanish() -> None:
    cast = begin().to("fixed")
    visiting = guest(cast, "maria")
    cast.do("dana", "call_off_meeting")
    visiting.get(DAY, **{"in": "es"})
    text = read(visiting.get(DAY))
    assert "Alguien del equipo le llamará cuando sea seguro para usted. Usted no hizo nada malo." in text


def test_without_a_day_the_page_says_so() -> None:
    assert "There is no day set right now." in see(begin().to("preparing"), "maria", DAY)


def test_once_it_was_held_the_page_says_that_it_is_over() -> None:
    text = see(begin().to("ended"), "maria", DAY)
    assert "The day is over." in text
    assert "Chapel" not in text


# Beside somebody, and help


def test_a_supporter_finds_their_part_and_nothing_of_words_or_papers_of_others() -> None:
    cast = begin().to("supported")
    home = see(cast, "rosa", HOME)
    assert "You are here for someone." in home
    assert "My part" in home
    for never in ("questions", "Who comes with me", "Maria"):
        assert never not in home
    assert "You do not speak for them." in see(cast, "rosa", PART)
    assert "For you, too" in see(cast, "rosa", AFTER)
    for address in (PART, AFTER):
        assert guest(cast, "maria").get(address).status_code == 404


def test_after_the_day_a_supporter_first_finds_how_to_help() -> None:
    text = see(begin().to("ended"), "rosa", HOME)
    assert text.index("How to help after") < text.index("My part")


def test_help_is_a_person_a_number_and_what_makes_it_easier() -> None:
    cast = begin({"programme": {"phone": "555 0134"}}).to("preparing")
    text = see(cast, "maria", HELP)
    assert "Ruth and Omar are there for you." in text
    assert "Call us: 555 0134" in text
    assert "Call 911" in text
    assert "large print" in text
    assert 'href="tel:5550134"' in markup(cast, "maria", HELP)


def test_before_he_knows_of_anybody_help_names_nobody() -> None:
    text = see(begin().to("approved"), "maria", HELP)
    assert "there for you" not in text
    assert "You can talk with a person." in text


@pytest.mark.parametrize(("address", "most"), [(HOME, 17), (DAY, 14), (HELP, 12)])
def test_a_page_costs_little_and_no_more_for_more_dialogues(address: str, most: int) -> None:
    cast = begin().to("fixed")
    visiting = guest(cast, "maria")
    visiting.get(address)
    before = len(statements(lambda: visiting.get(address)))
    for _ in range(3):
        cast.another()
    assert len(statements(lambda: visiting.get(address))) == before <= most
