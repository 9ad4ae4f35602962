"""The five steps of a first question, without any page: the safest stands chosen, and only what is needed is asked."""

import pytest

from heard.ground.text_problems import messages_of
from heard.ground.texts import LOCALE, say_in, shipped, speaking
from heard.people.reach import marked
from heard.web.public.asking import steps
from heard.web.public.asking.controls import checked_answers, controls, shown_lines
from tests.support.reading import WORD, measured


@pytest.mark.parametrize("way", steps.WAYS)
def test_every_way_makes_a_record_that_can_be_read(way: str) -> None:
    answers = {"way": way, "at": "555 0101", "trusted": "Alma", "time": "morning", "shared": "unsure"}
    found = marked(steps.reach(answers))
    assert found.way == ("phone" if way == "trusted" else way)
    if way == "they_ring":
        assert steps.reach(answers) == {"way": "they_ring"}
    else:
        assert found.at == "555 0101"
        assert (found.start.hour, found.end.hour) == (8, 12)
        assert found.if_no_answer == "hang_up"
        assert "Alma" in found.shared if way == "trusted" else "else" in found.shared


def test_nothing_at_all_is_a_whole_answer() -> None:
    for step in steps.STEPS:
        assert steps.problems(step, {}) == {}
    assert steps.reach({}) == {"way": "they_ring"}
    assert steps.told({}) == {}
    assert steps.way_of({}) == "they_ring"


# What each way needs, and what cannot be that.
PLACES = {
    "text": ("555 0188", "Ana"),
    "phone": ("+1 (555) 555-0188", "5"),
    "trusted": ("555-0188", "at home"),
    "email": ("sol@example.org", "not an email"),
    "letter": ("P.O. Box 9, Alder Landing, OR", "12345"),
}


@pytest.mark.parametrize("way", steps.NEEDS_AT)
def test_a_way_needs_its_number(way: str) -> None:
    fine, _odd = PLACES[way]
    assert steps.problems("reach", {"way": way})["at"] == "needs_at"
    assert "at" not in steps.problems("reach", {"way": way, "at": fine})


@pytest.mark.parametrize("way", steps.NEEDS_AT)
def test_what_cannot_be_a_number_or_an_address_is_asked_about_once(way: str) -> None:
    _fine, odd = PLACES[way]
    typed = {"way": way, "at": odd, "trusted": "Ana" if way == "trusted" else ""}
    assert steps.problems("reach", typed) == {"at": f"odd_{steps.KINDS_OF_PLACE[way]}"}
    assert steps.problems("reach", {**typed, "asked_about": odd}) == {}
    assert steps.problems("reach", {**typed, "at": f"{odd}!", "asked_about": odd}) != {}


def test_what_was_typed_beside_do_not_contact_me_is_asked_about() -> None:
    for way in ({}, {"way": "they_ring"}):
        assert steps.problems("reach", {**way, "at": "555 0188"}) == {"at": "unused_at"}
        assert steps.problems("reach", {**way, "trusted": "Ana"}) == {"trusted": "unused_trusted"}
    assert steps.problems("reach", {"way": "text", "at": "555 0188", "trusted": "Ana"}) == {"trusted": "unused_trusted"}


def test_what_would_not_show_is_not_previewed() -> None:
    assert steps.after("reach", {}) == "note"
    assert steps.before("note", {}) == "reach"
    assert steps.after("reach", {"way": "text"}) == "shows"
    assert steps.before("note", {"way": "text"}) == "shows"
    assert steps.before("who", {}) == ""


def test_a_choice_that_is_not_offered_is_none() -> None:
    assert steps.given("who", {"who": "<b>", "way": "phone"}) == {}
    assert steps.given("reach", {"way": "pigeon", "at": " 5 "}) == {"at": "5", "trusted": "", "zone": ""}
    assert steps.given("reach", {"zone": "America/Chicago"})["zone"] == "America/Chicago"
    assert steps.given("reach", {"zone": "Nowhere/Town"})["zone"] == ""


def test_what_is_too_long_is_said() -> None:
    assert steps.problems("note", {"words": "a" * 601}) == {"words": "too_long"}
    assert steps.problems("note", {"words": "a" * 600}) == {}


@pytest.mark.parametrize("language", shipped())
def test_every_step_is_easy_to_read(language: str) -> None:
    for one in messages_of(LOCALE / language / "public" / "asking.ftl")[0]:
        text = say_in(language, one.key, **dict.fromkeys(one.places, 7))
        assert len(WORD.findall(measured(text).longest)) <= 15, text


@pytest.mark.parametrize("language", shipped())
def test_the_safest_stands_chosen(language: str) -> None:
    with speaking(language):
        fields = {each.name: each for each in controls("reach", {}, {})}
        assert not any(each.value for each in controls("note", {}, {}))
    assert fields["way"].value == "they_ring" == fields["way"].options[0][0]
    assert fields["no_answer"].value == "hang_up"


@pytest.mark.parametrize("way", steps.NEEDS_AT)
def test_what_would_show_says_nothing_that_hurts(way: str) -> None:
    for language in shipped():
        with speaking(language):
            ((place, lines),) = shown_lines(way, steps.words_shown({"way": way, "trusted": "Ana"}, language))
        assert place
        assert lines
        assert all(label and words for label, words in lines)


def test_the_last_step_shows_every_answer_once_and_where_to_change_it() -> None:
    answers = {"who": "me", "way": "phone", "at": "555 0101", "name": "Sol", "words": "After nine"}
    rows = checked_answers(answers, "en")
    assert [value for _label, value, _change in rows] == [
        "For me. I was harmed.",
        "Phone call",
        "555 0101",
        "Any time of day",
        "Hang up, say nothing",
        "",
        "Sol",
        "After nine",
    ]
    assert {change for _label, _value, change in rows} == {"/en/ask/who/", "/en/ask/reach/", "/en/ask/note/"}
    assert len(checked_answers({}, "en")) == 4
