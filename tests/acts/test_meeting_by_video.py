"""A meeting by video has two ends: a facilitator at each, the link tried with each side apart, and its own leaving."""

from dataclasses import replace
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.meeting.bookings import is_free
from heard.meeting.models import AskedToGoOn, EndCarried, Plan
from heard.meeting.plans import opened
from heard.people.models import Account
from tests.support.by_video import LIBRARY, READING_ROOM, TWO_ENDS, on_the_day, planned, tried
from tests.support.cast import MEETING, begin

pytestmark = pytest.mark.usefixtures("database")
DAY = "2026-05-28"


@pytest.mark.rule("R28")
def test_it_is_fixed_with_a_facilitator_at_each_end_and_nobody_is_cleared_for_a_quiet_room() -> None:
    cast = planned(with_harmed=[])
    assert cast.codes("dana", "fix_meeting") == ["not_cleared", "end_without_facilitator"]
    cast.do("ruth", "plan_meeting", **{**TWO_ENDS, "with_harmed": ["ruth", "omar"]})
    assert cast.codes("dana", "fix_meeting") == ["end_without_facilitator"]
    cast.do("ruth", "plan_meeting", **TWO_ENDS)
    assert cast.do("dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_each_end_is_asked_for_and_who_goes_into_the_prison_is_cleared_for_it() -> None:
    cast = planned(harmed_room="")
    (missing,) = cast.obstacles("dana", "fix_meeting")
    assert (missing.code, missing.about) == ("plan_not_whole", ("field-harmed_room",))
    # Omar is cleared for the prison, Ruth is not.
    cast.do("ruth", "plan_meeting", **{**TWO_ENDS, "with_harmed": ["omar"]})
    (missing,) = cast.obstacles("dana", "fix_meeting")
    assert (missing.code, missing.about) == ("not_cleared", (cast.id("ruth"),))


@pytest.mark.rule("R28")
def test_the_side_of_somebody_held_is_nowhere_but_at_a_place_of_the_register() -> None:
    assert planned(place="A cabin").codes("dana", "fix_meeting") == ["place_not_approved", "not_cleared"]


@pytest.mark.rule("R28")
def test_where_the_program_does_not_offer_video_none_is_fixed() -> None:
    cast = planned()
    cast.policy({"meeting": {"ways": ["face_to_face"]}})
    assert "video_not_offered" in cast.codes("dana", "fix_meeting")


def test_two_ends_without_saying_by_video_are_asked_about() -> None:
    cast = begin().to("authorised")
    with pytest.raises(InvalidInput):
        cast.do("ruth", "plan_meeting", **{**MEETING, "harmed_place": LIBRARY})


@pytest.mark.rule("R28")
def test_it_begins_once_the_link_was_tried_with_each_side_from_just_there_and_worked_the_last_time() -> None:
    cast = planned()
    cast.do("ruth", "try_link", with_="maria", went="worked")
    # The same side from another room is another end.
    cast.do("ruth", "plan_meeting", **{**TWO_ENDS, "room": "Library"})
    cast.do("omar", "try_link", with_="james", went="worked")
    cast.do("ruth", "plan_meeting", **TWO_ENDS)
    on_the_day(cast)
    assert cast.codes("ruth", "begin_meeting") == ["link_not_tried"]
    cast.do("omar", "try_link", with_="james", went="worked")
    assert cast.before("ruth", "begin_meeting") == []
    cast.do("ruth", "try_link", with_="maria", went="did_not")
    assert cast.codes("ruth", "begin_meeting") == ["link_not_tried"]
    cast.do("ruth", "try_link", with_="maria", went="worked")
    assert cast.do("ruth", "begin_meeting")


def test_the_link_of_a_meeting_in_one_place_is_not_tried_nor_with_who_does_not_come() -> None:
    assert begin().to("planned").codes("ruth", "try_link", with_="maria", went="worked") == ["absent"]
    cast = planned(attendees=["maria", "james", "ruth", "omar"])
    assert cast.codes("ruth", "try_link", with_="rosa", went="worked") == ["absent"]


@pytest.mark.rule("R28")
def test_on_the_day_who_is_at_which_end_is_as_planned_or_as_said() -> None:
    cast = on_the_day(tried(planned()))
    assert cast.codes("ruth", "begin_meeting", with_harmed=["ruth", "omar"]) == ["end_without_facilitator"]
    cast.do("ruth", "begin_meeting")
    ends = {Account.objects.get(pk=row.account_id).name.split()[0]: row.side for row in EndCarried.objects.all()}
    assert ends == {"Ruth": "harmed", "Omar": "responsible"}


@pytest.mark.rule("R30")
def test_after_the_line_broke_it_goes_on_once_everybody_in_the_rooms_was_asked() -> None:
    cast = on_the_day(tried(planned()))
    cast.do("ruth", "begin_meeting")
    cast.do("ruth", "record_line_broke", did="We waited.")
    assert cast.codes("ruth", "record_line_broke", did="We waited.") == ["over"]
    (missing,) = cast.obstacles("ruth", "resume_meeting", asked=["maria"])
    assert (missing.code, set(missing.about)) == ("not_asked", {cast.id("rosa"), cast.id("james")})
    cast.do("ruth", "resume_meeting", asked=["maria", "rosa", "james"])
    assert AskedToGoOn.objects.count() == 3
    # A mere pause asks nobody by name.
    cast.do("maria", "pause_meeting", by="ruth")
    cast.do("ruth", "resume_meeting")


@pytest.mark.rule("R30")
def test_from_two_buildings_nobody_waits_for_the_other_side_and_in_one_building_they_do() -> None:
    cast = on_the_day(tried(planned()))
    cast.do("ruth", "begin_meeting")
    cast.do("ruth", "end_meeting")
    assert cast.do("omar", "depart", person="james")
    near = planned(harmed_place="Pine Hill", harmed_room="Visitors' office")
    for who in ("maria", "rosa", "ruth"):
        near.do("dana", "clear", person=who, place="Pine Hill", until="2026-06-30")
    on_the_day(tried(near)).do("ruth", "begin_meeting")
    near.do("ruth", "end_meeting")
    assert near.codes("omar", "depart", person="james") == ["harmed_side_first"]


@pytest.mark.rule("R28", "R30")
def test_it_is_written_down_afterwards_with_the_break_and_who_was_asked() -> None:
    cast = tried(planned())
    cast.do("dana", "fix_meeting")
    cast.go("2026-05-29 09:00")
    held: dict[str, Any] = {"began": f"{DAY} 09:40", "ended": f"{DAY} 12:10", "yes_by": ["maria", "james"]}
    broke: dict[str, Any] = {"line_broke": f"{DAY} 10:30", "line_back": f"{DAY} 10:40", "did": "We waited."}
    assert cast.codes("ruth", "record_meeting", **held, **broke, asked=["maria", "rosa"]) == ["not_asked"]
    with pytest.raises(InvalidInput):
        cast.do("ruth", "record_meeting", **held, line_back=f"{DAY} 10:40", asked=["maria", "rosa", "james"])
    assert cast.do("ruth", "record_meeting", **held, **broke, asked=["maria", "rosa", "james"])
    late = planned()
    late.do("dana", "fix_meeting")
    late.go("2026-05-29 09:00")
    assert late.codes("ruth", "record_meeting", **held) == ["link_not_tried"]


@pytest.mark.rule("R22", "R28")
@pytest.mark.parametrize("who", ["maria", "rosa", "james"])
def test_nobody_sees_where_the_other_side_is(who: str) -> None:
    there = ("Pine Hill", "Chapel room") if who != "james" else (LIBRARY, READING_ROOM)
    words = {**TWO_ENDS["plan"], "stop_word": there[1], "line_harmed": "Call Pine Hill", "line_responsible": LIBRARY}
    cast = on_the_day(tried(planned(plan=words)))
    cast.do("ruth", "begin_meeting")
    seen = repr(cast.sees(who))
    assert not [each for each in there if each in seen]
    own = (LIBRARY, READING_ROOM) if who != "james" else ("Pine Hill", "Chapel room")
    assert all(each in seen for each in own)


@pytest.mark.rule("R28")
def test_a_quiet_room_elsewhere_is_many_rooms_and_one_of_the_register_is_taken() -> None:
    cast = planned()
    cast.do("dana", "fix_meeting")
    with cast.now() as case:
        plan = opened(Plan.objects.get())
        apart = replace(plan, attendees=("somebody",), waiting=())
        assert not is_free(case.dialogue.programme_id, apart)
        assert is_free(case.dialogue.programme_id, replace(apart, ends=(plan.ends[0], replace(plan.ends[1], room="Library"))))
