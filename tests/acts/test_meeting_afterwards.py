"""A meeting that was held and written down afterwards, who was there, and what was done in spite of a rule."""

from datetime import timedelta
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.aftercare.dates import due_follow_ups
from heard.consent.yeses import yes_today
from heard.facilitators.models import Facilitator
from heard.meeting.days import ended_meetings, is_on, moments, unwritten
from heard.meeting.models import DayMoment, Fixing
from heard.screening.models import Talk
from heard.worklist.keeping import truth
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")
DAY = "2026-05-28"
HELD: dict[str, Any] = {"began": f"{DAY} 09:40", "ended": f"{DAY} 12:10", "yes_by": ["maria", "james"]}


def the_day_after(**policy: Any) -> Cast:
    """A meeting was fixed, its day has passed, and nobody wrote anything down."""
    cast = begin(policy or None).to("fixed")
    return cast.go("2026-05-29 09:00")


def needs_of(cast: Cast) -> set[str]:
    """The kinds of what this dialogue needs now."""
    with cast.now() as case:
        return {each.kind for each in truth(case) if each.from_at <= case.now}


@pytest.mark.rule("R29", "R35")
def test_a_meeting_is_written_down_the_day_after_with_its_own_hours() -> None:
    cast = the_day_after()
    assert "was_it_held" in needs_of(cast)
    cast.do("ruth", "record_meeting", **HELD, paused=f"{DAY} 10:30", went_on=f"{DAY} 10:50")
    with cast.now() as case:
        said = [(row.moment, f"{row.at.astimezone(case.zone):%d %H:%M}") for row in moments(case, case.rows(Fixing)[-1])]
        assert said == [("begun", "28 09:40"), ("paused", "28 10:30"), ("resumed", "28 10:50"), ("ended", "28 12:10")]
        assert is_on(case) is None
        assert len(ended_meetings(case)) == 1
        # What comes afterwards counts from the meeting, not from when it was written down.
        assert min(due.opens for due in due_follow_ups(case)) == ended_meetings(case)[0].at
        assert unwritten(case) is None
    assert "was_it_held" not in needs_of(cast)
    assert cast.codes("ruth", "record_meeting", **HELD) == ["already_done"]


def test_the_office_writes_it_down_too_and_nobody_else() -> None:
    assert "R0" in the_day_after().refused("kim", "record_meeting", **HELD)
    assert the_day_after().do("dana", "record_meeting", **HELD)


@pytest.mark.rule("R29")
@pytest.mark.parametrize("said", [["maria"], ["james"]])
def test_who_did_not_say_yes_that_day_did_not_meet_by_the_rules(said: list[str]) -> None:
    cast = the_day_after()
    assert cast.refused("ruth", "record_meeting", **{**HELD, "yes_by": said}) == ["R29"]
    assert not DayMoment.objects.exists()


@pytest.mark.parametrize("said", ["rosa", "ruth", "somebody"])
def test_only_principals_say_yes_to_the_day(said: str) -> None:
    assert the_day_after().codes("ruth", "record_meeting", **{**HELD, "yes_by": ["maria", "james", said]}) == ["absent"]


@pytest.mark.rule("R29")
def test_a_yes_of_that_day_opens_no_other() -> None:
    cast = the_day_after()
    cast.do("ruth", "record_meeting", **HELD)
    with cast.now() as case:
        assert not yes_today(case, cast.id("maria"))


@pytest.mark.rule("R20", "R28")
@pytest.mark.parametrize("when", ["before", "late", "after"])
def test_it_is_judged_as_things_stood_that_day(when: str) -> None:
    cast = begin().to("fixed")
    if when == "before":
        cast.do("maria", "stop")
    cast.go("2026-05-29 09:00")
    if when == "late":
        cast.do("maria", "stop", by="ruth", said_at=f"{DAY} 08:00")
    if when == "after":
        cast.do("maria", "stop")
    if when == "after":
        assert "was_it_held" in needs_of(cast)
        assert cast.do("ruth", "record_meeting", **HELD)
    else:
        assert "was_it_held" not in needs_of(cast)
        assert cast.obstacles("ruth", "record_meeting", **HELD)


