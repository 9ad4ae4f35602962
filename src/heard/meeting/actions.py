"""What leads to a meeting: authorising, planning, clearing, fixing; and calling it off."""

from datetime import date, datetime
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Gathering, Gathers, Records
from heard.acts.fields import ActField, ParseError, is_writable, parser
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.attending.facts import attendant, is_attendant, marks_of
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.models import Stop
from heard.dialogue.act_fields import SAID_AT, choice, day, guests, moment, person, text, word
from heard.dialogue.case import Case, after
from heard.dialogue.models import Death, DialogueRecord, Party
from heard.dialogue.preconditions import all_of, assigned, not_before
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.dialogue.state import IN_CONFLICT
from heard.inquiry.models import RequestTakenBack
from heard.inquiry.terms import Taking
from heard.meeting.bookings import book, free
from heard.meeting.days import authorisation, ended_fixings, ended_meetings, fixing_of, has, moments, next_plan, own_bookings
from heard.meeting.models import Authorisation, CalledOff, Clearance, ClosedDayPassed, Fixing, Plan, PlannedAttendant
from heard.meeting.plans import closed_there_since, mark_of, opened
from heard.meeting.terms import HOW, PARTS, Moment
from heard.people.models import Joining
from heard.people.terms import JoiningStep
from heard.screening.models import TurnedDown

OFFICE = ("coordinator",)


def _not_authorised_yet(case: Case, _attempt: Attempt) -> list[Obstacle]:
    agreed, ends = authorisation(case), ended_meetings(case)
    used = agreed and ends and ends[-1].entered_at > agreed.entered_at
    return unless(agreed is None or used, ALREADY_DONE)


@act("authorise", who=("supervisor",), effect=Gathers(step=Gathering.AUTHORISE), requires=_not_authorised_yet)
def authorise(case: Case, pen: Pen, *, by: Actor) -> Authorisation:
    """A supervisor agrees that they may meet: everyone is ready, known and prepared."""
    return pen.add(Authorisation(dialogue_id=case.dialogue_id))


MAX_PART_CHARS = 2_000


def _fits(text: str) -> bool:
    return is_writable(text) and len(text) <= MAX_PART_CHARS


