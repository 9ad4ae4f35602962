"""The rule of every act in a dialogue: whose it is, and whether it is there and open (R0)."""

import pytest

from heard.dialogue.rules import OVER, Signer, can_sign, here, unless, whose


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