@pytest.mark.rule("R28")
def test_what_was_called_off_before_or_never_fixed_is_not_written_down_as_held() -> None:
    cast = begin().to("fixed")
    cast.do("dana", "call_off_meeting")
    cast.go("2026-05-29 09:00")
    assert "was_it_held" not in needs_of(cast)
    assert cast.obstacles("ruth", "record_meeting", **HELD)
    other = begin().to("planned").go("2026-05-29 09:00")
    assert other.codes("ruth", "record_meeting", **HELD) == ["absent"]


def test_another_day_than_the_one_that_was_fixed_is_refused() -> None:
    cast = the_day_after()
    away = {"began": "2026-05-27 09:40", "ended": "2026-05-27 12:00", "yes_by": ["maria", "james"]}
    assert cast.codes("ruth", "record_meeting", **away) == ["not_the_day"]


@pytest.mark.parametrize(
    "hours",
    [
        {"ended": f"{DAY} 09:00"},
        {"ended": "2026-05-29 08:00"},
        {"paused": f"{DAY} 12:20"},
        {"paused": f"{DAY} 11:00", "went_on": f"{DAY} 10:00"},
        {"went_on": f"{DAY} 10:00"},
        {"stopped": f"{DAY} 12:30"},
    ],
)
def test_hours_that_cannot_have_been_are_asked_about(hours: dict[str, str]) -> None:
    with pytest.raises(InvalidInput):
        the_day_after().do("ruth", "record_meeting", **HELD | hours)


@pytest.mark.rule("R26", "R28")
def test_only_facilitators_who_were_there_count_and_are_credited() -> None:
    cast = the_day_after(facilitators={"least": 2})
    alone = ["maria", "rosa", "james", "ruth"]
    assert "few_facilitators" in cast.codes("ruth", "record_meeting", **HELD, there=alone)
    before = {row.account_id: row.held_here for row in Facilitator.objects.all()}
    other = the_day_after(facilitators={"least": 1})
    other.do("ruth", "record_meeting", **HELD, there=alone)
    held = {row.account_id: row.held_here for row in Facilitator.objects.all() if row.account_id not in before}
    assert held[other.id("ruth")] == 1
    assert held[other.id("omar")] == 0


@pytest.mark.rule("R28")
@pytest.mark.parametrize(
    ("there", "code"),
    [
        (["maria", "rosa", "ruth", "omar"], "principal_missing"),
        (["maria", "james", "ruth", "omar", "lena"], "stranger"),
    ],
)
def test_on_the_day_who_is_there_is_judged_as_the_plan_was(there: list[str], code: str) -> None:
    cast = begin()
    cast.add("lena", side="harmed", part="supporter", supports="maria")
    cast.to("fixed").go(f"{DAY} 09:35")
    for who in ("maria", "james"):
        cast.do(who, "say_yes", by="ruth", purpose="meet_today")
    assert code in cast.codes("ruth", "begin_meeting", there=there)
    assert cast.do("ruth", "begin_meeting", there=["maria", "james", "ruth", "omar"])


@pytest.mark.rule("R30")
def test_who_did_not_come_holds_nobody_back() -> None:
    cast = begin().to("fixed").go(f"{DAY} 09:35")
    for who in ("maria", "james"):
        cast.do(who, "say_yes", by="ruth", purpose="meet_today")
    cast.do("ruth", "begin_meeting", there=["maria", "james", "ruth", "omar"])
    cast.do("ruth", "end_meeting")
    assert cast.refused("ruth", "depart", person="james") == ["R30"]
    cast.do("ruth", "depart", person="maria")
    assert cast.do("ruth", "depart", person="james")


def test_the_end_can_be_written_down_later_and_not_before_the_beginning() -> None:
    cast = begin().to("fixed").go(f"{DAY} 09:35")
    for who in ("maria", "james"):
        cast.do(who, "say_yes", by="ruth", purpose="meet_today")
    began = cast.do("ruth", "begin_meeting").at
    cast.wait(days=1)
    with pytest.raises(InvalidInput):
        cast.do("ruth", "end_meeting", said_at=began - timedelta(minutes=1))
    assert cast.do("ruth", "end_meeting", said_at=began + timedelta(hours=2)).at == began + timedelta(hours=2)


