"""What can be known of a place, as fields of its act; and what of it cannot be kept as it was typed."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import available_timezones

from heard.acts.fields import ActField
from heard.acts.refusals import Problem, problem
from heard.programme.terms import Clock, FacilityAnswer, NumberOnMail

MAX_LINES, MAX_LINE_CHARS = 60, 300


OF_A_PLACE: tuple[ActField, ...] = (
    ActField(name="address", kind="text", required=False),
    ActField(name="zone", kind="word", required=False, longest=60, suggests="zones"),
    ActField(name="clock", kind="choice", required=False, options=Clock),
    ActField(name="contacts", kind="text", required=False),
    ActField(name="visit_rules", kind="text", required=False),
    ActField(name="count_times", kind="word", required=False),
    ActField(name="clears", kind="choice", required=False, options=FacilityAnswer),
    ActField(name="clearance_days", kind="count", required=False),
    ActField(name="visit_days", kind="count", required=False),
    ActField(name="mail_pages", kind="count", required=False),
    ActField(name="mail_cards_only", kind="choice", required=False, options=FacilityAnswer),
    ActField(name="mail_copies", kind="choice", required=False, options=FacilityAnswer),
    ActField(name="mail_colour", kind="choice", required=False, options=FacilityAnswer),
    ActField(name="mail_number", kind="choice", required=False, options=NumberOnMail),
    ActField(name="mail_name_line", kind="word", required=False),
)
TEXTS = ("address", "contacts", "visit_rules")


def lines_of(text: str) -> list[str]:
    """A text that has one thing a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def contacts_of(text: str) -> list[tuple[str, str]]:
    """Contacts as (role, number)."""
    return [(role.strip(), number.strip()) for role, _, number in (line.rpartition(":") for line in lines_of(text))]


def problems_in(known: Mapping[str, Any]) -> dict[str, Problem]:
    """What cannot be kept as it was typed, by field."""
    found = {name: wrong for name in TEXTS if (wrong := _too_much(name, known.get(name) or ""))}
    if known.get("zone") and known["zone"] not in available_timezones():
        found["zone"] = problem("no_time_zone")
    broken = [line for line in lines_of(known.get("contacts") or "") if not all(contacts_of(line)[0])]
    if broken and "contacts" not in found:
        found["contacts"] = problem("contact_line", line=broken[0][:80])
    return found


def _too_much(name: str, text: str) -> Problem | None:
    lines, field = lines_of(text), next(each for each in OF_A_PLACE if each.name == name)
    if len(lines) > MAX_LINES:
        return problem("too_many_lines", field=field.label, most=MAX_LINES, many=len(lines))
    longest = max(map(len, lines), default=0)
    if longest > MAX_LINE_CHARS:
        return problem("line_too_long", field=field.label, most=MAX_LINE_CHARS, long=longest)
    return None
