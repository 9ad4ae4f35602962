"""Running a story, step by step, and comparing what happened with what the file expects."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from heard.acts.fields import ActField
from heard.acts.looking import look, open_note
from heard.acts.performing import perform
from heard.acts.refusals import InvalidInput, Refused
from heard.acts.register import ACTS, kinds_made
from heard.contact.models import Message
from heard.contact.sending import send_due
from heard.dialogue.case import Case
from heard.evaluation.queries import in_words
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.people.terms import Role
from heard.programme.problems import FileProblem
from heard.programme.scene import ProgrammeScene
from heard.rehearsal.cast import StoryScene, set_up
from heard.rehearsal.reader import StoryError, short
from heard.rehearsal.steps import StoryStep, listed
from heard.rehearsal.story import Story

TICK = timedelta(microseconds=1)
# While something waits to leave, the programme looks this often; after so many looks it waits for the next step.
LOOK_INTERVAL, MAX_LOOKS = timedelta(minutes=30), 96
NEVER_MADE = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepResult:
    """One step as it went. `refused` are the rules in the way; `difference` is empty where it went as expected."""

    line: int
    on: str
    who: str
    does: str
    refused: tuple[str, ...]
    why: tuple[str, ...]
    difference: str

    def as_data(self) -> dict[str, Any]:
        """For machines."""
        return asdict(self)

    def __str__(self) -> str:
        """For people, on one line."""
        went = f"refused by {', '.join(self.refused)}" if self.refused else "allowed"
        text = f"{self.on}  {short(self.who):<10} {self.does:<24} {went}"
        return f"{text}   ✗ {self.difference}" if self.difference else text


def run(story: Story) -> Iterator[StepResult]:
    """Each step of a story, on the database in use. Raises StoryError where the story itself is wrong."""
    try:
        stage = set_up(story)
    except (InvalidInput, Refused) as wrong:
        raise StoryError([FileProblem(story.file, None, "", f"The cast cannot come on: {wrong}.")]) from None
    last: datetime | None = None
    for step in story.steps:
        moment = stage.moment(step.on)
        before, last = last, moment if last is None or moment > last else last + TICK
        if before is not None:
            _time_goes_by(stage, before, last)
        with clock.at(last):
            send_due(stage.programme)
            yield _one(story, stage, step)


def _time_goes_by(stage: StoryScene, start: datetime, end: datetime) -> None:
    """What waits between two steps leaves at its own hour, and not only when the next step comes."""
    waiting = Message.objects.filter(dialogue=stage.dialogue, sending=None, recalled=None, end=None)
    first = waiting.order_by("leaves_at").values_list("leaves_at", flat=True).first()
    moment = max(first, start + TICK) if first else end
    for _ in range(MAX_LOOKS):
        if moment >= end or not waiting.exists():
            return
        with clock.at(moment):
            send_due(stage.programme)
        moment += LOOK_INTERVAL


def _one(story: Story, stage: StoryScene, step: StoryStep) -> StepResult:
    refusal: Refused | None = None
    found = ""
    try:
        found = _do(stage, step)
    except Refused as refused:
        refusal = refused
    except InvalidInput as wrong:
        problems = [FileProblem(story.file, step.line, name, reason) for name, reason in wrong.problems.items()]
        raise StoryError(problems) from None
    except NotFound:
        raise StoryError([FileProblem(story.file, step.line, "", "What this step is about is not there.")]) from None
    rules = tuple(refusal.rules) if refusal else ()
    expected = _difference(step.refused, rules)
    return StepResult(
        line=step.line,
        on=f"{step.on:%Y-%m-%d %H:%M}",
        who=step.who,
        does=step.does,
        refused=rules,
        why=tuple(each.staff for each in refusal.obstacles) if refusal else (),
        difference="; ".join(each for each in (expected, found) if each),
    )


def _difference(expected: tuple[str, ...], rules: tuple[str, ...]) -> str:
    if expected == rules:
        return ""
    return f"expected {_words(expected)}, but it was {_words(rules)}"


def _words(rules: tuple[str, ...]) -> str:
    return f"refused by {', '.join(rules)}" if rules else "allowed"


def _do(stage: StoryScene, step: StoryStep) -> str:
    """Do one step. Returns the difference that a query found; `""` for an act, and where there is none."""
    by = stage.actor(step.who, step.by, step.channel)
    if step.does == "look":
        return _look(stage, step)
    if step.does == "count":
        shown, expected = in_words(by, stage.programme, step.given["figure"]), str(step.given["shows"])
        return "" if shown == expected else f"expected `{short(expected)}`, but it shows `{shown}`"
    act = ACTS[step.does]
    given = {field.name: _value(stage, field, step.given[field.name]) for field in act.fields if field.name in step.given}
    scene = ProgrammeScene(stage.programme) if act.chain == "programme" else Case(stage.dialogue)
    made = perform(act, scene, by=by, values=given)
    if step.name:
        stage.made[step.name] = made.pk
    return ""


def _look(stage: StoryScene, step: StoryStep) -> str:
    by, case = stage.actor(step.who, step.by, step.channel), Case(stage.dialogue)
    shown = look(by, case) if case.relations(by) & {"party", *Role.values} else []
    # Every note is opened too, also one that says it stays closed: it has no words then, and words would be found.
    shown += [opened for one in shown if one.note and (opened := open_note(by, case, one.note))]
    text = "\n".join(one.words for one in shown)
    lacks = [each for each in listed(step.given.get("finds")) if each not in text]
    shows = [each for each in listed(step.given.get("finds_not")) if each in text]
    parts = [f"does not find `{short(each)}`" for each in lacks] + [f"finds `{short(each)}`" for each in shows]
    return ", ".join(parts)


def _value(stage: StoryScene, field: ActField, value: Any) -> Any:
    """A value as the act takes it: references for names of the cast, aware moments for local ones."""
    if field.kind in ("party", "staff", "facilitator", "anyone"):
        return _reference(stage, value)
    if field.kind in ("ids", "guests"):
        return [_reference(stage, each) for each in listed(value)]
    if field.kind in kinds_made():
        # What was to be made was refused: to speak of it is to speak of nothing.
        return stage.made.get(value, NEVER_MADE)
    return stage.moment(value) if field.kind == "moment" else value


def _reference(stage: StoryScene, name: Any) -> str:
    """Of somebody in the cast, or of whom a step before named on neither side."""
    return stage.reference(name) if name in (*stage.people, *stage.staff) else stage.made.get(name, NEVER_MADE)
