"""Who is there on neither side: named by the office, with papers, planned and counted, and never without them."""

from datetime import date
from typing import Any

import pytest

from heard.acts.refusals import InvalidInput
from heard.attending.models import Attendant
from heard.confidentiality import vault
from heard.confidentiality.vault import NoKey
from heard.dialogue.keyrings import of
from heard.meeting.models import AttendantPresent
from heard.meeting.own_day import day_for
from tests.support.cast import MEETING, Cast, begin

pytestmark = pytest.mark.usefixtures("database")
WITH_IDA: dict[str, Any] = {**MEETING, "attendees": [*MEETING["attendees"], "ida"]}


def named(cast: Cast, part: str = "interpreter") -> Cast:
    """Ida Noor is named on neither side."""
    cast.do("dana", "name_attendant", full_name="Ida Noor", part=part, keep="ida")
    return cast


def with_papers(cast: Cast) -> Cast:
    """She has signed, has no tie, and may enter."""
    cast.do("ruth", "record_attendant_paper", attendant="ida", signed_on=date(2026, 5, 4))
    cast.do("ruth", "declare_tie", attendant="ida", tie="none")
    cast.do("dana", "clear", person="ida", place="Pine Hill", until="2026-06-30")
    return cast


def planned() -> Cast:
    """Everybody may meet, and the plan names her too; she has no paper yet."""
    cast = named(begin().to("planned"))
    cast.do("ruth", "plan_meeting", **WITH_IDA)
    return cast.go("2026-05-18 10:00")


def whole(cast: Cast) -> list[tuple[str, tuple[str, ...]]]:
    """What is in the way of fixing, with whom it is about."""
    return [(each.code, each.about) for each in cast.obstacles("dana", "fix_meeting")]


