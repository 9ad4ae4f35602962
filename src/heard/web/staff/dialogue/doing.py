"""Who can do an act from this screen, and what is in the way of it, whatever else is chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice, product
from typing import Any

from heard.dialogue.case import ENTERING, Case
from heard.ground.acts import ACTS, Act, Actor
from heard.ground.fields import SAID_AT, Field
from heard.ground.refusal import Obstacle
from heard.path import STAGES, Stage, stage_of, what_stands_before
from heard.people.queries import Member
from heard.web.controls import Options

MOST_TRIES = 24
TAKEN_AWAY_BY_TIME = frozenset({"too_soon", "weeks", "outside_hours", "hard_date", "quiet_hours", "still_held"})
WHO = {
    "party": "anyone on the two sides",
    "principal": "a principal",
    "staff": "staff",
    "facilitator": "a facilitator",
    "assigned": "a facilitator of the case",
    "coordinator": "a coordinator",
    "supervisor": "a supervisor",
    "administrator": "an administrator",
    "harmed_principal": "the harmed person",
    "responsible": "the responsible side",
    "responsible_principal": "the responsible person",
    "programme": "the programme, when it is due",
    "anyone": "anyone",
}
# The story's stages are entered by an act with a certain purpose.
MEANT = {"say_yes": {"purpose": "prepare"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """Whose act it would be: the member's own (`reference` is empty), or a participant's."""

    reference: str
    label: str
    actor: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Hurdle:
    """One thing in the way, and who can take it away by which act."""

    obstacle: Obstacle
    clearing: tuple["Clearing", ...]

    @property
    def waits(self) -> bool:
        """Whether only time can take it away."""
        return self.obstacle.code in TAKEN_AWAY_BY_TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearing:
    """An act that can clear an obstacle; `here` where this member can do it or enter it."""

    act: Act
    who: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an act stands now."""

    act: Act
    hurdles: tuple[Hurdle, ...]
    here: bool
    who: str


class Desk:
    """One member before one dialogue: what they can do, for themselves or for a participant."""

    def __init__(self, case: Case, member: Member, options: Mapping[str, Options], staff: Sequence[Member]) -> None:
        self.case, self.member, self.options, self.staff = case, member, options, staff
        self.names = dict(options["party"])
        self._mine = case.relations(member.actor)

    def doers(self, act: Act) -> list[Doer]:
        """Everybody whose act it can be from this screen."""
        own = [Doer(reference="", label=f"{self.member.name} (you)", actor=self.member.actor)] if self._mine & act.who else []
        return own + (self._participants(act) if self.member.role in ENTERING else [])

    def _participants(self, act: Act) -> list[Doer]:
        return [
            Doer(reference=who, label=name, actor=actor)
            for who, name in self.names.items()
            if self.case.relations(actor := self.acting_for(who)) & act.who
        ]

    def acting_for(self, who: str, door: str = "in_person") -> Actor:
        """A participant's act, entered by this member."""
        return Actor(who=who, kind="person", entered_by=self.member.reference, door=door)

    def standing(self, act: Act, **meant: Any) -> Standing:
        """What is in the way of an act even if everything else is chosen well."""
        doers = self.doers(act)
        actors = [each.actor for each in doers] or self._others(act)
        found = [self.in_the_way(act, by, {**given, **meant}) for by in actors for given in self._tries(act)]
        least = min(found, key=len, default=[])
        return Standing(act=act, hurdles=self.hurdles(least), here=bool(doers), who=who_does(act))

    def hurdles(self, found: Iterable[Obstacle]) -> tuple[Hurdle, ...]:
        """Obstacles with who can clear them."""
        return tuple(
            Hurdle(obstacle=each, clearing=tuple(self._clearing(ACTS[name]) for name in each.clears)) for each in found
        )

    def _clearing(self, act: Act) -> Clearing:
        return Clearing(act=act, who=who_does(act), here=bool(self.doers(act)))

    def in_the_way(self, act: Act, by: Actor, given: Mapping[str, Any]) -> list[Obstacle]:
        """Everything in the way of one act with these values."""
        empty: dict[str, Any] = {each.argument: None for each in act.takes if each.name != SAID_AT.name}
        return what_stands_before(self.case, by, act.name, **{**empty, **given})

    def _others(self, act: Act) -> list[Actor]:
        """Somebody whose act it is, where this member cannot do it."""
        people = [self.acting_for(who) for who in self.names]
        return [by for by in [*(each.actor for each in self.staff), *people] if self.case.relations(by) & act.who][:4]

    def _tries(self, act: Act) -> Iterable[dict[str, Any]]:
        asked = [each for each in act.takes if each.required]
        choices = [self._values(each) for each in asked]
        for values in islice(product(*choices), MOST_TRIES):
            yield dict(zip((each.argument for each in asked), values, strict=True))

    def _values(self, asked: Field) -> Sequence[Any]:
        kind = f"party:{asked.help}" if asked.kind == "party" and asked.help else asked.kind
        soon = self.case.now + timedelta(days=1)
        plain: dict[str, Any] = {
            "text": "…",
            "word": "…",
            "whole": 60,
            "count": 1,
            "flag": True,
            "day": self.case.day(soon),
            "moment": soon,
            "ids": tuple(self.names),
        }
        if asked.kind in plain:
            return [plain[asked.kind]]
        return [value for value, _label in (asked.choices or self.options.get(kind, ()))] or ["nothing"]

    def next_steps(self) -> list[tuple[Stage, Standing]]:
        """The two stages that come next, each with what has to be true first."""
        here = STAGES.index(stage_of(self.case))
        return [(stage, self.standing(ACTS[stage.act], **MEANT.get(stage.act, {}))) for stage in STAGES[here + 1 : here + 3]]


def who_does(act: Act) -> str:
    """Whose act it is, in words."""
    words = [WHO.get(each, each) for each in sorted(act.who) if each != "programme" or len(act.who) == 1]
    return " or ".join(words)
