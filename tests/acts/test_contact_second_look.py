"""R12: words that a rule takes for telling pass once a second person read them, and only these very words."""

import pytest

from heard import models
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
WORDS = "The clinic in Pine Hill is open on Tuesday."


def _refused() -> Cast:
    cast = begin().to("approached").go("2026-01-21 10:00")
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=WORDS)
    return cast


@pytest.mark.rule("R12")
def test_these_very_words_pass_once_a_second_person_let_them() -> None:
    cast = _refused()
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, keep="look")
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=WORDS)
    assert cast.codes("ruth", "ask_second_look", to="maria", words=WORDS) == ["already_done"]
    assert cast.codes("ruth", "answer_second_look", second_look="look", answer="let", reason="I know.") == ["not_yours"]
    cast.do("omar", "answer_second_look", second_look="look", answer="let", reason="It is the clinic's street.")
    cast.do("ruth", "call", to="maria", words=WORDS)
    other = f"{WORDS} James Reed will be there."
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=other)
    assert "unsafe_words" in cast.codes("omar", "write_to", to="rosa", words=WORDS)
    assert "already_done" in cast.codes("dana", "answer_second_look", second_look="look", answer="keep", reason="No.")


@pytest.mark.rule("R12")
def test_kept_back_they_stay_refused() -> None:
    cast = _refused()
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, keep="look")
    cast.do("dana", "answer_second_look", second_look="look", answer="keep", reason="Her brother reads along.")
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=WORDS)


@pytest.mark.rule("R12")
def test_they_pass_by_the_way_at_which_they_were_looked_at() -> None:
    cast = _refused()
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, way="letter", keep="look")
    cast.do("omar", "answer_second_look", second_look="look", answer="let", reason="In a closed letter.")
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=WORDS)


@pytest.mark.rule("R12")
def test_the_name_that_a_message_shows_is_looked_at_all_the_same() -> None:
    cast = _refused()
    told = {"way": "phone", "at": "+1 555 0134", "hours": "00:00-23:59", "sign_name": "Pine Hill"}
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=told)
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, keep="look")
    cast.do("omar", "answer_second_look", second_look="look", answer="let", reason="It is the street.")
    assert "unsafe_words" in cast.codes("ruth", "call", to="maria", words=WORDS)


@pytest.mark.rule("R12")
def test_nobody_is_asked_about_what_nothing_stands_before() -> None:
    cast = _refused()
    assert cast.codes("ruth", "ask_second_look", to="maria", words="Is Tuesday good?") == ["nothing_tells"]
    assert cast.codes("ruth", "ask_second_look", to="nobody", words=WORDS) == ["absent"]
    assert cast.codes("ruth", "answer_second_look", second_look="nothing", answer="let", reason="Yes.") == ["absent"]


def test_it_waits_with_the_staff_until_answered() -> None:
    cast = _refused()
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, keep="look")
    waits = models.Need.objects.filter(dialogue=cast.dialogue, kind="second_look")
    assert [each.about for each in waits] == [cast.id("look")]
    cast.do("omar", "answer_second_look", second_look="look", answer="keep", reason="Say it without.")
    assert not waits.all()
