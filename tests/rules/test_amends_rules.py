"""The rules of amends: R33 and R34."""

from typing import Any

import pytest

from heard.amends.rules import Committing, Telling, is_agreed, speaks_of_forgiveness, wants_to_hear
from tests.support.judged import found

AGREED = Committing(harmed_agreed=True, responsible_agreed=True, forgiveness=False)


@pytest.mark.rule("R33")
@pytest.mark.parametrize(
    ("spoiled", "codes"),
    [
        ({}, []),
        ({"harmed_agreed": False}, ["not_both"]),
        ({"responsible_agreed": False}, ["not_both"]),
        ({"harmed_agreed": False, "responsible_agreed": False}, ["not_both"]),
        ({"forgiveness": True}, ["forgiveness"]),
        ({"forgiveness": True, "harmed_agreed": False}, ["not_both", "forgiveness"]),
    ],
)
def test_a_commitment_is_in_words_that_both_agree_to(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(is_agreed, AGREED, **spoiled) == codes


@pytest.mark.rule("R33")
@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("Write to the school each June about what happened.", False),
        ("Maria forgives James.", True),
        ("They will FORGIVE each other", True),
        ("She forgave him.", True),
        ("work on forgiveness", True),
        ("to be reconciled", True),
        ("support his pardon", True),
        ("Ella lo perdona.", True),
        ("Le perdonó todo.", True),
        ("pedir perdón", True),
        ("give back the forged paper", False),
        ("Pay for the fence.", False),
    ],
)
def test_forgiveness_is_found_in_both_languages(words: str, speaks: bool) -> None:
    assert speaks_of_forgiveness(words) is speaks


@pytest.mark.rule("R34")
def test_who_chose_to_hear_is_told_and_nobody_else() -> None:
    assert found(wants_to_hear, Telling(chose_to_hear=True)) == []
    assert found(wants_to_hear, Telling(chose_to_hear=False)) == ["did_not_choose"]
