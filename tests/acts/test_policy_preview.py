"""Looking ahead: which next steps would stand otherwise under another policy."""

from typing import Any

import pytest

from heard.ground import clock
from heard.policy_preview import look_ahead
from heard.programme.files import with_changes
from heard.programme.scene import ProgrammeScene
from tests.support.cast import Cast, begin

pytestmark = pytest.mark.usefixtures("database")


def ahead(cast: Cast, changes: dict[str, Any]) -> list[tuple[str, list[str], list[str]]]:
    """The steps of the one dialogue that would stand otherwise: what comes into the way, and what goes out of it."""
    with clock.at(cast.moment):
        found = look_ahead(cast.programme, with_changes(ProgrammeScene(cast.programme).policy, changes))
    assert found.is_whole
    return [
        (step.act.name, [one.code for one in step.comes], [one.code for one in step.goes])
        for each in found.touched
        for step in each.steps
    ]


STRICTER = {"outreach": {"approvals": 3}, "facilitators": {"training_hours": 60}, "preparation": {"weeks": 40}}


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("asked", []),
        ("approved", [("invite", ["not_approved"], [])]),
        ("assigned", [("invite", ["not_approved", "no_facilitators"], [])]),
        ("preparing", [("authorise", ["not_approved", "untrained"], []), ("fix_meeting", ["not_approved", "untrained"], [])]),
        (
            "prepared",
            [
                ("authorise", ["not_approved", "weeks", "untrained"], []),
                ("fix_meeting", ["not_approved", "weeks", "untrained"], []),
            ],
        ),
        ("fixed", []),
        ("closed", []),
    ],
)
def test_a_stricter_policy_comes_into_the_way_of_the_next_steps(stage: str, expected: list[Any]) -> None:
    assert ahead(begin().to(stage), STRICTER) == expected


def test_a_milder_policy_takes_something_out_of_the_way() -> None:
    cast = begin({"outreach": {"approvals": 3}}).to("assigned")
    assert ahead(cast, {"outreach": {"approvals": 2}}) == [("invite", [], ["not_approved"])]


def test_what_is_the_same_touches_nothing() -> None:
    assert ahead(begin().to("prepared"), {}) == []


def test_another_programme_is_not_looked_at() -> None:
    cast = begin().to("assigned")
    other = begin()
    with clock.at(cast.moment):
        found = look_ahead(other.programme, with_changes(ProgrammeScene(cast.programme).policy, STRICTER))
    assert (found.of, found.touched) == (1, [])
