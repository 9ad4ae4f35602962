"""R17 to R20: what a yes is, a responsible person's yes, no price of help, the stop."""

from datetime import timedelta
from typing import Any

import pytest

from heard.consent.rules import Informing, Price, StandingStops, Thinking, is_a_yes, not_a_price, nothing_stops, thought_over
from tests.support.judged import A_MOMENT, found, never_asked, policy

TOLD = Informing(needs_telling=True, told=True, own=True, meet_yeses=True)


@pytest.mark.rule("R17")
def test_a_yes_is_told_of_and_ones_own() -> None:
    assert found(is_a_yes, TOLD) == []
    assert found(is_a_yes, TOLD, told=False) == ["not_informed"]
    assert found(is_a_yes, TOLD, told=False, needs_telling=False) == []
    assert found(is_a_yes, TOLD, own=False) == ["not_own"]
    assert found(is_a_yes, TOLD, meet_yeses=False) == ["meet_yes_missing"]
    assert found(is_a_yes, TOLD, backed=False) == ["no_guardian"]
    assert found(is_a_yes, TOLD, backed=False, ages_known=False) == ["guardian_or_age"]
    assert found(is_a_yes, TOLD, ages_known=False) == []
    nothing: dict[str, Any] = {"told": False, "own": False, "meet_yeses": False}
    assert found(is_a_yes, TOLD, **nothing) == ["not_informed", "not_own", "meet_yes_missing"]


DAYS_3 = timedelta(days=3)
THOUGHT = Thinking(responsible=True, today=False, waited=DAYS_3, to_facilitator=True)


@pytest.mark.rule("R18")
@pytest.mark.parametrize(
    ("spoiled", "codes"),
    [
        ({}, []),
        ({"waited": DAYS_3 - A_MOMENT}, ["too_soon"]),
        ({"waited": timedelta(0)}, ["too_soon"]),
        ({"waited": None}, []),  # nobody told them: R17 answers
        ({"waited": timedelta(0), "today": True}, []),
        ({"to_facilitator": False}, ["not_to_a_facilitator"]),
        ({"to_facilitator": False, "today": True}, ["not_to_a_facilitator"]),
        ({"to_facilitator": False, "waited": timedelta(0)}, ["too_soon", "not_to_a_facilitator"]),
        ({"to_facilitator": False, "waited": timedelta(0), "responsible": False}, []),
    ],
)
def test_a_responsible_person_has_time_and_says_yes_to_a_facilitator(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(thought_over, THOUGHT, **spoiled) == codes


@pytest.mark.rule("R18")
def test_a_programme_gives_more_time_or_less() -> None:
    week = policy(consent={"cooling_days": 7})
    assert found(thought_over, THOUGHT, week) == ["too_soon"]
    assert found(thought_over, THOUGHT, week, waited=timedelta(days=7)) == []
    assert found(thought_over, THOUGHT, policy(consent={"cooling_days": 1}), waited=timedelta(days=1)) == []


@pytest.mark.rule("R19")
@pytest.mark.parametrize(("purposes", "codes"), [(1, []), (0, ["price_of_help"]), (2, ["price_of_help"])])
def test_one_yes_is_for_one_purpose(purposes: int, codes: list[str]) -> None:
    assert found(not_a_price, Price(purposes=purposes)) == codes


GOING_ON = StandingStops(stopped=False, by_target=False, took_back=False, lifting=False, own_to_lift=False)
STOPS: list[tuple[dict[str, Any], list[str]]] = [
    ({}, []),
    ({"stopped": True}, ["stopped"]),
    ({"took_back": True}, ["one_took_back"]),
    ({"stopped": True, "took_back": True}, ["stopped"]),
    # Who stopped is left in peace, also where the others went on without them.
    ({"by_target": True}, ["own_stop"]),
    ({"by_target": True, "stopped": True}, ["own_stop"]),
    ({"lifting": True}, ["nothing_to_lift"]),
    ({"lifting": True, "stopped": True}, ["not_your_stop"]),
    ({"lifting": True, "stopped": True, "own_to_lift": True}, []),
    ({"lifting": True, "own_to_lift": True}, []),
    ({"own_to_lift": True, "stopped": True}, ["stopped"]),
    # What waited when it was said goes no more, also once it is lifted.
    ({"stopped_since": True}, ["stopped_since"]),
    ({"stopped_since": True, "stopped": True}, ["stopped"]),
    ({"stopped_since": True, "took_back": True}, ["one_took_back"]),
]


@pytest.mark.rule("R20")
@pytest.mark.parametrize(("spoiled", "codes"), STOPS)
def test_a_stop_rests_everything_and_only_who_said_it_lifts_it(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(nothing_stops, GOING_ON, **spoiled) == codes


@pytest.mark.rule("R20")
def test_every_fact_of_a_stop_is_asked() -> None:
    assert never_asked(GOING_ON, [spoiled for spoiled, _ in STOPS]) == set()
