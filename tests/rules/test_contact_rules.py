"""R11 to R16: when words may leave the building."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heard.contact.rules import (
    Approach,
    ContactQuestion,
    Freshness,
    HoldTime,
    HourOfLeaving,
    Reaching,
    Reminded,
    is_a_good_hour,
    is_confirmed,
    is_safe,
    may_approach,
    may_remind,
    waits,
)
from tests.support.judged import A_MOMENT, found, never_asked, policy

DAYS_30 = timedelta(days=30)
APPROACH = Approach(
    question=ContactQuestion.APPROACH,
    with_responsible_side=True,
    ever_approached=False,
    request_is_live=True,
    approvals=2,
    turned_down=False,
    go_ahead_age=timedelta(days=1),
    is_first=True,
    facilitators_fit=True,
)
SPOILED: list[tuple[dict[str, Any], list[str]]] = [
    ({"request_is_live": False}, ["no_live_request"]),
    ({"approvals": 1}, ["not_approved"]),
    ({"approvals": 0}, ["not_approved"]),
    ({"go_ahead_age": None}, ["no_go_ahead"]),
    ({"go_ahead_age": None, "is_first": False}, ["no_go_ahead"]),
    ({"go_ahead_age": DAYS_30 + A_MOMENT}, ["no_go_ahead"]),
    ({"backed": False}, ["no_guardian"]),
    ({"facilitators_fit": False}, ["no_facilitators"]),
    ({"turned_down_since": True}, ["said_no_since"]),
    ({"taken_back_since": True}, ["taken_back_since"]),
]
NOTHING: dict[str, Any] = {"request_is_live": False, "approvals": 0, "go_ahead_age": None, "facilitators_fit": False}


@pytest.mark.rule("R11")
def test_after_the_harms_that_the_programme_names_more_people_approve_and_another_body() -> None:
    more = policy(outreach={"more_after": ["sexual"], "more": 2})
    assert found(may_approach, APPROACH, more, harm="robbery") == []
    assert found(may_approach, APPROACH, more, harm="sexual", approvals=3) == ["not_approved"]
    assert found(may_approach, APPROACH, more, harm="sexual", approvals=4) == []
    other = policy(outreach={"second_body_after": ["sexual"]})
    assert found(may_approach, APPROACH, other, harm="robbery") == []
    for question in (ContactQuestion.APPROACH, ContactQuestion.APPROVED, ContactQuestion.CROSSES):
        assert found(may_approach, APPROACH, other, harm="sexual", question=question) == ["no_other_body"]
        assert found(may_approach, APPROACH, other, harm="sexual", question=question, other_body=True) == []


@pytest.mark.rule("R11")
def test_one_missing_thing_stands_before_contact_with_the_responsible_side() -> None:
    assert found(may_approach, APPROACH) == []
    for spoiled, codes in SPOILED:
        assert found(may_approach, APPROACH, **spoiled) == codes
    elsewhere = {"question", "with_responsible_side", "ever_approached", "turned_down", "harm", "other_body"}
    assert never_asked(APPROACH, [spoiled for spoiled, _ in SPOILED]) == elsewhere
    everything = ["no_live_request", "not_approved", "no_go_ahead", "no_facilitators"]
    assert found(may_approach, APPROACH, **NOTHING) == everything
    assert found(may_approach, APPROACH, with_responsible_side=False, **NOTHING) == []


# What is asked, which fact is spoiled, and what it says then; what other questions ask is passed.
QUESTIONS: list[tuple[ContactQuestion, dict[str, Any], list[str]]] = [
    (ContactQuestion.EVER, {}, ["never_approached"]),
    (ContactQuestion.EVER, NOTHING, ["no_live_request", "not_approved", "no_go_ahead", "no_facilitators"]),
    (ContactQuestion.EVER, {**NOTHING, "ever_approached": True}, []),
    (ContactQuestion.EVER, {"ever_approached": True, "turned_down": True}, []),
    (ContactQuestion.EVER, {**NOTHING, "with_responsible_side": False}, []),
    (ContactQuestion.EVER_OR_NOW, {}, []),
    (ContactQuestion.EVER_OR_NOW, {"approvals": 1}, ["not_approved"]),
    (ContactQuestion.EVER_OR_NOW, {**NOTHING, "ever_approached": True}, []),
    (ContactQuestion.CROSSES, {}, []),
    (ContactQuestion.CROSSES, {"approvals": 1}, ["not_approved"]),
    (ContactQuestion.CROSSES, {"go_ahead_age": None}, ["no_go_ahead"]),
    (ContactQuestion.CROSSES, {"go_ahead_age": None, "with_responsible_side": False}, []),
    (ContactQuestion.CROSSES, {"facilitators_fit": False, "go_ahead_age": timedelta(days=300)}, []),
    (ContactQuestion.CROSSES, {**NOTHING}, []),
    (ContactQuestion.CROSSES, {"turned_down_since": True}, ["said_no_since"]),
    (ContactQuestion.APPROVED, {"approvals": 1}, ["not_approved"]),
    (ContactQuestion.APPROVED, {"go_ahead_age": None, "facilitators_fit": False}, []),
    (ContactQuestion.APPROVED, {**NOTHING}, []),
    (ContactQuestion.STILL_YES, {"approvals": 0}, []),
    (ContactQuestion.STILL_YES, {"turned_down": True}, ["said_no"]),
    (ContactQuestion.STILL_YES, {**NOTHING, "turned_down": True}, ["said_no"]),
]


@pytest.mark.rule("R11")
@pytest.mark.parametrize(("question", "spoiled", "codes"), QUESTIONS)
def test_each_question_asks_what_belongs_to_it(question: ContactQuestion, spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(may_approach, APPROACH, question=question, **spoiled) == codes


@pytest.mark.rule("R11")
def test_what_was_said_since_ends_what_waits_for_the_side_it_speaks_of() -> None:
    harmed = {"with_responsible_side": False}
    assert found(may_approach, APPROACH, turned_down_since=True, **harmed) == ["said_no_since"]
    assert found(may_approach, APPROACH, taken_back_since=True, **harmed) == []  # R5 has the word there
    assert found(may_approach, APPROACH, turned_down_since=True, approvals=1) == ["not_approved"]


@pytest.mark.rule("R11")
def test_the_fresh_yes_holds_through_its_last_moment_and_is_asked_for_once() -> None:
    assert found(may_approach, APPROACH, go_ahead_age=DAYS_30) == []
    assert found(may_approach, APPROACH, go_ahead_age=timedelta(days=300), is_first=False) == []
    week = policy(outreach={"fresh_yes_days": 7})
    assert found(may_approach, APPROACH, week, go_ahead_age=timedelta(days=7)) == []
    assert found(may_approach, APPROACH, week, go_ahead_age=timedelta(days=7) + A_MOMENT) == ["no_go_ahead"]


@pytest.mark.rule("R11")
@pytest.mark.parametrize("asked", [1, 2, 3])
def test_as_many_approve_as_the_programme_asks_for(asked: int) -> None:
    settings = policy(outreach={"approvals": asked})
    assert found(may_approach, APPROACH, settings, approvals=asked) == []
    assert found(may_approach, APPROACH, settings, approvals=asked - 1) == ["not_approved"]


REACHING = Reaching(way="phone", marked_way="phone", first_way="in_person", hour_is_open=True, words_are_safe=True)
UNSAFE: list[tuple[dict[str, Any], list[str]]] = [
    ({"way": "email"}, ["not_a_safe_way"]),
    ({"way": ""}, ["not_a_safe_way"]),
    ({"marked_way": "email"}, ["not_a_safe_way"]),
    ({"marked_way": "none"}, ["no_contact"]),
    ({"marked_way": "none", "way": "none"}, ["no_contact"]),
    ({"marked_way": "they_ring"}, ["no_contact"]),
    ({"marked_way": "they_ring", "way": "they_ring"}, ["no_contact"]),
    ({"marked_way": ""}, ["not_a_safe_way"]),
    ({"marked_way": "", "way": "in_person"}, []),
    ({"way": "in_person"}, ["not_a_safe_way"]),
    ({"marked_way": "", "first_way": "letter", "way": "letter"}, []),
    ({"marked_way": "", "first_way": "letter", "way": "in_person"}, ["not_a_safe_way"]),
    ({"hour_is_open": False}, ["outside_hours"]),
    ({"words_are_safe": False, "betraying": ("Reed",)}, ["unsafe_words"]),
    ({"fits": False}, ["too_long"]),
    ({"is_plain": False}, ["odd_signs"]),
    ({"has_link": True}, ["has_link"]),
    ({"hour_is_open": False, "possible": datetime(2026, 1, 7, 8)}, ["outside_hours"]),
    ({"came_back": True}, ["came_back"]),
    ({"not_heard": True}, ["not_heard"]),
    ({"came_back": True, "not_heard": True}, ["came_back"]),
    ({"no_contact_since": True}, ["no_contact_since"]),
    ({"no_contact_since": True, "way": "text"}, ["no_contact_since"]),
    ({"no_contact_since": True, "marked_way": "none"}, ["no_contact"]),
    ({"marked_way": "none", "untold": True}, ["not_now"]),
    ({"no_contact_since": True, "untold": True}, ["not_now"]),
    ({"untold": True}, []),
    ({"shared": True}, ["shared"]),
    ({"way": "text", "hour_is_open": False}, ["not_a_safe_way", "outside_hours"]),
]


@pytest.mark.rule("R12")
@pytest.mark.parametrize(("spoiled", "codes"), UNSAFE)
def test_only_the_marked_way_or_the_first_way_of_who_marked_none(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(is_safe, REACHING, **spoiled) == codes


@pytest.mark.rule("R12")
def test_a_way_that_was_marked_is_clear_and_every_fact_of_it_is_asked() -> None:
    assert found(is_safe, REACHING) == []
    assert never_asked(REACHING, [spoiled for spoiled, _ in UNSAFE]) == set()


@pytest.mark.rule("R12")
@pytest.mark.parametrize(
    ("custody", "inside", "outside", "way"),
    [
        ("prison", "letter", "phone", "letter"),
        ("jail", "letter", "phone", "letter"),
        ("parole", "letter", "phone", "phone"),
        ("probation", "letter", "in_person", "in_person"),
        ("community", "in_person", "letter", "letter"),
        ("", "in_person", "letter", "in_person"),
        ("a hospital", "in_person", "letter", "in_person"),
    ],
)
def test_the_first_way_is_the_programmes_and_who_is_held_unknown_counts_as_held(
    custody: str, inside: str, outside: str, way: str
) -> None:
    settings = policy(contact={"first_way": {"custody": inside, "community": outside}})
    assert settings.contact.first_way.way(custody) == way


NINE = HourOfLeaving(hour=time(9), on_hard_date=False)


@pytest.mark.rule("R13")
@pytest.mark.parametrize(
    ("hour", "codes"),
    [
        (time(7, 59, 59, 999999), ["quiet_hours"]),
        (time(8), []),
        (time(20, 59, 59, 999999), []),
        (time(21), ["quiet_hours"]),
        (time(0), ["quiet_hours"]),
    ],
)
def test_quiet_hours_include_their_start_and_not_their_end(hour: time, codes: list[str]) -> None:
    assert found(is_a_good_hour, NINE, hour=hour) == codes


@pytest.mark.rule("R13")
@given(st.times())
def test_an_hour_is_quiet_over_midnight_or_within_a_day_as_the_programme_says(hour: time) -> None:
    over_midnight = found(is_a_good_hour, NINE, hour=hour) != []
    assert over_midnight == (not time(8) <= hour < time(21))
    at_noon = found(is_a_good_hour, NINE, policy(contact={"quiet_hours": ["12:00", "13:30"]}), hour=hour) != []
    assert at_noon == (time(12) <= hour < time(13, 30))


@pytest.mark.rule("R13")
def test_nothing_reaches_anybody_on_a_hard_date() -> None:
    assert found(is_a_good_hour, NINE) == []
    assert found(is_a_good_hour, NINE, on_hard_date=True) == ["hard_date"]
    assert found(is_a_good_hour, NINE, on_hard_date=True, hour=time(23)) == ["hard_date", "quiet_hours"]


@pytest.mark.rule("R14")
def test_a_record_of_what_is_safe_is_used_through_its_last_moment() -> None:
    age = Freshness(age=timedelta(days=60))
    assert found(is_confirmed, age) == []
    assert found(is_confirmed, age, age=None) == []
    assert found(is_confirmed, age, age=timedelta(days=60) + A_MOMENT) == ["stale"]
    assert found(is_confirmed, age, age=timedelta(days=90), asks_again=True) == []
    month = policy(contact={"recheck_days": 30})
    assert found(is_confirmed, age, month) == ["stale"]
    assert found(is_confirmed, age, month, age=timedelta(days=30)) == []


@pytest.mark.rule("R15")
@pytest.mark.parametrize(
    ("allowed", "times", "codes"),
    [(1, 0, []), (1, 1, ["reminded"]), (1, 2, ["reminded"]), (0, 0, ["reminded"]), (2, 1, []), (2, 2, ["reminded"])],
)
def test_after_so_many_reminders_silence_means_no_for_now(allowed: int, times: int, codes: list[str]) -> None:
    assert found(may_remind, Reminded(times=times), policy(outreach={"reminders": allowed})) == codes


@pytest.mark.rule("R16")
@pytest.mark.parametrize(
    ("leaving", "waited", "left", "codes"),
    [
        (True, True, False, []),
        (True, False, False, ["still_held"]),
        (False, False, False, []),
        (False, True, False, []),
        (False, True, True, ["gone"]),
        (False, False, True, ["gone"]),
    ],
)
def test_words_wait_and_come_back_until_they_leave(leaving: bool, waited: bool, left: bool, codes: list[str]) -> None:
    assert found(waits, HoldTime(leaving=leaving, waited=waited, left=left)) == codes
