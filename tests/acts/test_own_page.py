"""Giving, taking and closing a page of one's own."""

from typing import Any

import pytest

from heard.acts.models import LedgerEntry
from heard.ground import clock
from heard.own_page.models import OwnKey
from heard.own_page.queries import whose
from tests.support.cast import Cast, begin
from tests.support.portaling import JAMES_AT_HOME, WORDS, give, outside_prison, page_of

pytestmark = pytest.mark.usefixtures("database")

PHONE: dict[str, Any] = {"way": "phone", "at": "+1 555 0134"}


def is_open(cast: Cast, page: str) -> bool:
    """Whether this is somebody's page now."""
    with clock.at(cast.moment):
        return whose(page) is not None


# Giving


@pytest.mark.rule("R0")
def test_a_page_comes_after_a_talk_about_safety() -> None:
    cast = begin().to("agreed")
    cast.add("lena", side="harmed")
    assert cast.codes("dana", "give_page", whom="lena") == ["no_safe_talk"]
    cast.do("lena", "mark_safe", by="dana", reach=PHONE)
    assert cast.do("dana", "give_page", whom="lena").secret


@pytest.mark.rule("R12", "R14")
def test_it_is_given_by_what_they_said_lately_and_to_nobody_who_wants_no_contact() -> None:
    cast = begin().to("assigned")
    assert cast.before("dana", "give_page", whom="maria") == []
    cast.wait(days=200)
    assert cast.refused("dana", "give_page", whom="maria") == ["R14"]
    cast.do("maria", "mark_safe", by="dana", reach={"way": "none"})
    assert cast.refused("dana", "give_page", whom="maria") == ["R12"]
    # Who rings us themself can be given one while they ring.
    cast.do("maria", "mark_safe", by="dana", reach={"way": "they_ring"})
    assert cast.do("dana", "give_page", whom="maria").secret


def test_nobody_who_is_held_has_one() -> None:
    cast = begin().to("agreed")
    cast.do("james", "mark_safe", by="omar", reach=PHONE)
    assert cast.codes("dana", "give_page", whom="james") == ["held"]


@pytest.mark.rule("R11", "R2")
def test_nobody_of_the_responsible_side_learns_of_anything_by_a_page() -> None:
    cast = outside_prison().to("asked")
    assert "not_approached" in cast.codes("dana", "give_page", whom="james")
    cast.to("assigned")
    # Everything that an approach asks for is there, and still nobody has approached him.
    assert cast.codes("dana", "give_page", whom="james") == ["not_approached"]
    cast.to("approached")
    assert cast.do("dana", "give_page", whom="james").secret


def test_a_supporter_has_one_once_invited() -> None:
    cast = begin().to("preparing")
    cast.do("rosa", "mark_safe", by="dana", reach=PHONE)
    assert cast.codes("dana", "give_page", whom="rosa") == ["not_invited"]
    cast.do("maria", "invite_supporter", supporter="rosa")
    assert cast.do("dana", "give_page", whom="rosa").secret


@pytest.mark.rule("R20")
def test_a_stop_gives_nobody_a_page_and_takes_nobodys_away() -> None:
    cast = begin().to("agreed")
    page = page_of(cast, "maria")
    cast.do("maria", "stop")
    assert cast.refused("dana", "give_page", whom="maria") == ["R20"]
    assert is_open(cast, page)


@pytest.mark.parametrize("who", ["sam", "kim", "stranger", "maria", "programme"])
def test_only_those_who_reach_them_give_and_close_it(who: str) -> None:
    cast = begin().to("assigned")
    page_of(cast, "rosa") if who == "rosa" else page_of(cast, "maria")
    assert cast.refused(who, "give_page", whom="maria") == ["R0"]
    if who != "maria":
        assert cast.refused(who, "close_page", whom="maria") == ["R0"]


def test_the_code_stands_nowhere() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    row = OwnKey.objects.get(pk=key.pk)
    line = LedgerEntry.objects.get(act="give_page")
    for code in (key.secret, key.secret.replace("-", "")):
        assert code not in f"{vars(row)}{vars(line)}"
    assert row.mark.startswith("scrypt$")


