"""How the software says no: everything that is in the way, each with its rule and words a person can act on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from heard.ground.wording import Words

NOT_NOW = Words(
    "Not now. Your facilitator will ring you.",
    "Ahora no. La persona que le acompaña le llamará.",
)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way of an act.

    `staff` is for staff of the dialogue; `own` for the person whose own fact it is; `other` for the other side, and
    never names a fact. `clears` names the acts that can take the obstacle away, empty where only time can.
    """

    rule: str
    code: str
    staff: str
    own: Words = NOT_NOW
    other: Words = NOT_NOW
    clears: tuple[str, ...] = ()


def rule_number(rule: str) -> int:
    """R11 -> 11, for putting rules in order."""
    return int(rule[1:])


def in_order(found: Iterable[Obstacle]) -> list[Obstacle]:
    """Obstacles by number of rule, each one once."""
    return sorted(dict.fromkeys(found), key=lambda obstacle: rule_number(obstacle.rule))


class Refused(Exception):
    """An act that the rules do not allow. Carries every obstacle, in order of rule."""

    def __init__(self, act: str, found: Iterable[Obstacle]) -> None:
        self.act = act
        self.obstacles = in_order(found)
        super().__init__(f"{act}: {', '.join(self.rules)}")

    @property
    def rules(self) -> list[str]:
        """The rule numbers in the way, in order, each once."""
        return list(dict.fromkeys(obstacle.rule for obstacle in self.obstacles))


ONCE_MORE = Words("Look at this once more.", "Mire esto otra vez.")


class InvalidInput(Exception):
    """What was typed cannot be read. `problems` maps the name of a field to a plain sentence that says what to do.

    `own` has the same for participants, in each language.
    """

    def __init__(self, problems: Mapping[str, str], own: Mapping[str, Words] | None = None) -> None:
        self.problems = dict(problems)
        self.own = {name: (own or {}).get(name, ONCE_MORE) for name in self.problems}
        super().__init__("; ".join(f"{name}: {text}" for name, text in self.problems.items()))


class DoneBefore(Exception):
    """The same was done before under the same key: a form sent twice, a paper read twice. Doors answer as the first time."""
