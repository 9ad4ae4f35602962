"""Judging facts in tests: a clear case, one fact spoiled at a time, and a policy with some settings changed."""

from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any

from heard.acts.refusals import Obstacle
from heard.programme.files import with_changes
from heard.programme.policy import Policy, default_policy

A_MOMENT = timedelta(microseconds=1)
Judge = Callable[[Any, Policy], list[Obstacle]]


def policy(**tables: dict[str, Any]) -> Policy:
    """The default policy with some settings changed, under the same floors."""
    return with_changes(default_policy(), tables)


def found(judge: Judge, facts: Any, settings: Policy | None = None, /, **spoiled: Any) -> list[str]:
    """The codes of what is in the way, with some facts other than given. Every obstacle has to be of one rule."""
    obstacles = judge(replace(facts, **spoiled), settings or default_policy())
    assert len({each.rule for each in obstacles}) <= 1
    return [each.code for each in obstacles]


def never_asked(facts: Any, spoiled: Iterable[dict[str, Any]]) -> set[str]:
    """Facts that no line of these spoils, so that a new fact without a test shows."""
    return {one.name for one in fields(facts)} - {name for each in spoiled for name in each}
