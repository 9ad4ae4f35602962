"""What each may see of the meeting: those who come, while it is fixed; staff of the case, always."""

from dataclasses import dataclass
from datetime import date, datetime

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.attending.facts import attendant
from heard.attending.terms import AttendantPart
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.telling import tells
from heard.ground import dates
from heard.ground.texts import say
from heard.meeting.days import OpenedPlan, fixing_of, has, next_plan, opened, shown_fixing
from heard.meeting.models import AttendantPresent, Clearance, DayMoment, Fixing, Plan
from heard.meeting.own_day import OwnDay, Withheld, day_for, who_comes_along, withheld_of
from heard.meeting.terms import PARTS, PLAN_PARTS, SIDE_PARTS, Moment


def _plan_sight(case: Case, plan: OpenedPlan, title: str, row: str) -> Sight:
    local = plan.at.astimezone(case.zone)
    return Sight(
        place="meeting", title=title, text=say("seen-place_and_room", place=plan.place, room=plan.room), at=local, row=row
    )


@sight
def fixed(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The fixed meeting, with its place and room, for those who come and for staff of the case (R22)."""
    fixing = fixing_of(case) if relations & STAFF_OF_CASE else shown_fixing(case)
    if fixing is None or not (relations & STAFF_OF_CASE or _comes(actor, case, fixing.plan_id)):
        return []
    title = say("seen-meeting_held" if has(case, fixing, Moment.ENDED) else "seen-meeting_fixed")
    return [_plan_sight(case, opened(fixing.plan), title, fixing.plan_id)]


def _comes(actor: Actor, case: Case, plan_id: str) -> bool:
    """Whether the keyring opens this plan: only for the people who come."""
    return any(plan_id in rows for rows in case.keyring(actor).rows.values())


@sight
def planned(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The plan on the table, part by part, and who is cleared, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    plan = next_plan(case)
    parts = opened(plan).parts.items() if plan else ()
    found = [_plan_sight(case, opened(plan), say("seen-meeting_planned"), plan.pk)] if plan else []
    found += [Sight(place="meeting", title=PARTS.label(name), text=text) for name, text in parts]
    return found + [
        Sight(
            place="clearance",
            title=row.what["place"],
            text=say("seen-clearance_until", day=dates.day(date.fromisoformat(row.what["until"]))),
            at=row.at,
            who=row.what["person"],
            row=row.pk,
        )
        for row in case.rows(Clearance)
    ]


@sight
def day(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What happened on the day, for everyone who is in the dialogue and its staff."""
    rows = case.rows(DayMoment) if relations & (STAFF_OF_CASE | {"principal"}) else []
    return [Sight(place="day", title=Moment(row.moment).label, at=row.at, row=row.pk) for row in rows]


@sight
def present_on_neither_side(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Who was there on neither side, for staff of the case."""
    rows = case.rows(AttendantPresent) if relations & STAFF_OF_CASE else []
    there = [(row, named) for row in rows if (named := attendant(case, row.attendant_id))]
    return [
        Sight(
            place="day",
            title=say("seen-attendant_there", name=named.name),
            text=AttendantPart(named.part).label,
            at=row.at,
            row=row.pk,
        )
        for row, named in there
    ]


def own_day(actor: Actor, case: Case) -> OwnDay | None:
    """The day as it is for one person who comes to it, or was to come; `None` for anybody else.

    The page that shows its place looks at the place `meeting`.
    """
    return day_for(case, actor) if "party" in case.relations(actor) else None


def own_company(actor: Actor, case: Case) -> set[str]:
    """Which of a principal's own supporters come on the day that is fixed, by reference; empty where no day is."""
    return who_comes_along(case, actor) if "principal" in case.relations(actor) else set()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanView:
    """The plan that counts. Everybody by reference; `parts` are (name, label, words)."""

    at: datetime
    until: datetime
    place: str
    room: str
    attendees: tuple[str, ...]
    waiting: tuple[str, ...]
    parts: tuple[tuple[str, str, str], ...]
    is_fixed: bool
    was_held: bool


def withheld(actor: Actor, case: Case) -> list[Withheld]:
    """What of the newest plan would not show to the harmed side, for staff of the case; `[]` for others and without one."""
    row = next_plan(case) if case.relations(actor) & STAFF_OF_CASE else None
    return withheld_of(case, row) if row else []


def plan_of(actor: Actor, case: Case) -> PlanView | None:
    """The fixed meeting's plan, else the one on the table. The page that shows it looks at the place `meeting`."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return None
    fixing = fixing_of(case)
    row = fixing.plan if fixing else next_plan(case)
    if row is None:
        return None
    with vault.opened(case.keyring(actor)):
        plan = opened(row)
    parts = tuple((name, label, plan.parts.get(name, "")) for name, label in PARTS.choices if name in PLAN_PARTS)
    parts += tuple(
        (name, label, plan.parts[name]) for name, label in PARTS.choices if name in SIDE_PARTS and name in plan.parts
    )
    return PlanView(
        at=plan.at.astimezone(case.zone),
        until=plan.until.astimezone(case.zone),
        place=plan.place,
        room=plan.room,
        attendees=plan.attendees,
        waiting=plan.waiting,
        parts=parts,
        is_fixed=fixing is not None,
        was_held=fixing is not None and has(case, fixing, Moment.ENDED),
    )


@tells(Plan)
def _day_of_plan(case: Case, row: Plan) -> str:
    return dates.weekday(opened(row).at.astimezone(case.zone))


@tells(Fixing)
def _day_of_fixing(case: Case, row: Fixing) -> str:
    return _day_of_plan(case, row.plan)
