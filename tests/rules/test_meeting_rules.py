"""R28 to R32: a whole plan, the day's own yes, leaving in order, no recording, one meeting."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from heard.meeting.rules import (
    Again,
    OrderOfLeaving,
    Planned,
    Recording,
    Today,
    in_order_and_free,
    not_recorded,
    one_meeting,
    plan_is_whole,
    yes_today,
)
from heard.meeting.terms import END_PARTS, OF_ONE_PLACE, PARTS, PLAN_PARTS, SIDE_PARTS, parts_asked
from tests.support.judged import found, never_asked, policy

PLANNED = Planned(
    on_the_day=False,
    there=True,
    parts=frozenset(PLAN_PARTS),
    ahead=True,
    one_day=True,
    authorised=True,
    place_approved=True,
    principals_come=True,
    all_known=True,
    all_cleared=True,
    free=True,
    on_hard_date=False,
    fitting_facilitators=2,
)
MISSING: list[tuple[dict[str, Any], list[str]]] = [
    ({"there": False}, ["no_plan"]),
    ({"there": False, "authorised": False}, ["no_plan", "not_authorised"]),
    ({"parts": frozenset()}, ["plan_not_whole"]),
    ({"all_cleared": False, "not_cleared": ("maria",)}, ["not_cleared"]),
    *(({"parts": frozenset(PLAN_PARTS) - {part}}, ["plan_not_whole"]) for part in PLAN_PARTS),
    ({"ahead": False}, ["in_the_past"]),
    ({"one_day": False}, ["past_midnight"]),
    ({"yes_anew": False}, ["yes_anew"]),
    ({"yes_anew": False, "on_the_day": True}, ["yes_anew"]),
    ({"authorised": False}, ["not_authorised"]),
    ({"place_approved": False}, ["place_not_approved"]),
    ({"principals_come": False}, ["principal_missing"]),
    ({"all_known": False}, ["stranger"]),
    ({"all_cleared": False}, ["not_cleared"]),
    ({"all_cleared": False, "on_the_day": True}, ["not_cleared"]),
    ({"stands": False, "on_the_day": True}, ["stands_no_more"]),
    ({"stands": False, "all_cleared": False, "on_the_day": True}, ["stands_no_more", "not_cleared"]),
    ({"stands": False}, []),
    *(
        ({name: ("ida",), "on_the_day": on_the_day}, [code])
        for name, code in (
            ("without_paper", "no_paper"),
            ("not_asked_of_ties", "ties_not_asked"),
            ("with_tie", "has_tie"),
            ("without_words", "no_interpreter"),
        )
        for on_the_day in (False, True)
    ),
    ({"free": False}, ["booked"]),
    ({"place_open": False}, ["place_closed"]),
    ({"on_hard_date": True}, ["hard_date"]),
    ({"fitting_facilitators": 1}, ["few_facilitators"]),
    ({"by_video": True}, ["plan_not_whole"]),
    ({"ends_open": ("harmed_room",)}, ["plan_not_whole"]),
    ({"ends_carried": False}, ["end_without_facilitator"]),
    ({"ends_carried": False, "on_the_day": True}, ["end_without_facilitator"]),
    ({"link_tried": False}, []),
    ({"link_tried": False, "on_the_day": True}, ["link_not_tried"]),
]


@pytest.mark.rule("R28")
def test_what_is_missing_and_who_is_not_cleared_is_named() -> None:
    spoiled = replace(PLANNED, parts=frozenset(PLAN_PARTS) - {"seating"}, all_cleared=False, not_cleared=("maria",))
    told = {each.code: each.about for each in plan_is_whole(spoiled, policy())}
    assert told == {"plan_not_whole": ("field-plan-seating",), "not_cleared": ("maria",)}


@pytest.mark.parametrize(("spoiled", "codes"), MISSING)
def test_a_meeting_is_fixed_only_by_a_whole_plan(spoiled: dict[str, Any], codes: list[str]) -> None:
    assert found(plan_is_whole, PLANNED, **spoiled) == codes


@pytest.mark.rule("R28")
def test_a_whole_plan_is_clear_and_every_fact_of_it_is_asked() -> None:
    assert found(plan_is_whole, PLANNED) == []
    # The next day is told with a refusal, and asked of none; dates ahead bear on it only where the program names them.
    assert never_asked(PLANNED, [spoiled for spoiled, _ in MISSING]) == {"next_day", "dates_before"}
    named = policy(meeting={"held_before": ["parole"]})
    assert found(plan_is_whole, PLANNED, named, dates_before=("hearing",)) == []
    assert found(plan_is_whole, PLANNED, named, dates_before=("hearing", "parole")) == ["after_a_date"]
    assert set(PARTS.values) == {*PLAN_PARTS, *END_PARTS, *SIDE_PARTS}


@pytest.mark.rule("R28")
def test_a_closed_day_and_a_hard_date_tell_the_next_day() -> None:
    spoiled = replace(PLANNED, place_open=False, on_hard_date=True, next_day=date(2026, 6, 1))
    assert [each.possible for each in plan_is_whole(spoiled, policy())] == [date(2026, 6, 1)] * 2


@pytest.mark.rule("R28")
def test_by_video_each_end_has_its_own_leaving_and_line_and_nobody_asks_for_doors_of_one_building() -> None:
    offered = policy(meeting={"ways": ["face_to_face", "video"]})
    asked = frozenset(parts_asked(by_video=True))
    assert asked == (set(PLAN_PARTS) - OF_ONE_PLACE) | set(END_PARTS)
    assert found(plan_is_whole, PLANNED, offered, by_video=True, parts=asked) == []
    never = policy(meeting={"ways": ["face_to_face"]})
    assert found(plan_is_whole, PLANNED, never, by_video=True, parts=asked) == ["video_not_offered"]
    for part in END_PARTS:
        assert found(plan_is_whole, PLANNED, offered, by_video=True, parts=asked - {part}) == ["plan_not_whole"]
    spoiled = replace(PLANNED, by_video=True, parts=asked, ends_open=("harmed_room",))
    assert [each.about for each in plan_is_whole(spoiled, offered)] == [("field-harmed_room",)]


@pytest.mark.rule("R28")
def test_on_the_day_only_who_may_enter_is_asked_again() -> None:
    late: dict[str, Any] = {
        "on_the_day": True,
        "ahead": False,
        "free": False,
        "parts": frozenset[str](),
        "authorised": False,
    }
    assert found(plan_is_whole, PLANNED, **late) == []
    assert found(plan_is_whole, PLANNED, **late, all_cleared=False) == ["not_cleared"]


@pytest.mark.rule("R28")
def test_as_many_facilitators_come_as_the_programme_asks_for() -> None:
    assert found(plan_is_whole, PLANNED, policy(facilitators={"least": 3})) == ["few_facilitators"]
    assert found(plan_is_whole, PLANNED, policy(facilitators={"least": 3}), fitting_facilitators=3) == []
    assert found(plan_is_whole, PLANNED, policy(facilitators={"least": 1}), fitting_facilitators=1) == []


@pytest.mark.rule("R29")
def test_each_says_yes_on_the_day() -> None:
    assert found(yes_today, Today(all_said_yes=True)) == []
    assert found(yes_today, Today(all_said_yes=False)) == ["not_yes_today"]


LEAVING = OrderOfLeaving(departing=True, of_harmed_side=False, harmed_side_left=True, stopped=False, said_yes_since=False)


@pytest.mark.rule("R30")
def test_the_harmed_side_leaves_first() -> None:
    assert found(in_order_and_free, LEAVING) == []
    assert found(in_order_and_free, LEAVING, harmed_side_left=False) == ["harmed_side_first"]
    assert found(in_order_and_free, LEAVING, harmed_side_left=False, of_harmed_side=True) == []
    # From another building nobody waits.
    assert found(in_order_and_free, LEAVING, harmed_side_left=False, apart=True) == []
    # A stop keeps nobody in the building.
    assert found(in_order_and_free, LEAVING, stopped=True) == []


@pytest.mark.rule("R30")
def test_a_stopped_meeting_goes_on_only_with_a_new_yes_of_each() -> None:
    begins: dict[str, Any] = {"departing": False, "harmed_side_left": False}
    assert found(in_order_and_free, LEAVING, **begins) == []
    assert found(in_order_and_free, LEAVING, **begins, stopped=True) == ["stopped_today"]
    assert found(in_order_and_free, LEAVING, **begins, stopped=True, said_yes_since=True) == []


@pytest.mark.rule("R30")
def test_after_the_line_broke_it_goes_on_once_everybody_was_asked() -> None:
    spoiled = replace(LEAVING, departing=False, not_asked=("maria",))
    assert [(each.code, each.about) for each in in_order_and_free(spoiled, policy())] == [("not_asked", ("maria",))]


@pytest.mark.rule("R31")
@pytest.mark.parametrize(("planned", "agreed", "setting"), [*product((True, False), (True, False), ("never", "all_agree"))])
def test_no_recording_but_where_allowed_and_everyone_agreed(planned: bool, agreed: bool, setting: str) -> None:
    facts = Recording(planned=planned, all_agreed=agreed)
    allowed = not planned or (agreed and setting == "all_agree")
    assert found(not_recorded, facts, policy(meeting={"recording": setting})) == ([] if allowed else ["recording"])


FIRST = Again(held=0, authorised_anew=False, all_yes_anew=False)


@pytest.mark.rule("R32")
def test_one_meeting_and_another_only_with_everything_said_anew() -> None:
    assert found(one_meeting, FIRST) == []
    assert found(one_meeting, FIRST, held=1) == ["one_meeting"]
    assert found(one_meeting, FIRST, held=1, authorised_anew=True) == ["one_meeting"]
    assert found(one_meeting, FIRST, held=1, all_yes_anew=True) == ["one_meeting"]
    assert found(one_meeting, FIRST, held=1, authorised_anew=True, all_yes_anew=True) == []
    two = policy(meeting={"most": 2})
    assert found(one_meeting, FIRST, two, held=1) == []
    assert found(one_meeting, FIRST, two, held=2) == ["one_meeting"]
