"""How an act stands now: by whom it could be done, with what, and what is in its way whatever else is chosen.

A dialogue's page asks it before one member; the preview of a policy asks it under two policies.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice, product
from typing import Any

from heard.acts.actors import Actor
from heard.acts.fields import SAID_AT, ActField
from heard.acts.performing import still_in_the_way, what_stands_before
from heard.acts.refusals import Obstacle
from heard.acts.register import Act, Attempt
from heard.dialogue.case import Case
from heard.dialogue.rules import R0

MAX_ACTORS = 4


def who_could(case: Case, act: Act, entering: Callable[[str], Actor], others: Sequence[Actor]) -> list[Actor]:
    """At most four whose act it can be: who carries the dialogue, then its people; only where it is none of theirs, others.

    `entering` makes an actor of a person, by reference. Returns `[]` where the act is nobody's yet.
    """
    carriers = [Actor(who=each, kind="account") for each in case.facilitators]
    people = [entering(party.person_id) for party in case.parties]
    near = islice((by for by in (*carriers, *people) if case.relations(by) & act.who), MAX_ACTORS)
    return list(near) or [by for by in others if case.relations(by) & act.who][:MAX_ACTORS]


def tries_of(
    case: Case, act: Act, choices: Callable[[ActField], Sequence[Any]], *, most: int, **meant: Any
) -> Iterator[dict[str, Any]]:
    """Values with which an act can be tried, by argument name: at most so many combinations of what it asks for.

    `choices` says what can be chosen of what the dialogue holds; `meant` is what is said already.
    """
    asked = [each for each in act.fields if each.asked.required or (each.needed_when and not each.values)]
    for values in islice(product(*(_values(case, each, choices) for each in asked)), most):
        yield _whole(act, {**dict(zip((each.argument for each in asked), values, strict=True)), **meant})


def _whole(act: Act, given: Mapping[str, Any]) -> dict[str, Any]:
    return {**{each.argument: None for each in act.fields if each.name != SAID_AT.name}, **given}


def _values(case: Case, asked: ActField, choices: Callable[[ActField], Sequence[Any]]) -> Sequence[Any]:
    soon = case.now + timedelta(days=1)
    plain: dict[str, Any] = {
        "text": "…",
        "word": "…",
        "whole": 60,
        "count": 1,
        "flag": True,
        "day": case.day(soon),
        "moment": soon,
        **dict.fromkeys(("ids", "guests"), tuple(party.person_id for party in case.parties)),
    }
    if asked.kind in plain:
        return [plain[asked.kind]]
    if asked.values:
        return [(word,) for word in asked.values] if asked.kind == "choices" else asked.values
    found = choices(asked) or ["nothing"]
    # What one needs and another does not is tried both ways.
    return [*found, None] if asked.needed_when else found


def least_in_the_way(
    case: Case, act: Act, actors: Sequence[Actor], tries: Iterable[Mapping[str, Any]], *, stand_in: Actor | None = None
) -> list[Obstacle]:
    """What is in the way of an act for any actor and any choice, in order of rule; `[]` where it could be done.

    R0 is listed alone and hides the rest: what another try shows is told before it, and of those the shortest, and of those
    the first. Where the act is nobody's yet, its rules are asked for `stand_in`, and R0 is not.
    """
    every = list(tries)
    least: list[Obstacle] | None = None
    for by, given in product(actors or filter(None, [stand_in]), every):
        if actors:
            found = what_stands_before(case, by, act.name, **given)
        else:
            found = still_in_the_way(act, case, Attempt(act.name, by, dict(given)))
        if not found:
            return []
        least = found if least is None or _weight(found) < _weight(least) else least
    return least or []


def _weight(found: Sequence[Obstacle]) -> tuple[bool, int]:
    return found[0].rule == R0, len(found)
