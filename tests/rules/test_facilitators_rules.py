"""The rule of facilitators: trained, cleared, free of conflict, and not overburdened (R26)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from heard.facilitators.rules import Fit, Team, can_carry, cap_of, fits, is_experienced
from heard.programme.policy import default_policy
from tests.support.judged import found, policy


@pytest.mark.rule("R26")
@pytest.mark.parametrize(("own", "cap"), [(None, 5), (0, 5), (2, 2), (5, 5), (9, 5)])
def test_a_cap_is_the_programmes_or_ones_own_where_that_is_smaller(own: int | None, cap: int) -> None:
    assert cap_of(own, policy(facilitators={"cap": 5})) == cap
    assert default_policy().facilitators.cap > 0


DAY = date(2026, 5, 28)


RUTH = Fit(training_hours=40, cleared_until=DAY, conflict=False, held=3)


TEAM = Team(members=(RUTH,), day=DAY, experienced_beside=False)


@pytest.mark.rule("R26")
@pytest.mark.parametrize(
    ("spoiled", "codes"),
    [
        ({"training_hours": 39}, ["untrained"]),
        ({"cleared_until": date(2026, 5, 27)}, ["not_cleared"]),
        ({"conflict": True}, ["conflict"]),
        ({"held": 2}, ["new_alone"]),
    ],
)
def test_a_facilitator_is_trained_cleared_through_the_day_free_of_conflict_and_not_new_alone(
    spoiled: dict[str, Any], codes: list[str]
) -> None:
    assert found(can_carry, TEAM) == []
    assert found(can_carry, TEAM, members=(replace(RUTH, **spoiled),)) == codes
    beside = replace(TEAM, members=(RUTH, replace(RUTH, **spoiled)))
    assert found(can_carry, beside) == ([] if "held" in spoiled else codes)


@pytest.mark.rule("R26")
def test_a_facilitator_has_done_every_training_that_the_programme_names() -> None:
    named = policy(facilitators={"trainings": ["Volunteer", "High-risk dialogue"]})
    one = replace(RUTH, trained_in=frozenset({"volunteer"}))
    assert found(can_carry, replace(TEAM, members=(one,)), named) == ["not_trained_in"]
    assert can_carry(replace(TEAM, members=(one,)), named)[0].words == ("High-risk dialogue",)
    both = replace(RUTH, trained_in=frozenset({"volunteer", "high-risk dialogue"}))
    assert found(can_carry, replace(TEAM, members=(both,)), named) == []


@pytest.mark.rule("R26")
def test_a_new_facilitator_stands_beside_an_experienced_one() -> None:
    new = replace(TEAM, members=(replace(RUTH, held=0),))
    assert found(can_carry, new) == ["new_alone"]
    assert found(can_carry, new, experienced_beside=True) == []
    assert found(can_carry, new, policy(facilitators={"experienced_after": 0})) == []
    assert is_experienced(3, default_policy())
    assert not is_experienced(3, policy(facilitators={"experienced_after": 4}))


@pytest.mark.rule("R26")
def test_nobody_carries_more_than_they_can() -> None:
    assert found(can_carry, TEAM, load=4, cap=5) == []
    assert found(can_carry, TEAM, load=5, cap=5) == ["at_cap"]
    assert found(can_carry, TEAM, load=6, cap=5) == ["at_cap"]
    assert found(can_carry, TEAM, members=()) == ["nobody"]


@pytest.mark.rule("R26")
def test_a_programme_asks_for_more_training_or_less() -> None:
    assert found(can_carry, TEAM, policy(facilitators={"training_hours": 41})) == ["untrained"]
    assert (
        found(can_carry, TEAM, policy(facilitators={"training_hours": 0}), members=(replace(RUTH, training_hours=0),)) == []
    )


@pytest.mark.rule("R26")
def test_everything_about_a_facilitator_is_said_at_once() -> None:
    nobody = Fit(training_hours=0, cleared_until=date.min, conflict=True, held=0)
    codes = ["untrained", "not_cleared", "conflict", "at_cap", "new_alone"]
    assert found(can_carry, TEAM, members=(nobody,), load=5, cap=5) == codes


@pytest.mark.rule("R26")
@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"training_hours": 39}, ["untrained"]),
        ({"trained_in": frozenset()}, ["not_trained_in"]),
        ({"cleared_until": date(2026, 5, 27)}, ["not_cleared"]),
        ({"conflict": True}, ["conflict"]),
    ],
)
def test_one_facilitator_fits_or_it_is_said_why_not(changed: dict[str, Any], codes: list[str]) -> None:
    asked = policy(facilitators={"training_hours": 40, "trainings": ["Trauma"]})
    member = replace(RUTH, trained_in=frozenset({"trauma"}))
    assert [each.code for each in fits(replace(member, **changed), DAY, asked)] == codes