# Ending


def test_giving_again_ends_the_page_that_was_and_keeps_its_number() -> None:
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    number = OwnKey.objects.get().number
    again = give(cast, "maria")
    assert not is_open(cast, page)
    assert again.given != page
    assert again.number == number


def test_closing_ends_it_also_after_the_dialogue_is_closed() -> None:
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    cast.do("ruth", "close_page", whom="maria")
    assert not is_open(cast, page)
    assert cast.codes("ruth", "close_page", whom="maria") == ["no_page"]
    page = page_of(cast, "maria")
    assert is_open(cast, page)
    cast.do("maria", "close_page")
    assert not is_open(cast, page)


def test_who_died_has_no_page() -> None:
    cast = begin().to("assigned")
    page = page_of(cast, "maria")
    cast.do("dana", "record_death", of="maria")
    assert not is_open(cast, page)


# Taking


def test_a_code_is_taken_once() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    cast.do("maria", "take_page", page=key.given, words=WORDS)
    assert cast.codes("maria", "take_page", page=key.given, words=WORDS) == ["code_is_over"]


def test_a_code_lives_a_fortnight() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    cast.wait(days=14)
    assert cast.codes("maria", "take_page", page=key.given, words=WORDS) == ["code_is_over"]


def test_an_older_code_takes_nothing() -> None:
    cast = begin().to("assigned")
    older = give(cast, "maria")
    give(cast, "maria")
    assert cast.codes("maria", "take_page", page=older.given, words=WORDS) == ["code_is_over"]


def test_nobody_takes_or_changes_it_for_them() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    assert cast.codes("maria", "take_page", by="ruth", page=key.given, words=WORDS) == ["on_their_own"]
    cast.do("maria", "take_page", page=key.given, words=WORDS)
    assert cast.codes("maria", "change_passphrase", by="ruth", page=key.given, words=WORDS) == ["on_their_own"]


def test_nobody_takes_the_page_of_another() -> None:
    cast = begin().to("preparing")
    key = give(cast, "maria")
    cast.do("maria", "invite_supporter", supporter="rosa")
    give(cast, "rosa")
    assert cast.codes("rosa", "take_page", page=key.given, words=WORDS) == ["code_is_over"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("short and sweet", []),
        ("fourteen signs", ["words_too_short"]),
        ("   fog    and     dew   ", ["words_too_short"]),
        ("The Quick, brown FOX!", ["words_too_common"]),
        ("password password", ["words_too_common"]),
        ("aaaaaaaaaaaaaaaaaaaa", ["words_too_common"]),
        ("abcabcabcabcabcabc", ["words_too_common"]),
        ("the garden of MARÍA", ["words_with_a_name"]),
        ("rosa and the old boat", ["words_with_a_name"]),
        # Who is on the other side is no reason that anybody hears of.
        ("the letters of james and i", []),
        ("ventana azul ñandú ventisca", []),
        ("早起きは三文の徳と昔から言うらしい", []),
    ],
)
def test_words_open_well(words: str, codes: list[str]) -> None:
    cast = begin().to("preparing")
    key = give(cast, "maria")
    cast.do("maria", "invite_supporter", supporter="rosa")
    found = cast.codes("maria", "take_page", page=key.given, words=words) if codes else []
    assert found == codes
    if not codes:
        cast.do("maria", "take_page", page=key.given, words=words)


def test_the_number_is_no_secret() -> None:
    cast = begin().to("assigned")
    key = give(cast, "maria")
    spaced = " ".join(key.number)
    assert cast.codes("maria", "take_page", page=key.given, words=f"mine {spaced}") == ["words_with_the_number"]


def test_a_name_that_is_not_known_to_them_is_as_good_as_any() -> None:
    """A refusal would tell one side who is on the other."""
    cast = outside_prison().to("approached")
    cast.do("maria", "mark_safe", by="dana", reach=JAMES_AT_HOME["reach"])
    key = give(cast, "james")
    cast.do("james", "take_page", page=key.given, words="rosa and maria and the sea")
