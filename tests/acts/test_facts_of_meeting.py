"""The facts of preparation, of what crosses and of the meeting, each way."""

from datetime import date, timedelta
from typing import Any

import pytest

from heard.meeting.days import fixing_of, shown_fixing
from heard.meeting.models import Booking
from heard.people.terms import Side
from tests.support.cast import MEETING, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
A_SECOND = timedelta(seconds=1)
SESSION: dict[str, Any] = {"act": "hold_session", "minutes": 60}


# R21, R22


@pytest.mark.rule("R21")
def test_preparation_rests_on_a_yes_and_all_papers_of_both_sides() -> None:
    cast = begin().to("approached")

    def facts(who: str) -> tuple[bool, ...]:
        found = cast.facts("R21", "ruth", **SESSION, with_=who)
        return (
            found.is_supporter,
            found.is_harmed_side,
            found.own_agreed,
            found.own_side_agreed,
            found.other_side_agreed,
        )

    assert facts("maria") == (False, True, False, False, False)
    cast.to("agreed")
    assert facts("maria") == (False, True, True, True, True)
    assert facts("james") == (False, False, True, True, True)
    assert facts("rosa") == (True, True, False, True, True)
    cast.do("james", "end_yes", by="omar", purpose="prepare")
    assert facts("maria") == (False, True, True, True, False)
    assert facts("james") == (False, False, False, False, True)
    cast.add("ana", side="harmed")
    assert facts("maria") == (False, True, True, False, False)


@pytest.mark.rule("R21")
def test_one_paper_of_two_is_not_signed() -> None:
    cast = begin().to("approached")
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    cast.do("rosa", "say_yes", purpose="prepare")
    cast.do("rosa", "sign", agreement="confidentiality")
    assert not cast.facts("R21", "ruth", **SESSION, with_="rosa").own_agreed
    assert cast.codes("rosa", "sign", agreement="confidentiality") == ["already_done"]
    cast.policy({"consent": {"agreements": ["confidentiality"]}})
    assert cast.facts("R21", "ruth", **SESSION, with_="rosa").own_agreed
    assert cast.codes("rosa", "sign", agreement="participation") == ["absent"]


@pytest.mark.rule("R22")
def test_words_are_kept_for_somebody_of_the_dialogue() -> None:
    cast = begin()
    assert cast.facts("R22", "maria", "write_item", kind="question", text="x").for_a_party
    assert not cast.facts("R22", "ruth", "write_item", kind="question", text="x").for_a_party
    assert cast.facts("R22", "dana", "note", text="x").for_a_party
    assert cast.facts("R22", "ruth", "note", text="x", about="maria").for_a_party
    assert not cast.facts("R22", "ruth", "note", text="x", about="dana").for_a_party


# R23


@pytest.mark.rule("R23")
def test_an_item_on_its_way() -> None:
    cast = begin({"exchange": {"readers": 2}}).to("agreed")
    cast.do("maria", "write_item", kind="question", text="Why our house?", keep="why")

    def facts(who: str, act: str) -> tuple[str, bool, bool, int, bool]:
        found = cast.facts("R23", who, act, item="why")
        return (found.step, found.by_author, found.permitted, found.readers, found.shown)

    assert facts("maria", "permit") == ("permit", True, False, 0, False)
    assert facts("james", "permit") == ("permit", False, False, 0, False)
    assert facts("rosa", "permit") == ("permit", False, False, 0, False)
    assert cast.codes("james", "permit", by="omar", item="why") == ["absent"]
    assert cast.refused("ruth", "read_item", item="why") == ["R23"]
    cast.do("maria", "permit", item="why")
    cast.do("ruth", "read_item", item="why")
    assert facts("ruth", "release_item") == ("release", False, True, 1, False)
    assert cast.codes("ruth", "read_item", item="why") == ["already_done"]
    assert cast.codes("ruth", "release_item", item="why") == ["not_read"]
    cast.do("omar", "read_item", item="why")
    cast.do("ruth", "release_item", item="why")
    assert cast.codes("omar", "release_item", item="why") == ["already_done"]
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, False)
    assert cast.codes("maria", "show_item", item="why") == ["absent"]
    cast.wait(minutes=10)
    cast.do("omar", "show_item", item="why", to="james")
    assert facts("ruth", "recall_item") == ("recall", False, True, 2, True)
    assert cast.codes("ruth", "recall_item", item="why") == ["shown"]


