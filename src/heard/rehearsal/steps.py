"""Checking the steps of a story, so that only the rules can say no to what is left."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts.fields import ActField
from heard.acts.register import ACTS, Act, kinds_made, rule_numbers, story_verbs
from heard.evaluation.queries import FIGURES
from heard.ground.toml_lines import Path as Key
from heard.people.terms import Channel
from heard.rehearsal.reader import Reader, hint, short

COMMON = {"on", "who", "does", "by", "door", "refused", "name"}
QUERIES = {"look": {"finds", "finds_not"}, "count": {"figure", "shows"}}
OF_PEOPLE, OF_STAFF, OF_ANYONE = {"party"}, {"staff", "facilitator"}, {"anyone", "ids", "guests"}
# Who is on neither side is named by a step, and is in no cast.
ATTENDANT, OF_GUESTS = "attendant", {"anyone", "guests"}


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step: when (local, without a zone), who, what, with what, and what is expected of it."""

    line: int
    on: datetime
    who: str
    does: str
    given: dict[str, Any]
    by: str = ""
    channel: str = ""
    refused: tuple[str, ...] = ()
    name: str = ""


@dataclass(slots=True)
class Steps:
    """Reads the steps of one file. `made` is what earlier steps named, by kind."""

    reader: Reader
    people: Mapping[str, Any]
    staff: Mapping[str, Any]
    zone: ZoneInfo | None
    made: dict[str, str] = field(default_factory=dict)

    def read(self, data: Mapping[str, Any]) -> list[StoryStep]:
        """Every step that can be read; the rest is among the reader's problems."""
        raw = data.get("step", [])
        if not isinstance(raw, list) or not raw:
            self.reader.wrong(("step",), "A story has steps: write `[[step]]` for each.")
            return []
        last: datetime | None = None
        steps = []
        for at, each in enumerate(raw):
            step = self._step(("step", at), each)
            if step is None:
                continue
            if last and step.on < last:
                self.reader.wrong(
                    ("step", at, "on"), f"This is before the step above it ({last}). A story only goes forward."
                )
            last = step.on
            steps.append(step)
        return steps

    def _step(self, at: Key, raw: Any) -> StoryStep | None:
        if not isinstance(raw, dict):
            self.reader.wrong(at, "A step is a table: write `[[step]]` with its lines below.")
            return None
        before = len(self.reader.problems)
        self._moment((*at, "on"), raw.get("on"))
        self._does(at, raw)
        self._who(at, raw)
        self._refused((*at, "refused"), raw.get("refused", []))
        self.reader.dates(at, raw)
        self._name(at, raw)
        if len(self.reader.problems) > before:
            return None
        act = ACTS.get(raw["does"])
        given = {name: value for name, value in raw.items() if name not in COMMON or _takes(act, name)}
        return StoryStep(
            line=self.reader.lines.of(at) or 0,
            on=raw["on"],
            who=raw.get("who", "anyone"),
            does=raw["does"],
            given=given,
            by=raw.get("by", ""),
            channel=raw.get("door", ""),
            refused=tuple(raw.get("refused", [])),
            name=raw.get("name", ""),
        )

    def _moment(self, at: Key, on: object) -> None:
        if not isinstance(on, datetime):
            self.reader.wrong(at, "Write a day and an hour without quotes, like 2026-01-06T09:30:00.")
        elif on.tzinfo is not None:
            self.reader.wrong(at, "Write the local time of the programme, without a zone.")
        elif self.zone and _skipped(on, self.zone):
            self.reader.wrong(at, f"The clocks of {self.zone.key} go forward over this hour; it is not there on that day.")

    def _who(self, at: Key, raw: Mapping[str, Any]) -> None:
        cast = [*self.people, *self.staff, "anyone"]
        act = ACTS.get(raw["does"]) if isinstance(raw.get("does"), str) else None
        if "who" in raw or (act and "anyone" not in act.who) or raw.get("does") == "look":
            self.reader.one_of((*at, "who"), raw.get("who"), cast)
        if "by" in raw:
            self.reader.one_of((*at, "by"), raw["by"], self.staff)
        if "door" in raw:
            self.reader.one_of((*at, "door"), raw["door"], Channel.values)

    def _does(self, at: Key, raw: Mapping[str, Any]) -> None:
        does, verbs = raw.get("does"), sorted(story_verbs() | QUERIES.keys())
        if not self.reader.one_of((*at, "does"), does, verbs) or not isinstance(does, str):
            return
        if does in QUERIES:
            self.reader.known(at, raw, COMMON | QUERIES[does])
            self._query(at, raw)
            return
        self.reader.known(at, raw, COMMON | {each.name for each in ACTS[does].fields})
        for takes in ACTS[does].fields:
            self._value((*at, takes.name), takes, raw.get(takes.name))

    def _query(self, at: Key, raw: Mapping[str, Any]) -> None:
        for name in ("finds", "finds_not"):
            texts = listed(raw.get(name))
            if not all(isinstance(each, str) and each for each in texts):
                self.reader.wrong((*at, name), f'Write words in quotes, like `{name} = ["Maria"]`.')
        if raw["does"] == "look" and not listed(raw.get("finds")) + listed(raw.get("finds_not")):
            self.reader.wrong(at, "Say what this look finds, or what it does not find: `finds`, `finds_not`.")
        if raw["does"] == "count":
            self.reader.one_of((*at, "figure"), raw.get("figure"), FIGURES)
            if not isinstance(raw.get("shows"), str | int) or isinstance(raw.get("shows"), bool):
                self.reader.wrong((*at, "shows"), 'Write what it shows, like "fewer than 10" or 15.')

    def _value(self, at: Key, takes: ActField, value: object) -> None:
        if value is None or takes.kind not in (OF_PEOPLE | OF_STAFF | OF_ANYONE | kinds_made() | {"moment"}):
            self.reader.reads(at, takes, value)
        elif takes.kind == "moment":
            self._moment(at, value)
        elif takes.kind in kinds_made():
            self._made(at, takes.kind, value)
        elif takes.kind in ("ids", "guests"):
            self._several(at, takes, value)
        else:
            self._cast(at, takes.kind, value)

    def _several(self, at: Key, takes: ActField, value: object) -> None:
        self.reader.reads(at, takes, value)
        for place, each in enumerate(listed(value)):
            self._cast((*at, place), takes.kind, each)

    def _cast(self, at: Key, kind: str, name: object) -> None:
        if kind in OF_GUESTS and isinstance(name, str) and self.made.get(name) == ATTENDANT:
            return
        wanted, other = (self.staff, self.people) if kind in OF_STAFF else (self.people, self.staff)
        if isinstance(name, str) and name in other and kind not in OF_ANYONE:
            needed = "one of the staff" if kind in OF_STAFF else "one of the people"
            there = f"There are: {_names(wanted)}."
            self.reader.wrong(at, f"`{short(name)}` is not {needed}, and that is needed here. {there}")
            return
        known: Iterable[str] = [*wanted, *other] if kind in OF_ANYONE else wanted
        if not isinstance(name, str) or name not in known:
            there = f"There are: {_names(known)}."
            self.reader.wrong(at, f"`{short(name)}` is nobody in the cast.{hint(name, known)} {there}")

    def _made(self, at: Key, kind: str, name: object) -> None:
        if not isinstance(name, str) or self.made.get(name) != kind:
            verbs = " or ".join(f"`{act.name}`" for act in ACTS.values() if act.makes == kind)
            mine = [each for each, made in self.made.items() if made == kind]
            how = f"Name it where it is made, by {verbs}, with `name`.{hint(name, mine)}"
            self.reader.wrong(at, f"No {kind} is named `{short(name)}` before this. {how}")

    def _name(self, at: Key, raw: Mapping[str, Any]) -> None:
        name, does = raw.get("name"), raw.get("does")
        if name is None or not isinstance(does, str) or _takes(ACTS.get(does), "name"):
            return
        if not isinstance(name, str) or not name.strip():
            self.reader.wrong((*at, "name"), "A name is a word in quotes.")
        elif does in ACTS and not ACTS[does].makes:
            self.reader.wrong((*at, "name"), f"`{does}` makes nothing that a later step could name.")
        elif name in self.made:
            self.reader.wrong((*at, "name"), f"`{short(name)}` is the name of something above. Choose another.")
        else:
            self.made[name] = ACTS[does].makes if does in ACTS else ""

    def _refused(self, at: Key, refused: Any) -> None:
        if not isinstance(refused, list):
            self.reader.wrong(at, 'Write a list of rules, like `refused = ["R11"]`.')
            return
        known = rule_numbers()
        for place, each in enumerate(refused):
            if each not in known:
                self.reader.wrong((*at, place), f"`{short(each)}` is no rule. There are {known[0]} to {known[-1]}.")
            elif each in refused[:place]:
                self.reader.wrong((*at, place), f"`{each}` is in the list twice.")


def listed(value: Any) -> list[Any]:
    """A value as a list: `[]` for `None`, one thing as a list of it."""
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _takes(act: Act | None, name: str) -> bool:
    return act is not None and any(each.name == name for each in act.fields)


def _skipped(local: datetime, zone: ZoneInfo) -> bool:
    """Whether the clocks go over this hour in spring."""
    try:
        return local.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local
    except OverflowError:
        return False  # the year is told as a problem of its own


def _names(names: Iterable[str]) -> str:
    return ", ".join(short(each) for each in names) or "nobody"
