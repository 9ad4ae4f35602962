"""Who may have a page of their own, and which words open it well; each reason alone, and all together."""

from dataclasses import replace

import pytest

from heard.own_page.rules import MIN_WORDS_CHARS, Chosen, Giving, may_have_a_page, open_well

FREE = Giving(told_how_to_reach=True, held=False, is_supporter=False, invited=True)
FINE = Chosen(length=MIN_WORDS_CHARS, common=False, has_a_name=False, has_the_number=False)


def codes(found: list[object]) -> list[str]:
    """The codes of what is in the way."""
    return [each.code for each in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (FREE, []),
        (replace(FREE, is_supporter=True), []),
        (replace(FREE, told_how_to_reach=False), ["no_safe_talk"]),
        (replace(FREE, held=True), ["held"]),
        (replace(FREE, invited=False), ["not_approached"]),
        (replace(FREE, invited=False, is_supporter=True), ["not_invited"]),
        (
            Giving(told_how_to_reach=False, held=True, is_supporter=False, invited=False),
            ["no_safe_talk", "held", "not_approached"],
        ),
    ],
)
def test_a_page_is_given_after_a_talk_outside_prison_to_whoever_knows_of_us(facts: Giving, told: list[str]) -> None:
    assert codes([*may_have_a_page(facts)]) == told


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (FINE, []),
        (replace(FINE, length=MIN_WORDS_CHARS - 1), ["words_too_short"]),
        (replace(FINE, length=MIN_WORDS_CHARS + 1), []),
        (replace(FINE, common=True), ["words_too_common"]),
        (replace(FINE, has_a_name=True), ["words_with_a_name"]),
        (replace(FINE, has_the_number=True), ["words_with_the_number"]),
        (
            Chosen(length=1, common=True, has_a_name=True, has_the_number=True),
            ["words_too_short", "words_too_common", "words_with_a_name", "words_with_the_number"],
        ),
    ],
)
def test_words_open_well_that_are_long_and_known_to_nobody(facts: Chosen, told: list[str]) -> None:
    assert codes([*open_well(facts)]) == told
