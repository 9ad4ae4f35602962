"""R33 to R40: commitments, who hears of them, aftercare, what leaves the programme, erasing, figures."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.aftercare.rules import Caring, cared_for
from heard.amends.rules import Committing, Telling, is_agreed, speaks_of_forgiveness, wants_to_hear
from heard.evaluation.rules import (
    Counted,
    Disclosing,
    Erasing,
    few_and_signed,
    few_are_not_shown,
    may_erase,
    not_to_release,
    shown,
)
from heard.programme.policy import default_policy
from tests.support.judged import found, policy

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


CARED = Caring(open_dates=0, meeting_ahead=False)


@pytest.mark.rule("R35")
def test_a_dialogue_closes_when_everyone_was_cared_for() -> None:
    assert found(cared_for, CARED) == []
    assert found(cared_for, CARED, open_dates=1) == ["aftercare_open"]
    assert found(cared_for, CARED, meeting_ahead=True) == ["meeting_ahead"]
    assert found(cared_for, CARED, open_dates=2, meeting_ahead=True) == ["aftercare_open", "meeting_ahead"]


RESCUE = Disclosing(kind="prevent_death_or_injury", to="ambulance", second_signature=True, all_agreed=False)
EVERYTHING_ALLOWED = {
    "court": "by_law",
    "kinds": ["agreed_by_all", "prevent_death_or_injury", "public_record", "privileged", "safeguarding", "by_law"],
}
RELEASE_AUTHORITIES = [
    "parole_board",
    "Parole Board",
    "the parole-board of Salem",
    "Board of Pardons and Paroles",
    "Salem (parole)",
    "parole/probation office",
    "pardon",
    "classification",
    "Classification committee",
    "earned time",
    "earned-time office",
    "release",
    "the sentence review",
    "Sentencing commission",
]


@pytest.mark.rule("R36")
@pytest.mark.parametrize("word", RELEASE_AUTHORITIES)
def test_nothing_goes_to_who_decides_about_release_under_any_policy(word: str) -> None:
    for settings in (default_policy(), policy(disclosure=EVERYTHING_ALLOWED)):
        for one in ({"kind": word}, {"to": word}, {"to": word, "kind": "court_result"}):
            assert found(not_to_release, RESCUE, settings, **one, all_agreed=True) == ["to_release_authority"]
            # R36 alone speaks of these.
            assert found(few_and_signed, RESCUE, settings, **one, second_signature=False) == []


@pytest.mark.rule("R36")
@pytest.mark.parametrize("word", ["ambulance", "school", "Child safety team", "Sally Pardoe", "Courtney Bell", "press"])
def test_other_receivers_are_r37s(word: str) -> None:
    assert found(not_to_release, RESCUE, to=word) == []


@pytest.mark.rule("R36")
@pytest.mark.parametrize("spoiled", [{"kind": "court_result"}, {"to": "court"}, {"to": "County Court"}, {"kind": "court"}])
@pytest.mark.parametrize(
    ("setting", "agreed", "codes"),
    [
        ("never", True, ["to_court"]),
        ("both_consent", False, ["to_court"]),
        ("both_consent", True, []),
        ("by_law", False, []),
    ],
)
def test_a_result_goes_to_a_court_only_as_the_programme_says(
    spoiled: dict[str, Any],
    setting: str,
    agreed: bool,
    codes: list[str],
) -> None:
    settings = policy(disclosure={"court": setting})
    assert found(not_to_release, RESCUE, settings, **spoiled, all_agreed=agreed) == codes
    # Where R36 lets it pass, R37 still asks for the second signature; where not, R36 has the word alone.
    unsigned = found(few_and_signed, RESCUE, settings, **spoiled, all_agreed=agreed, second_signature=False)
    assert unsigned == ([] if codes else ["one_signature"])
    assert found(few_and_signed, RESCUE, settings, **spoiled, all_agreed=agreed) == []


@pytest.mark.rule("R37")
def test_a_disclosure_is_of_a_listed_kind_and_signed_by_two() -> None:
    assert found(few_and_signed, RESCUE) == []
    assert found(few_and_signed, RESCUE, second_signature=False) == ["one_signature"]
    assert found(few_and_signed, RESCUE, kind="press") == ["kind_not_listed"]
    assert found(few_and_signed, RESCUE, kind="") == ["kind_not_listed"]
    assert found(few_and_signed, RESCUE, kind="press", second_signature=False) == ["kind_not_listed", "one_signature"]
    assert found(few_and_signed, RESCUE, policy(disclosure={"kinds": []})) == ["kind_not_listed"]
    assert found(few_and_signed, RESCUE, policy(disclosure={"kinds": ["safeguarding"]}), kind="safeguarding") == []


@pytest.mark.rule("R37")
def test_what_all_agreed_to_is_agreed_by_all() -> None:
    assert found(few_and_signed, RESCUE, kind="agreed_by_all") == ["not_all_agreed"]
    assert found(few_and_signed, RESCUE, kind="agreed_by_all", all_agreed=True) == []


@pytest.mark.rule("R39")
@pytest.mark.parametrize(
    ("held", "erases", "codes"),
    [(False, True, []), (True, True, ["held_by_law"]), (True, False, []), (False, False, [])],
)
def test_a_legal_hold_stops_erasing(held: bool, erases: bool, codes: list[str]) -> None:
    assert found(may_erase, Erasing(held=held, erases=erases)) == codes


@pytest.mark.rule("R40")
@pytest.mark.parametrize(
    ("count", "total", "figure"),
    [
        (9, 9, None),
        (10, 10, 10),
        (10, 20, 10),
        (10, 19, None),  # nine are left
        (11, 11, 10),
        (13, 13, 15),
        (12, 12, 10),
        (0, 100, None),
        (0, 0, None),
        (100, 100, 100),
        (95, 100, None),
        (90, 100, 90),
    ],
)
def test_a_figure_names_nobody(count: int, total: int, figure: int | None) -> None:
    assert shown(Counted(count=count, total=total), default_policy()) == figure
    assert found(few_are_not_shown, Counted(count=count, total=total)) == ([] if figure is not None else ["too_few"])


@pytest.mark.rule("R40")
@given(st.integers(0, 400), st.integers(0, 400), st.integers(3, 40))
def test_neither_a_figure_nor_what_it_leaves_of_the_total_is_small(part: int, rest: int, least: int) -> None:
    figure = shown(Counted(count=part, total=part + rest), policy(figures={"least": least}))
    if figure is None:
        assert part < least or 0 < rest < least
    else:
        assert figure >= least
        assert abs(figure - part) <= max(2, least - part)
        assert part >= least
        assert rest == 0 or rest >= least
