"""What is declared: every act, and every rule with the one place where it is judged."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from heard.acts.actors import Actor
from heard.acts.effects import Effect
from heard.acts.fields import ActField
from heard.acts.refusals import Obstacle
from heard.ground.texts import FIRST, keys, say

FORBIDDEN_NAMES = ("update_", "set_", "process_", "handle_")


@dataclass(frozen=True, slots=True)
class Attempt:
    """An act about to be done: its name, by whom, and what was given, by argument name."""

    act: str
    by: Actor
    values: dict[str, Any] = field(default_factory=dict)
    said_at: datetime | None = None

    @property
    def effect(self) -> Effect:
        """What this act does to people. Raises KeyError for an act that is not declared."""
        return ACTS[self.act].effect

    def asks(self, rule: str) -> bool:
        """Whether this act asks a rule as things stand, and not only of the time since something was made."""
        return rule in ACTS[self.act].floors


Facts = Callable[[Any, Attempt], Any]
Judge = Callable[[Any, Any], list[Obstacle]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of `docs/practice/rules.md`: how its facts are gathered, and the pure function that judges them."""

    number: str
    facts: Facts
    judge: Judge

    def found(self, scene: Any, attempt: Attempt) -> list[Obstacle]:
        """The obstacles of this rule to this act; `[]` where it allows it."""
        return self.judge(self.facts(scene, attempt), scene.policy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing a person can do, as every page, paper and story knows it.

    `floors` are the rules judged as things stand, `rules` all that can refuse it. `makes` is the kind of thing that later
    steps of a story can speak of by name.
    """

    name: str
    who: frozenset[str]
    effect: Effect
    fields: tuple[ActField, ...]
    floors: frozenset[str]
    rules: tuple[str, ...]
    chain: str
    locks: tuple[str, ...]
    after_closing: bool
    requires: Callable[[Any, Attempt], list[Obstacle]]
    body: Callable[..., Any]
    about: str
    makes: str
    in_stories: bool

    @property
    def label(self) -> str:
        """What the act is called, in the language that is spoken."""
        return say(f"act-{self.name}")

    @property
    def says(self) -> str:
        """What the act means, in a sentence."""
        return say(f"act-{self.name}.says")

    @property
    def done(self) -> str:
        """What is written of the act once it was done."""
        return say(f"act-{self.name}.done")


ACTS: dict[str, Act] = {}
RULES: dict[str, Rule] = {}
# Kept without a judge: each scene asks R0 before all others, and performing and looking write the lines of R38 themselves.
WITHOUT_JUDGE = frozenset({"R0", "R38"})


def rule(number: str, facts: Facts, judge: Judge) -> Rule:
    """Register one rule. Raises RuntimeError where its number is registered already: one rule, one place."""
    if number in RULES:
        raise RuntimeError(f"{number} is judged at two places.")
    RULES[number] = Rule(number, facts, judge)
    return RULES[number]


def rule_numbers() -> list[str]:
    """Every rule of `docs/practice/rules.md`, judged by a function or not: those that have words of their own, in order."""
    return [key.removeprefix("rule-").upper() for key in keys("rule-", FIRST)]


def story_verbs() -> frozenset[str]:
    """The acts that a story may name; the rest set its cast up, or belong to the clock (`in_stories=False`)."""
    return frozenset(name for name, each in ACTS.items() if each.in_stories)


def kinds_made() -> frozenset[str]:
    """The kinds of things that a story can name once an act made them, like `item` and `message`."""
    return frozenset(each.makes for each in ACTS.values() if each.makes)
