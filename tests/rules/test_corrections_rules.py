"""R0 for slips: said once by who entered it or a coordinator, answered by a second person."""

import pytest

from heard.corrections.rules import Second, Slip, can_be_answered, can_be_said

pytestmark = pytest.mark.rule("R0")


@pytest.mark.parametrize(
    ("there", "said", "theirs", "codes"),
    [
        (True, False, True, []),
        (False, False, True, ["absent"]),
        (False, True, False, ["absent"]),
        (True, True, True, ["already_done"]),
        (True, True, False, ["already_done"]),
        (True, False, False, ["not_who_entered"]),
    ],
)
def test_an_entry_is_said_to_be_a_mistake(*, there: bool, said: bool, theirs: bool, codes: list[str]) -> None:
    assert [each.code for each in can_be_said(Slip(there=there, said=said, theirs=theirs))] == codes


@pytest.mark.parametrize(
    ("there", "same_person", "needs_supervisor", "supervisor", "codes"),
    [
        (True, False, False, False, []),
        (True, False, False, True, []),
        (True, False, True, True, []),
        (True, False, True, False, ["a_supervisor"]),
        (False, False, False, True, ["absent"]),
        (False, True, True, False, ["absent"]),
        (True, True, False, True, ["a_second_person"]),
        (True, True, True, False, ["a_second_person"]),
    ],
)
def test_a_second_person_answers(
    *, there: bool, same_person: bool, needs_supervisor: bool, supervisor: bool, codes: list[str]
) -> None:
    second = Second(there=there, same_person=same_person, needs_supervisor=needs_supervisor, supervisor=supervisor)
    assert [each.code for each in can_be_answered(second)] == codes
