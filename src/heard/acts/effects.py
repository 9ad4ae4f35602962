"""What an act does to people, and the floors that follow from it. An act says its effect; its floors are read from here.

Each effect brings its rules. An act can add others, and can take none away. What lives on after its act (a message that
waits, a release in its waiting time) asks again when it takes effect: `since` says from when, and whatever ended it in
between ends it for good.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

# A function of a scene and an attempt; both are of kinds that this module need not know.
OfAttempt = Callable[[Any, Any], Any]
# Rules about reaching somebody: no act asks them that does not say whom it reaches.
CONTACT = frozenset({"R11", "R12", "R13", "R14", "R15"})
# What ends everything that waits, for good: a taking back, an order, an acknowledgement taken back, the programme's no,
# “do not contact me”, a stop (readings of R16 and R20).
ENDS_WHAT_WAITS = ("R5", "R7", "R9", "R11", "R12", "R20")


class Why(Enum):
    """Why the programme reaches somebody."""

    FURTHER = "a step further"
    IN_TOUCH = "to be in touch"
    ANSWER = "an answer to what they asked"
    FIRST_TALK = "a first talk with who asks"
    NEWS = "news that is owed"
    CARE = "care afterwards"
    TRIED = "they were looked for and not met"
    OWED = "owed by law"
    OWN = "they do it themselves"


class Delivery(Enum):
    """How it gets to them."""

    SPOKEN = "said to them"
    PAGE = "shown on their own page"
    BY_HAND = "by hand, now"
    HELD = "it waits first"
    LEAVING = "by itself, after it waited"
    LATER = "at moments that the act names"


class Gathering(Enum):
    """How far people are brought together."""

    AUTHORISE = "a supervisor agrees"
    FIX = "a day is fixed"
    BEGIN = "they meet"
    RESUME = "they go on after a pause"


# Of each reason: the floors beside those of its delivery. What of R11 is asked, its judge decides by the same reason.
OF_WHY: dict[Why, tuple[str, ...]] = {
    Why.FURTHER: ("R5", "R7", "R8", "R11", "R12", "R20"),
    Why.IN_TOUCH: ("R7", "R11", "R12", "R20"),
    Why.ANSWER: ("R7", "R11", "R12", "R20"),
    Why.FIRST_TALK: ("R7", "R11", "R12"),
    Why.NEWS: ("R11", "R12"),
    Why.CARE: ("R11", "R12"),
    Why.TRIED: ("R11", "R12"),
    Why.OWED: (),
    Why.OWN: (),
}
OF_DELIVERY: dict[Delivery, tuple[str, ...]] = {
    Delivery.SPOKEN: (),
    Delivery.PAGE: (),
    Delivery.BY_HAND: ("R13", "R14"),
    Delivery.HELD: ("R13", "R14"),
    Delivery.LEAVING: ("R13", "R14", "R16"),
    Delivery.LATER: ("R13", "R14"),
}
TOGETHER = ("R5", "R7", "R8", "R9", "R11", "R20")
OF_STEP: dict[Gathering, tuple[str, ...]] = {
    Gathering.AUTHORISE: ("R10", "R24", "R25", "R26"),
    Gathering.FIX: ("R17", "R24", "R25", "R26", "R28", "R32"),
    Gathering.BEGIN: ("R17", "R24", "R25", "R26", "R28", "R29", "R30", "R32"),
    Gathering.RESUME: ("R17", "R26", "R28", "R29", "R30"),
}


def by_number(rules: Iterable[str]) -> tuple[str, ...]:
    """Rules in order of number, each once."""
    return tuple(sorted(set(rules), key=lambda rule: int(rule[1:])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an act does to people. `since` finds when that which now takes effect was made; `None` where it begins now."""

    since: OfAttempt | None = None
    # Rules that an act of this kind may add; `None` where any may be added but those about reaching somebody.
    may_add: ClassVar[frozenset[str] | None] = None

    @property
    def floors(self) -> tuple[str, ...]:
        """The rules that come with it, judged as things stand, in order of number."""
        return ()

    @property
    def ends(self) -> tuple[str, ...]:
        """The rules that are asked of the time since it was made."""
        return ENDS_WHAT_WAITS if self.since else ()

    @property
    def asks_once_more(self) -> bool:
        """Whether pages show once more, before it is done, what is about to happen."""
        return False

    def named(self) -> Iterable[str]:
        """The arguments of the act that it speaks of."""
        return ()

    def wrong_to_add(self, rules: Iterable[str]) -> str:
        """What is wrong with adding these rules, in a sentence; empty where nothing is."""
        added = set(rules)
        twice = by_number(added & {*self.floors, *self.ends})
        if twice:
            return f"{', '.join(twice)} comes with its effect; do not list it."
        barred = by_number(added & CONTACT if self.may_add is None else added - self.may_add)
        return f"{type(self).__name__} takes no {', '.join(barred)}." if barred else ""

    def scene_of(self, scene: Any, _attempt: Any) -> Any:
        """The scene on which its floors are asked: as things stand."""
        return scene

    def made_at(self, scene: Any, attempt: Any) -> datetime | None:
        """The moment (UTC) at which what now takes effect was made; `None` where it begins with this act."""
        found: datetime | None = self.since(scene, attempt) if self.since else None
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaches(Effect):
    """Somebody hears from us.

    `to` is the argument that names them, or a function that finds them. `words` likewise what others could see; empty
    where no words show. `way` is the argument that chooses a way, and `fixed_way` the only one. `awaited` says whether
    they asked and wait for just this; `waits_until` how long it waits; `touch` at which later moments it comes to them.
    """

    to: str | OfAttempt
    why: Why
    how: Delivery
    words: str | OfAttempt = ""
    way: str = ""
    fixed_way: str = ""
    awaited: OfAttempt | None = None
    waits_until: OfAttempt | None = None
    touch: OfAttempt | None = None
    may_add: ClassVar[frozenset[str] | None] = frozenset(f"R{each}" for each in range(1, 100))

    @property
    def floors(self) -> tuple[str, ...]:
        """The floors of its reason (`Why`) and of its delivery."""
        own = ("R13",) if self.why is Why.OWN else OF_DELIVERY[self.how]
        return by_number((*OF_WHY[self.why], *own))

    @property
    def asks_once_more(self) -> bool:
        """True where a way is chosen for it."""
        return bool(self.way)

    def named(self) -> Iterable[str]:
        """The arguments that hold the person, the words and the way."""
        return (each for each in (self.to or "nobody", self.words, self.way) if isinstance(each, str) and each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosses(Effect):
    """Words of one side come to the other.

    `to` finds the people it reaches, `waits_until` how long it waited first. `theirs` says whether it has reached them
    already: then nothing of the other side takes it away.
    """

    to: OfAttempt
    waits_until: OfAttempt | None = None
    theirs: OfAttempt | None = None

    @property
    def floors(self) -> tuple[str, ...]:
        """Nothing crosses that may not."""
        return by_number((*TOGETHER, "R17", "R23", *(("R16",) if self.waits_until else ())))

    @property
    def asks_once_more(self) -> bool:
        """True where they begin to cross."""
        return self.since is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathers(Effect):
    """People of the two sides are brought together, or a step nearer to it.

    `as_it_was` finds the scene as it was when they were, for what is written down afterwards.
    """

    step: Gathering
    as_it_was: OfAttempt | None = None

    def scene_of(self, scene: Any, attempt: Any) -> Any:
        """The scene at that time: what is written down afterwards opens nothing that was closed then."""
        return self.as_it_was(scene, attempt) if self.as_it_was else scene

    @property
    def floors(self) -> tuple[str, ...]:
        """The floors of its step."""
        return by_number((*TOGETHER, *OF_STEP[self.step]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Takes(Effect):
    """A word that opens is taken from somebody: a yes, a signature, an acknowledgement, a permission."""

    @property
    def floors(self) -> tuple[str, ...]:
        """Nobody gives it who was never approached."""
        return ("R11",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closes(Effect):
    """A word that closes, slows or takes back: nothing may stand before it. `spoken_for`: a colleague may enter it."""

    spoken_for: bool = False
    may_add: ClassVar[frozenset[str] | None] = frozenset({"R16", "R19", "R23", "R30"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers(Effect):
    """Whoever asked a first question hears from us, before there is a dialogue, in the words that they agreed to.

    Without a dialogue nothing is known but their question: `reaching`, `hour` and `held` find in it what R12, R13 and R16
    judge. `leaving` where it leaves by itself, after it waited.
    """

    reaching: OfAttempt
    hour: OfAttempt
    held: OfAttempt
    leaving: bool = False

    @property
    def floors(self) -> tuple[str, ...]:
        """A safe way, a good hour; and that it waited."""
        return ("R12", "R13", "R16") if self.leaving else ("R12", "R13")


@dataclass(frozen=True, slots=True, kw_only=True)
class Records(Effect):
    """It writes something down and reaches nobody of the dialogue.

    `before_approval` where it leads up to the programme's yes; `outside` where something of the record goes to others;
    `grave` where much ends by it at once, so that a slip would hurt somebody.
    """

    before_approval: bool = False
    outside: bool = False
    grave: bool = False

    @property
    def asks_once_more(self) -> bool:
        """True where something goes outside, or much ends by it."""
        return self.outside or self.grave