@pytest.mark.rule("R28")
def test_nobody_on_neither_side_is_fixed_without_their_papers_and_the_refusal_names_them() -> None:
    cast = planned()
    ida = (cast.id("ida"),)
    assert whole(cast) == [("not_cleared", ida), ("no_paper", ida), ("ties_not_asked", ida)]
    cast.do("ruth", "record_attendant_paper", attendant="ida", signed_on=date(2026, 5, 4))
    assert whole(cast) == [("not_cleared", ida), ("ties_not_asked", ida)]
    cast.do("dana", "clear", person="ida", place="Pine Hill", until="2026-06-30")
    cast.do("dana", "declare_tie", attendant="ida", tie="responsible", words="He taught her son.", keep="tie")
    assert whole(cast) == [("has_tie", ida)]
    # A tie is never declared away; only a slip counts no more.
    cast.do("dana", "declare_tie", attendant="ida", tie="none")
    assert whole(cast) == [("has_tie", ida)]
    cast.do("dana", "say_mistake", entry="tie", reason="Another person of that name.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.do("dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_a_paper_recorded_by_mistake_counts_no_more_also_on_the_day() -> None:
    cast = planned()
    cast.do("dana", "record_attendant_paper", attendant="ida", signed_on=date(2026, 5, 4), keep="paper")
    cast.do("dana", "declare_tie", attendant="ida", tie="none")
    cast.do("dana", "clear", person="ida", place="Pine Hill", until="2026-06-30")
    cast.do("dana", "fix_meeting")
    cast.do("dana", "say_mistake", entry="paper", reason="That was another paper.", keep="slip")
    cast.do("sam", "agree_mistake", mistake="slip")
    cast.go("2026-05-28 09:36").do("maria", "say_yes", by="ruth", purpose="meet_today")
    cast.do("james", "say_yes", by="omar", purpose="meet_today")
    assert cast.codes("ruth", "begin_meeting") == ["no_paper"]
    # Without her it can begin: who is there is asked, not the plan.
    assert cast.before("ruth", "begin_meeting", there=MEETING["attendees"]) == []


@pytest.mark.rule("R28")
@pytest.mark.rule("R30")
def test_who_was_there_on_neither_side_is_counted_and_leaves_when_they_like() -> None:
    cast = with_papers(planned())
    cast.do("dana", "fix_meeting")
    cast.stage = "fixed"
    cast.to("ended")
    assert [row.attendant_id for row in AttendantPresent.objects.all()] == [cast.id("ida")]
    assert "Ida Noor was there, on neither side" in [one.title for one in cast.sees("dana")]
    cast.do("ruth", "depart", person="ida")
    assert cast.codes("omar", "depart", person="james") == ["harmed_side_first"]


@pytest.mark.rule("R28")
def test_a_day_written_down_later_counts_who_was_there_as_things_stood_that_day() -> None:
    cast = planned()
    cast.do("ruth", "plan_meeting", **MEETING)
    cast.do("dana", "fix_meeting")
    with_papers(cast).go("2026-05-29 09:00")
    hours = {"began": "2026-05-28 09:40", "ended": "2026-05-28 12:10", "yes_by": ["maria", "james"]}
    there = [*MEETING["attendees"], "ida"]
    # The two sides were not told of her.
    assert cast.codes("ruth", "record_meeting", **hours, there=there) == ["stranger"]


@pytest.mark.rule("R25")
def test_both_sides_are_told_who_will_be_there_and_only_while_it_is_fixed() -> None:
    cast = with_papers(planned())

    def read(who: str) -> list[str]:
        with cast.now() as case:
            day = day_for(case, cast.actor(who))
        return [one.name for one in (day.comes if day else ()) if one.kind == "interpreter"]

    def opens(who: str) -> bool:
        with cast.now() as case, vault.opened(of(case, cast.actor(who))):
            try:
                return bool(Attendant.objects.get().name)
            except NoKey:
                return False

    for who in ("maria", "james", "rosa"):
        assert (read(who), opens(who)) == ([], False), who
    cast.do("dana", "fix_meeting")
    for who in ("maria", "james", "rosa"):
        assert (read(who), opens(who)) == (["Ida Noor"], True), who
    cast.do("maria", "stop")
    for who in ("maria", "james", "rosa"):
        assert (read(who), opens(who)) == ([], False), who


@pytest.mark.rule("R28")
def test_who_was_released_is_a_stranger_to_the_plan_and_takes_no_paper() -> None:
    cast = with_papers(planned())
    cast.do("dana", "release_attendant", attendant="ida")
    assert "stranger" in cast.codes("dana", "fix_meeting")
    assert cast.codes("dana", "declare_tie", attendant="ida", tie="none") == ["absent"]
    assert cast.codes("dana", "clear", person="ida", place="Pine Hill", until="2026-06-30") == ["absent"]


@pytest.mark.rule("R0")
def test_naming_is_the_offices_and_papers_are_of_who_carries_it() -> None:
    cast = begin().to("assigned")
    assert cast.codes("ruth", "name_attendant", full_name="Ida Noor", part="lawyer") == ["not_yours"]
    named(cast)
    assert cast.codes("kim", "declare_tie", attendant="ida", tie="none") == ["not_assigned"]
    with pytest.raises(InvalidInput):
        cast.do("ruth", "record_attendant_paper", attendant="ida", signed_on=date(2027, 1, 1))
    # They are no party: nothing that a party says is theirs to say.
    with cast.now() as case:
        assert case.party(cast.id("ida")) is None


@pytest.mark.rule("R28")
def test_who_is_there_on_neither_side_is_at_one_place_at_an_hour() -> None:
    """Two dialogues of one programme name the same interpreter, however they write her name."""
    cast = with_papers(planned())
    cast.do("dana", "fix_meeting")
    other = cast.another()
    other.people.clear()
    reach = {"way": "phone", "at": "+1 555 0178", "hours": "08:00-18:00", "if_no_answer": "hang_up"}
    other.add("nora", side="harmed", part="principal", name="Nora Whitcomb", born=1970, reach=reach)
    other.do("nora", "ask", by="dana", ways=["face_to_face"], information="v1")
    other.do("dana", "name_attendant", full_name="ida  Noór", part="interpreter", language="es", keep="ida")
    other.do("dana", "name_attendant", full_name="Ida Noor, of the court", part="interpreter", language="es", keep="second")
    alone = {**MEETING, "room": "Library", "attendees": ["nora"], "plan": MEETING["plan"]}
    booked = {}
    for who in ("ida", "second"):
        other.do("dana", "plan_meeting", **{**alone, "attendees": ["nora", who]})
        booked[who] = "booked" in other.codes("dana", "fix_meeting")
    assert booked == {"ida": True, "second": False}
