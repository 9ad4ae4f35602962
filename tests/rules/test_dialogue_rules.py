"""The rule of every act in a dialogue: whose it is, and whether it is there and open (R0)."""

from dataclasses import replace

import pytest

from heard.dialogue.rules import (
    OVER,
    JoiningAsked,
    Pair,
    Signer,
    can_be_agreed,
    can_be_joined,
    can_be_parted,
    can_sign,
    here,
    numbers_can_be_kept,
    relation_can_be_kept,
    unless,
    whose,
)


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("named", "entered_by_staff", "codes"),
    [
        (True, True, []),
        (False, True, ["not_yours"]),
        (True, False, ["entered_by_nobody"]),
        (False, False, ["not_yours", "entered_by_nobody"]),
    ],
)
def test_an_act_is_somebodys_and_entered_by_who_may(*, named: bool, entered_by_staff: bool, codes: list[str]) -> None:
    found = whose(named=named, entered_by_staff=entered_by_staff)
    assert [each.code for each in found] == codes
    assert {each.rule for each in found} <= {"R0"}


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("named", "open_to_this", "codes"),
    [
        (True, True, []),
        (False, True, ["not_yours"]),
        (True, False, ["closed"]),
        (False, False, ["not_yours", "closed"]),
    ],
)
def test_an_act_is_theirs_on_something_that_is_not_closed(*, named: bool, open_to_this: bool, codes: list[str]) -> None:
    found = here(named=named, open_to_this=open_to_this)
    assert [each.code for each in found] == codes
    assert {each.rule for each in found} <= {"R0"}


@pytest.mark.rule("R0")
def test_a_small_question_answers_with_its_obstacle_or_with_nothing() -> None:
    assert unless([], OVER) == [OVER]
    assert unless(None, OVER) == [OVER]
    assert unless(["a row"], OVER) == []


@pytest.mark.rule("R9", "R37")
@pytest.mark.parametrize(
    ("there", "answered", "named", "entered", "codes"),
    [
        (True, False, True, False, []),
        (False, False, True, False, ["absent"]),
        (True, True, True, False, ["already_done"]),
        (True, False, False, False, ["not_named"]),
        (True, False, True, True, ["entered_by_you"]),
        (True, True, False, True, ["already_done"]),
        (True, False, False, True, ["not_named"]),
    ],
)
def test_the_one_who_was_named_signs_once_and_not_what_they_entered(
    *, there: bool, answered: bool, named: bool, entered: bool, codes: list[str]
) -> None:
    signer = Signer(there=there, answered=answered, named=named, entered=entered)
    assert [each.code for each in can_sign(signer)] == codes


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("told", "new", "other", "codes"),
    [
        (True, True, False, []),
        (False, True, False, ["no_number"]),
        (False, False, True, ["no_number"]),
        (True, False, False, ["already_done"]),
        (True, False, True, ["already_done"]),
        (True, True, True, ["other_number"]),
    ],
)
def test_a_number_is_kept_once_and_written_over_by_nobody(*, told: bool, new: bool, other: bool, codes: list[str]) -> None:
    assert [each.code for each in numbers_can_be_kept(told=told, new=new, other=other)] == codes


@pytest.mark.rule("R0")
def test_a_relation_is_said_and_new() -> None:
    assert relation_can_be_kept(told=True, new=True) == []
    assert [each.code for each in relation_can_be_kept(told=True, new=False)] == ["already_done"]
    for new in (True, False):
        assert [each.code for each in relation_can_be_kept(told=False, new=new)] == ["no_relation"]


PAIR = Pair(there=True, one=False, asked=False, barred=False, in_one_dialogue=False)


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("changed", "codes"),
    [
        ({}, []),
        ({"there": False}, ["absent"]),
        ({"barred": True}, ["has_conflict"]),
        ({"one": True}, ["already_done"]),
        ({"asked": True}, ["already_done"]),
        ({"one": True, "asked": True}, ["already_done"]),
        ({"in_one_dialogue": True}, ["both_there"]),
        ({"barred": True, "one": True, "in_one_dialogue": True}, ["has_conflict"]),
        ({"one": True, "in_one_dialogue": True}, ["already_done"]),
    ],
)
def test_two_known_persons_are_said_to_be_one(changed: dict[str, bool], codes: list[str]) -> None:
    assert [each.code for each in can_be_joined(replace(PAIR, **changed))] == codes


WAITS = JoiningAsked(there=True, waits=True)


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("asked", "agreeing", "leaving"),
    [
        (WAITS, [], []),
        (JoiningAsked(waits=True), ["absent"], ["absent"]),
        (replace(WAITS, barred=True), ["has_conflict"], ["has_conflict"]),
        (replace(WAITS, waits=False), ["over"], ["over"]),
        (replace(WAITS, said_by_them=True), ["a_second_person"], ["a_second_person"]),
        (replace(WAITS, waits=False, said_by_them=True, barred=True), ["has_conflict"], ["has_conflict"]),
        (replace(WAITS, waits=False, said_by_them=True), ["over"], ["over"]),
        # Who agrees joins nobody wrongly; who leaves it as it is changes nothing.
        (replace(WAITS, said_in_conflict=True), ["said_in_conflict"], []),
        (replace(WAITS, one_already=True), ["already_done"], []),
        (replace(WAITS, in_one_dialogue=True), ["both_there"], []),
        # What was joined is parted, whoever is where.
        (replace(WAITS, joined=True, one_already=True, in_one_dialogue=True), [], []),
        (replace(WAITS, joined=True, said_in_conflict=True), ["said_in_conflict"], []),
    ],
)
def test_a_second_person_answers_what_was_said_of_two(asked: JoiningAsked, agreeing: list[str], leaving: list[str]) -> None:
    assert [each.code for each in can_be_agreed(asked, agrees=True)] == agreeing
    assert [each.code for each in can_be_agreed(asked, agrees=False)] == leaving


@pytest.mark.rule("R0")
@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        (JoiningAsked(there=True, joined=True), []),
        (JoiningAsked(joined=True), ["absent"]),
        (JoiningAsked(there=True, joined=True, barred=True), ["has_conflict"]),
        (JoiningAsked(there=True), ["over"]),
        (JoiningAsked(there=True, joined=True, waits=True), ["already_done"]),
        (JoiningAsked(there=True, waits=True), ["over"]),
    ],
)
def test_two_who_were_joined_are_said_to_be_two(asked: JoiningAsked, codes: list[str]) -> None:
    assert [each.code for each in can_be_parted(asked)] == codes
