"""What words may not show where others read them (R12)."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.contact.words import ALWAYS, unsafe
from heard.ground.catalogues import Catalogue, parsed
from heard.ground.texts import LOCALE, shipped
from heard.ground.unsaid import FILE, PREFIX, UNSAID

NAMES = ["James Reed"]


def shows(words: str, names: list[str] = NAMES) -> list[str]:
    """What these words would give away of one invented programme and place."""
    return unsafe(words, programme="Facilitated Dialogue", places=["Pine Hill"], names=names)


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    "words",
    [
        "Omar here. Ring me when you can.",
        "I am imprisoned by this snow.",  # only whole words
        "James's sister rang"[8:],
        "The reeds by the river are high.",
        "Drive safely; the pine on the hill is down.",
        "A jailer's novel",
        "Robinson rang about the robin.",
        "",
    ],
)
def test_plain_words_give_nothing_away(words: str) -> None:
    assert shows(words) == []


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("This is facilitated dialogue calling", "Facilitated Dialogue"),
        ("From FACILITATED\n  DIALOGUE", "Facilitated Dialogue"),
        ("See you at Pine Hill.", "Pine Hill"),
        ("pine\thill, at nine", "Pine Hill"),
        ("A letter from the Prison", "prison"),
        ("(jail)", "jail"),
        ("la cárcel", "cárcel"),
        ("LA PRISIÓN", "prisión"),
        ("la ca\u0301rcel", "cárcel"),  # the accent typed as a sign of its own
        ("ＰＲＩＳＯＮ", "prison"),
        ("about the homicide", "homicide"),
        ("after the Domestic   Violence", "domestic violence"),
        ("James can come", "James"),
        ("Mr. REED can come", "Reed"),
        ("for James Reed", "James Reed"),
        ("the robbery,", "robbery"),
    ],
)
def test_the_programme_a_harm_a_prison_a_place_and_the_other_sides_names_show(words: str, what: str) -> None:
    assert what in shows(words)


@pytest.mark.rule("R12")
@pytest.mark.parametrize("name", ["O\u2019Neil-Reed, Ann", "O'Neil-Reed, Ann"])
def test_every_part_of_a_name_counts(name: str) -> None:
    assert shows("Neil is here", [name]) == ["Neil"]
    assert shows("ann", [name]) == ["Ann"]
    assert shows("REED", [name]) == ["Reed"]


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("Will Reed", "I will ring you on Tuesday.", []),
        ("Will Reed", "Will Reed can come.", ["Reed", "Will Reed"]),
        ("Juan de la Cruz", "Llamamos de la oficina. La cita es el martes.", []),
        ("Juan de la Cruz", "Viene de la Cruz.", ["Cruz"]),
        ("Young You", "You can call us. We are young.", []),
        ("Young You", "It is about Young You.", ["Young You"]),
        ("Ahmed El Amin", "El martes, en la oficina.", []),
        ("Will", "I will call you.", []),
    ],
)
def test_a_common_word_of_a_name_counts_only_beside_another_part(name: str, words: str, found: list[str]) -> None:
    assert shows(words, [name]) == found


@pytest.mark.rule("R12")
def test_what_is_the_readers_own_name_too_counts_only_beside_another_part() -> None:
    asked: dict[str, Any] = {"programme": "", "places": [], "names": ["Leo Duran"], "own": "Maria Duran"}
    assert unsafe("Good morning, Ms Duran.", **asked) == []
    assert unsafe("Good morning, Leo Duran.", **asked) == ["Leo", "Leo Duran"]


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("PineHill at nine", "Pine Hill"),
        ("a p r i s o n visit", "prison"),
        ("a pri-son visit", "prison"),
        ("a \u0440rison visit", "prison"),  # a letter of another script
        ("a pr1son visit", "prison"),
        ("the penitentiary", "penitentiary"),
        ("an Inmate", "inmate"),
        ("victim-services", "victim services"),
        ("from the victim offender dialogue office", "victim offender dialogue"),
        ("restorative justice", "restorative justice"),
        ("la penitenciar\u00eda", "penitenciar\u00eda"),
        ("el preso", "preso"),
    ],
)
def test_a_word_shows_however_it_is_written(words: str, what: str) -> None:
    assert what in shows(words)


@pytest.mark.rule("R12")
@given(st.sampled_from(ALWAYS), st.sampled_from(["", "We met. ", "¿"]), st.sampled_from(["", ".", ", then", "!"]))
def test_a_word_that_never_shows_is_found_wherever_it_stands(word: str, before: str, after: str) -> None:
    for written in (word, word.upper(), word.capitalize()):
        assert word in shows(f"{before}{written}{after}")


def test_names_and_places_that_are_not_known_hide_nothing_else() -> None:
    assert unsafe("All is well.", programme="", places=["", " "], names=["", "J"]) == []
    assert unsafe("The prison.", programme="", places=[""], names=[]) == ["prison"]


@pytest.mark.rule("R12")
def test_each_list_has_its_words_in_every_language_once() -> None:
    for language in shipped():
        ours = Catalogue(language, [parsed(LOCALE / language / FILE)])
        assert list(ours.ids) == [f"{PREFIX}{name}" for name in UNSAID]
        for key in ours.ids:
            words = [each.strip() for each in str(ours.said(key, {})).split(",")]
            assert all(words), key
            assert len(set(words)) == len(words), key
    assert {"program", "programme", "programa", "facilitator", "parole"} <= set(UNSAID["roles"])