@pytest.mark.rule("R23")
def test_a_permission_that_was_taken_back_begins_anew() -> None:
    cast = begin().to("agreed")
    cast.do("maria", "write_item", kind="letter", text="Dear James", keep="letter")
    cast.do("maria", "permit", item="letter")
    cast.do("ruth", "read_item", item="letter")
    cast.do("maria", "take_back_permission", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (False, 0)
    assert cast.refused("ruth", "release_item", item="letter") == ["R23"]
    cast.do("maria", "permit", item="letter")
    found = cast.facts("R23", "ruth", "release_item", item="letter")
    assert (found.permitted, found.readers) == (True, 0)
    # A reading was of the first permission.
    assert cast.codes("ruth", "release_item", item="letter") == ["not_read"]


# R24, R25


@pytest.mark.rule("R24")
def test_how_ready_each_principal_is() -> None:
    cast = begin().to("preparing")
    found = cast.facts("R24", "sam", "authorise")
    assert found.both_sides
    maria, james = found.principals
    assert (maria.side, maria.sessions, maria.says_ready, maria.spoken_for) == (Side.HARMED, 2, False, False)
    assert (james.side, james.sessions) == (Side.RESPONSIBLE, 2)
    with cast.now() as case:
        assert maria.since_first == case.now - cast.local("2026-02-03 10:00")
    cast.do("maria", "say_ready")
    cast.do("ruth", "say_ready", of="maria")
    maria, james = cast.facts("R24", "sam", "authorise").principals
    assert (maria.says_ready, maria.spoken_for, james.says_ready, james.spoken_for) == (True, True, False, False)
    cast.do("maria", "say_not_ready")
    assert not cast.facts("R24", "sam", "authorise").principals[0].says_ready
    cast.do("ruth", "say_not_ready", of="maria")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for


@pytest.mark.rule("R24")
def test_every_facilitator_who_prepares_somebody_speaks_of_them_and_nobody_else() -> None:
    cast = begin().to("preparing")
    assert cast.codes("omar", "say_ready", of="maria") == ["not_preparing"]
    assert cast.codes("ruth", "say_ready", of="rosa") == ["absent"]
    assert cast.codes("maria", "say_ready", of="james") == ["absent"]
    cast.do("ruth", "say_ready", of="maria")
    cast.do("omar", **SESSION, with_="maria")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    cast.do("omar", "say_ready", of="maria")
    assert cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    # Who is released speaks no more; where nobody is left who prepared them, nobody speaks.
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert cast.facts("R24", "sam", "authorise").principals[0].spoken_for
    cast.do("dana", "release_from_case", facilitator="omar")
    assert not cast.facts("R24", "sam", "authorise").principals[0].spoken_for


@pytest.mark.rule("R24")
def test_where_a_side_has_nobody_left_they_do_not_meet() -> None:
    cast = begin().to("preparing")
    cast.do("dana", "record_death", of="james")
    assert not cast.facts("R24", "sam", "authorise").both_sides
    assert cast.codes("ruth", **SESSION, with_="james") == ["died"]


@pytest.mark.rule("R25")
def test_how_a_supporter_stands() -> None:
    cast = begin().to("preparing")
    assert cast.facts("R25", "sam", "authorise").asked == ()
    assert cast.facts("R25", "maria", "invite_supporter", supporter="rosa").own
    assert not cast.facts("R25", "james", "invite_supporter", supporter="rosa").own
    assert cast.refused("james", "invite_supporter", by="omar", supporter="rosa") == ["R25"]
    assert cast.codes("james", "accept_supporter", by="omar", supporter="rosa") == ["absent"]
    cast.do("maria", "invite_supporter", supporter="rosa")

    def rosa() -> tuple[bool, ...]:
        found = cast.facts("R25", "sam", "authorise")
        assert found.harmed_side_has_one
        (one,) = found.asked
        return (one.invited, one.agreed, one.prepared, one.accepted)

    assert rosa() == (True, False, False, False)
    cast.do("ruth", "inform", whom="rosa", purpose="prepare")
    cast.do("rosa", "say_yes", purpose="prepare")
    cast.do("rosa", "sign", agreement="confidentiality")
    cast.do("rosa", "sign", agreement="participation")
    assert rosa() == (True, True, False, False)
    cast.do("ruth", **SESSION, with_="rosa")
    assert rosa() == (True, True, True, False)
    cast.do("james", "accept_supporter", by="omar", supporter="rosa")
    assert rosa() == (True, True, True, True)
    assert cast.codes("maria", "accept_supporter", supporter="rosa") == ["already_done"]
    cast.do("rosa", "end_yes", purpose="prepare")
    assert rosa() == (True, False, True, True)
    cast.do("dana", "record_death", of="rosa")
    assert cast.facts("R25", "sam", "authorise").asked == ()


@pytest.mark.rule("R25")
def test_a_plan_asks_for_the_supporters_who_come_in_the_room_or_nearby() -> None:
    cast = begin().to("agreed")
    cast.add("leo", side="responsible", part="supporter", supports="james")
    plan: dict[str, Any] = {**MEETING, "attendees": ["maria", "james", "rosa"], "waiting": ["leo"]}
    cast.do("ruth", "plan_meeting", **plan)
    found = cast.facts("R25", "dana", "fix_meeting")
    assert [(one.in_the_room, one.invited) for one in found.asked] == [(True, False), (False, False)]
    assert found.harmed_side_has_one
    cast.do("ruth", "plan_meeting", **{**plan, "attendees": ["maria", "james"]})
    assert not cast.facts("R25", "dana", "fix_meeting").harmed_side_has_one


# R26


@pytest.mark.rule("R26")
def test_a_new_facilitator_is_looked_at_beside_those_who_are_there() -> None:
    cast = begin().to("approved")
    found = cast.facts("R26", "dana", "assign", facilitator="kim")
    (kim,) = found.members
    assert (kim.training_hours, kim.cleared_until, kim.conflict, kim.held) == (16, date(2025, 12, 31), False, 0)
    assert (found.experienced_beside, found.load, found.cap, found.day) == (False, 0, 5, date(2026, 1, 9))
    assert cast.codes("dana", "assign", facilitator="omar") == ["new_alone"]
    assert cast.codes("dana", "assign", facilitator="dana") == ["absent"]
    assert cast.codes("dana", "assign", facilitator="stranger") == ["absent"]
    cast.do("dana", "assign", facilitator="ruth")
    assert cast.facts("R26", "dana", "assign", facilitator="omar").experienced_beside
    assert cast.codes("dana", "assign", facilitator="kim") == ["untrained", "not_cleared"]
    assert cast.codes("dana", "assign", facilitator="ruth") == ["already_done"]
    cast.do("dana", "declare_conflict", with_="james", facilitator="kim")
    assert cast.facts("R26", "dana", "assign", facilitator="kim").members[0].conflict
    assert cast.codes("dana", "declare_conflict", with_="james", facilitator="kim") == ["already_done"]


@pytest.mark.rule("R26")
def test_a_conflict_in_another_dialogue_with_nobody_here_is_none() -> None:
    cast = begin().to("approved")
    other = cast.another()
    other.add("nora", side="harmed")
    other.do("ruth", "declare_conflict", with_="nora")
    assert not cast.facts("R26", "dana", "assign", facilitator="ruth").members[0].conflict


@pytest.mark.rule("R26")
def test_a_cap_counts_dialogues_that_are_open_here_and_elsewhere() -> None:
    cast = begin().to("assigned")
    other = cast.another()
    other.add("nora", side="harmed", reach={"way": "they_ring"})
    other.do("nora", "ask", ways=["letters"], information="v1")

    def load(who: str) -> tuple[int, int]:
        found = other.facts("R26", "dana", "assign", facilitator=who)
        return found.load, found.cap

    assert load("ruth") == (1, 5)
    cast.standing("ruth", open_dialogues=2, cap=3)
    assert load("ruth") == (3, 3)
    assert other.wait(minutes=5).codes("dana", "assign", facilitator="ruth") == ["at_cap"]
    cast.standing("ruth", open_dialogues=0)
    assert load("ruth") == (1, 3)
    cast.do("dana", "release_from_case", facilitator="ruth")
    assert load("ruth") == (0, 3)
    cast.policy({"facilitators": {"cap": 1}})
    assert load("ruth") == (0, 1)
    assert load("omar") == (1, 1)


@pytest.mark.rule("R26")
def test_a_team_is_looked_at_for_the_day_it_is_about() -> None:
    cast = begin().to("assigned")
    found = cast.facts("R26", "sam", "authorise")
    assert (len(found.members), found.day, found.load, found.cap) == (2, date(2026, 1, 13), 0, 0)
    cast.do("ruth", "plan_meeting", **{**MEETING, "attendees": ["maria", "james", "omar"]})
    found = cast.facts("R26", "dana", "fix_meeting")
    assert (len(found.members), found.day) == (1, date(2026, 5, 28))
    cast.do("dana", "release_from_case", facilitator="omar")
    assert cast.facts("R26", "dana", "fix_meeting").members == ()


# R28


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
    assert not planned(cast, attendees=["maria", "james"], waiting=["ruth"]).fitting_facilitators
    assert not planned(cast, attendees=[*MEETING["attendees"], "kim"]).all_known
    assert not planned(cast, attendees=[*MEETING["attendees"], "stranger"]).all_known
    assert not planned(cast, waiting=["somebody"]).all_known
    assert planned(cast, waiting=["dana", "sam"]).all_known
    assert planned(cast, at="2026-01-13 09:30", until="2026-01-13 10:00").ahead
    assert not cast.go("2026-01-13 09:30").facts("R28", "dana", "fix_meeting").ahead


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


# R29 to R32


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


@pytest.mark.rule("R29")
def test_a_yes_of_yesterday_is_not_todays() -> None:
    cast = begin().to("planned")
    plan: dict[str, Any] = {"at": "2026-05-28 23:00", "until": "2026-05-29 00:30"}
    cast.do("ruth", "plan_meeting", **{**MEETING, **plan})
    cast.do("dana", "fix_meeting")
    cast.do("maria", "say_yes", on="2026-05-28 00:00", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.go("2026-05-28 23:59").facts("R29", "ruth", "begin_meeting").all_said_yes
    assert not cast.go("2026-05-29 00:00").facts("R29", "ruth", "begin_meeting").all_said_yes
    assert cast.codes("maria", "say_yes", purpose="meet_today") == ["day_is_over"]


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
