"""Forms from the fields of acts: what to ask, what was typed, and what it means."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from django.http import QueryDict

from heard.acts.fields import ActField
from heard.ground.dates import weekday_name
from heard.ground.terms import Listed
from heard.ground.texts import say
from heard.people.reach import IF_NO_ANSWER, SUBJECTS, WEEKDAYS
from heard.people.terms import Way
from heard.web.zones import ClockChoices

Options = Sequence[tuple[str, str]]
# A zone, or how to ask for it: only a form with hours in it needs one.
Zone = ZoneInfo | Callable[[], ZoneInfo]
WIDGETS = {
    "text": "area",
    "word": "line",
    "whole": "number",
    "count": "number",
    "day": "day",
    "moment": "moment",
    "flag": "radios",
    "choice": "select",
    "choices": "checks",
    "ids": "checks",
    "guests": "checks",
    "days": "line",
    "hours": "hours",
    "weekdays": "checks",
    "reach": "group",
    "plan": "group",
    "table": "group",
}
CHOSEN_PEOPLE = ("ids", "guests")
MULTIPLE_KINDS = (*CHOSEN_PEOPLE, "choices")
# A place is one of the register, or said to be another one, in words beside it.
PLACES, ANOTHER = "places", "~another"
# Hours are asked for as two times of the day. As an end, midnight is the end of that day.
HOURS = ("from", "to")
MIDNIGHT, END_OF_DAY = "00:00", "24:00"


class DayNames:
    """The days of the week, as a record keeps them, by their names in the language that is spoken."""

    @property
    def choices(self) -> list[tuple[str, str]]:
        """Each with its name."""
        return [(each, weekday_name(number)) for number, each in enumerate(WEEKDAYS)]

    @property
    def values(self) -> list[str]:
        """As they are kept."""
        return list(WEEKDAYS)


REACH: tuple[ActField, ...] = (
    ActField(name="way", kind="choice", form="reach", required=False, options=Way),
    ActField(name="at", kind="word", form="reach", required=False),
    ActField(name="hours", kind="hours", form="reach", required=False),
    ActField(
        name="if_no_answer",
        kind="choice",
        form="reach",
        required=False,
        options=Listed("no_answer", tuple(IF_NO_ANSWER)),
    ),
    ActField(name="days", kind="weekdays", form="reach", required=False, options=DayNames()),
    ActField(name="sign_name", kind="word", form="reach", required=False),
    ActField(name="subject", kind="choice", form="reach", required=False, options=Listed("subject", tuple(SUBJECTS))),
    ActField(name="shared", kind="word", form="reach", required=False),
    ActField(name="zone", kind="choice", form="reach", required=False, options=ClockChoices()),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """One thing that a form asks for, with what was typed so far."""

    name: str
    widget: str
    label: str
    help: str = ""
    required: bool = True
    needed: str = ""
    value: str = ""
    chosen: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    problem: str = ""
    parts: tuple["Control", ...] = field(default=())


class Offers(Protocol):
    """The choices of each kind of field."""

    def get(self, kind: str, otherwise: Options, /) -> Options:
        """What can be chosen for this kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormContext:
    """What a form needs to know: whom and what one can choose, what was typed, what was wrong with it.

    `zone` is said beside hours; `begins` is what a fresh form says already, and `ticked` what is chosen there,
    by the name of the field.
    """

    options: Offers = field(default_factory=dict[str, Options])
    typed: QueryDict = field(default_factory=QueryDict)
    problems: Mapping[str, str] = field(default_factory=dict)
    prefix: str = ""
    zone: str = ""
    begins: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def controls(self, fields: Iterable[ActField]) -> tuple[Control, ...]:
        """Every field as a form asks for it."""
        return tuple(self._control(each) for each in fields)

    def _control(self, asked: ActField) -> Control:
        name = self.prefix + asked.name
        options = self.options.get(asked.suggests, ()) if asked.suggests else self._options(asked)
        pick = options and not asked.suggests and asked.kind not in (*MULTIPLE_KINDS, "flag", "weekdays")
        widget = "select" if pick else WIDGETS.get(asked.kind, "select")
        if asked.suggests == PLACES and options:
            return self._place(asked, name, options)
        return replace(
            self._asked(asked, name),
            widget=widget,
            value=self.typed.get(name) or self.begins.get(name, ""),
            chosen=self._chosen(asked, name),
            options=tuple(options),
            parts=self._parts(asked, name),
        )

    def _asked(self, asked: ActField, name: str) -> Control:
        """What is asked, how it is written, whether it is needed, and what was wrong: the same for every kind of control."""
        return Control(
            name=name,
            widget="select",
            label=asked.label,
            help=self._help(asked),
            required=asked.asked.required,
            needed=asked.needed_when.says if asked.needed_when else "",
            problem=self.problems.get(name, ""),
        )

    def _place(self, asked: ActField, name: str, options: Options) -> Control:
        """A place of the register; another one is said to be another, and written."""
        value = self.typed.get(name) or self.begins.get(name, "")
        known = not value or value in dict(options)
        other = Control(
            name=f"{name}.other",
            widget="line",
            label=say("common-another_place"),
            required=False,
            value=self.typed.get(f"{name}.other") or ("" if known or value == ANOTHER else value),
        )
        return replace(
            self._asked(asked, name),
            value=value if known else ANOTHER,
            options=(*options, (ANOTHER, say("common-another_place_pick"))),
            parts=(other,),
        )

    def _chosen(self, asked: ActField, name: str) -> tuple[str, ...]:
        typed = tuple(self.typed.getlist(name)) or self.ticked.get(name, ())
        if asked.kind == "weekdays":
            return tuple(" ".join(typed or (self.begins.get(name, ""),)).split())
        return typed

    def _hours(self, name: str) -> tuple[Control, ...]:
        """When hours begin and end, as two times of the day."""
        begins = (self.typed.get(name) or self.begins.get(name, "")).partition("-")
        told = dict(zip(HOURS, (begins[0], begins[2].replace(END_OF_DAY, MIDNIGHT)), strict=True))
        return tuple(
            Control(
                name=f"{name}.{each}",
                widget="time",
                label=say(f"field-reach-hours_{each}"),
                value=self.typed.get(f"{name}.{each}") or told[each],
            )
            for each in HOURS
        )

    def _options(self, asked: ActField) -> Options:
        if asked.kind == "flag":
            return (("yes", say("common-yes")), ("no", say("common-no")))
        if asked.kind in WIDGETS and asked.kind not in CHOSEN_PEOPLE:
            return () if asked.kind == "plan" else self._of_the_list(asked)
        kind = f"party:{asked.side}" if asked.kind == "party" and asked.side else asked.kind
        return self.options.get(kind, ())

    def _of_the_list(self, asked: ActField) -> Options:
        """What can be chosen from a list of words; only what the program offers, where the page says it."""
        many = asked.kind == "choices"
        return self.options.get(f"offered:{asked.name}", asked.choices) if many else asked.choices

    def _help(self, asked: ActField) -> str:
        """How it is written; of an hour, by whose clock."""
        if asked.kind == "moment" and self.zone:
            return say("common-hour_of_zone", help=asked.help or "empty", zone=self.zone)
        return asked.help

    def _parts(self, asked: ActField, name: str) -> tuple[Control, ...]:
        if asked.kind == "hours":
            return self._hours(name)
        return FormContext(typed=self.typed, prefix=f"{name}.", begins=self.begins).controls(parts_of(asked))


