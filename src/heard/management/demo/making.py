"""Telling all stories at once, in the order of their dates, through the acts that everybody uses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from django.test.utils import override_settings

from heard.acts.actors import Actor
from heard.acts.fields import ActField
from heard.acts.performing import perform
from heard.acts.refusals import InvalidInput, Refused
from heard.acts.register import ACTS
from heard.contact.sending import send_due
from heard.dialogue.actions import add_party, open_dialogue
from heard.dialogue.case import Case
from heard.ground import clock
from heard.inquiry.actions import inquire
from heard.management.demo import own_pages, talks
from heard.management.demo.people import BESIDE, HARMED, RESPONSIBLE, Name, phone, reach
from heard.management.demo.stage import DemoProgramme, demo_policy, pairs, set_stage
from heard.management.demo.storylines import STORYLINES
from heard.management.demo.telling import Ago, DemoStep, DemoStory, Last, StoryCalendar, When
from heard.people.sameness import likely_same
from heard.programme.actions import SOFTWARE
from heard.programme.scene import ProgrammeScene

Progress = Callable[[str, int, int], None]
TICK = timedelta(microseconds=1)
OPENING_BEFORE = timedelta(minutes=25)
# So long ago the pages of their own were given.
GIVEN_BEFORE = timedelta(minutes=50)
HOLD = timedelta(minutes=demo_policy().contact.hold_minutes, seconds=5)
NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"
INQUIRIES = (
    (16, None, "en", ""),
    (9, {"way": "phone", "at": phone(91), "hours": "10:00-12:00"}, "en", "reached"),
    (6, {"way": "email", "at": "a.neighbour@example.org", "hours": "00:00-23:59"}, "es", ""),
    (2, {"way": "phone", "at": phone(92), "hours": "09:00-19:00"}, "en", "nobody"),
    (1, None, "es", ""),
)


class NotAsTold(Exception):
    """A step of the demo went otherwise than its story says."""


@dataclass(frozen=True, slots=True)
class DueMoment:
    """Something to be done at a moment. `place` keeps things of one moment in the order in which they were told."""

    at: datetime
    place: int
    do: Callable[[], None]


@dataclass(slots=True)
class StoryTelling:
    """One story while it is told: its dialogue, its people, and what its steps made."""

    stage: DemoProgramme
    story: DemoStory
    number: int
    pair: tuple[str, str]
    dialogue: str = ""
    people: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)

    @property
    def days(self) -> StoryCalendar:
        """The story's own calendar."""
        return StoryCalendar(self.stage.now, self.story.began, self.number)

    def moments(self) -> Iterable[DueMoment]:
        """Opening the dialogue, bringing in its people, then step by step."""
        steps = [step for step in self.story.steps if not step.awake or self._is_awake()]
        first = self.days.moments(steps[:1])[0] if steps else self.days.moment(When(0, "10:00"))
        opening = [self._open, *(lambda key=key: self._join(key) for key in self._cast())]
        whens = [first - OPENING_BEFORE + timedelta(minutes=2 * place) for place in range(len(opening))]
        doing: list[Callable[[], None]] = [*opening, *((lambda step=step: self._do(step)) for step in steps)]
        whens += self.days.moments(steps)
        for place, (when, do) in enumerate(zip(whens, doing, strict=True)):
            yield DueMoment(when, self.number * 1000 + place, do)
        for when, step in zip(whens[len(opening) :], steps, strict=True):
            if step.act == "write_to" and when + HOLD <= self.stage.now:
                yield DueMoment(when + HOLD, self.number * 1000, self._send)

    def _is_awake(self) -> bool:
        """Whether it is no quiet hour now, and will be none when what is written now leaves."""
        now = self.stage.now
        return not any(demo_policy().contact.is_quiet(each.time()) for each in (now - HOLD, now, now + HOLD))

    # Who is who

    def _cast(self) -> dict[str, tuple[str, str, str]]:
        beside = {key: (each.side, each.part, each.supports) for key, each in self.story.beside.items()}
        return {"harmed": ("harmed", "principal", ""), "responsible": ("responsible", "principal", ""), **beside}

    def _name(self, key: str) -> Name:
        if key in ("harmed", "responsible"):
            return (HARMED if key == "harmed" else RESPONSIBLE)[self.number]
        return Name(BESIDE[self.number % len(BESIDE)], HARMED[self.number].family, HARMED[self.number].language)

    def staff(self, key: str) -> str:
        """The account that the story means: `lead` and `second` are its own facilitators."""
        lead, second = self.pair
        turn = self.number % 2
        own = {
            "lead": lead,
            "second": second,
            "coordinator": ("dana", "tomas")[turn],
            "supervisor": ("sam", "ingrid")[turn],
        }
        return self.stage.staff.get(own.get(key, key), "")

    def who(self, key: str) -> str:
        """The reference of a person or an account."""
        found = self.people.get(key) or self.made.get(key) or self.staff(key)
        if not found:
            raise NotAsTold(f"{self.story.title}: nobody is called {key} here.")
        return found

    def actor(self, step: DemoStep) -> Actor:
        """Who acts. A responsible person who is held gives their word to their facilitator, in person."""
        if step.who not in self.people:
            return Actor(who=self.who(step.who), kind="account")
        through = step.by or ("second" if step.who == "responsible" and self.story.held else "")
        channel = step.channel or ("in_person" if through else "screen")
        return Actor(
            who=self.people[step.who], kind="person", entered_by=self.who(through) if through else "", channel=channel
        )

    # What happens

    def _send(self) -> None:
        send_due(self.stage.programme)

    def _open(self) -> None:
        by = Actor(who=self.staff("coordinator"), kind="account")
        self.dialogue = open_dialogue(ProgrammeScene(self.stage.programme), by=by, harm=self.story.harm).pk

    def _join(self, key: str) -> None:
        side, part, supports = self._cast()[key]
        name, responsible = self._name(key), side == "responsible"
        place = {"custody": self.story.custody, "place": self.story.place or None} if responsible else {}
        number = self.number if key == "harmed" else self.number + len(HARMED)
        safe = None if responsible else reach(name, number)
        if key == "harmed" and self.story.reach:
            safe = self.story.reach
        self.people[key] = add_party(
            Case(self.dialogue),
            by=self._adding(name.whole, safe),
            side=side,
            part=part,
            name=name.whole,
            language=self._language(key, name),
            born=1951 + (self.number * 17 + len(key) * 5) % 46,
            reach=safe,
            supports=self.people.get(supports),
            **place,
        ).pk

    def _language(self, key: str, name: Name) -> str:
        return (key == "harmed" and self.story.speaks) or name.language

    def _adding(self, name: str, safe: dict[str, Any] | None) -> Actor:
        """A coordinator; the programme itself where somebody alike was made up before, since it knows who is who."""
        if likely_same(self.stage.programme, {"name": name, "reach": safe}):
            return SOFTWARE
        return Actor(who=self.staff("coordinator"), kind="account")

    def _do(self, step: DemoStep) -> None:
        act = ACTS[step.act]
        scene = ProgrammeScene(self.stage.programme) if act.chain == "programme" else Case(self.dialogue)
        fields = {each.name: each for each in act.fields}
        given = {name: self._value(fields[name], value) for name, value in step.given.items() if value != ""}
        refused: tuple[str, ...] = ()
        try:
            made = perform(act, scene, by=self.actor(step), values=given)
            self.made[step.named] = getattr(made, "pk", "")
        except Refused as refusal:
            refused = tuple(refusal.rules)
            why = "; ".join(each.staff for each in refusal.obstacles)
        except InvalidInput as wrong:
            raise NotAsTold(f"{self.story.title}: {step.on} {step.who} {step.act}: {wrong}") from wrong
        if refused != step.refused:
            told = why if refused else f"allowed, not refused by {', '.join(step.refused)}"
            raise NotAsTold(f"{self.story.title}: day {step.on}, {step.who} {step.act}: {told}")

    def _value(self, known: ActField, value: Any) -> Any:
        """References for the story's names, moments and dates for its days."""
        if known.kind in ("party", "staff", "facilitator", "anyone"):
            return self.who(value)
        if known.kind in ("ids", "guests"):
            return [self.who(each) for each in value]
        if known.kind in ("item", "commitment", "message", "concern", "attendant"):
            return self.made[value]
        if isinstance(value, When | Ago):
            return self.days.moment(value)
        return self.stage.now.date() + timedelta(days=value.days) if isinstance(value, Last) else value


