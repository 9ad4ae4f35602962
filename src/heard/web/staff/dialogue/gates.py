"""The gate of the next stage: each thing that has to be true first, whether it is, and who can do something about it."""

from dataclasses import dataclass

from heard.acts.register import ACTS, Act
from heard.stages import STAGES, Stage, stage_of
from heard.web.staff.dialogue.performers import ActChoice, Desk, Hurdle

# What each rule asks for, said as what is true once it is met.
ASKS = {
    "R1": "The harmed person asks, or close family who act for them",
    "R4": "The request says what they wish for, and how to reach them safely",
    "R5": "The request stands",
    "R6": "A first talk, who asks, and risks and strengths are on record",
    "R7": "No order between the two sides is in force",
    "R8": "No legal step is open",
    "R9": "The responsible person acknowledges what they did",
    "R10": "The programme can take it: ages, kind of harm, place",
    "R11": "It is approved, with the harmed person's own fresh “yes, now” and facilitators who fit",
    "R12": "It goes by a way that is marked as safe",
    "R13": "It is no quiet hour and no hard date",
    "R14": "The safe way was checked not long ago",
    "R15": "A reminder is left",
    "R17": "Each yes is the person's own, and stands",
    "R18": "They had time to think it over",
    "R19": "No yes is the price of another",
    "R20": "Nobody has said stop",
    "R21": "Everybody said yes to getting ready, and signed",
    "R22": "What is said stays with who said it",
    "R24": "Everybody is ready, by their own word and their facilitators'",
    "R25": "Each supporter is invited, prepared and accepted",
    "R26": "The facilitators are trained, cleared and free of conflicts",
    "R28": "The plan is whole: place, room, hours, everybody cleared",
    "R29": "Each of the two said yes again today",
    "R30": "Nobody stopped it, and the harmed side leaves first",
    "R32": "It is the one meeting, or another was agreed to",
    "R35": "Everybody was asked how they are, afterwards",
}


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
    """What stands before the next stage. `first` comes before anything else can be asked."""

    stage: Stage
    standing: ActChoice
    checks: tuple[Check, ...]
    first: tuple[Hurdle, ...]

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
    """The gate of the stage that comes next; none where the dialogue is closed."""
    here = STAGES.index(stage_of(desk.case))
    return gate_of(desk, STAGES[here + 1]) if here + 1 < len(STAGES) else None


def gate_of(desk: Desk, stage: Stage) -> StageGate:
    """What stands before one stage, by the rules that would refuse its act."""
    standing = desk.standing(ACTS[stage.act], **stage.values)
    first = tuple(each for each in standing.hurdles if each.obstacle.rule not in standing.act.rules)
    checks = () if first else tuple(_check(rule, standing) for rule in standing.act.rules if rule in ASKS)
    return StageGate(stage=stage, standing=standing, checks=checks, first=first)


def _check(rule: str, standing: ActChoice) -> Check:
    return Check(words=ASKS[rule], hurdles=tuple(each for each in standing.hurdles if each.obstacle.rule == rule))