def parts_of(asked: ActField) -> tuple[ActField, ...]:
    """The parts of a field that has parts."""
    if asked.kind == "reach":
        return REACH
    if asked.kind == "plan":
        return tuple(ActField(name=key, kind="text", form="plan", required=False) for key in asked.values)
    return ()


def given(fields: Iterable[ActField], typed: QueryDict, zone: Zone, prefix: str = "") -> dict[str, Any]:
    """What was typed, by field, as acts take it. What was left empty is left out."""
    found = {each.name: _value(each, typed, zone, prefix + each.name) for each in fields}
    return {name: value for name, value in found.items() if value not in ("", [], {})}


def _value(asked: ActField, typed: QueryDict, zone: Zone, name: str) -> Any:
    if asked.kind in MULTIPLE_KINDS:
        return typed.getlist(name)
    if parts_of(asked):
        return given(parts_of(asked), typed, zone, f"{name}.")
    text = _words_typed(asked, typed, name)
    if asked.kind != "moment" or not text:
        return text
    return local(text, zone if isinstance(zone, ZoneInfo) else zone())


def _words_typed(asked: ActField, typed: QueryDict, name: str) -> str:
    """What stands in one field, as one line: of hours and weekdays put together, of another place its name."""
    if asked.kind == "weekdays":
        return " ".join(typed.getlist(name)).strip()
    if asked.kind == "hours" and not typed.get(name):
        return _hours_typed(typed, name)
    text = typed.get(name, "").strip()
    return typed.get(f"{name}.other", "").strip() if asked.suggests == PLACES and text == ANOTHER else text


def _hours_typed(typed: QueryDict, name: str) -> str:
    begins, ends = (typed.get(f"{name}.{each}", "").strip() for each in HOURS)
    return f"{begins}-{END_OF_DAY if ends == MIDNIGHT else ends}" if begins or ends else ""


def local(text: str, zone: ZoneInfo) -> datetime | str:
    """A local day and hour as a moment; the text itself where it is none, or where clocks leap over it."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=zone)
        there = moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == moment.replace(tzinfo=None)
    except (ValueError, OverflowError):
        return text
    return moment if there else say("common-clocks_forward", typed=text)
