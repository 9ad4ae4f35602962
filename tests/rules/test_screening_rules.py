"""R6 to R10: what the programme must know, orders, the legal calendar, acknowledgement, who is left out."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest

from heard.screening.rules import (
    MEASURES,
    Acknowledging,
    Calendar,
    Eligible,
    Ordered,
    SaidByInstitution,
    Screened,
    acknowledged,
    calendar_is_clear,
    court_case_can_be_kept,
    known_enough,
    no_order,
    taken_here,
)
from tests.support.judged import A_MOMENT, found, never_asked, policy

DAYS_90 = timedelta(days=90)
KNOWN = Screened(somebody_asks=True, all_talked=True, all_standing=True, risk_age=timedelta(days=1))
UNKNOWN: list[tuple[dict[str, Any], list[str]]] = [
    ({"somebody_asks": False}, ["nobody_asked"]),
    ({"all_talked": False}, ["no_talk"]),
    ({"all_standing": False}, ["no_standing"]),
    ({"risk_age": None}, ["no_fresh_risk"]),
    ({"risk_age": DAYS_90 + A_MOMENT}, ["no_fresh_risk"]),
]


@pytest.mark.rule("R6")
def test_going_on_needs_a_talk_a_check_and_a_fresh_assessment() -> None:
    assert found(known_enough, KNOWN) == []
    for spoiled, codes in UNKNOWN:
        assert found(known_enough, KNOWN, **spoiled) == codes
    assert never_asked(KNOWN, [spoiled for spoiled, _ in UNKNOWN]) == set()
    nothing: dict[str, Any] = {"all_talked": False, "all_standing": False, "risk_age": None}
    assert found(known_enough, KNOWN, **nothing) == ["no_talk", "no_standing", "no_fresh_risk"]


@pytest.mark.rule("R6")
def test_an_assessment_is_fresh_through_its_last_moment() -> None:
    assert found(known_enough, KNOWN, risk_age=DAYS_90) == []
    short = policy(screening={"risk_fresh_days": 10})
    assert found(known_enough, KNOWN, short, risk_age=timedelta(days=10)) == []
    assert found(known_enough, KNOWN, short, risk_age=timedelta(days=10) + A_MOMENT) == ["no_fresh_risk"]


ORDER = Ordered(order_in_force=False, barred=True, lifting=False)


@pytest.mark.rule("R7")
def test_an_order_in_force_bars_what_it_bars() -> None:
    assert found(no_order, ORDER) == []
    assert found(no_order, ORDER, order_in_force=True) == ["order_in_force"]
    assert found(no_order, ORDER, order_in_force=True, barred=False) == []
    assert found(no_order, ORDER, recorded_since=True) == ["order_since"]
    assert found(no_order, ORDER, recorded_since=True, order_in_force=True) == ["order_in_force"]
    assert found(no_order, ORDER, recorded_since=True, order_in_force=True, barred=False) == ["order_since"]


@pytest.mark.rule("R7")
def test_an_order_is_lifted_early_only_where_the_programme_lifts_in_writing() -> None:
    lifting: dict[str, Any] = {"order_in_force": True, "lifting": True}
    assert found(no_order, ORDER, **lifting) == ["order_stands"]
    assert found(no_order, ORDER, policy(screening={"orders": "lifted_in_writing"}), **lifting) == []
    in_writing = policy(screening={"orders": "lifted_in_writing"})
    assert found(no_order, ORDER, in_writing, order_in_force=True) == ["order_in_force"]


@pytest.mark.rule("R8")
@pytest.mark.parametrize("kind", ["appeals", "civil", "parole", "pardon"])
@pytest.mark.parametrize("setting", ["must_be_over", "rest_while_open", "ignore"])
def test_the_legal_calendar_speaks_for_each_kind_as_the_programme_says(kind: str, setting: str) -> None:
    ignored = dict.fromkeys(("appeals", "civil", "parole", "pardon"), "ignore")
    settings = policy(calendar={**ignored, kind: setting})
    for approved, early in product((True, False), repeat=2):
        facts = Calendar(open=frozenset({kind}), approved=approved, passes_before_approval=early)
        passes = setting == "ignore" or (setting == "rest_while_open" and early and not approved)
        assert found(calendar_is_clear, facts, settings) == ([] if passes else ["legal_step_open"])
        assert found(calendar_is_clear, facts, settings, open=frozenset()) == []


@pytest.mark.rule("R8")
def test_a_kind_of_step_that_nobody_knows_stands_in_the_way() -> None:
    facts = Calendar(open=frozenset({"audit"}), approved=False, passes_before_approval=True)
    assert found(calendar_is_clear, facts) == ["legal_step_open"]


@pytest.mark.rule("R8")
def test_one_step_that_may_pass_hides_no_other() -> None:
    facts = Calendar(open=frozenset({"civil", "parole", "appeals"}), approved=False, passes_before_approval=True)
    settings = policy(calendar={"civil": "ignore", "parole": "rest_while_open", "appeals": "must_be_over"})
    assert found(calendar_is_clear, facts, settings) == ["legal_step_open"]
    assert found(calendar_is_clear, facts, settings, open=frozenset({"civil", "parole"})) == []


GUILT = Acknowledging(
    measures=("guilt_of_record",), applies=True, being_made=False, seen_by_assigned=False, second_reviewer=False
)


@pytest.mark.rule("R9")
@pytest.mark.parametrize("asked", MEASURES)
@pytest.mark.parametrize("said", MEASURES)
def test_an_acknowledgement_counts_in_the_measure_asked_or_more(asked: str, said: str) -> None:
    settings = policy(acknowledgement={"measure": asked})
    enough = MEASURES.index(said) >= MEASURES.index(asked)
    assert found(acknowledged, GUILT, settings, measures=(said,)) == ([] if enough else ["not_acknowledged"])


@pytest.mark.rule("R9")
@pytest.mark.parametrize(
    "measures",
    [(), ("",), ("everything",), ("guilt_of_record", ""), ("guilt_of_record", "some"), ("", "guilt_of_record")],
)
def test_every_responsible_person_acknowledges_in_a_measure_that_is_known(measures: tuple[str, ...]) -> None:
    assert found(acknowledged, GUILT, measures=measures) == ["not_acknowledged"]
    assert found(acknowledged, GUILT, measures=measures, applies=False) == []


@pytest.mark.rule("R9")
def test_what_waited_when_an_acknowledgement_was_taken_back_goes_no_more() -> None:
    assert found(acknowledged, GUILT, taken_back_since=True) == ["taken_back_since"]
    assert found(acknowledged, GUILT, taken_back_since=True, applies=False, measures=()) == ["taken_back_since"]
    assert found(acknowledged, GUILT, taken_back_since=True, measures=("",)) == ["not_acknowledged"]


@pytest.mark.rule("R9")
def test_an_acknowledgement_is_seen_by_a_facilitator_and_by_a_second_person() -> None:
    made: dict[str, Any] = {"being_made": True, "seen_by_assigned": True, "second_reviewer": True, "measures": ()}
    assert found(acknowledged, GUILT, **made) == []
    assert found(acknowledged, GUILT, **{**made, "seen_by_assigned": False}) == ["not_seen"]
    assert found(acknowledged, GUILT, **{**made, "second_reviewer": False}) == ["no_second_reviewer"]
    assert found(acknowledged, GUILT, being_made=True) == ["not_seen", "no_second_reviewer"]
    one_is_enough = policy(acknowledgement={"second_reviewer": False, "reviewer_signs": True})
    signs = policy(acknowledgement={"reviewer_signs": True})
    lost = {**made, "reviewer_can_sign": False}
    assert found(acknowledged, GUILT, **lost) == []
    assert found(acknowledged, GUILT, signs, **made) == []
    assert found(acknowledged, GUILT, signs, **lost) == ["reviewer_cannot_sign"]
    assert found(acknowledged, GUILT, signs, **{**lost, "seen_by_assigned": False}) == ["not_seen", "reviewer_cannot_sign"]
    assert found(acknowledged, GUILT, signs, **{**lost, "second_reviewer": False}) == ["no_second_reviewer"]
    assert found(acknowledged, GUILT, one_is_enough, **lost) == []
    assert found(acknowledged, GUILT, one_is_enough, **{**made, "second_reviewer": False}) == []
    assert found(acknowledged, GUILT, one_is_enough, being_made=True) == ["not_seen"]


@pytest.mark.rule("R9")
def test_another_measure_is_decided_on_only_where_the_programme_leaves_it_open() -> None:
    assert found(acknowledged, GUILT, deciding=True, decided="some") == ["not_a_measure_here"]
    opened = policy(acknowledgement={"by_decision": ["basic_facts"]})
    assert found(acknowledged, GUILT, opened, deciding=True, decided="basic_facts") == []
    assert found(acknowledged, GUILT, opened, deciding=True, decided="some") == ["not_a_measure_here"]
    facts: dict[str, Any] = {"measures": ("basic_facts",)}
    assert found(acknowledged, GUILT, opened, **facts) == ["not_acknowledged"]
    assert found(acknowledged, GUILT, opened, **facts, decided="basic_facts") == []
    assert found(acknowledged, GUILT, **facts, decided="basic_facts") == ["not_acknowledged"]


TAKEN = Eligible(all_old_enough=True, harm="homicide", custody=frozenset({"prison"}))


@pytest.mark.rule("R9")
@pytest.mark.parametrize(
    ("signed", "declined", "default", "waits"),
    [
        (True, False, [], []),
        (False, False, [], ["review_not_signed"]),
        (False, True, ["review_declined"], ["review_declined"]),
    ],
)
def test_a_reviewer_who_does_not_sign_keeps_people_apart(
    signed: bool, declined: bool, default: list[str], waits: list[str]
) -> None:
    said: dict[str, Any] = {"reviews_signed": signed, "reviews_declined": declined}
    signs = policy(acknowledgement={"reviewer_signs": True})
    alone = policy(acknowledgement={"reviewer_signs": True, "second_reviewer": False})
    assert found(acknowledged, GUILT, **said, gathers=True) == default
    assert found(acknowledged, GUILT, signs, **said, gathers=True) == waits
    # Preparation goes on meanwhile, and nothing waits that does not ask it.
    assert found(acknowledged, GUILT, signs, **said) == []
    assert found(acknowledged, GUILT, signs, **said, gathers=True, applies=False) == []
    assert found(acknowledged, GUILT, alone, **said, gathers=True) == []
    back: dict[str, Any] = {"gathers": True, "taken_back_since": True}
    assert found(acknowledged, GUILT, signs, **said, **back) == (waits or ["taken_back_since"])


@pytest.mark.rule("R10")
def test_ages_harms_and_places_that_the_programme_leaves_out() -> None:
    assert found(taken_here, TAKEN) == []
    assert found(taken_here, TAKEN, all_old_enough=False) == ["too_young"]
    assert found(taken_here, TAKEN, policy(eligibility={"harms_out": ["homicide"]})) == ["harm_left_out"]
    assert found(taken_here, TAKEN, policy(eligibility={"harms_out": ["fraud"]})) == []
    only_prison = policy(eligibility={"custody": ["prison"]})
    assert found(taken_here, TAKEN, only_prison) == []
    assert found(taken_here, TAKEN, only_prison, custody=frozenset({"prison", "jail"})) == ["custody_left_out"]
    none_of_it = policy(eligibility={"custody": ["community"], "harms_out": ["homicide"]})
    codes = ["too_young", "harm_left_out", "custody_left_out"]
    assert found(taken_here, TAKEN, none_of_it, all_old_enough=False) == codes


@pytest.mark.rule("R10")
def test_an_age_that_nobody_knows_is_not_passing() -> None:
    assert found(taken_here, TAKEN, ages_known=False) == ["age_not_known"]
    assert found(taken_here, TAKEN, ages_known=False, all_old_enough=False) == ["too_young", "age_not_known"]
    nothing_else = policy(eligibility={"harms_out": ["homicide"]})
    assert found(taken_here, TAKEN, nothing_else, ages_alone=True) == []
    assert found(taken_here, TAKEN, nothing_else, ages_alone=True, ages_known=False) == ["age_not_known"]


NO_WORD = SaidByInstitution(asked=False, infraction=None, programs_open=False, today=date(2026, 8, 31))


@pytest.mark.rule("R10")
@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ({}, ["institution_not_asked"]),
        ({"asked": True}, []),
        ({"asked": True, "infraction": date(2026, 2, 28)}, []),
        ({"asked": True, "infraction": date(2026, 3, 1)}, ["infraction"]),
        ({"asked": True, "programs_open": True}, ["programs_open"]),
    ],
)
def test_what_the_institution_says_is_asked_where_the_programme_does(said: dict[str, Any], codes: list[str]) -> None:
    asks = policy(eligibility={"months_without_infractions": 6, "other_programs": "must_be_done"})
    one = replace(NO_WORD, **said)
    assert found(taken_here, TAKEN, asks, institutions=(one,)) == codes
    # Each of the two alone is reason enough to ask.
    if not one.asked:
        for alone in ({"months_without_infractions": 6}, {"other_programs": "must_be_done"}):
            assert found(taken_here, TAKEN, policy(eligibility=alone), institutions=(one,)) == codes
    assert found(taken_here, TAKEN, institutions=(one,)) == []


@pytest.mark.rule("R10")
@pytest.mark.parametrize(
    ("infraction", "today", "possible"),
    [
        (date(2026, 3, 14), date(2026, 9, 13), date(2026, 9, 14)),
        (date(2025, 10, 5), date(2025, 12, 1), date(2026, 4, 5)),
        (date(2025, 8, 31), date(2026, 2, 28), date(2026, 3, 1)),
        (date(2025, 8, 31), date(2026, 3, 1), None),
        (date(2026, 3, 14), date(2026, 9, 14), None),
        (date(2026, 6, 30), date(2026, 12, 29), date(2026, 12, 30)),
    ],
)
def test_an_infraction_says_from_which_day_on_it_is_long_enough_ago(
    infraction: date, today: date, possible: date | None
) -> None:
    asks = policy(eligibility={"months_without_infractions": 6})
    one = replace(NO_WORD, asked=True, infraction=infraction, today=today)
    assert [each.possible for each in taken_here(replace(TAKEN, institutions=(one,)), asks)] == (
        [possible] if possible else []
    )


@pytest.mark.rule("R10")
def test_where_somebody_is_held_that_nobody_knows_is_left_out() -> None:
    assert found(taken_here, TAKEN, custody=frozenset({"somewhere"})) == ["custody_left_out"]


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("happened_on", "judged_on", "codes"),
    [
        (None, None, []),
        (date(2020, 1, 2), date(2021, 3, 4), []),
        (date(2020, 1, 2), None, []),
        (None, date(2026, 5, 28), []),
        (date(2020, 1, 2), date(2020, 1, 2), []),
        (date(2021, 3, 4), date(2020, 1, 2), ["days_turned"]),
        (date(2026, 5, 29), None, ["days_turned"]),
        (None, date(2026, 5, 29), ["days_turned"]),
    ],
)
def test_days_of_a_court_case_come_one_after_the_other(
    happened_on: date | None, judged_on: date | None, codes: list[str]
) -> None:
    for told, expected in ((True, codes), (False, ["nothing_of_court"])):
        kept = court_case_can_be_kept(told=told, today=date(2026, 5, 28), happened_on=happened_on, judged_on=judged_on)
        assert [each.code for each in kept] == expected
