"""Meetings on days when their place is closed, or too soon for what the place asks.

No rule forbids them: a place opens again, and lead times are no law. The office is told, and calls somebody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from heard.confidentiality import vault
from heard.confidentiality.vault import KeyName, Keyring
from heard.dialogue.case import Case
from heard.ground.texts import say
from heard.meeting.days import fixing_of, has, next_plan
from heard.meeting.models import Fixing, Plan
from heard.meeting.plans import OpenedPlan, opened
from heard.meeting.terms import Moment
from heard.programme.queries import Facility, facilities

Row = TypeVar("Row", Fixing, Plan)
MAX_MEETINGS = 500
FIXED, MAY_MEET = "fixed", "authorised"


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """One thing about the day of one meeting: where, when, and what about it, in words."""

    dialogue: str
    code: str
    place: str
    day: date
    fixed: bool
    says: str


def warned(programme_id: str, places: Sequence[Facility], zone: ZoneInfo, today: date) -> list[Warned]:
    """Every meeting of a programme that is fixed, or planned and agreed to, and that its place makes doubtful."""
    doubtful = {each.place.name.casefold(): each for each in places if each.closed or _asks_for_days(each)}
    found: list[Warned] = []
    if not doubtful:
        return found
    fixed, plans = _fixed(programme_id), _planned(programme_id)
    with vault.opened(Keyring({KeyName("dialogue", row.dialogue_id) for row in (*fixed, *plans)})):
        rows = [(row.dialogue, opened(row.plan), True) for row in fixed]
        rows += [(row.dialogue, opened(row), False) for row in plans]
    for dialogue, plan, is_fixed, end in ((*row, end) for row in rows for end in row[1].ends):
        place = doubtful.get(end.place.casefold())
        day = plan.at.astimezone(zone).date()
        if place and day >= today:
            says = what_is_doubtful(place, day, today, fixed=is_fixed)
            there = {"dialogue": dialogue.pk, "code": dialogue.code, "place": place.place.pk}
            found += [Warned(**there, day=day, fixed=is_fixed, says=one) for one in says]
    return sorted(found, key=lambda each: (each.day, each.code))


def what_is_doubtful(place: Facility, day: date, today: date, *, fixed: bool) -> list[str]:
    """What a place says against a day: it is closed then; or, while nothing is fixed, it asks for more time before."""
    says = [say("seen-place_closed", place=place.place.name, why=each.reason.within) for each in place.closed_on(day)]
    if place.known is None or fixed:
        return says
    left = (day - today).days
    asked = (
        ("seen-clearance_takes", place.known.clearance_days if place.clears else None),
        ("seen-visit_asked_before", place.known.visit_days),
    )
    return says + [say(key, days=days, left=max(left, 0)) for key, days in asked if days is not None and left < days]


def doubts(case: Case) -> list[str]:
    """What the place of this dialogue's next meeting says against its day. Needs the dialogue's key."""
    fixing = fixing_of(case)
    is_fixed = fixing is not None and not has(case, fixing, Moment.ENDED)
    plan: Plan | None = fixing.plan if fixing and is_fixed else next_plan(case)
    if plan is None:
        return []
    planned: OpenedPlan = opened(plan)
    day, today = planned.at.astimezone(case.zone).date(), case.day()
    places = facilities(case.dialogue.programme_id, today) if day >= today else []
    ends = {each.place.casefold() for each in planned.ends}
    there = [each for each in places if each.place.name.casefold() in ends]
    return [says for place in there for says in what_is_doubtful(place, day, today, fixed=is_fixed)]


def _asks_for_days(place: Facility) -> bool:
    return place.known is not None and (place.known.clearance_days is not None or place.known.visit_days is not None)


def _fixed(programme_id: str) -> list[Fixing]:
    rows = Fixing.objects.filter(dialogue__programme=programme_id, dialogue__stage=FIXED, called_off=None, moments=None)
    return _newest(rows.select_related("plan", "dialogue").order_by("-entered_at")[:MAX_MEETINGS])


def _planned(programme_id: str) -> list[Plan]:
    rows = Plan.objects.filter(dialogue__programme=programme_id, dialogue__stage=MAY_MEET)
    return _newest(rows.select_related("dialogue").order_by("-entered_at")[:MAX_MEETINGS])


def _newest(rows: Iterable[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.dialogue_id, row)
    return list(found.values())
