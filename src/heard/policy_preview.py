"""Looking ahead: which open dialogues would stand otherwise under another policy. Nothing is done by it."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from heard.acts.actors import Actor
from heard.acts.fields import ActField
from heard.acts.refusals import Obstacle, in_order
from heard.acts.register import ACTS, Act
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue
from heard.dialogue.outlook import least_in_the_way, tries_of, who_could
from heard.people.models import Account
from heard.people.terms import Role
from heard.programme.policy import Policy
from heard.stages import BY_NAME, STAGES

# How long a page waits; a command that has the time looks at all.
PAGE_BUDGET_SECONDS = 5.0
NEXT_STAGES, MAX_OF_A_ROLE, MAX_TRIES = 2, 3, 6


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
        others = _others(act, staff)
        by = who_could(case, act, lambda who: Actor(who=who, kind="person"), others)
        tries = list(tries_of(case, act, partial(_choices, case), most=MAX_TRIES, **each.values))
        now, then = (least_in_the_way(one, act, by, tries, stand_in=next(iter(others), None)) for one in (case, other))
        comes = tuple(each for each in in_order(then) if each not in now)
        goes = tuple(each for each in in_order(now) if each not in then)
        if comes or goes:
            found.append(Otherwise(act=act, comes=comes, goes=goes))
    return found


def _others(act: Act, staff: Mapping[str, Sequence[str]]) -> list[Actor]:
    """Some members of staff of the roles whose act it is; else somebody to judge it by."""
    named = [pk for role in sorted(act.who) for pk in staff.get(role, ())[:MAX_OF_A_ROLE]]
    return [Actor(who=pk, kind="account") for pk in named or staff.get(Role.FACILITATOR, ())[:1]]


def _choices(case: Case, asked: ActField) -> list[str]:
    """Of people and facilitators, those of the dialogue; `[]` of all else."""
    if asked.kind in ("party", "anyone"):
        return [party.person_id for party in case.both if not asked.side or party.side == asked.side]
    return list(case.facilitators) if asked.kind == "facilitator" else []