def tell(stories: tuple[DemoStory, ...], progress: Progress, now: datetime) -> DemoProgramme:
    """Make the programme and tell these stories on the databases in use, ending about now. No mail leaves."""
    with override_settings(EMAIL_BACKEND=NO_MAIL):
        progress("Setting the stage", 0, 1)
        stage = set_stage(now)
        numbers = [STORYLINES.index(story) for story in stories]
        carrying = pairs(stories, [{HARMED[each].language, RESPONSIBLE[each].language} for each in numbers])
        tellings = [StoryTelling(stage, *each) for each in zip(stories, numbers, carrying, strict=True)]
        moments = sorted(
            [
                *(each for telling in tellings for each in telling.moments()),
                *_inquiries(stage),
                *_own_pages(tellings, now),
            ],
            key=lambda each: (each.at, each.place),
        )
        part = f"Telling {len(stories)} stories"
        last = moments[0].at
        for done, each in enumerate(moments):
            last = _go(each, last)
            progress(part, done + 1, len(moments))
    return stage


def _own_pages(tellings: Iterable[StoryTelling], now: datetime) -> Iterable[DueMoment]:
    """Lately some of them got a page of their own and came in, and a talk was arranged there."""
    for telling in tellings:
        for place, key in enumerate(own_pages.keys_of(telling)):
            at = telling.number * 1000 + 2 * place
            yield DueMoment(now - GIVEN_BEFORE, at, partial(own_pages.give, telling, key))
            yield DueMoment(now - GIVEN_BEFORE, at + 1, partial(talks.arrange, telling, key, now))


