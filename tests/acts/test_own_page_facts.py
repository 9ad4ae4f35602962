"""The facts of pages of one's own, each way."""

from datetime import datetime, timedelta

import pytest

from heard.own_page.facts import chosen, had_page, is_taken, page_of, tries_on_pages
from tests.support.cast import Cast, begin
from tests.support.portaling import WORDS, give

pytestmark = pytest.mark.usefixtures("database")


def _had(cast: Cast, moment: datetime) -> bool:
    with cast.now() as case:
        return had_page(case, cast.id("maria"), moment)


def test_somebody_had_a_page_from_its_giving_to_its_closing() -> None:
    cast = begin().to("agreed")
    assert not _had(cast, cast.moment)
    give(cast, "maria")
    given = cast.moment - timedelta(seconds=1)
    cast.wait(days=1)
    closed = cast.do("dana", "close_page", whom="maria").entered_at
    a_moment = timedelta(microseconds=1)
    moments = (given - a_moment, given, closed - a_moment, closed)
    assert [_had(cast, each) for each in moments] == [False, True, True, False]


def test_a_page_that_was_taken_at_the_moment_it_was_given_is_taken() -> None:
    cast = begin().to("agreed")
    key = give(cast, "maria")
    with cast.now() as case:
        page = page_of(case, cast.id("maria"))
        assert page is not None
        assert not is_taken(case, page)
    cast.wait(seconds=-1).do("maria", "take_page", page=key.given, words=WORDS)
    with cast.now() as case:
        assert is_taken(case, page)
        assert page_of(case, cast.id("maria")) == page
        assert tries_on_pages(case) == []


def test_tries_are_of_pages_that_are_as_they_were_then() -> None:
    cast = begin().to("agreed")

    def tried() -> list[str]:
        with cast.now() as case:
            return [row.person_id for row in tries_on_pages(case)]

    give(cast, "maria")
    assert tried() == []
    cast.do("programme", "note_tries", whom="maria")
    assert tried() == [cast.id("maria")]
    give(cast, "maria")
    assert tried() == []


def test_words_to_come_in_by_hold_no_name_they_know_of_three_letters_or_more() -> None:
    cast = begin().to("agreed")
    cast.add("leo", side="harmed", part="supporter", supports="maria", name="Leo Du")
    cast.do("maria", "invite_supporter", supporter="leo")

    def has_a_name(words: str) -> bool:
        with cast.now() as case:
            return chosen(case, cast.id("maria"), words, "").has_a_name

    assert has_a_name("the boat of leo and the wind")
    assert not has_a_name("the boat of du and the wind")
    assert not has_a_name("the boat of ruth and the wind")
