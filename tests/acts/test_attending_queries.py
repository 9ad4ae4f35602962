"""A person's language can be any; where Heard has no words in it, staff are told, and papers say so."""

from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.attending.queries import language_line
from heard.contact.queries import safe_contact_record
from heard.dialogue.newcomers import LANGUAGES
from heard.management import health
from heard.programme.files import read_programme_text
from heard.programme.report import without_words
from tests.support.cast import PARTIES, Cast, begin
from tests.support.visiting import read, visitor

pytestmark = pytest.mark.usefixtures("database")


def speaking(language: str) -> Cast:
    """Maria speaks this language."""
    return begin(parties={**PARTIES, "maria": {**PARTIES["maria"], "language": language}})


@pytest.mark.rule("R4")
@pytest.mark.parametrize("language", ["so", "quc", "hmn", "ti"])
def test_a_persons_language_can_be_any_that_has_a_name(language: str) -> None:
    cast = speaking(language)
    with cast.now() as case:
        party = case.party(cast.id("maria"))
        assert party
        assert party.person.language == language
    assert LANGUAGES.label(language) != language


def test_what_is_no_language_is_refused_in_a_few_words() -> None:
    for wrong in ("xx", "und", "somali", "mul"):
        with pytest.raises(InvalidInput) as refused:
            speaking(wrong)
        assert len(str(refused.value.problems)) < 400


def test_ours_come_first_and_each_code_once() -> None:
    values = LANGUAGES.values
    assert values[:2] == ["en", "es"]
    assert len(values) == len(set(values)) > 500
    assert [code for code, _name in LANGUAGES.choices][:2] == ["en", "es"]
    assert set(values) == {code for code, _name in LANGUAGES.choices}


@pytest.mark.rule("R17")
def test_where_there_are_no_words_staff_are_told_and_the_papers_say_so() -> None:
    cast = speaking("so").to("assigned")
    with cast.now() as case:
        says = language_line(cast.actor("dana"), case, cast.id("maria"))
        own = language_line(cast.actor("maria"), case, cast.id("maria"))
    assert says == (
        "Nobody on the team is known to speak Somali. An interpreter is needed: name one, or decide why not. "
        "Heard has no words in Somali: pages, letters and papers are in English."
    )
    assert own == ""
    dana, page = visitor(cast, "dana"), f"/dialogues/{cast.dialogue}/"
    paper = dana.get(f"{page}contact/{cast.id('maria')}/papers/")
    assert "We have no paper in this language yet: Somali." in read(paper)
    assert '<html lang="en"' in paper.content.decode()
    assert "Heard has no words in Somali" in read(dana.get(page))
    assert "We have no paper" not in read(dana.get(f"{page}contact/{cast.id('james')}/papers/"))


@pytest.mark.rule("R17")
def test_what_is_sent_and_handed_over_says_the_language_that_it_is_in() -> None:
    cast = speaking("ar").to("assigned")
    maria = cast.id("maria")
    with cast.now() as case:
        assert safe_contact_record(cast.actor("ruth"), case, maria).language == "en"
    ruth, page = visitor(cast, "ruth"), f"/dialogues/{cast.dialogue}/contact/{maria}/page/"
    cast.do("maria", "mark_safe", by="ruth", reach={"way": "they_ring"})
    card = ruth.post(page, act_key="once").content.decode()
    assert '<html lang="en" dir="ltr">' in card


@pytest.mark.rule("R4")
def test_a_policy_that_lists_a_language_without_words_says_so_when_it_is_checked() -> None:
    policy = read_programme_text('[programme]\nname = "A"\nlanguages = ["en", "so", "es"]\n')
    assert without_words(policy).startswith("Heard has no words in Somali:")
    assert without_words(read_programme_text('[programme]\nname = "A"\nlanguages = ["en", "es"]\n')) == ""


def test_doctor_says_it_too() -> None:
    changes: dict[str, Any] = {"programme": {"languages": ["en", "so"]}}
    begin(changes)
    assert any("Heard has no words in Somali" in each for each in health.programmes().aged)
