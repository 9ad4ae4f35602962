"""How a person says they can be reached, read and asked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from heard.acts.fields import MAX_WORD_CHARS, ActField, ParseError, parser
from heard.acts.needed import NeededWhen
from heard.ground.texts import FIRST, say_in, text
from heard.ground.zones import is_zone
from heard.people.terms import Way

HOURS = re.compile(r"^([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$")
ALL_DAY = "00:00-24:00"
NO_DAYS = "none"
EVERY_YEAR = re.compile(r"^\d\d-\d\d$", re.ASCII)
IF_NO_ANSWER = ("hang_up", "neutral_message")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# The only lines that may stand where a message is announced; a person picks one of them.
SUBJECTS = {each: text(f"subject-{each}") for each in ("note", "appointment", "hello")}
PARTS = ("way", "at", "hours", "days", "if_no_answer", "sign_name", "subject", "shared", "zone")
# For a number or an address: the one that is known. Who changes the hours on a page that never shows the number says this.
SAME = "="
NEEDS_PLACE = (Way.PHONE, Way.TEXT, Way.EMAIL, Way.LETTER)
# What participants answer when asked whether somebody else uses a number; nothing is kept of a no.
ANSWERS = ("no", "yes", "unsure")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What a person marked as safe. `start` is included and `end` is not, by the clock of their `zone`.

    `zone` is a name like `America/Denver`, empty where they live by the programme's clock or by that of
    the place that holds them.
    `days` are weekdays from Monday, 0, on; `subject` is one of SUBJECTS; `shared` says who else uses this way. Where nobody
    said hours (`hours_said`), they are the whole day for the rules; that any hour is safe was not said then.
    """

    way: str
    at: str
    start: time
    end: time
    if_no_answer: str
    sign_name: str
    days: frozenset[int] = frozenset(range(7))
    subject: str = "note"
    shared: str = ""
    hours_said: bool = True
    zone: str = ""

    def clock(self, otherwise: ZoneInfo) -> ZoneInfo:
        """The clock that they live by; `otherwise` where they named none."""
        return ZoneInfo(self.zone) if self.zone else otherwise

    def is_open_at(self, moment: datetime, otherwise: ZoneInfo) -> bool:
        """Whether a moment lies on a day and in an hour that are safe, by their own clock."""
        local = moment.astimezone(self.clock(otherwise))
        return local.weekday() in self.days and self.is_open(local.time())

    def is_open(self, hour: time) -> bool:
        """Whether a local hour lies in the window, which may go over midnight."""
        if self.start <= self.end:
            return self.start <= hour < self.end
        return hour >= self.start or hour < self.end


def marked(parts: Mapping[str, Any]) -> Marked:
    """The record as rules and messages use it. Raises ParseError with words for the person who typed it."""
    _known(parts)
    way, at = str(parts.get("way") or ""), str(parts.get("at") or "").strip()
    if way not in Way.values:
        raise ParseError("which_way", known=", ".join(Way.values))
    if way in NEEDS_PLACE and not at:
        raise ParseError("where")
    start, end = _hours(str(parts.get("hours") or ALL_DAY))
    if_no_answer = str(parts.get("if_no_answer") or "hang_up")
    if if_no_answer not in IF_NO_ANSWER:
        raise ParseError("if_no_answer", known=", ".join(IF_NO_ANSWER))
    subject = str(parts.get("subject") or "note")
    if subject not in SUBJECTS:
        raise ParseError("which_line", known=", ".join(SUBJECTS))
    zone = str(parts.get("zone") or "")
    if zone and not is_zone(zone):
        raise ParseError("which_zone", example="America/Denver")
    return Marked(
        way=way,
        at=at,
        start=start,
        end=end,
        if_no_answer=if_no_answer,
        sign_name=str(parts.get("sign_name") or ""),
        days=_weekdays(str(parts.get("days") or "")),
        subject=subject,
        shared=str(parts.get("shared") or ""),
        hours_said=bool(parts.get("hours")),
        zone=zone,
    )


