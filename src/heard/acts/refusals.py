"""How the software says no: everything that is in the way, each with its rule and words a person can act on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from heard.ground import dates
from heard.ground.texts import Text, has, say, speaking, text

NOT_NOW = text("refusal-not_now")


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way of an act, by its rule and its code; its sentences lie in each language under these two.

    `staff` is for staff of the dialogue; `own` for the person whose own fact it is; `other` for the other side, and
    never names a fact. `clears` names the acts that can take the obstacle away, empty where only time can. `words` are
    those of a text that are in the way, for staff alone; `about` whom or what it is, by reference or by the key of a
    sentence, for pages that can name it. It is the same obstacle whomever it is about.

    One that `waits` goes by itself: `possible` is the day, or the moment by the clock of whom it is about, from which on it
    is no longer in the way. It is `None` where nobody can know. Of one that does not wait it is the next day to choose, where
    one was looked for.
    """

    rule: str
    code: str
    clears: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    about: tuple[str, ...] = field(default=(), compare=False)
    waits: bool = field(default=False, compare=False)
    possible: date | None = field(default=None, compare=False)

    @property
    def staff(self) -> str:
        """The text for staff, in the language that is spoken: what is so, and what can be done."""
        key = f"obstacle-{self.rule.lower()}-{self.code}"
        if self.possible:
            return say(f"{key}.when", when=dates.from_when(self.possible))
        return say(f"{key}.words", words=", ".join(f"“{each}”" for each in self.words)) if self.words else say(key)

    @property
    def own(self) -> Text:
        """The text for the person whose own fact it is."""
        return self._said_to("own")

    @property
    def other(self) -> Text:
        """The text for the other side: never a fact."""
        return self._said_to("other")

    def _said_to(self, whom: str) -> Text:
        key = f"refusal-{self.rule.lower()}-{self.code}.{whom}"
        if self.possible and has(f"{key}_when"):
            return DatedText(f"{key}_when", at=self.possible)
        return Text(key) if has(key) else NOT_NOW


@dataclass(frozen=True, slots=True)
class DatedText(Text):
    """A sentence that says from when on something is possible, as the language of its reader writes days and hours."""

    at: date = field(kw_only=True)

    def __str__(self) -> str:
        return say(self.key, when=dates.from_when(self.at))

    def in_language(self, language: str) -> str:
        """The sentence in this language."""
        with speaking(language):
            return str(self)


def rule_number(rule: str) -> int:
    """R11 -> 11, for putting rules in order."""
    return int(rule[1:])


def in_order(found: Iterable[Obstacle]) -> list[Obstacle]:
    """Obstacles by number of rule, each one once: of two that wait, the one that waits longer."""
    kept: dict[Obstacle, Obstacle] = {}
    for each in found:
        kept[each] = _longer(kept.get(each, each), each)
    return sorted(kept.values(), key=lambda obstacle: rule_number(obstacle.rule))


def _longer(one: Obstacle, other: Obstacle) -> Obstacle:
    """The one that waits longer; one of which nobody knows when it ends waits longest."""
    if one.possible is None or other.possible is None:
        return one if one.possible is None else other
    return max(one, other, key=lambda each: f"{each.possible}")


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


LOOK_AGAIN = text("again-look")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with something that was typed, by its code, and what fills the places of its sentence.

    As a string it says to staff what to do; `own` says it to a participant, beside the field.
    """

    code: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return say(f"problem-{self.code}", **dict(self.values))

    @property
    def own(self) -> Text:
        """The sentence for participants."""
        return Text(f"again-{self.code}", self.values) if has(f"again-{self.code}") else LOOK_AGAIN


def problem(code: str, **values: object) -> Problem:
    """What is wrong, with the values of its sentence by the name of their place."""
    return Problem(code, tuple(values.items()))


class InvalidInput(Exception):
    """What was typed cannot be read: by the name of a field, what is wrong with it.

    `found` may hold a sentence that is made already, of a file of settings; participants are then asked to look again.
    """

    def __init__(self, found: Mapping[str, Problem | str]) -> None:
        self.found = dict(found)
        super().__init__(", ".join(f"{name}: {getattr(each, 'code', 'unreadable')}" for name, each in self.found.items()))

    @property
    def problems(self) -> dict[str, str]:
        """For staff, in the language that is spoken: by field, a sentence that says what to do."""
        return {name: str(each) for name, each in self.found.items()}

    @property
    def own(self) -> dict[str, Text]:
        """For participants: by field, what stands beside it."""
        return {name: each.own if isinstance(each, Problem) else LOOK_AGAIN for name, each in self.found.items()}


class DoneBefore(Exception):
    """The same was done before under the same key: a form sent twice, a paper read twice. Pages answer as the first time."""