@pytest.mark.rule("R11", "R20")
def test_what_was_done_all_the_same_opens_nothing_and_a_supervisor_looks_into_it() -> None:
    cast = begin().to("asked")
    cast.appoint("sue", "supervisor")
    before = cast.codes("dana", "call", to="james", words="Hello.")
    said = {"happened": "She called him in anger.", "done_by": "ruth", "with_": "james", "said_at": "2026-01-05 10:00"}
    deed = cast.do("dana", "record_all_the_same", **said, keep="deed")
    assert deed.account_id == cast.id("ruth")
    assert deed.at == cast.local("2026-01-05 10:00")
    assert before
    assert cast.codes("dana", "call", to="james", words="Hello.") == before
    with cast.now() as case:
        assert not case.contacts_with_responsible_side()
    assert "all_the_same" in needs_of(cast)
    assert cast.refused("dana", "look_into", deed="deed", found="Talked.") == ["R0"]
    cast.do("sue", "look_into", deed="deed", found="We talked; it will not be done again.")
    assert "all_the_same" not in needs_of(cast)
    assert cast.codes("sue", "look_into", deed="deed", found="Again.") == ["already_done"]


def test_nobody_looks_into_what_they_did_or_wrote_down_themselves() -> None:
    cast = begin()
    for key in ("sue", "sol"):
        cast.appoint(key, "supervisor")
    cast.do("sue", "record_all_the_same", happened="He called her on a Sunday.", done_by="sol", keep="deed")
    for who in ("sue", "sol"):
        assert cast.codes(who, "look_into", deed="deed", found="It is fine.") == ["not_yours"]


@pytest.mark.rule("R20", "R30")
@pytest.mark.parametrize("stopped", ["", f"{DAY} 11:00", f"{DAY} 10:15"])
def test_a_meeting_did_not_go_on_after_somebody_said_stop(stopped: str) -> None:
    cast = the_day_after()
    cast.do("maria", "stop", by="ruth", said_at=f"{DAY} 10:20")
    told = {"stopped": stopped} if stopped else {}
    if stopped == f"{DAY} 10:15":
        assert cast.do("ruth", "record_meeting", **HELD, **told)
        return
    with pytest.raises(InvalidInput, match="stopped"):
        cast.do("ruth", "record_meeting", **HELD, **told)


@pytest.mark.rule("R28")
def test_an_hour_long_before_the_plan_makes_no_refused_meeting_a_held_one() -> None:
    cast = begin().to("fixed").go(f"{DAY} 08:00")
    cast.do("dana", "call_off_meeting")
    cast.go("2026-05-29 09:00")
    with pytest.raises(InvalidInput, match="began"):
        cast.do("ruth", "record_meeting", **HELD | {"began": f"{DAY} 07:00"})


def test_what_came_afterwards_changes_nothing_of_the_day() -> None:
    cast = the_day_after()
    talk = Talk.objects.order_by("entered_at")[0]
    cast.do("dana", "say_mistake", entry=talk.pk, reason="It was her sister.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("dana", "record_transfer", of="james", to="Iron Ridge", custody="jail")
    cast.do("programme", "end_account", member=cast.id("omar"))
    assert cast.do("ruth", "record_meeting", **HELD)
    assert Facilitator.objects.get(account=cast.id("omar")).held_here == 1


def test_a_meeting_can_be_written_down_after_closing() -> None:
    cast = the_day_after()
    cast.do("maria", "take_back")
    for who in ("maria", "james"):
        cast.do(who, "decline_follow_up", by="ruth")
    cast.do("dana", "close", reason="taken_back")
    assert cast.do("ruth", "record_meeting", **HELD)
    assert "ask_if_held" not in needs_of(cast)


def test_nobody_of_elsewhere_did_it_all_the_same() -> None:
    cast = begin().to("asked")
    for who in ("0" * 26, cast.id("maria")):
        assert cast.codes("dana", "record_all_the_same", happened="A call.", done_by=who) == ["absent"]
