"""One human being is at one place at an hour, in whichever of their dialogues it is; and no dialogue says why of another."""

from datetime import UTC
from typing import Any

import pytest

from heard.ground.texts import say
from tests.support.cast import MEETING, Cast, begin

pytestmark = [pytest.mark.usefixtures("database")]

TALK: dict[str, Any] = {"begins": "2026-05-28 10:00", "minutes": 60, "way": "in_person"}


def _beside(cast: Cast) -> Cast:
    """Another dialogue in which Maria is the harmed person too; omar carries it."""
    other = cast.another()
    other.people.clear()
    maria = other.do("dana", "add_party", side="harmed", part="principal", name="Maria Duran", same_as=cast.id("maria"))
    other.people["maria"] = maria.pk
    other.do("maria", "ask", by="dana", ways=["letters"], information="v1")
    for each in ("ruth", "omar"):
        other.do("dana", "assign", facilitator=each)
    return other


@pytest.mark.rule("R0")
def test_a_talk_is_not_at_the_hour_of_a_talk_in_another_dialogue() -> None:
    cast = begin().to("agreed")
    other = _beside(cast)
    cast.moment = other.moment
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    other.moment = cast.moment
    assert other.codes("omar", "make_appointment", with_="maria", **TALK) == ["taken"]
    # Also where only one of several times is taken, and where the two only touch partly.
    assert other.codes("omar", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 10:45"}) == ["taken"]
    later = {**TALK, "begins": "2026-05-28 11:00"}
    assert other.codes("omar", "make_appointment", with_="maria", **later, or_1="2026-05-28 09:30") == ["taken"]
    cast.moment = other.moment
    cast.do("ruth", "cancel_appointment", of="maria")
    other.moment = cast.moment
    other.do("omar", "make_appointment", with_="maria", **TALK)


@pytest.mark.rule("R0")
def test_a_time_that_was_taken_since_is_not_chosen() -> None:
    cast = begin().to("agreed")
    other = _beside(cast)
    other.do("omar", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 14:00"}, or_1="2026-05-28 10:00")
    cast.moment = other.moment
    assert cast.codes("ruth", "make_appointment", with_="maria", **TALK) == ["taken"]  # It could still be chosen.
    cast.do("ruth", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 12:00"}, or_1="2026-05-28 16:00")
    other.moment = cast.moment
    other.do("maria", "choose_time", by="omar", time=other.local("2026-05-28 10:00").astimezone(UTC).isoformat())
    cast.moment = other.moment
    cast.do("ruth", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 14:00"})


@pytest.mark.rule("R28")
def test_a_meeting_is_not_fixed_over_a_talk_in_another_dialogue() -> None:
    cast = begin().to("authorised")
    other = _beside(cast)
    other.do("omar", "make_appointment", with_="maria", **TALK)
    cast.moment = other.moment
    cast.do("dana", "plan_meeting", **MEETING)
    assert "booked" in cast.codes("dana", "fix_meeting")
    other.moment = cast.moment
    other.do("omar", "cancel_appointment", of="maria")
    cast.moment = other.moment
    assert "booked" not in cast.codes("dana", "fix_meeting")


@pytest.mark.rule("R28")
def test_a_talk_is_not_over_a_meeting_of_another_dialogue_and_nothing_says_why() -> None:
    cast = begin().to("fixed")
    other = _beside(cast)
    found = other.obstacles("omar", "make_appointment", with_="maria", **TALK)
    assert [each.code for each in found] == ["taken", "staff_taken"]  # Maria and omar are both at that meeting.
    assert say("obstacle-r0-taken") == "This person is not free at that hour. Choose another one."
    other.do("omar", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 13:00"})


@pytest.mark.rule("R0")
def test_who_ends_a_talk_by_a_stop_is_free() -> None:
    cast = begin().to("agreed")
    other = _beside(cast)
    other.do("omar", "make_appointment", with_="maria", **TALK)
    other.do("maria", "stop", by="omar")
    cast.moment = other.moment
    cast.do("ruth", "make_appointment", with_="maria", **TALK)


@pytest.mark.rule("R0")
def test_the_second_opinion_names_who_is_at_two_places(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin().to("agreed")
    other = _beside(cast)
    other.do("omar", "make_appointment", with_="maria", **TALK)
    monkeypatch.setattr("heard.appointments.actions.free_elsewhere", lambda *_given: [])
    cast.moment = other.moment
    with pytest.raises(AssertionError, match="at two places"):
        cast.do("ruth", "make_appointment", with_="maria", **{**TALK, "begins": "2026-05-28 10:30"})
