"""Looking ahead: which open dialogues would stand otherwise under another policy. Nothing is done by it."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice, product
from typing import Any

from heard.acts.actors import Actor
from heard.acts.fields import SAID_AT, ActField
from heard.acts.performing import what_stands_before
from heard.acts.refusals import Obstacle, in_order
from heard.acts.register import ACTS, RULES, Act, Attempt
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.dialogue.rules import R0
from heard.people.models import Account
from heard.people.terms import Role
from heard.programme.policy import Policy
from heard.stages import BY_NAME, STAGES

# How long a page waits; a command that has the time looks at all.
PAGE_BUDGET_SECONDS = 5.0
NEXT_STAGES, MAX_ACTORS, MAX_TRIES = 2, 3, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Otherwise:
    """One act that would stand otherwise: what would come in its way, and what would leave it."""

    act: Act
    comes: tuple[Obstacle, ...]
    goes: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """One dialogue whose next steps would stand otherwise."""

    dialogue: str
    code: str
    steps: tuple[Otherwise, ...]

    @property
    def is_held_up(self) -> bool:
        """Whether something more would be in the way of a next step."""
        return any(step.comes for step in self.steps)


@dataclass(slots=True, kw_only=True)
class PolicyPreview:
    """What was found: dialogues that are touched, and how many were looked at of all that are open."""

    touched: list[Touched] = field(default_factory=list)
    looked_at: int = 0
    of: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every open dialogue was looked at."""
        return self.looked_at == self.of

    @property
    def held_up(self) -> int:
        """How many would have something more in the way."""
        return sum(each.is_held_up for each in self.touched)


def look_ahead(programme_id: str, candidate: Policy, *, seconds: float | None = PAGE_BUDGET_SECONDS) -> PolicyPreview:
    """Every open dialogue under the policy in force and under another, the last moved first, for as long as there is time."""
    until = None if seconds is None else time.monotonic() + seconds
    rows = Dialogue.objects.filter(programme=programme_id).exclude(stage=STAGES[-1].name)
    staff = _staff(programme_id)
    found = PolicyPreview(of=rows.count())
    for pk, code, stage in rows.order_by("-moved_at", "pk").values_list("pk", "code", "stage").iterator(chunk_size=200):
        if until is not None and time.monotonic() > until:
            break
        steps = _touched(Case(pk), candidate, stage, staff)
        found.looked_at += 1
        if steps:
            found.touched.append(Touched(dialogue=pk, code=code, steps=tuple(steps)))
    return found


def _staff(programme_id: str) -> dict[str, list[str]]:
    """Some accounts of each role."""
    found: dict[str, list[str]] = {}
    rows = Account.objects.filter(programme=programme_id, ended_at=None).order_by("pk").values_list("pk", "role")
    for pk, role in rows:
        found.setdefault(role, []).append(pk)
    return found


def _touched(case: Case, candidate: Policy, stage: str, staff: Mapping[str, Sequence[str]]) -> list[Otherwise]:
    # Read once, before the second one is made of it.
    case.dialogue, case.parties, case.facilitators, case.conflicts  # noqa: B018
    other = case.under(candidate)
    at = STAGES.index(BY_NAME[stage]) if stage in BY_NAME else 0
    found = []
    for each in STAGES[at + 1 : at + 1 + NEXT_STAGES]:
        act = ACTS[each.act]
        tries = [(by, {**given, **each.values}) for by in _actors(case, act, staff) for given in _values(case, act)]
        now, then = (_least(one, act, tries) for one in (case, other))
        comes = tuple(each for each in in_order(then) if each not in now)
        goes = tuple(each for each in in_order(now) if each not in then)
        if comes or goes:
            found.append(Otherwise(act=act, comes=comes, goes=goes))
    return found


def _least(case: Case, act: Act, tries: Iterable[tuple[Actor, Mapping[str, Any]]]) -> list[Obstacle]:
    """What is in the way whatever else is chosen. Whose act it is comes last: R0 is listed alone, and hides the rest."""
    least: list[Obstacle] | None = None
    for by, given in tries:
        found = _in_the_way(case, act, by, given)
        if not found:
            return []
        least = found if least is None or _weight(found) < _weight(least) else least
    return least or []


def _weight(found: Sequence[Obstacle]) -> tuple[bool, int]:
    return found[0].rule == R0, len(found)


def _in_the_way(case: Case, act: Act, by: Actor, given: Mapping[str, Any]) -> list[Obstacle]:
    """The obstacles to an act. Where nobody may do it yet, what its rules would say to any future actor."""
    if case.relations(by) & act.who:
        return what_stands_before(case, by, act.name, **given)
    with vault.opened(case.judging_keyring()):
        return in_order(one for rule in act.rules for one in RULES[rule].found(case, Attempt(act.name, by, dict(given))))


def _actors(case: Case, act: Act, staff: Mapping[str, Sequence[str]]) -> list[Actor]:
    """Some whose act it can be: people of the dialogue, its facilitators, members of staff."""
    people = (Actor(who=party.person_id, kind="person") for party in case.parties)
    accounts = [*case.facilitators, *(pk for role in sorted(act.who) for pk in staff.get(role, ())[:MAX_ACTORS])]
    everybody = (*people, *(Actor(who=pk, kind="account") for pk in dict.fromkeys(accounts)))
    theirs = list(islice((by for by in everybody if case.relations(by) & act.who), MAX_ACTORS))
    return theirs or [Actor(who=pk, kind="account") for pk in staff.get(Role.FACILITATOR, ())[:1]]


def _values(case: Case, act: Act) -> list[dict[str, Any]]:
    empty: dict[str, Any] = {each.argument: None for each in act.fields if each.name != SAID_AT.name}
    asked = [each for each in act.fields if each.required]
    tries = islice(product(*(_choices(case, each) for each in asked)), MAX_TRIES)
    return [{**empty, **dict(zip((each.argument for each in asked), values, strict=True))} for values in tries]


def _choices(case: Case, asked: ActField) -> Iterator[Any]:
    soon = case.now + timedelta(days=1)
    people = [party for party in case.both if not asked.side or party.side == asked.side]
    plain: dict[str, Any] = {
        "text": "…",
        "word": "…",
        "whole": 60,
        "count": 1,
        "flag": True,
        "day": case.day(soon),
        "moment": soon,
        "ids": tuple(party.person_id for party in case.parties),
    }
    if asked.kind in plain:
        yield plain[asked.kind]
    elif asked.values:
        yield from ([(word,) for word in asked.values] if asked.kind == "choices" else asked.values)
    elif asked.kind in ("party", "anyone"):
        yield from (party.person_id for party in people)
    elif asked.kind == "facilitator":
        yield from case.facilitators