def _go(each: DueMoment, last: datetime) -> datetime:
    """Do one thing at its moment, strictly after what came before."""
    moment = max(each.at, last + TICK)
    with clock.at(moment):
        each.do()
    return moment


def _inquiries(stage: DemoProgramme) -> list[DueMoment]:
    """First questions that came in over the time, most of them without a name or a way back; the next day two were called."""
    found: list[DueMoment] = []
    for place, (began, safe, language, came_of_it) in enumerate(INQUIRIES):
        days = StoryCalendar(stage.now, began, began)
        asking = _Asking(stage, safe, language, came_of_it)
        found.append(DueMoment(days.moment(When(0, "12:20")), -place, asking.asks))
        if came_of_it:
            found.append(DueMoment(days.moment(When(1, "10:20")), -place, asking.answered))
    return found


@dataclass(slots=True)
class _Asking:
    """One inquiry while it is told, and what came of calling back."""

    stage: DemoProgramme
    safe: dict[str, str] | None
    language: str
    came_of_it: str
    reference: str = ""

    def asks(self) -> None:
        """Somebody asks."""
        nobody = Actor(who="anyone", kind="anyone")
        self.reference = inquire(ProgrammeScene(self.stage.programme), by=nobody, reach=self.safe, language=self.language).pk

    def answered(self) -> None:
        """A coordinator calls back."""
        given = {"inquiry": self.reference, "outcome": self.came_of_it}
        perform(ACTS["answer_inquiry"], ProgrammeScene(self.stage.programme), by=self.stage.account("dana"), values=given)
