"""One line of a policy changed: the story changes at the step that this line is about, and nowhere else."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from heard.programme.catalogue import setting
from heard.programme.files import with_changes
from heard.rehearsal.run import StepResult, run
from heard.rehearsal.story import read_story

ROOT = Path(__file__).parents[2] / "rehearsals"
ALLOWED = "allowed"

# Story, setting, its new value, and each step that goes otherwise: hour, who, what, and how it goes now.
EXACTLY: list[tuple[str, str, Any, list[str]]] = [
    ("only-she-may-ask", "initiation.who", "provider", ["2026-02-02 10:05 dana ask R1"]),
    (
        "stopped",
        "calendar.appeals",
        "ignore",
        ["2026-02-10 10:10 sam approve allowed", "2026-02-24 10:10 sam approve R0"],
    ),
    (
        "while-an-order-stands",
        "calendar.civil",
        "ignore",
        ["2026-04-03 10:06 omar hold_session allowed", "2026-04-06 10:06 omar hold_session R7"],
    ),
    (
        "while-an-order-stands",
        "screening.orders",
        "lifted_in_writing",
        [
            "2026-01-07 09:00 dana lift_order allowed",
            "2026-02-27 17:00 dana approve allowed",
            "2026-02-28 09:00 dana approve R0",
        ],
    ),
    ("the-service-offers", "acknowledgement.measure", "some", ["2026-03-10 10:00 ruth hold_session allowed"]),
    (
        "the-service-offers",
        "outreach.fresh_yes_days",
        60,
        ["2026-03-01 10:00 omar invite allowed", "2026-03-03 10:00 omar invite R0"],
    ),
    ("no-meeting-came-of-it", "outreach.reminders", 2, ["2026-03-30 10:00 omar remind allowed"]),
    ("quiet-hours", "contact.quiet_hours", ["21:00", "07:30"], ["2026-01-06 07:30 dana write_to allowed"]),
    ("quiet-hours", "contact.recheck_days", 61, ["2026-04-04 11:01 dana call allowed"]),
    ("held", "consent.cooling_days", 1, ["2026-01-21 13:00 james say_yes allowed"]),
    (
        "held",
        "consent.agreements",
        ["confidentiality"],
        ["2026-01-27 09:05 maria sign R0", "2026-01-28 13:05 james sign R0", "2026-03-14 09:06 rosa sign R0"],
    ),
    ("the-service-offers", "preparation.before_other_side", True, ["2026-03-10 10:00 ruth hold_session allowed"]),
    (
        "only-she-may-ask",
        "exchange.readers",
        2,
        ["2026-03-20 10:01 ruth release_item R23", "2026-03-21 10:00 isla look allowed"],
    ),
    ("clearance-ends", "facilitators.training_hours", 39, ["2026-02-09 09:01 dana assign allowed"]),
    (
        "declined-on-the-day",
        "meeting.ways",
        ["face_to_face", "video", "letters"],
        ["2026-01-12 09:10 elena ask allowed", "2026-01-13 09:30 elena ask R0"],
    ),
    (
        "declined-on-the-day",
        "meeting.supporters",
        "optional",
        ["2026-07-02 11:30 dana fix_meeting allowed", "2026-07-03 11:30 dana fix_meeting R0"],
    ),
    ("stopped-and-begun-again", "meeting.recording", "all_agree", ["2026-03-12 10:00 ruth plan_meeting allowed"]),
    ("with-someone-beside-her", "disclosure.court", "both_consent", ["2026-04-29 10:00 dana disclose R36"]),
    ("no-meeting-came-of-it", "disclosure.kinds", ["public_record"], ["2026-04-02 13:05 dana disclose allowed"]),
    (
        "no-meeting-came-of-it",
        "figures.least",
        3,
        ["2026-05-05 10:00 anyone count allowed", "2026-05-05 10:01 anyone count allowed"],
    ),
]

# The same, where later steps rest on the one that goes otherwise: the first of them.
FIRST: list[tuple[str, str, Any, str]] = [
    (
        "the-service-offers",
        "initiation.harm_only_harmed",
        ["gender_based", "robbery"],
        "2026-01-12 10:00 dana ask R1,R4",
    ),
    ("her-mother-goes-on", "initiation.kin_may_ask", False, "2026-03-30 09:05 agnes ask R1,R4"),
    ("held", "eligibility.least_age", 60, "2026-01-08 11:00 dana approve R6,R10"),
    ("held", "eligibility.harms_out", ["homicide"], "2026-01-08 11:00 dana approve R6,R10"),
    ("held", "eligibility.custody", ["parole"], "2026-01-08 11:00 dana approve R6,R10"),
    ("held", "screening.risk_fresh_days", 10, "2026-05-18 10:00 dana fix_meeting R24"),
    ("letters-only", "calendar.parole", "ignore", "2026-02-23 10:10 omar release_item allowed"),
    ("held", "outreach.approvals", 3, "2026-01-14 10:00 ruth invite R11"),
    ("quiet-hours", "contact.hold_minutes", 0, "2026-01-05 10:14 dana look allowed"),
    ("quiet-hours", "programme.name", "Hello", "2026-01-05 10:00 dana write_to allowed"),
    ("held", "consent.lapses_days", 30, "2026-03-10 10:00 ruth hold_session R21"),
    ("held", "preparation.sessions.harmed", 4, "2026-05-12 09:00 sam authorise R24"),
    ("held", "preparation.sessions.responsible", 4, "2026-05-12 09:00 sam authorise R24"),
    ("held", "preparation.weeks", 14, "2026-05-12 09:00 sam authorise R24"),
    ("held", "facilitators.least", 3, "2026-01-14 10:00 ruth invite R11"),
    ("clearance-ends", "facilitators.experienced_after", 0, "2026-02-09 09:00 dana assign allowed"),
    ("a-second-meeting", "meeting.most", 2, "2026-04-13 12:00 dana fix_meeting allowed"),
]


def different(story: str, key: str, value: Any) -> Iterator[StepResult]:
    """The steps of a story that go otherwise under one changed line, as it goes on."""
    assert setting(key) is not None
    change: Any = value
    for part in reversed(key.split(".")):
        change = {part: change}
    told = read_story(ROOT / f"{story}.toml")
    policy = with_changes(told.policy, change)
    assert policy != told.policy
    return (step for step in run(replace(told, policy=policy)) if step.difference)


def in_a_line(step: StepResult) -> str:
    """A step and how it went."""
    return f"{step.on} {step.who} {step.does} {','.join(step.refused) or ALLOWED}"


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("story", "key", "value", "expected"), EXACTLY, ids=lambda each: each if isinstance(each, str) else ""
)
def test_one_line_changes_exactly_these_steps(story: str, key: str, value: Any, expected: list[str]) -> None:
    assert [in_a_line(step) for step in different(story, key, value)] == expected


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(("story", "key", "value", "expected"), FIRST, ids=lambda each: each if isinstance(each, str) else "")
def test_one_line_changes_this_step_first(story: str, key: str, value: Any, expected: str) -> None:
    assert in_a_line(next(different(story, key, value))) == expected
