"""What can be known of a place, as fields of its act; and what of it cannot be kept as it was typed."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from heard.acts.fields import ActField
from heard.programme.terms import Clock, FacilityAnswer

MAX_LINES, MAX_LINE_CHARS = 60, 300


def _word(name: str, label: str, words: str = "", *, longest: int = 200, suggests: str = "") -> ActField:
    return ActField(name=name, kind="word", label=label, required=False, help=words, longest=longest, suggests=suggests)


def _lines(name: str, label: str, words: str) -> ActField:
    return ActField(name=name, kind="text", label=label, required=False, help=words)


def _days(name: str, label: str, words: str) -> ActField:
    return ActField(name=name, kind="count", label=label, required=False, help=words)


def _told(name: str, label: str) -> ActField:
    return ActField(name=name, kind="choice", label=label, required=False, choices=tuple(FacilityAnswer.choices))


OF_A_PLACE: tuple[ActField, ...] = (
    _lines("address", "Address", "Its public postal address."),
    _word("zone", "Time zone of the place", "Like America/Chicago.", longest=60, suggests="zones"),
    ActField(name="clock", kind="choice", label="How it writes hours", required=False, choices=tuple(Clock.choices)),
    _lines("contacts", "Whom to ask there", "One a line: the role, a colon, the number. Like: Visits office: 555 0110"),
    _lines("visit_rules", "Rules for visits", "One a line."),
    _word("count_times", "Count times", "When nobody moves in the house. Like: 11:30, 16:00."),
    _days("clearance_days", "Days that a clearance takes", "From asking for it to having it."),
    _days("visit_days", "Days before a visit", "How long before the day a visit is asked for at the latest."),
    _days("mail_pages", "Pages in a letter, at most", ""),
    _told("mail_cards_only", "Only postcards are let through"),
    _told("mail_copies", "Photocopies are let through"),
    _told("mail_colour", "Coloured paper or ink is let through"),
    _word("mail_name_line", "How the name is written on mail", "Like: family name, given name, number, unit."),
)
TEXTS = ("address", "contacts", "visit_rules")


def lines_of(text: str) -> list[str]:
    """A text that has one thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def contacts_of(text: str) -> list[tuple[str, str]]:
    """Contacts as (role, number)."""
    return [(role.strip(), number.strip()) for role, _, number in (line.rpartition(":") for line in lines_of(text))]


def problems_in(known: Mapping[str, Any]) -> dict[str, str]:
    """What cannot be kept as it was typed, by field, each with what to write instead."""
    labels = {field.name: field.label for field in OF_A_PLACE}
    found = {name: f"{labels[name]}: {wrong}" for name in TEXTS if (wrong := _too_much(known.get(name) or ""))}
    if known.get("zone") and known["zone"] not in available_timezones():
        found["zone"] = "This is no time zone that we know. Write one like America/Chicago."
    broken = [line for line in lines_of(known.get("contacts") or "") if not all(contacts_of(line)[0])]
    if broken and "contacts" not in found:
        found["contacts"] = f"Write the role, a colon and the number, like Visits office: 555 0110. Not so: {broken[0][:80]}"
    return found


def _too_much(text: str) -> str:
    lines = lines_of(text)
    if len(lines) > MAX_LINES:
        return f"{MAX_LINES} lines at most; this has {len(lines):,}."
    longest = max(map(len, lines), default=0)
    return f"{MAX_LINE_CHARS} signs in a line at most; one has {longest:,}." if longest > MAX_LINE_CHARS else ""
