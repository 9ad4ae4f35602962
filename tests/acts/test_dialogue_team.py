"""The facts of a team of facilitators, each way."""

from datetime import date

import pytest

from tests.support.cast import MEETING, begin

pytestmark = pytest.mark.usefixtures("database")


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
