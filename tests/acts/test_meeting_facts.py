"""The facts of the meeting and its day, each way."""

from typing import Any

import pytest

from heard.meeting.days import fixing_of, shown_fixing
from heard.meeting.models import Booking
from heard.programme.models import Place
from tests.support.cast import MEETING, Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def planned(cast: Cast, **other: Any) -> Any:
    """The facts of a plan like that of the story, with some of it other than there."""
    cast.do("ruth", "plan_meeting", **{**MEETING, **other})
    return cast.facts("R28", "dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_a_plan_part_by_part() -> None:
    cast = begin().to("assigned")
    nothing = cast.facts("R28", "dana", "fix_meeting")
    assert (nothing.there, nothing.authorised) == (False, False)
    whole = planned(cast)
    assert whole.there
    assert len(whole.parts) == 9
    assert (whole.ahead, whole.place_approved, whole.principals_come, whole.all_known, whole.free) == (True,) * 5
    assert (whole.on_hard_date, whole.all_cleared, whole.fitting_facilitators, whole.on_the_day) == (
        False,
        False,
        2,
        False,
    )
    assert "break_word" not in planned(cast, plan={**MEETING["plan"], "break_word": "  "}).parts
    assert not planned(cast, place="The old mill").place_approved
    assert planned(cast, place="pine hill").place_approved
    assert not planned(cast, attendees=["james", "ruth", "omar"]).principals_come
    assert not planned(cast, attendees=["maria", "ruth", "omar"]).principals_come
    # Who else is missing, other conditions say.
    assert planned(cast, attendees=["maria", "james"]).principals_come
    assert not planned(cast, attendees=["maria", "james"], waiting=["ruth"]).fitting_facilitators
    assert not planned(cast, attendees=[*MEETING["attendees"], "kim"]).all_known
    assert not planned(cast, attendees=[*MEETING["attendees"], "stranger"]).all_known
    assert not planned(cast, waiting=["somebody"]).all_known
    assert planned(cast, waiting=["dana", "sam"]).all_known
    assert planned(cast, at="2026-01-13 09:30", until="2026-01-13 10:00").ahead
    assert not cast.go("2026-01-13 09:30").facts("R28", "dana", "fix_meeting").ahead


@pytest.mark.rule("R28")
def test_a_meeting_lies_within_one_day_of_its_place_and_of_the_office() -> None:
    cast = begin().to("assigned")
    evening: dict[str, Any] = {"at": "2026-05-28 22:00", "until": "2026-05-29 00:00"}
    assert planned(cast, **evening).one_day
    assert not planned(cast, **{**evening, "until": "2026-05-29 00:01"}).one_day
    cast.do("dana", "describe_place", place=Place.objects.get(name="Pine Hill").pk, zone="America/Denver")
    assert not planned(cast, **evening).one_day
    assert planned(cast, at="2026-05-28 21:00", until="2026-05-28 23:00").one_day


@pytest.mark.rule("R28")
def test_everyone_who_comes_is_cleared_for_that_place_through_that_day_and_who_is_held_there_needs_none() -> None:
    cast = begin().to("assigned")
    attending: dict[str, Any] = {"attendees": ["maria", "james"]}
    assert not planned(cast, **attending).all_cleared
    cast.do("dana", "clear", person="maria", place="Oak House", until="2026-12-31")
    assert not planned(cast, **attending).all_cleared
    cast.do("dana", "clear", person="maria", place="Pine Hill", until="2026-05-27")
    assert not planned(cast, **attending).all_cleared
    cast.do("dana", "clear", person="maria", place="PINE HILL", until="2026-05-28")
    assert planned(cast, **attending).all_cleared
    cast.do("dana", "record_transfer", of="james", to="Oak House")
    assert not planned(cast, **attending).all_cleared
    cast.do("dana", "clear", person="james", place="Pine Hill", until="2026-05-28")
    assert planned(cast, **attending).all_cleared
    assert cast.codes("dana", "clear", person="stranger", place="Pine Hill", until="2026-05-28") == ["absent"]


@pytest.mark.rule("R28")
def test_a_hard_date_of_anybody_who_comes() -> None:
    cast = begin().to("assigned")
    cast.do("rosa", "mark_safe", hard_dates="05-28")
    assert planned(cast).on_hard_date
    assert planned(cast, attendees=["maria", "james"], waiting=["rosa"]).on_hard_date
    assert not planned(cast, attendees=["maria", "james"]).on_hard_date
    # Until 23:59 of that local day.
    assert planned(cast, at="2026-05-28 23:30", until="2026-05-29 00:30").on_hard_date
    assert not planned(cast, at="2026-05-29 00:00", until="2026-05-29 01:00").on_hard_date


@pytest.mark.rule("R28")
def test_facilitators_fit_on_the_day_of_the_meeting() -> None:
    cast = begin().to("assigned")
    cast.standing("omar", cleared_until="2026-05-27")
    assert planned(cast).fitting_facilitators == 1
    cast.standing("omar", cleared_until="2026-05-28")
    assert planned(cast).fitting_facilitators == 2
    assert planned(cast, attendees=["maria", "james", "ruth"]).fitting_facilitators == 1


@pytest.mark.rule("R28")
def test_a_supervisor_agreed_under_the_request_that_lives() -> None:
    cast = begin().to("authorised")
    assert cast.facts("R28", "dana", "fix_meeting").authorised
    assert cast.codes("sam", "authorise") == ["already_done"]
    cast.do("maria", "take_back")
    assert not cast.facts("R28", "dana", "fix_meeting").authorised
    cast.do("maria", "ask", ways=["letters"], information="v1")
    assert not cast.facts("R28", "dana", "fix_meeting").authorised


@pytest.mark.rule("R28")
def test_a_room_and_a_person_are_booked_once_over_all_dialogues() -> None:
    cast = begin().to("fixed")
    assert Booking.objects.count() == 6 * 14  # a room and five people, three hours and a half
    assert not any(row.what in {cast.id("maria"), "Chapel room"} for row in Booking.objects.all())
    other = cast.another()
    other.add("nora", side="harmed")
    other.do("nora", "ask", ways=["letters"], information="v1", reach={"way": "they_ring"})
    same: dict[str, Any] = {"attendees": ["nora"], "plan": {}}

    def free(**plan: Any) -> bool:
        other.do("dana", "plan_meeting", **{**MEETING, **same, **plan})
        return bool(other.facts("R28", "dana", "fix_meeting").free)

    assert not free()
    assert not free(room="chapel ROOM", place="PINE HILL")
    assert not free(at="2026-05-28 12:50", until="2026-05-28 14:00")
    assert free(at="2026-05-28 13:00", until="2026-05-28 14:00")
    assert free(at="2026-05-28 08:00", until="2026-05-28 09:30")
    assert not free(at="2026-05-28 08:00", until="2026-05-28 09:31")
    assert free(room="Library")
    assert not free(room="Library", attendees=["nora", "ruth"])
    assert not free(room="Library", waiting=["omar"])
    assert free(room="Library", waiting=["sam"])
    cast.do("dana", "call_off_meeting")
    assert free()
    assert Booking.objects.count() == 0


@pytest.mark.rule("R20")
@pytest.mark.rule("R28")
def test_a_stop_calls_a_fixed_meeting_off_for_good() -> None:
    cast = begin().to("fixed")
    assert cast.codes("dana", "fix_meeting") == ["already_done"]
    cast.do("maria", "stop")
    cast.do("maria", "start_again")
    with cast.now() as case:
        assert fixing_of(case) is None
    assert cast.go("2026-05-28 09:36").codes("maria", "say_yes", purpose="meet_today") == ["not_today"]
    assert cast.codes("ruth", "begin_meeting") == ["not_today"]


@pytest.mark.rule("R28")
def test_a_meeting_that_staff_called_off_is_not_there() -> None:
    cast = begin().to("fixed")
    cast.do("dana", "call_off_meeting")
    assert cast.go("2026-05-28 09:36").codes("maria", "say_yes", purpose="meet_today") == ["not_today"]
    assert cast.codes("ruth", "begin_meeting") == ["not_today"]


@pytest.mark.rule("R5")
@pytest.mark.rule("R11")
@pytest.mark.rule("R28")
@pytest.mark.parametrize(
    ("who", "ends", "given", "codes"),
    [
        ("maria", "take_back", {}, ["no_live_request", "stands_no_more"]),
        ("dana", "turn_down", {"reason": "suspended"}, ["said_no"]),
    ],
)
def test_a_fixed_meeting_ends_with_what_it_stood_on(who: str, ends: str, given: dict[str, Any], codes: list[str]) -> None:
    cast = begin().to("fixed")
    cast.do(who, ends, **given)
    with cast.now() as case:
        assert fixing_of(case) is None
        assert shown_fixing(case) is None
    cast.go("2026-05-28 09:36")
    for each, by in (("maria", "ruth"), ("james", "omar")):
        cast.do(each, "say_yes", by=by, purpose="meet_today")
    assert cast.codes("ruth", "begin_meeting") == codes
    cast.do("programme", "call_off_meeting")
    assert cast.codes("ruth", "begin_meeting") == codes


@pytest.mark.rule("R29")
@pytest.mark.rule("R30")
@pytest.mark.rule("R32")
def test_the_day() -> None:
    cast = begin().to("fixed")
    assert cast.codes("ruth", "begin_meeting") == ["not_the_day"]
    cast.go("2026-05-28 09:36")
    cast.do("maria", "say_yes", purpose="meet_today")
    assert not cast.facts("R29", "ruth", "begin_meeting").all_said_yes
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.facts("R29", "ruth", "begin_meeting").all_said_yes
    cast.do("maria", "say_no", purpose="meet_today")
    assert cast.refused("ruth", "begin_meeting") == ["R29"]
    cast.do("maria", "say_yes", purpose="meet_today")
    assert cast.codes("maria", "pause_meeting") == ["absent"]
    cast.do("ruth", "begin_meeting")
    assert cast.codes("ruth", "begin_meeting") == ["already_done"]
    assert cast.codes("ruth", "resume_meeting") == ["absent"]
    cast.do("james", "stop_meeting", by="omar")
    assert cast.codes("maria", "stop_meeting") == ["already_done"]
    assert cast.codes("maria", "pause_meeting") == ["over"]
    found = cast.facts("R30", "ruth", "resume_meeting")
    assert (found.departing, found.stopped, found.said_yes_since) == (False, True, False)
    assert cast.refused("ruth", "resume_meeting") == ["R30"]
    cast.do("maria", "say_yes", purpose="meet_today")
    assert cast.refused("ruth", "resume_meeting") == ["R30"]
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    cast.do("ruth", "resume_meeting")
    assert cast.facts("R32", "dana", "fix_meeting").held == 0
    cast.do("ruth", "end_meeting", on="2026-05-28 12:40")
    _they_leave(cast)
    _another_meeting(cast)


def _they_leave(cast: Cast) -> None:
    for who, of_harmed_side in (("maria", True), ("rosa", True), ("james", False), ("ruth", True), ("somebody", False)):
        found = cast.facts("R30", "ruth", "depart", person=who)
        assert (found.departing, found.of_harmed_side, found.harmed_side_left) == (True, of_harmed_side, False)
    cast.do("ruth", "depart", person="maria")
    assert cast.codes("ruth", "depart", person="maria") == ["already_done"]
    assert cast.refused("omar", "depart", person="james") == ["R30"]
    cast.do("ruth", "depart", person="rosa")
    assert cast.facts("R30", "ruth", "depart", person="james").harmed_side_left
    cast.do("omar", "depart", person="james")
    assert cast.codes("ruth", "depart", person="sam") == ["absent"]


def _another_meeting(cast: Cast) -> None:
    found = cast.facts("R32", "dana", "fix_meeting")
    assert (found.held, found.authorised_anew, found.all_yes_anew) == (1, False, False)
    cast.do("ruth", "plan_meeting", **{**MEETING, "at": "2026-06-20 09:30", "until": "2026-06-20 12:00"})
    assert cast.refused("dana", "fix_meeting") == ["R32"]
    cast.do("maria", "say_yes", purpose="meet")
    assert not cast.facts("R32", "dana", "fix_meeting").all_yes_anew
    cast.do("james", "say_yes", by="omar", purpose="meet")
    assert cast.facts("R32", "dana", "fix_meeting").all_yes_anew
    assert cast.refused("dana", "fix_meeting") == ["R32"]
    cast.do("sam", "authorise")
    assert cast.facts("R32", "dana", "fix_meeting").authorised_anew
    cast.do("dana", "fix_meeting")


@pytest.mark.rule("R30")
def test_who_leaves_first_is_judged_by_the_hours_not_by_the_order_of_typing() -> None:
    cast = begin().to("ended").go("2026-05-28 14:00")
    for who in ("maria", "rosa"):
        cast.do("ruth", "depart", person=who, said_at="2026-05-28 13:20")
    assert cast.refused("omar", "depart", person="james", said_at="2026-05-28 12:50") == ["R30"]
    cast.do("omar", "depart", person="james", said_at="2026-05-28 13:20")


@pytest.mark.rule("R29")
def test_a_yes_of_yesterday_is_not_todays() -> None:
    cast = begin().to("planned")
    plan: dict[str, Any] = {"at": "2026-05-28 23:00", "until": "2026-05-29 00:00"}
    cast.do("ruth", "plan_meeting", **{**MEETING, **plan})
    cast.do("dana", "fix_meeting")
    cast.do("maria", "say_yes", on="2026-05-28 00:00", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.go("2026-05-28 23:59").facts("R29", "ruth", "begin_meeting").all_said_yes
    assert not cast.go("2026-05-29 00:00").facts("R29", "ruth", "begin_meeting").all_said_yes
    assert cast.codes("maria", "say_yes", purpose="meet_today") == ["day_is_over"]


@pytest.mark.rule("R29")
@pytest.mark.rule("R30")
@pytest.mark.parametrize(("before", "rules"), [("stop_meeting", ["R29", "R30"]), ("end_meeting", ["R29"])])
def test_a_second_meeting_that_day_asks_each_for_a_yes_of_its_own(before: str, rules: list[str]) -> None:
    cast = begin({"meeting": {"most": 2}}).to("begun")
    cast.do("ruth", before, on="2026-05-28 10:30")
    if before == "stop_meeting":
        cast.do("ruth", "end_meeting")
    cast.do("ruth", "plan_meeting", **{**MEETING, "at": "2026-05-28 14:00", "until": "2026-05-28 16:00"})
    cast.do("dana", "fix_meeting")
    cast.go("2026-05-28 14:00")
    assert cast.refused("ruth", "begin_meeting") == rules
    cast.do("maria", "say_yes", purpose="meet_today")
    assert cast.refused("ruth", "begin_meeting") == rules
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    cast.do("ruth", "begin_meeting")


@pytest.mark.rule("R30")
def test_a_stop_that_morning_asks_each_for_a_new_yes_also_of_a_meeting_fixed_anew() -> None:
    cast = begin().to("fixed")
    cast.do("maria", "say_yes", on="2026-05-28 08:00", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    cast.do("maria", "stop", on="2026-05-28 08:20")
    cast.do("maria", "start_again", on="2026-05-28 08:40")
    cast.do("dana", "fix_meeting")
    assert cast.refused("ruth", "begin_meeting", on="2026-05-28 09:30") == ["R30"]
    cast.do("maria", "say_yes", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    cast.do("ruth", "begin_meeting")


@pytest.mark.rule("R31")
def test_a_recording_is_agreed_to_by_everyone_present_in_writing() -> None:
    cast = begin().to("assigned")
    plan: dict[str, Any] = {"act": "plan_meeting", **MEETING}
    assert not cast.facts("R31", "ruth", **plan).planned
    found = cast.facts("R31", "ruth", **plan, recording_agreed_by=["maria", "james"])
    assert (found.planned, found.all_agreed) == (True, False)
    assert cast.facts("R31", "ruth", **plan, recording_agreed_by=MEETING["attendees"]).all_agreed
    # Who waits nearby is not recorded; who sits in the room is.
    assert cast.refused("ruth", **plan, recording_agreed_by=MEETING["attendees"]) == ["R31"]
    cast.policy({"meeting": {"recording": "all_agree"}})
    cast.do("ruth", **plan, recording_agreed_by=MEETING["attendees"])
