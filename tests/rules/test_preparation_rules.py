"""The rules of preparation: R21, R24 and R25."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from heard.preparation.rules import (
    Beginning,
    KeptWords,
    Prepared,
    Readiness,
    Supporter,
    Supporters,
    are_ready,
    is_ready,
    kept_apart,
    may_begin,
    supporters_are_known,
)
from tests.support.judged import A_MOMENT, found, never_asked, policy

BEGINNING = Beginning(is_supporter=False, is_harmed_side=True, own_agreed=True, own_side_agreed=True, other_side_agreed=True)


NOT_YET = ["not_agreed"]


@pytest.mark.rule("R21")
@pytest.mark.parametrize("harmed_side", [True, False])
def test_preparation_begins_when_everyone_of_both_sides_agreed(harmed_side: bool) -> None:
    facts = replace(BEGINNING, is_harmed_side=harmed_side)
    assert found(may_begin, facts) == []
    for one in ("own_agreed", "own_side_agreed", "other_side_agreed"):
        assert found(may_begin, facts, **{one: False}) == NOT_YET


@pytest.mark.rule("R21")
def test_where_the_programme_says_so_the_harmed_side_begins_alone_and_only_they() -> None:
    early = policy(preparation={"before_other_side": True})
    assert found(may_begin, BEGINNING, early, own_side_agreed=False, other_side_agreed=False) == []
    assert found(may_begin, BEGINNING, early, own_agreed=False) == NOT_YET
    assert found(may_begin, BEGINNING, early, is_harmed_side=False, other_side_agreed=False) == NOT_YET


@pytest.mark.rule("R21")
def test_a_supporter_begins_with_their_own_yes_and_papers() -> None:
    nobody_else: dict[str, Any] = {"is_supporter": True, "own_side_agreed": False, "other_side_agreed": False}
    assert found(may_begin, BEGINNING, **nobody_else) == []
    assert found(may_begin, BEGINNING, **nobody_else, own_agreed=False) == NOT_YET


WEEKS_12 = timedelta(weeks=12)


MARIA = Prepared(side="harmed", sessions=3, since_first=WEEKS_12, says_ready=True, spoken_for=True)


JAMES = replace(MARIA, side="responsible")


READY = Readiness(principals=(MARIA, JAMES), both_sides=True, risk_age=timedelta(days=90))


NOT_READY: list[tuple[dict[str, Any], list[str]]] = [
    ({"sessions": 2}, ["sessions"]),
    ({"sessions": 0}, ["sessions"]),
    ({"since_first": WEEKS_12 - A_MOMENT}, ["weeks"]),
    ({"since_first": None}, ["weeks"]),
    ({"says_ready": False}, ["not_said"]),
    ({"spoken_for": False}, ["not_spoken_for"]),
]


@pytest.mark.rule("R24")
@pytest.mark.parametrize(("spoiled", "codes"), NOT_READY)
def test_each_principal_of_each_side_is_ready(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(is_ready, MARIA, **spoiled) == codes
    assert found(are_ready, READY, principals=(replace(MARIA, **spoiled), JAMES)) == codes
    assert found(are_ready, READY, principals=(MARIA, replace(JAMES, **spoiled))) == codes


@pytest.mark.rule("R24")
def test_ready_means_both_sides_and_a_fresh_assessment() -> None:
    assert found(are_ready, READY) == []
    assert found(are_ready, READY, both_sides=False) == ["nobody_left"]
    assert found(are_ready, READY, risk_age=None) == ["risk"]
    assert found(are_ready, READY, risk_age=timedelta(days=90) + A_MOMENT) == ["risk"]
    assert found(are_ready, READY, policy(screening={"risk_fresh_days": 30})) == ["risk"]


@pytest.mark.rule("R24")
def test_a_programme_asks_for_other_sessions_of_each_side_and_other_weeks() -> None:
    uneven = policy(preparation={"sessions": {"harmed": 1, "responsible": 4}})
    one, four = replace(MARIA, sessions=1), replace(JAMES, sessions=4)
    assert found(are_ready, READY, uneven, principals=(one, four)) == []
    assert found(are_ready, READY, uneven, principals=(one, JAMES)) == ["sessions"]
    # Of a side that nobody knows the larger number is asked.
    assert found(are_ready, READY, uneven, principals=(replace(MARIA, side=""), four)) == ["sessions"]
    none = policy(preparation={"weeks": 0})
    assert found(are_ready, READY, none, principals=(replace(MARIA, since_first=timedelta(0)), JAMES)) == []
    assert found(are_ready, READY, none, principals=(replace(MARIA, since_first=None), JAMES)) == ["weeks"]
    assert found(are_ready, READY, policy(preparation={"weeks": 13})) == ["weeks", "weeks"]


ROSA = Supporter(invited=True, agreed=True, prepared=True, accepted=True, in_the_room=True)


BESIDE = Supporters(asked=(ROSA,), harmed_side_has_one=True, inviting=False, own=False)


UNKNOWN: list[tuple[dict[str, Any], list[str]]] = [
    ({"invited": False}, ["supporter_not_invited"]),
    ({"agreed": False}, ["supporter_not_agreed"]),
    ({"prepared": False}, ["supporter_not_prepared"]),
    ({"accepted": False}, ["supporter_not_accepted"]),
]


@pytest.mark.rule("R25")
def test_each_supporter_is_invited_agreed_prepared_and_accepted() -> None:
    assert found(supporters_are_known, BESIDE) == []
    assert found(supporters_are_known, BESIDE, asked=(), harmed_side_has_one=False) == []
    for spoiled, codes in UNKNOWN:
        assert found(supporters_are_known, BESIDE, asked=(ROSA, replace(ROSA, **spoiled))) == codes
    assert never_asked(ROSA, [spoiled for spoiled, _ in UNKNOWN]) == {"in_the_room"}


@pytest.mark.rule("R25")
def test_supporters_wait_nearby_or_are_a_must_where_the_programme_says_so() -> None:
    nearby = policy(meeting={"supporters": "waiting_area"})
    assert found(supporters_are_known, BESIDE, nearby) == ["supporter_waits"]
    assert found(supporters_are_known, BESIDE, nearby, asked=(replace(ROSA, in_the_room=False),)) == []
    must = policy(meeting={"supporters": "mandatory"})
    assert found(supporters_are_known, BESIDE, must) == []
    assert found(supporters_are_known, BESIDE, must, asked=(), harmed_side_has_one=False) == ["supporter_missing"]
    assert found(supporters_are_known, BESIDE, must, harmed_side_has_one=False) == ["supporter_missing"]


@pytest.mark.rule("R25")
def test_a_supporter_is_invited_by_the_person_they_support() -> None:
    nobody = replace(ROSA, agreed=False, prepared=False, accepted=False)
    assert found(supporters_are_known, BESIDE, asked=(nobody,), inviting=True, own=True) == []
    assert found(supporters_are_known, BESIDE, inviting=True, own=False) == ["not_their_supporter"]


@pytest.mark.rule("R22")
def test_words_are_kept_for_a_party_and_brought_across_by_nobody_without_papers() -> None:
    kept = KeptWords(for_a_party=True)
    assert found(kept_apart, kept) == []
    assert found(kept_apart, kept, for_a_party=False) == ["not_their_own"]
    assert found(kept_apart, kept, interpreter_may=False) == ["interpreter_barred"]
    assert found(kept_apart, kept, for_a_party=False, interpreter_may=False) == ["not_their_own", "interpreter_barred"]
