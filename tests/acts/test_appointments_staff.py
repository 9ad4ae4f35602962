"""A facilitator is at one place at an hour, in whichever dialogues they carry, and on whichever side."""

from datetime import UTC
from typing import Any

import pytest

from tests.support.cast import MEETING, Cast, begin

pytestmark = [pytest.mark.usefixtures("database")]

TALK: dict[str, Any] = {"begins": "2026-05-28 10:00", "minutes": 60, "way": "in_person"}
LATER: dict[str, Any] = {**TALK, "begins": "2026-05-28 11:00"}


def _strangers(cast: Cast) -> Cast:
    """Another dialogue, asked for by nora, who is in no other; omar and ruth carry it too."""
    other = cast.another()
    other.people.clear()
    reach = {"way": "phone", "at": "+1 555 0178", "hours": "08:00-18:00", "if_no_answer": "hang_up"}
    other.add("nora", side="harmed", part="principal", name="Nora Whitcomb", born=1970, reach=reach)
    other.do("nora", "ask", by="dana", ways=["letters"], information="v1")
    for each in ("ruth", "omar"):
        other.do("dana", "assign", facilitator=each)
    _at_once(cast, other)
    return other


def _at_once(one: Cast, other: Cast) -> None:
    one.moment = other.moment = max(one.moment, other.moment)


@pytest.mark.rule("R0")
def test_a_facilitator_does_not_talk_with_two_at_one_hour() -> None:
    cast = begin().to("agreed")
    other = _strangers(cast)
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    _at_once(cast, other)
    assert other.codes("ruth", "make_appointment", with_="nora", **TALK) == ["staff_taken"]
    assert other.codes("ruth", "make_appointment", with_="nora", **LATER, or_1="2026-05-28 10:30") == ["staff_taken"]
    # Whom a colleague names is asked for, and not the colleague.
    assert other.codes("omar", "make_appointment", with_="nora", **TALK, by_whom=other.id("ruth")) == ["staff_taken"]
    other.do("ruth", "make_appointment", with_="nora", **TALK, by_whom=other.id("omar"))
    other.do("ruth", "make_appointment", with_="nora", **LATER)


@pytest.mark.rule("R0")
def test_what_is_over_cancelled_or_no_more_theirs_takes_no_hour_of_a_facilitator() -> None:
    cast = begin().to("agreed")
    other = _strangers(cast)
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    cast.do("ruth", "cancel_appointment", of="maria")
    _at_once(cast, other)
    other.do("ruth", "make_appointment", with_="nora", **TALK)
    other.do("ruth", "cancel_appointment", of="nora")
    _at_once(cast, other)
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    cast.do("maria", "stop", by="omar")
    _at_once(cast, other)
    other.do("ruth", "make_appointment", with_="nora", **TALK)


@pytest.mark.rule("R0")
def test_a_facilitator_who_left_a_dialogue_is_free_of_its_talks() -> None:
    cast = begin().to("agreed")
    other = _strangers(cast)
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    cast.do("dana", "release_from_case", facilitator="ruth")
    _at_once(cast, other)
    other.do("ruth", "make_appointment", with_="nora", **TALK)


@pytest.mark.rule("R0")
def test_one_who_comes_to_see_two_of_one_side_sees_them_at_one_hour_and_never_two_of_both() -> None:
    cast = begin().to("prepared")
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    assert cast.codes("ruth", "make_appointment", with_="james", **TALK) == ["staff_taken"]
    cast.do("ruth", "make_appointment", with_="rosa", **TALK)
    cast.do("ruth", "make_appointment", with_="james", **LATER)


@pytest.mark.rule("R28")
def test_a_meeting_is_not_fixed_over_a_talk_of_a_facilitator_who_comes() -> None:
    cast = begin().to("authorised")
    other = _strangers(cast)
    other.do("ruth", "make_appointment", with_="nora", **LATER, or_1="2026-05-29 10:00")
    _at_once(cast, other)
    cast.do("dana", "plan_meeting", **MEETING)
    assert "booked" in cast.codes("dana", "fix_meeting")
    _at_once(cast, other)
    other.do("nora", "choose_time", by="omar", time=other.local("2026-05-29 10:00").astimezone(UTC).isoformat())
    _at_once(cast, other)
    assert "booked" not in cast.codes("dana", "fix_meeting")


@pytest.mark.rule("R0")
def test_a_time_that_the_facilitator_has_lost_since_is_not_chosen() -> None:
    cast = begin().to("agreed")
    other = _strangers(cast)
    other.do("ruth", "make_appointment", with_="nora", **LATER, or_1="2026-05-29 10:00")
    other.do("dana", "release_from_case", facilitator="ruth")
    _at_once(cast, other)
    cast.do("ruth", "make_appointment", with_="maria", **LATER)
    _at_once(cast, other)
    other.do("dana", "assign", facilitator="ruth")
    lost = other.local(LATER["begins"]).astimezone(UTC).isoformat()
    assert other.codes("nora", "choose_time", by="omar", time=lost) == ["staff_taken"]


@pytest.mark.rule("R0")
def test_the_second_opinion_names_a_facilitator_who_is_at_two_places(monkeypatch: pytest.MonkeyPatch) -> None:
    cast = begin().to("agreed")
    other = _strangers(cast)
    cast.do("ruth", "make_appointment", with_="maria", **TALK)
    monkeypatch.setattr("heard.appointments.actions.staff_free", lambda *_given: [])
    _at_once(cast, other)
    with pytest.raises(AssertionError, match="at two places"):
        other.do("ruth", "make_appointment", with_="nora", **{**TALK, "begins": "2026-05-28 10:30"})
