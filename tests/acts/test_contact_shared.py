"""R12: a number or address that both sides have is said to the office, and is not safe until it was looked at."""

import pytest

from heard import models
from tests.support.cast import begin

pytestmark = pytest.mark.usefixtures("database")
WORDS = "Is Tuesday still good?"


def _needs(dialogue: str) -> list[str]:
    return list(models.Need.objects.filter(dialogue=dialogue, kind="shared").values_list("about", flat=True))


@pytest.mark.rule("R12")
def test_a_shared_number_is_not_safe_until_looked_at() -> None:
    cast = begin().to("approached").go("2026-01-21 10:00")
    cast.do("james", "mark_safe", by="omar", channel="phone", reach={"way": "text", "at": "(555) 0134"})
    assert "shared" in cast.codes("ruth", "call", to="maria", words=WORDS)
    assert "shared" in cast.codes("omar", "write_to", to="james", words=WORDS)
    assert _needs(cast.dialogue) == [cast.id("james")]
    cast.do("dana", "look_at_shared", of="james", reason="It is the number of the clinic.")
    cast.do("ruth", "call", to="maria", words=WORDS)
    assert "R12" not in cast.before("dana", "call", to="maria", words=WORDS)
    assert _needs(cast.dialogue) == []
    assert cast.codes("dana", "look_at_shared", of="maria", reason="Again.") == ["absent"]


@pytest.mark.rule("R12")
def test_what_was_looked_at_is_looked_at_anew_once_either_says_another() -> None:
    cast = begin().to("approached").go("2026-01-21 10:00")
    cast.do("james", "mark_safe", by="omar", channel="phone", reach={"way": "phone", "at": "555 0134"})
    cast.do("dana", "look_at_shared", of="maria", reason="It is the number of the clinic.")
    cast.do("maria", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "+1 555 0134"})
    cast.do("ruth", "call", to="maria", words=WORDS)
    for key in ("maria", "james"):
        cast.do(key, "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "555 0177"})
    assert "shared" in cast.codes("ruth", "call", to="maria", words=WORDS)


@pytest.mark.rule("R12")
def test_one_side_may_share_a_number_of_its_own() -> None:
    cast = begin().to("approached").go("2026-01-21 10:00")
    cast.do("rosa", "mark_safe", by="dana", channel="phone", reach={"way": "phone", "at": "555 0134"})
    cast.do("ruth", "call", to="maria", words=WORDS)
    cast.do("james", "mark_safe", by="omar", channel="phone", reach={"way": "in_person"})
    assert _needs(cast.dialogue) == []


@pytest.mark.rule("R12")
def test_neither_side_is_told_of_it() -> None:
    cast = begin().to("approached").go("2026-01-21 10:00")
    cast.do("james", "mark_safe", by="omar", channel="phone", reach={"way": "phone", "at": "555 0134"})
    (found,) = [each for each in cast.obstacles("ruth", "call", to="maria", words=WORDS) if each.code == "shared"]
    assert str(found.own) == str(found.other) == "Not now. Your facilitator will call you."
    assert "Reed" not in found.staff
    assert "Duran" not in found.staff


@pytest.mark.rule("R12")
def test_the_second_opinion_names_words_to_what_both_sides_have(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin().to("approached").go("2026-01-21 10:00")
    cast.do("james", "mark_safe", by="omar", channel="phone", reach={"way": "phone", "at": "555 0134"})
    monkeypatch.setattr("heard.contact.gates.shared_with", lambda *_given: None)
    with pytest.raises(AssertionError, match="both sides have this number"):
        cast.do("ruth", "call", to="maria", words=WORDS)