def as_typed(found: Marked) -> dict[str, str]:
    """A record as it was typed, by its parts: what `marked` reads back as the same."""
    end = "24:00" if found.end == time.max else f"{found.end:%H:%M}"
    days = sorted(found.days) if len(found.days) < len(WEEKDAYS) else []
    return {
        "way": found.way,
        "at": found.at,
        "hours": f"{found.start:%H:%M}-{end}" if found.hours_said else "",
        "days": " ".join(WEEKDAYS[day] for day in days),
        "if_no_answer": found.if_no_answer,
        "sign_name": found.sign_name,
        "subject": found.subject,
        "shared": found.shared,
        "zone": found.zone,
    }


def _weekdays(text: str) -> frozenset[int]:
    """The weekdays that are named; all where none is."""
    names = text.replace(",", " ").lower().split()
    strange = [name for name in names if name not in WEEKDAYS]
    if strange:
        raise ParseError("safe_days", example=" ".join(WEEKDAYS[:3]))
    return frozenset(WEEKDAYS.index(name) for name in names) or frozenset(range(7))


def _known(parts: Mapping[str, Any]) -> None:
    strange = [str(name) for name in parts if name not in PARTS]
    if strange:
        raise ParseError("reach_part", strange=", ".join(strange), known=", ".join(PARTS))


def _hours(text: str) -> tuple[time, time]:
    found = HOURS.match(text)
    if not found:
        raise ParseError("safe_hours")
    end = time(int(found[3]), int(found[4])) if found[3] else time.max
    return time(int(found[1]), int(found[2])), end


@parser("reach")
def _reach(_field: ActField, value: object) -> dict[str, str]:
    if not isinstance(value, Mapping):
        raise ParseError("reach_parts", known=", ".join(PARTS))
    strange = [name for name in value if name in PARTS and not _is_a_line(value[name])]
    if strange:
        raise ParseError("one_line", most=MAX_WORD_CHARS, strange=", ".join(strange))
    marked(value)
    return {name: str(value[name]) for name in PARTS if value.get(name)}


def _is_a_line(value: object) -> bool:
    if not value:
        return True
    return isinstance(value, str) and value.isprintable() and len(value) <= MAX_WORD_CHARS


@parser("days")
def _days(_field: ActField, value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list | tuple) else str(value).replace(",", " ").split()
    if list(values) == [NO_DAYS]:
        return ()
    return tuple(_a_day(each) for each in values)


def _a_day(value: object) -> str:
    """An ISO day, or `MM-DD` for every year."""
    text = value.isoformat() if isinstance(value, date) else str(value).strip()
    every_year = EVERY_YEAR.match(text) is not None
    try:
        day = date.fromisoformat(f"2000-{text}" if every_year else text)
    except ValueError:
        raise ParseError("hard_date") from None
    # However it was written, it is compared as it is kept.
    return f"{day:%m-%d}" if every_year else day.isoformat()


def is_hard(day: date, days: tuple[str, ...] | list[str]) -> bool:
    """Whether a day is one of these."""
    return day.isoformat() in days or day.strftime("%m-%d") in days


def reach_field(*, required: bool = True, needed_when: NeededWhen | None = None) -> ActField:
    """How to reach a person, with its parts."""
    return ActField(name="reach", kind="reach", required=required, needed_when=needed_when)


def hard_dates_field() -> ActField:
    """Days on which nothing reaches a person."""
    return ActField(name="hard_dates", kind="days", required=False)


def shared_as_kept(answer: str) -> str:
    """What the record says of an answer; `""` where nobody else uses it, or nothing was answered."""
    return say_in(FIRST, f"reach_kept-{answer}") if answer in ANSWERS[1:] else ""


def through_as_kept(name: str) -> str:
    """What the record says where they are reached through somebody whom they trust."""
    return say_in(FIRST, "reach_kept-through", name=name)