@parser("plan")
def _plan(_field: ActField, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ParseError("plan_parts")
    strange = sorted({str(name) for name in value} - set(PARTS.values))
    if strange:
        raise ParseError("plan_part", strange=", ".join(strange), known=", ".join(PARTS.values))
    bad = [name for name, text in value.items() if text and not (isinstance(text, str) and _fits(text))]
    if bad:
        raise ParseError("plan_words", most=MAX_PART_CHARS, strange=", ".join(bad))
    return {name: str(value[name]).strip() for name in PARTS.values if str(value.get(name) or "").strip()}


PLAN = ActField(name="plan", kind="plan", required=False, options=PARTS)


@act(
    "plan_meeting",
    who=("facilitator", "coordinator"),
    effect=Records(),
    rules=("R5", "R20", "R31"),
    requires=assigned,
    fields=(
        moment("at"),
        moment("until"),
        choice("way", HOW, required=False),
        word("place", suggests="places"),
        word("room", suggests="rooms"),
        word("harmed_place", required=False, suggests="places"),
        word("harmed_room", required=False, suggests="rooms"),
        guests("attendees"),
        guests("waiting", required=False),
        guests("with_harmed", required=False),
        PLAN,
        guests("recording_agreed_by", required=False),
    ),
)
def plan_meeting(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    at: datetime,
    until: datetime,
    place: str,
    room: str,
    attendees: tuple[str, ...],
    way: str | None = None,
    harmed_place: str | None = None,
    harmed_room: str | None = None,
    waiting: tuple[str, ...] | None = None,
    with_harmed: tuple[str, ...] | None = None,
    plan: dict[str, str] | None = None,
    recording_agreed_by: tuple[str, ...] | None = None,
) -> Plan:
    """A plan of a meeting: when, where, who, and everything that keeps the day safe. Planning is free; fixing is not.

    By video it has two ends: `place` and `room` are then those of the responsible side.
    """
    if until <= at or (until - at).days:
        raise InvalidInput({"until": problem("ends_after")})
    if way is None and (harmed_place or harmed_room or with_harmed):
        raise InvalidInput({"way": problem("ends_without_video")})
    harmed = (harmed_place or "", harmed_room or "")
    marks = _marks(case, harmed, (place, room)) if way == Taking.VIDEO else {}
    other = dict(zip(("harmed_place", "harmed_room"), harmed, strict=True)) if marks else {}
    whole: dict[str, Any] = {
        "at": at.isoformat(),
        "until": until.isoformat(),
        "way": way or Taking.FACE_TO_FACE.value,
        **other,
        "with_harmed": list(with_harmed or ()) if marks else [],
        "place": place,
        "room": room,
        "attendees": list(attendees),
        "waiting": list(waiting or ()),
        "plan": plan or {},
        "recording_agreed_by": list(recording_agreed_by or ()),
    }
    row = pen.add(Plan(dialogue_id=case.dialogue_id, whole=whole, **marks))
    return _with_attendants(case, pen, row, (*attendees, *(waiting or ())))


def _with_attendants(case: Case, pen: Pen, plan: Plan, comes: tuple[str, ...]) -> Plan:
    named = [each for each in dict.fromkeys(comes) if attendant(case, each)]
    pen.add_all([PlannedAttendant(dialogue_id=case.dialogue_id, plan=plan, attendant_id=each) for each in named])
    return plan


def _marks(case: Case, harmed: tuple[str, str], responsible: tuple[str, str]) -> dict[str, str]:
    """The marks of the two ends, each of a place and a room."""
    ends = {"harmed_end": harmed, "responsible_end": responsible}
    return {name: mark_of(case.dialogue.programme_id, *end) for name, end in ends.items()}


def _known(case: Case, attempt: Attempt) -> list[Obstacle]:
    who = attempt.values["person"]
    return unless(case.party(who) or case.staff(who) or is_attendant(case, who), ABSENT)


@act(
    "clear",
    who=OFFICE,
    effect=Records(),
    requires=all_of(_known, not_before()),
    about="person",
    fields=(
        person("person"),
        word("place", suggests="places"),
        day("until"),
        SAID_AT,
    ),
    makes="entry",
)
def clear(case: Case, pen: Pen, *, by: Actor, person: str, place: str, until: date) -> Clearance:
    """A person may enter a place, through this day."""
    what = {"person": person, "place": place, "until": until.isoformat()}
    return pen.add(Clearance(dialogue_id=case.dialogue_id, what=what))


def _not_fixed(case: Case, _attempt: Attempt) -> list[Obstacle]:
    fixing = fixing_of(case)
    return unless(fixing is None or has(case, fixing, Moment.ENDED), ALREADY_DONE)


@act(
    "fix_meeting",
    who=OFFICE,
    effect=Gathers(step=Gathering.FIX),
    locks=("facilitator", "person", "dialogue"),
    requires=_not_fixed,
)
def fix_meeting(case: Case, pen: Pen, *, by: Actor) -> Fixing:
    """The meeting is fixed by the newest plan, and its room and people are booked."""
    plan = next_plan(case)
    if plan is None:
        raise LookupError("plan")
    free(pen, own_bookings(case))
    whole = opened(plan)
    rows = book(pen, case.dialogue.programme_id, whole, also=marks_of(case, whole.everyone))
    return pen.add(Fixing(dialogue_id=case.dialogue_id, plan=plan, bookings={"rows": rows}))


def _closed_then(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A plan is there whose place is closed on its day, and this member did not say so for it yet."""
    plan = next_plan(case)
    if plan is None:
        return [ABSENT]
    whole = opened(plan)
    since = closed_there_since(case, whole)
    said = after(case.some(ClosedDayPassed, plan_id=plan.pk, who=attempt.by.who), since) if since else []
    return unless(since, ABSENT) or unless(not said, ALREADY_DONE)


@act(
    "let_closed_day_pass",
    who=("coordinator", "supervisor"),
    effect=Records(),
    requires=_closed_then,
    fields=(text("why"),),
)
def let_closed_day_pass(case: Case, pen: Pen, *, by: Actor, why: str) -> ClosedDayPassed:
    """The place is closed on the day of the plan, and the meeting can be there all the same, once a second one says so."""
    return pen.add(ClosedDayPassed(dialogue_id=case.dialogue_id, plan=next_plan(case), why=why))


def _to_call_off(case: Case, by: Actor) -> Fixing | None:
    """The newest; for the programme only one that does not stand any more."""
    return next(iter(ended_fixings(case)), None) if by.kind == "programme" else case.last(Fixing)


def _fixed(case: Case, attempt: Attempt) -> list[Obstacle]:
    fixing = _to_call_off(case, attempt.by)
    if fixing is None or any(row.fixing_id == fixing.pk for row in case.rows(CalledOff)):
        return [ABSENT]
    return unless(not moments(case, fixing), OVER)


@access.opens("What a meeting that does not stand any more had booked", "programme")
def _halted_bookings(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    return {KeyName("dialogue", case.dialogue_id): {row.pk for row in ended_fixings(case)}}


@access.opens("What the fixed meeting had booked, so that it can be called off in spite of a conflict", IN_CONFLICT)
def _newest_bookings(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    return {KeyName("dialogue", case.dialogue_id): {row.pk for row in case.rows(Fixing)[-1:]}}


@act("call_off_meeting", who=(*OFFICE, "programme"), effect=Closes(), requires=_fixed, after_closing=True)
def call_off_meeting(case: Case, pen: Pen, *, by: Actor) -> CalledOff:
    """A fixed meeting does not take place; its room and people are free again."""
    fixing = _to_call_off(case, by)
    if fixing is None:
        raise LookupError("fixing")
    free(pen, fixing.bookings["rows"])
    return pen.add(CalledOff(dialogue_id=case.dialogue_id, fixing=fixing))


# What can end a fixed meeting before it begins. Whether it did, the rows of its dialogue say.
CAN_END: tuple[type[DialogueRecord], ...] = (Stop, RequestTakenBack, TurnedDown, Death)


def _whose(kind: type[DialogueRecord]) -> str:
    """The column of the dialogue that a row bears on: what is true of a person everywhere bears on each of theirs."""
    return "person__parties__dialogue" if kind.of_person else "dialogue"


def dialogues_with_ended_fixings(programme_id: str) -> list[str]:
    """Dialogues with a fixed meeting that does not stand any more: what it booked is free once it is called off."""
    said = [
        kind._default_manager.filter(**{_whose(kind): OuterRef("dialogue")}, entered_at__gt=OuterRef("entered_at"))
        for kind in CAN_END
    ]
    # What was said of somebody as another person bears on them too; there are few such people, and each case is asked.
    joined = Joining.objects.filter(words__step=JoiningStep.AGREED)
    people = Q(person__in=joined.values("person")) | Q(person__in=joined.values("other"))
    with_them = Q(Exists(Party.objects.filter(people, dialogue=OuterRef("dialogue"))))
    any_of = reduce(or_, (Q(Exists(rows)) for rows in said), with_them)
    rows = Fixing.objects.filter(any_of, dialogue__programme=programme_id, called_off=None, moments=None)
    return [each for each in rows.values_list("dialogue_id", flat=True).distinct() if ended_fixings(Case(each))]
