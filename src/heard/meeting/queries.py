"""What each may see of the meeting: those who come, while it is fixed; staff of the case, always."""

from collections.abc import Sequence
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
from heard.meeting.days import fixing_of, has, is_line_broken, next_plan, shown_fixing
from heard.meeting.models import AttendantPresent, Clearance, DayMoment, Fixing, Plan
from heard.meeting.own_day import OwnDay, Withheld, day_for, who_comes_along, withheld_of
from heard.meeting.plans import FOR_ALL, End, OpenedPlan, end_of, in_words, opened
from heard.meeting.terms import PARTS, Moment, parts_asked


def _plan_sight(case: Case, plan: OpenedPlan, ends: Sequence[End], title: str, row: str) -> Sight:
    local = plan.at.astimezone(case.zone)
    return Sight(place="meeting", title=title, text=in_words(ends), at=local, row=row)


@sight
def fixed(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The fixed meeting, with its place and room, for those who come and for staff of the case (R22).

    By video whoever comes sees the end of their own side only.
    """
    fixing = fixing_of(case) if relations & STAFF_OF_CASE else shown_fixing(case)
    if fixing is None or not (relations & STAFF_OF_CASE or _comes(actor, case, fixing.plan_id)):
        return []
    title = say("seen-meeting_held" if has(case, fixing, Moment.ENDED) else "seen-meeting_fixed")
    plan = opened(fixing.plan)
    ends = plan.ends if relations & STAFF_OF_CASE else (end_of(case, plan, actor.who),)
    return [_plan_sight(case, plan, ends, title, fixing.plan_id)]


def _comes(actor: Actor, case: Case, plan_id: str) -> bool:
    """Whether the keyring opens this plan: only for the people who come."""
    return any(plan_id in rows for rows in case.keyring(actor).rows.values())


@sight
def planned(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The plan on the table, part by part, and who is cleared, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    plan = next_plan(case)
    whole = opened(plan) if plan else None
    found = [_plan_sight(case, whole, whole.ends, say("seen-meeting_planned"), plan.pk)] if plan and whole else []
    found += [
        Sight(place="meeting", title=PARTS.label(name), text=text) for name, text in (whole.parts.items() if whole else ())
    ]
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
    ends: tuple[End, ...]
    with_harmed: tuple[str, ...]
    attendees: tuple[str, ...]
    waiting: tuple[str, ...]
    parts: tuple[tuple[str, str, str], ...]
    is_fixed: bool
    was_held: bool

    @property
    def by_video(self) -> bool:
        """Whether it has two ends."""
        return len(self.ends) > 1

    def end(self, side: str) -> End | None:
        """The end of a side, or the one place for all; `None` where this side has none of its own."""
        return next((each for each in self.ends if each.side in (side, FOR_ALL)), None)


def is_line_broken_for(actor: Actor, case: Case) -> bool:
    """Whether the line of the meeting that goes on is broken, for staff of the case; `False` for others."""
    return bool(case.relations(actor) & STAFF_OF_CASE) and is_line_broken(case)


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
    asked = parts_asked(by_video=plan.by_video)
    parts = tuple((name, label, plan.parts.get(name, "")) for name, label in PARTS.choices if name in asked)
    parts += tuple(
        (name, label, plan.parts[name]) for name, label in PARTS.choices if name not in asked and name in plan.parts
    )
    return PlanView(
        at=plan.at.astimezone(case.zone),
        until=plan.until.astimezone(case.zone),
        ends=plan.ends,
        with_harmed=plan.with_harmed,
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
