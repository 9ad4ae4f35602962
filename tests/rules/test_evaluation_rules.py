"""The rules of what is told on, held and published: R36, R37, R39 and R40."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
@pytest.mark.parametrize(("said", "codes"), [("signed", []), ("declined", ["second_declined"]), ("", ["not_signed_yet"])])
def test_a_disclosure_leaves_once_the_second_signed(said: str, codes: list[str]) -> None:
    assert found(few_and_signed, RESCUE, leaves=True, signed=said) == codes
    assert found(few_and_signed, RESCUE, signed=said) == []
    # Who can sign no more has not signed, whatever they said.
    assert found(few_and_signed, RESCUE, leaves=True, signed=said, second_signature=False) == ["one_signature"]


@pytest.mark.rule("R36")
@pytest.mark.rule("R37")
def test_what_a_court_compels_is_a_kind_like_any_other_and_no_result() -> None:
    compelled: dict[str, Any] = {"kind": "court_order", "to": "District court"}
    assert found(not_to_release, RESCUE, **compelled) == []
    assert found(few_and_signed, RESCUE, **compelled) == ["kind_not_listed"]
    listed = policy(disclosure={"kinds": ["court_order"]})
    assert found(few_and_signed, RESCUE, listed, **compelled) == []
    assert found(few_and_signed, RESCUE, listed, **compelled, second_signature=False) == ["one_signature"]
    # No kind opens the way to those who decide on release.
    assert found(not_to_release, RESCUE, listed, kind="court_order", to="Parole board") == ["to_release_authority"]


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
