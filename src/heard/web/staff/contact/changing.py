"""The form on which staff enter what a person told them of how to be reached safely."""

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.http import QueryDict

from heard.contact.record import SILENCE, Record
from heard.contact.strip import day_name
from heard.people.reach import NO_DAYS, SUBJECTS, WEEKDAYS
from heard.people.terms import Way
from heard.web.zones import zone_choices

LINES = ("at", "sign_name", "shared", "zone")


def asked(typed: QueryDict, found: Record, here: ZoneInfo) -> dict[str, Any]:
    """What the form asks, with what was typed, else with what is known."""
    known: Mapping[str, Any] = _read(typed) if typed else {**found.parts, "hard_dates": " ".join(found.hard_days)}
    start, _, end = str(known.get("hours") or "").partition("-")
    return {
        "ways": _options(dict(Way.choices), str(known.get("way") or "")),
        "no_answers": _options(dict(SILENCE.choices), str(known.get("if_no_answer") or "hang_up")),
        "subjects": _options({key: str(each) for key, each in SUBJECTS.items()}, str(known.get("subject") or "note")),
        "days": [(each, day_name(each), each in str(known.get("days") or "").split()) for each in WEEKDAYS],
        "zones": _options(dict(zone_choices(here, str(known.get("zone") or ""))), str(known.get("zone") or "")),
        "start": start,
        "end": "" if end == "24:00" else end,
        **{name: known.get(name, "") for name in (*LINES, "hard_dates")},
    }


def _options(labels: Mapping[str, str], chosen: str) -> list[tuple[str, str, bool]]:
    return [(key, label, key == chosen) for key, label in labels.items()]


def given_reach(typed: QueryDict) -> dict[str, str]:
    """What was typed, as the act takes it."""
    return {name: value for name, value in _read(typed).items() if value and name != "hard_dates"}


def given_days(typed: QueryDict, found: Record) -> str:
    """The hard dates that were typed, where they differ from those known; `none` where all were taken away."""
    text = " ".join(typed.get("hard_dates", "").replace(",", " ").split())
    if text.split() == list(found.hard_days):
        return ""
    return text or NO_DAYS


def _read(typed: QueryDict) -> dict[str, str]:
    start, end = (typed.get(name, "").strip() for name in ("start", "end"))
    hours = f"{start or '00:00'}-{end or '24:00'}" if start or end else ""
    lines = {name: typed.get(name, "").strip() for name in (*LINES, "way", "if_no_answer", "subject", "hard_dates")}
    return {**lines, "hours": hours, "days": " ".join(typed.getlist("days"))}
