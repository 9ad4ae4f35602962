"""A stop, or a request taken back, at every stage: from that moment nothing goes on, and nothing more is sent."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from heard.rehearsal.run import StepResult, run
from heard.rehearsal.steps import StoryStep
from heard.rehearsal.story import Story, read_story
from heard.stages import STAGES

HELD = Path(__file__).parents[2] / "rehearsals" / "held.toml"
HALF_AN_HOUR = timedelta(minutes=30)
# After these the responsible person has been approached, so that words to him may wait to leave.
APPROACHED = [stage.name for stage in STAGES[3:-1]]
AT_THE_END = ("approve", "say_yes")
PLAN = {
    "at": datetime.fromisoformat("2026-12-20T09:30"),
    "until": datetime.fromisoformat("2026-12-20T12:00"),
    "place": "Pine Hill",
    "room": "Chapel room",
    "attendees": ["maria", "james", "ruth", "omar"],
}
MOVES_ON: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("maria", "go_ahead", {}),
    ("dana", "assign", {"facilitator": "ruth"}),
    ("ruth", "invite", {"to": "james"}),
    ("ruth", "remind", {"to": "james"}),
    ("ruth", "inform", {"whom": "james", "purpose": "meet"}),
    ("ruth", "inform", {"whom": "maria", "purpose": "meet"}),
    ("ruth", "hold_session", {"with": "maria", "minutes": 60}),
    ("omar", "hold_session", {"with": "james", "minutes": 60}),
    ("ruth", "release_item", {"item": "why"}),
    ("sam", "authorise", {}),
    ("dana", "plan_meeting", PLAN),
    ("dana", "fix_meeting", {}),
    ("ruth", "begin_meeting", {}),
    ("ruth", "resume_meeting", {}),
)
AND_UNDER_A_STOP: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("dana", "approve", {}),
    ("dana", "write_to", {"to": "maria", "words": "Hello."}),
    ("ruth", "call", {"to": "james", "words": "Hello."}),
    ("dana", "start_again", {}),
    ("james", "start_again", {}),
)


@cache
def held() -> Story:
    """The whole story."""
    return read_story(HELD)


def until(stage: str) -> list[StoryStep]:
    """The steps that lead into a stage: up to the first that does its act, or the last where several have to."""
    act = next(each.act for each in STAGES if each.name == stage)
    at = [place for place, step in enumerate(held().steps) if step.does == act and not step.refused]
    if act == "say_yes":
        at = [
            place for place in at if held().steps[place].given["purpose"] == "prepare" and held().steps[place].who != "rosa"
        ]
    return held().steps[: at[-1 if act in AT_THE_END else 0] + 1]


def told_after(head: list[StoryStep], *more: tuple[str, str, dict[str, Any]]) -> list[StepResult]:
    """What became of further steps, done one after another in the moments after the head."""
    steps = [StoryStep(0, head[-1].on, who, does, given) for who, does, given in more]
    return list(run(replace(held(), steps=[*head, *steps])))[len(head) :]


SAFE = {"reach": {"way": "email", "at": "maria@example.org", "hours": "00:00-23:59"}}
STAGES_ON_THE_WAY = [stage.name for stage in STAGES[1:]]


@pytest.mark.usefixtures("database")
@pytest.mark.rule("R20")
@pytest.mark.parametrize("stage", STAGES_ON_THE_WAY)
def test_a_stop_at_every_stage_refuses_all_that_moves_on(stage: str) -> None:
    stop, *moves = told_after(until(stage), ("maria", "stop", {}), *MOVES_ON, *AND_UNDER_A_STOP)
    assert stop.refused == ()
    for step in moves:
        assert "R20" in step.refused, f"{stage}: {step}"
        assert "R0" not in step.refused, f"{stage}: {step}"


@pytest.mark.usefixtures("database")
@pytest.mark.rule("R5")
@pytest.mark.parametrize("stage", STAGES_ON_THE_WAY[:-1])
def test_taking_back_at_every_stage_refuses_all_that_moves_on(stage: str) -> None:
    back, *moves = told_after(until(stage), ("maria", "take_back", {}), *MOVES_ON)
    assert back.refused == ()
    for step in moves:
        assert {"R5", "R11"} & set(step.refused) or step.refused == ("R0",), f"{stage}: {step}"
    assert sum(1 for step in moves if {"R5", "R11"} & set(step.refused)) >= 5


def outcome(head: list[StoryStep], *more: tuple[str, str, dict[str, Any]], finds: str) -> str:
    """What the office finds of the last message, half an hour later."""
    last = head[-1].on
    # A new number is told by a voice before words use it.
    by = {"mark_safe": "dana"}
    steps = [
        StoryStep(0, last, who, does, given, by=by.get(does, ""), channel="phone" if does in by else "")
        for who, does, given in more
    ]
    steps.append(StoryStep(0, last + HALF_AN_HOUR, "dana", "look", {"finds": [finds]}))
    return "; ".join(
        f"{step.does}: {step.difference}" for step in run(replace(held(), steps=[*head, *steps])) if step.difference
    )


@pytest.mark.usefixtures("database")
@pytest.mark.rule("R20")
@pytest.mark.parametrize("stage", STAGES_ON_THE_WAY[:-1])
def test_what_waited_when_she_stopped_does_not_leave(mailoutbox: list[Any], stage: str) -> None:
    write = ("dana", "write_to", {"to": "maria", "words": "Hello, this is Dana."})
    assert outcome(until(stage), ("maria", "mark_safe", SAFE), write, ("maria", "stop", {}), finds="E-mail: Not sent") == ""
    assert mailoutbox == []


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("stage", STAGES_ON_THE_WAY[:-1])
def test_it_would_have_left(mailoutbox: list[Any], stage: str) -> None:
    write = ("dana", "write_to", {"to": "maria", "words": "Hello, this is Dana."})
    assert outcome(until(stage), ("maria", "mark_safe", SAFE), write, finds="E-mail: Sent") == ""
    assert [mail.to for mail in mailoutbox] == [["maria@example.org"]]


@pytest.mark.usefixtures("database")
@pytest.mark.rule("R11")
@pytest.mark.parametrize("stage", APPROACHED)
def test_what_waited_for_him_when_she_took_it_back_does_not_leave(stage: str) -> None:
    write = ("dana", "write_to", {"to": "james", "words": "Hello, this is Dana."})
    assert outcome(until(stage), write, ("maria", "take_back", {}), finds="In person: Not sent") == ""
