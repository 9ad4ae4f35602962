"""The language that nobody speaks: longer, with accents, and whole where something is filled in."""

import pytest
from django.test import override_settings

from heard.ground.pseudo import PSEUDO, pseudo
from heard.ground.texts import catalogue, languages, say_in
from heard.web.papers import TEXTS


@pytest.mark.parametrize("words", ["Home", "You can stop at any time.", "A code", "I agree"])
def test_it_is_longer_by_two_fifths_and_no_letter_is_plain(words: str) -> None:
    said = pseudo(words)
    assert len(said) >= 1.4 * len(words)
    assert not set("aeioucnslyAEIOUCNSLY") & set(said)


def test_tags_and_places_stay() -> None:
    said = pseudo("<p>Call <a href='tel:5550134'>us</a> on {day} &amp; rest.</p>")
    for kept in ("<p>", "<a href='tel:5550134'>", "</a>", "{day}", "&amp;"):
        assert kept in said
    assert pseudo("{clock}") == "{clock}"
    assert pseudo("2026-05-28") == "2026-05-28"


def test_it_is_chosen_only_where_it_is_switched_on() -> None:
    assert PSEUDO not in languages()
    assert TEXTS.page("day", PSEUDO) is None
    with override_settings(HEARD_PSEUDO=True):
        assert PSEUDO in languages()
        assert list(catalogue(PSEUDO).ids) == list(catalogue("en").ids)
        assert say_in(PSEUDO, "public-home") == pseudo("Home")
        page = TEXTS.page("day", PSEUDO)
        assert page
        assert page.title == pseudo("The day")


def test_names_and_numbers_keep_their_own_direction() -> None:
    english = say_in("en", "frame-ring", phone="555 0134")
    assert "\u2068" not in english
    with override_settings(HEARD_PSEUDO=True):
        assert "\u2068555 0134\u2069" in say_in(PSEUDO, "frame-ring", phone="555 0134")
