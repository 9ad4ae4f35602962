"""The gate of the next stage: each thing that has to be true first, whether it is, and who can do something about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from heard.acts.register import ACTS, Act
from heard.ground.texts import has, say
from heard.stages import STAGES, Stage, stage_of
from heard.web.staff.dialogue.performers import ActChoice, Desk, Hurdle


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that has to be true, and what is in the way where it is not."""

    words: str
    hurdles: tuple[Hurdle, ...]

    @property
    def met(self) -> bool:
        """Whether it is true now."""
        return not self.hurdles


@dataclass(frozen=True, slots=True, kw_only=True)
class StageGate:
    """What stands before the next stage. `first` comes before anything else can be asked.

    `counted` is how many have done its act, of how many; `link` what its form begins with, as the end of an address.
    """

    stage: Stage
    standing: ActChoice
    checks: tuple[Check, ...]
    first: tuple[Hurdle, ...]
    counted: tuple[int, int] | None = None
    link: str = ""

    @property
    def act(self) -> Act:
        """The act that leads into it."""
        return self.standing.act

    @property
    def met(self) -> int:
        """How many things are true."""
        return sum(check.met for check in self.checks)

    @property
    def in_the_way(self) -> tuple[Check, ...]:
        """Those that are not."""
        return tuple(check for check in self.checks if not check.met)

    @property
    def open(self) -> bool:
        """Whether nothing stands before it that can be seen before it is tried."""
        return not self.standing.hurdles


def next_gate(desk: Desk) -> StageGate | None:
    """The gate of the stage that comes next; None where the dialogue is closed."""
    here = STAGES.index(stage_of(desk.case))
    return gate_of(desk, STAGES[here + 1]) if here + 1 < len(STAGES) else None


def gate_of(desk: Desk, stage: Stage) -> StageGate:
    """What stands before one stage, by the rules that would refuse its act."""
    act, awaited = ACTS[stage.act], stage.awaited(desk.case)
    standing = (
        desk.awaiting(act, awaited, of_each=stage.of_each, **stage.values) if awaited else desk.standing(act, **stage.values)
    )
    first = tuple(each for each in standing.hurdles if each.obstacle.rule not in standing.act.rules)
    checks = () if first else tuple(_check(rule, standing) for rule in standing.act.rules if has(_asks(rule)))
    link = _begun(desk, awaited, stage)
    return StageGate(stage=stage, standing=standing, checks=checks, first=first, counted=stage.counted(desk.case), link=link)


def _begun(desk: Desk, awaited: Sequence[str], stage: Stage) -> str:
    """What the form of the act begins with, as the end of an address: whose it is, where it is one person's, and what for."""
    whose = {"act_for": awaited[0]} if len(awaited) == 1 and awaited[0] in desk.names else {}
    said = {**whose, **stage.values} if whose else {}
    return f"?{urlencode(said)}" if said else ""


def _asks(rule: str) -> str:
    """Where it lies what a rule asks for, said as what is true once it is met."""
    return f"asks-{rule.lower()}"


def _check(rule: str, standing: ActChoice) -> Check:
    return Check(words=say(_asks(rule)), hurdles=tuple(each for each in standing.hurdles if each.obstacle.rule == rule))
