"""The register of acts and of rules. An act is declared once and serves every door; a rule is judged at one place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from keyword import iskeyword
from typing import Any

from heard.ground.fields import Field
from heard.ground.refusal import Obstacle

# Of these kinds an actor stands for itself; of a person or an account the rows say what they are.
DOORS = ("screen", "phone", "paper", "in_person", "clock")
NOBODYS_OWN = frozenset({"programme", "anyone"})
KINDS = frozenset({"person", "account", *NOBODYS_OWN})
FORBIDDEN_NAMES = ("update_", "set_", "process_", "handle_")


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who does an act, who typed it in, and by which door.

    `who` and `entered_by` are references of a person or an account; `kind` says of which kind `who` is: `person`,
    `account`, `programme` (the software itself, as it runs what is due) or `anyone` (nobody signed in).
    """

    who: str
    kind: str
    entered_by: str = ""
    door: str = "screen"

    @property
    def hands(self) -> str:
        """Who is at the keyboard: the one who enters it, else the one whose act it is."""
        return self.entered_by or self.who


@dataclass(frozen=True, slots=True)
class Doing:
    """An act about to be done: its name, by whom, and what was given, by argument name."""

    act: str
    by: Actor
    given: dict[str, Any] = field(default_factory=dict)
    said_at: datetime | None = None


Facts = Callable[[Any, Doing], Any]
Judge = Callable[[Any, Any], list[Obstacle]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `docs/practice/rules.md`: how its facts are gathered, and the pure function that judges them."""

    number: str
    facts: Facts
    judge: Judge

    def found(self, scene: Any, doing: Doing) -> list[Obstacle]:
        """Everything that this rule puts in the way of this act."""
        return self.judge(self.facts(scene, doing), scene.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing a person can do, as every door, paper and story knows it."""

    name: str
    label: str
    who: frozenset[str]
    takes: tuple[Field, ...]
    rules: tuple[str, ...]
    chain: str
    holds: tuple[str, ...]
    after_closing: bool
    there: Callable[[Any, Doing], list[Obstacle]]
    body: Callable[..., Any]
    about: str

    @property
    def says(self) -> str:
        """The first line of the body's own words: what the act means."""
        return (self.body.__doc__ or "").strip().splitlines()[0]


ACTS: dict[str, Act] = {}
RULES: dict[str, Rule] = {}
PERFORMER: list[Callable[..., Any]] = []


def rule(number: str, facts: Facts, judge: Judge) -> Rule:
    """Register one rule. A number is registered once: two places for one rule is an error at start."""
    if number in RULES:
        raise RuntimeError(f"{number} is judged at two places.")
    RULES[number] = Rule(number, facts, judge)
    return RULES[number]


def _nothing_missing(_scene: Any, _doing: Doing) -> list[Obstacle]:
    return []


def act(
    name: str,
    *,
    label: str,
    who: tuple[str, ...],
    takes: tuple[Field, ...] = (),
    rules: tuple[str, ...] = (),
    chain: str = "dialogue",
    holds: tuple[str, ...] = ("dialogue",),
    after_closing: bool = False,
    there: Callable[[Any, Doing], list[Obstacle]] = _nothing_missing,
    about: str = "",
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Declare an act. What comes back is the act as others call it: judged, done in one transaction, and recorded.

    `who` are relation words of the access table; `rules` all rules that can refuse it, R0 excepted, which every act
    asks; `there` finds what is absent, over or already done (R0); `about` names the field whose person it is about.
    """
    if name in ACTS or name.startswith(FORBIDDEN_NAMES):
        raise RuntimeError(f"{name}: an act is declared once, and named by what a person does.")

    def declare(body: Callable[..., Any]) -> Callable[..., Any]:
        ACTS[name] = Act(
            name=name, label=label, who=frozenset(who), takes=takes, rules=rules, chain=chain, holds=holds,
            after_closing=after_closing, there=there, body=body, about=about,
        )  # fmt: skip

        def perform(scene: Any, *, by: Actor, key: str = "", **given: Any) -> Any:
            named = {each.rstrip("_") if iskeyword(each.rstrip("_")) else each: value for each, value in given.items()}
            return PERFORMER[0](ACTS[name], scene, by=by, key=key, given=named)

        perform.__name__ = name
        perform.__doc__ = body.__doc__
        perform.__module__ = body.__module__
        return perform

    return declare


def performed_by(performer: Callable[..., Any]) -> Callable[..., Any]:
    """Name the one function through which every act is done."""
    PERFORMER[:] = [performer]
    return performer
