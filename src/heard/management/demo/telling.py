"""The small vocabulary in which the demo's stories are told: who did what, on which day of the story."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

MORNING = time(9)
SPREAD_MINUTES, STEP_MINUTES = 300, 11


@dataclass(frozen=True, slots=True)
class When:
    """A day of the story and an hour, local to the programme."""

    day: int
    hour: str = "09:30"


# The furthest that a story looks ahead, and back, on the day on which the demo is made, in minutes.
MAX_AHEAD_MINUTES, MAX_BACK_MINUTES = 300, 100


@dataclass(frozen=True, slots=True)
class Ago:
    """So many minutes before now, at most MAX_BACK_MINUTES; below 0 lies ahead, at most MAX_AHEAD_MINUTES. Always today."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Last:
    """A day counted from today."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStep:
    """One act of a story. `refused` are the rules expected in its way; `named` is how later steps call what it made.

    `awake` steps are left out where the demo is made at night: nobody writes to anybody in quiet hours, here neither.
    """

    on: int | Ago | When
    who: str
    act: str
    given: dict[str, Any]
    refused: tuple[str, ...] = ()
    named: str = ""
    by: str = ""
    channel: str = ""
    awake: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A part in a story beside the two principals."""

    side: str = "harmed"
    part: str = "supporter"
    supports: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoStory:
    """One dialogue. `began` says how many days ago its first day was; `steps` is what happened since then.

    `speaks` is the language of the harmed person, where it is not that of their name. `shows` marks the few that show every
    stage and every rest between them.
    """

    title: str
    began: int
    steps: list[DemoStep] = field(default_factory=list)
    harm: str = "burglary"
    custody: str = "prison"
    place: str = "Pine Hill"
    beside: dict[str, Somebody] = field(default_factory=dict)
    reach: dict[str, str] | None = None
    speaks: str = ""
    shows: bool = False

    @property
    def held(self) -> bool:
        """Whether the responsible person is in prison or jail, and so gives every word through a facilitator."""
        return self.custody in ("prison", "jail")


def on(
    day: int | Ago | When,
    who: str,
    act: str,
    *,
    refused: str = "",
    named: str = "",
    by: str = "",
    channel: str = "",
    awake: bool = False,
    **given: Any,
) -> DemoStep:
    """On this day of the story, this person did this. `with_` stands for `with`; `refused` for rules, spaced."""
    told = {name.rstrip("_"): value for name, value in given.items()}
    return DemoStep(
        on=day, who=who, act=act, given=told, refused=tuple(refused.split()), named=named, by=by, channel=channel, awake=awake
    )


@dataclass(frozen=True, slots=True)
class StoryCalendar:
    """From a story's own days to moments."""

    now: datetime
    began: int
    number: int

    @property
    def today(self) -> date:
        """The local date of now."""
        return self.now.date()

    def day(self, day: int) -> date:
        """The date of a day of the story."""
        return self.today - timedelta(days=self.began - day)

    def moment(self, when: When | Ago) -> datetime:
        """The moment that was meant."""
        if isinstance(when, When):
            return datetime.combine(self.day(when.day), time.fromisoformat(when.hour), tzinfo=self.now.tzinfo)
        return self.now - timedelta(minutes=when.minutes * (self._behind if when.minutes >= 0 else self._room))

    @property
    def _behind(self) -> float:
        """By how much hours that lie behind move closer, as those ahead do."""
        gone = self.now - datetime.combine(self.today, time.min, tzinfo=self.now.tzinfo)
        return min(1.0, gone / timedelta(minutes=MAX_BACK_MINUTES))

    @property
    def _room(self) -> float:
        """By how much hours that lie ahead move closer, so that they stay on this day and in their order, at night too."""
        left = datetime.combine(self.today, time.max, tzinfo=self.now.tzinfo) - self.now
        return min(1.0, left / timedelta(minutes=MAX_AHEAD_MINUTES))

    def moments(self, steps: list[DemoStep]) -> list[datetime]:
        """When each step was: the first of a day between nine and two, the next ones shortly after it."""
        found: list[datetime] = []
        for step in steps:
            first = self._first(step.on) if isinstance(step.on, int) else self.moment(step.on)
            after = found[-1] + timedelta(minutes=STEP_MINUTES) if found and isinstance(step.on, int) else first
            found.append(max(first, after))
        late = [step for step, (one, next_) in zip(steps[1:], pairwise(found), strict=True) if next_ < one]
        if late or (found and found[-1] > self.now):
            raise ValueError(f"A story of the demo goes back in time or beyond now: {late or steps[-1]}")
        return found

    def _first(self, day: int) -> datetime:
        start = datetime.combine(self.day(day), MORNING, tzinfo=self.now.tzinfo)
        return start + timedelta(minutes=(self.number * 37 + day * 53) % SPREAD_MINUTES)
