"""The register in the order of the story, and in the words that people use."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import heard
from heard.acts.refusals import Obstacle, rule_number
from heard.acts.register import ACTS, Act
from heard.confidentiality.access import RELATIONS
from heard.registry import STORY

STEPS = (*(each for each in STORY if each != "people"), "acts", "confidentiality")
# Acts on a programme are refused there, before there is a dialogue.
BESIDE_RULES = ("heard.programme.scene",)
WHO = {
    **RELATIONS,
    "party": "anyone on one of the sides",
    "principal": "a principal of either side",
    "harmed": "the harmed side",
    "responsible": "the responsible side",
    "facilitator": "a facilitator",
    "staff": "any member of staff",
    "programme": "the programme itself",
    "anyone": "anyone, without a name",
}


def step_of(act: Act) -> str:
    """The package that an act belongs to: `heard.consent.actions` is `consent`."""
    return act.body.__module__.split(".")[1]


def title_of(step: str) -> str:
    """A step in a sentence: the first line of its package."""
    return (import_module(f"heard.{step}").__doc__ or step).strip().splitlines()[0]


def acts_by_step() -> dict[str, list[Act]]:
    """Every act below its step, both in the order of the story."""
    steps = [*STEPS, *sorted({step_of(act) for act in ACTS.values()} - set(STEPS))]
    found = {step: [act for act in ACTS.values() if step_of(act) == step] for step in steps}
    return {step: acts for step, acts in found.items() if acts}


def rules_in_order(rules: set[str]) -> list[str]:
    """Rule numbers, by number."""
    return sorted(rules, key=rule_number)


def who(act: Act) -> str:
    """Whose act it is, in words."""
    return ", ".join(label for word, label in WHO.items() if word in act.who)


def _where_obstacles_stand() -> list[str]:
    names = [f"heard.{each.name}.rules" for each in iter_modules(heard.__path__) if each.ispkg]
    return [*(name for name in names if find_spec(name)), *BESIDE_RULES]


def obstacles() -> list[Obstacle]:
    """Every obstacle there is, by number of rule, each once."""
    modules = [import_module(name) for name in _where_obstacles_stand()]
    found = dict.fromkeys(each for module in modules for each in vars(module).values() if isinstance(each, Obstacle))
    return sorted(found, key=lambda each: (rule_number(each.rule), each.code))
