"""Running a story, step by step, and comparing what happened with what the file expects."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from heard.confidentiality.looking import look
from heard.contact.actions import send_due
from heard.dialogue.case import Case
from heard.evaluation.queries import in_words
from heard.ground import clock
from heard.ground.acts import ACTS
from heard.ground.fields import Field
from heard.ground.refusal import BadInput, Refused
from heard.people.terms import Role
from heard.programme.problems import Problem
from heard.programme.register import Register
from heard.rehearsal.cast import Stage, set_up
from heard.rehearsal.story import Step, Story, StoryError

BY_NAME = {"item": "Write it first, with `name`.", "commitment": "Commit to it first, with `name`.",
           "message": "Write it first, with `name`."}  # fmt: skip
TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
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
        text = f"{self.on}  {self.who:<10} {self.does:<24} {went}"
        return f"{text}   ✗ {self.difference}" if self.difference else text


def run(story: Story) -> Iterator[Told]:
    """Each step of a story, on the database in use. Raises StoryError where the story itself is wrong."""
    stage = set_up(story)
    last: datetime | None = None
    for step in story.steps:
        moment = stage.moment(step.on)
        last = moment if last is None or moment > last else last + TICK
        with clock.at(last):
            send_due(stage.programme)
            yield _one(story, stage, step)


def _one(story: Story, stage: Stage, step: Step) -> Told:
    refusal: Refused | None = None
    found = ""
    try:
        found = _do(story, stage, step)
    except Refused as refused:
        refusal = refused
    except BadInput as wrong:
        problems = [Problem(story.file, step.line, name, reason) for name, reason in wrong.problems.items()]
        raise StoryError(problems) from None
    rules = tuple(refusal.rules) if refusal else ()
    return Told(line=step.line, on=f"{step.on:%Y-%m-%d %H:%M}", who=step.who, does=step.does, refused=rules,
                why=tuple(each.staff for each in refusal.obstacles) if refusal else (),
                difference=found or _difference(step.refused, rules))  # fmt: skip


def _difference(expected: tuple[str, ...], rules: tuple[str, ...]) -> str:
    if expected == rules:
        return ""
    return f"expected {_words(expected)}, but it was {_words(rules)}"


def _words(rules: tuple[str, ...]) -> str:
    return f"refused by {', '.join(rules)}" if rules else "allowed"


def _do(story: Story, stage: Stage, step: Step) -> str:
    """Do one step. Returns a difference that a query found, or nothing."""
    by = stage.actor(step.who, step.by, step.door)
    if step.does == "look":
        return _look(stage, step)
    if step.does == "count":
        shown = in_words(by, stage.programme, str(step.given.get("figure", "")))
        return "" if shown == str(step.given.get("shows")) else f"expected `{step.given.get('shows')}`, but it shows `{shown}`"
    act = ACTS[step.does]
    given = {field.name: _value(story, stage, step, field) for field in act.takes if field.name in step.given}
    scene = Register(stage.programme) if act.chain == "programme" else Case(stage.dialogue)
    from heard.confidentiality.performing import perform

    made = perform(act, scene, by=by, given=given)
    if step.name:
        stage.made[step.name] = getattr(made, "pk", "")
    return ""


def _look(stage: Stage, step: Step) -> str:
    by = stage.actor(step.who, step.by, step.door)
    case = Case(stage.dialogue)
    role = case.relations(by)
    shown = look(by, case) if role & {"party", *Role.values} else []
    text = "\n".join(f"{one.title}\n{one.text}\n{one.at or ''}\n{one.extra}" for one in shown)
    lacks = [each for each in _listed(step.given.get("finds")) if each not in text]
    shows = [each for each in _listed(step.given.get("finds_not")) if each in text]
    parts = [f"does not find `{each}`" for each in lacks] + [f"finds `{each}`" for each in shows]
    return ", ".join(parts)


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


def _value(story: Story, stage: Stage, step: Step, field: Field) -> Any:
    """A value as the act takes it: references for names of the cast, aware moments for local ones."""
    value = step.given[field.name]
    if field.kind in ("party", "staff", "facilitator", "anyone"):
        return _reference(story, stage, step, field, value)
    if field.kind == "ids":
        return [_reference(story, stage, step, field, each) for each in _listed(value)]
    if field.kind in BY_NAME:
        if value not in stage.made:
            raise StoryError([Problem(story.file, step.line, field.name, f"Nothing is named `{value}`. {BY_NAME[field.kind]}")])
        return stage.made[value]
    if field.kind == "moment" and isinstance(value, datetime) and value.tzinfo is None:
        return stage.moment(value)
    return value


def _reference(story: Story, stage: Stage, step: Step, field: Field, name: Any) -> str:
    cast = {**stage.people, **stage.staff}
    if not isinstance(name, str) or name not in cast:
        reason = f"`{name}` is nobody in the cast. The cast: {', '.join(cast)}."
        raise StoryError([Problem(story.file, step.line, field.name, reason)])
    return cast[name]
