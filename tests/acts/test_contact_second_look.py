"""R12: words that a rule takes for telling pass once a second person read them, and only these very words."""

import pytest

from heard import models
from heard.acts.refusals import InvalidInput
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
WORDS = "The clinic in Pine Hill is open on Tuesday."
WHY = "It is the street of the clinic."


def _asked(way: str = "phone") -> Cast:
    """A story in which a second person is asked about words to Maria, which are refused."""
    cast = begin().to("approached").go("2026-01-21 10:00")
    assert _is_refused(cast)
    cast.do("ruth", "ask_second_look", to="maria", words=WORDS, way=way, keep="look")
    return cast


def _answer(cast: Cast, answer: str, who: str = "omar") -> None:
    cast.do(who, "answer_second_look", second_look="look", answer=answer, reason=WHY, keep="answer")


def _is_refused(cast: Cast, words: str = WORDS) -> bool:
    return "unsafe_words" in cast.codes("ruth", "call", to="maria", words=words)


@pytest.mark.rule("R12")
def test_these_very_words_pass_once_a_second_person_let_them() -> None:
    cast = _asked()
    assert _is_refused(cast)
    answer = {"second_look": "look", "answer": "let", "reason": WHY}
    assert cast.codes("ruth", "answer_second_look", **answer) == ["not_yours"]
    _answer(cast, "let")
    cast.do("ruth", "call", to="maria", words=WORDS)
    assert _is_refused(cast, f"{WORDS} James Reed will be there.")
    assert "unsafe_words" in cast.codes("omar", "write_to", to="rosa", words=WORDS)
    assert cast.codes("dana", "answer_second_look", **answer) == ["already_done"]


@pytest.mark.rule("R12")
@pytest.mark.parametrize(("way", "answer"), [("phone", "keep"), ("letter", "let")])
def test_kept_back_or_let_pass_by_another_way_they_stay_refused(way: str, answer: str) -> None:
    cast = _asked(way)
    _answer(cast, answer, "dana")
    assert _is_refused(cast)


@pytest.mark.rule("R12")
def test_an_answer_that_was_a_mistake_lets_nothing_pass_and_is_given_anew() -> None:
    cast = _asked()
    _answer(cast, "let")
    cast.do("ruth", "call", to="maria", words=WORDS)
    cast.do("omar", "say_mistake", entry="answer", reason="I pressed the wrong one.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    assert _is_refused(cast)
    _answer(cast, "keep", "dana")
    assert _is_refused(cast)


@pytest.mark.rule("R12")
def test_the_name_that_a_message_shows_is_looked_at_all_the_same() -> None:
    cast = _asked()
    told = {"way": "phone", "at": "+1 555 0134", "hours": "00:00-23:59", "sign_name": "Pine Hill"}
    cast.do("maria", "mark_safe", by="ruth", channel="phone", reach=told)
    _answer(cast, "let")
    assert _is_refused(cast)


@pytest.mark.rule("R12")
def test_somebody_is_asked_only_about_what_is_refused_and_once() -> None:
    cast, asks = _asked(), "ask_second_look"
    assert cast.codes("dana", asks, to="maria", words=WORDS, way="phone") == ["already_done"]
    assert cast.codes("ruth", asks, to="maria", words="Is Tuesday good?", way="phone") == ["nothing_tells"]
    assert cast.codes("ruth", asks, to="nobody", words=WORDS, way="phone") == ["absent"]
    assert cast.codes("ruth", "answer_second_look", second_look="nothing", answer="let", reason=WHY) == ["absent"]


@pytest.mark.rule("R12")
def test_no_way_that_carries_no_words_is_written_down() -> None:
    cast = _asked()
    with pytest.raises(InvalidInput):
        cast.do("ruth", "ask_second_look", to="maria", words=WORDS, way="none")


def test_it_waits_with_the_staff_until_answered() -> None:
    cast = _asked()
    waits = models.Need.objects.filter(dialogue=cast.dialogue, kind="second_look")
    assert [each.about for each in waits] == [cast.id("look")]
    _answer(cast, "keep")
    assert not waits.all()
