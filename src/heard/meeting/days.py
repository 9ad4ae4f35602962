"""The plan, and where a meeting stands on its day."""

from datetime import date, datetime

from heard.consent.guardians import asked_guardians
from heard.consent.leaving import active_principals, new_start
from heard.consent.models import Stop
from heard.consent.terms import Purpose
from heard.consent.yeses import taken_back_since
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord
from heard.inquiry.models import RequestTakenBack
from heard.meeting.models import Authorisation, CalledOff, Clearance, DayMoment, Departure, Fixing, Plan, Presence
from heard.meeting.plans import OpenedPlan, clears_people, end_of, opened
from heard.meeting.terms import Moment
from heard.people.terms import Side
from heard.preparation.facts import left_since
from heard.programme.actions import SOFTWARE
from heard.screening.models import TurnedDown


def fixing_there(case: Case) -> Fixing | None:
    """The newest fixed meeting, unless a member of staff called it off, or a stop did. Whether it stands, R28 asks."""
    newest = case.last(Fixing)
    if newest is None or _is_stopped(case, newest):
        return None
    return None if _is_off_by_hand(case, newest) else newest


def _is_off_by_hand(case: Case, fixing: Fixing) -> bool:
    """Whether somebody of the staff called a meeting off."""
    return any(row.who != SOFTWARE.who for row in case.some(CalledOff, fixing_id=fixing.pk))


def fixing_of(case: Case) -> Fixing | None:
    """The newest fixed meeting, if it stands."""
    newest = fixing_there(case)
    return newest if newest and not case.some(CalledOff, fixing_id=newest.pk) and not _has_ended(case, newest) else None


def _is_stopped(case: Case, fixing: Fixing) -> bool:
    """Whether a stop called a meeting off before it began."""
    return not moments(case, fixing) and bool(after(case.rows(Stop), fixing.entered_at))


def _has_ended(case: Case, fixing: Fixing) -> bool:
    return outlived(case, fixing) or bool(after(case.rows(TurnedDown), fixing.entered_at))


def outlived(case: Case, fixing: Fixing) -> bool:
    """Whether a meeting outlived what it was fixed under: the request, the principals, or the authorisation that counts."""
    start = new_start(case)
    if start is None or after(case.rows(RequestTakenBack), fixing.entered_at):
        return True
    return not any(start < row.entered_at <= fixing.entered_at for row in case.rows(Authorisation))


def ended_by(case: Case, fixing: Fixing) -> list[DialogueRecord]:
    """What was said since a meeting was fixed that ended it, the first one first.

    Stops before it began, takings back, the programme's no; and a yes to meet that was taken back, until it is said anew.
    """
    kinds: list[type[DialogueRecord]] = [RequestTakenBack, TurnedDown]
    kinds += [] if moments(case, fixing) else [Stop]
    said = [row for kind in kinds for row in after(case.rows(kind), fixing.entered_at)]
    return sorted([*said, *_yeses_taken_back(case, fixing)], key=lambda row: row.entered_at)


def _yeses_taken_back(case: Case, fixing: Fixing) -> list[DialogueRecord]:
    """Of each who is to meet, and of a child's guardians, the word by which they took back their yes to it, or to this day.

    `[]` once it began.
    """
    if moments(case, fixing):
        return []
    coming = [party for side in Side for party in active_principals(case, side)]
    who = [*(party.person_id for party in coming), *(each for party in coming for each in asked_guardians(case, party))]
    asked = ((each, purpose) for each in who for purpose in (Purpose.MEET, Purpose.MEET_TODAY))
    found = (taken_back_since(case, each, purpose, fixing.entered_at) for each, purpose in asked)
    return [row for row in found if row]


def off_since(case: Case) -> datetime | None:
    """Since when (UTC) the newest day that was fixed does not take place, by a word that was said or by the office.

    `None` where it stands, began, or none was fixed.
    """
    fixing = case.last(Fixing)
    if fixing is None or moments(case, fixing):
        return None
    said = [*ended_by(case, fixing), *case.some(CalledOff, fixing_id=fixing.pk)]
    return min((row.entered_at for row in said), default=None)


def ended_fixings(case: Case) -> list[Fixing]:
    """Fixed meetings that do not stand any more, did not begin, and that nobody has called off."""
    off = {row.fixing_id for row in case.rows(CalledOff)}
    rows = [row for row in case.rows(Fixing) if row.pk not in off and not moments(case, row)]
    return [row for row in rows if _is_stopped(case, row) or _has_ended(case, row)]


def shown_fixing(case: Case) -> Fixing | None:
    """The fixed meeting as participants see it: gone with its end, a stop (R20, R22), or a yes taken back (R17)."""
    fixing = fixing_of(case)
    if fixing is None or has(case, fixing, Moment.ENDED) or after(case.rows(Stop), fixing.entered_at):
        return None
    return None if _yeses_taken_back(case, fixing) else fixing


def moments(case: Case, fixing: Fixing | None) -> list[DayMoment]:
    """What happened on the day of a fixed meeting, in order."""
    return case.some(DayMoment, fixing_id=fixing.pk) if fixing else []


def unwritten(case: Case) -> Fixing | None:
    """The newest fixed meeting that stands, or stood when it was to begin, and of whose day nothing is written down.

    `None` where there is none, or somebody of the staff called it off.
    """
    fixing = case.last(Fixing)
    if (
        fixing is None
        or moments(case, fixing)
        or any(row.who != SOFTWARE.who for row in case.some(CalledOff, fixing_id=fixing.pk))
    ):
        return None
    at = opened(fixing.plan).at
    return fixing if fixing_of(case.as_it_was(at)) else None


def present(case: Case, fixing: Fixing, plan: OpenedPlan) -> tuple[str, ...]:
    """Who is there, or was, by reference: the whole plan where nobody said otherwise."""
    said = case.last(Presence, fixing_id=fixing.pk)
    return tuple(said.there["people"]) if said else plan.everyone


def present_with_harmed(case: Case, fixing: Fixing, plan: OpenedPlan) -> tuple[str, ...]:
    """Who of the staff is, or was, at the harmed side's end of a meeting by video: as planned where nobody said otherwise."""
    said = case.last(Presence, fixing_id=fixing.pk)
    return tuple(said.there["with_harmed"]) if said and "with_harmed" in said.there else plan.with_harmed


def ended_meetings(case: Case) -> list[DayMoment]:
    """The ends of meetings that were held, in order."""
    return case.some(DayMoment, moment=Moment.ENDED)


def has(case: Case, fixing: Fixing | None, moment: Moment) -> bool:
    """Whether this happened at a meeting."""
    return any(row.moment == moment for row in moments(case, fixing))


def is_on(case: Case) -> Fixing | None:
    """The meeting that has begun and not ended."""
    fixing = case.last(Fixing)
    return fixing if has(case, fixing, Moment.BEGUN) and not has(case, fixing, Moment.ENDED) else None


def stopped_at(case: Case, fixing: Fixing | None) -> datetime | None:
    """When a meeting was last stopped, by the word for it or by a stop of the whole dialogue."""
    rows = [row.entered_at for row in moments(case, fixing) if row.moment == Moment.STOPPED]
    began = next((row.entered_at for row in moments(case, fixing) if row.moment == Moment.BEGUN), None)
    if began:
        rows += [row.entered_at for row in after(case.rows(Stop), began)]
    return max(rows, default=None)


def state(case: Case) -> str:
    """How the meeting stands now: the last `Moment` that happened, `""` where none did."""
    fixing = is_on(case)
    rows = moments(case, fixing)
    if not rows:
        return ""
    stop = stopped_at(case, fixing)
    return Moment.STOPPED.value if stop and stop >= rows[-1].entered_at else str(rows[-1].moment)


def stopped_now(case: Case) -> bool:
    """Whether the meeting that has begun is stopped."""
    return state(case) == Moment.STOPPED


def is_line_broken(case: Case) -> bool:
    """Whether the line of the meeting that has begun is broken."""
    return state(case) == Moment.BROKE


def last_stop(case: Case) -> datetime | None:
    """When anybody last said stop (UTC), of the whole dialogue or of any meeting; `None` where nobody did."""
    rows: list[DialogueRecord] = [*case.some(DayMoment, moment=Moment.STOPPED), *case.rows(Stop)]
    return max((row.entered_at for row in rows), default=None)


def authorisation(case: Case) -> Authorisation | None:
    """The supervisor's agreement that counts: under the live request, with those who take part now, and no conflict."""
    since = new_start(case)
    rows = [row for row in after(case.rows(Authorisation), since) if row.who not in case.conflicts] if since else []
    return rows[-1] if rows else None


def next_plan(case: Case) -> Plan | None:
    """The newest plan, unless its meeting is fixed now or was begun."""
    newest, fixing = case.last(Plan), fixing_of(case)
    if newest is None or (fixing and fixing.plan_id == newest.pk):
        return None
    used = any(moments(case, row) for row in case.some(Fixing, plan_id=newest.pk))
    return None if used else newest


def own_bookings(case: Case) -> list[str]:
    """Quarter-hours taken by meetings of this dialogue that do not stand any more."""
    standing = fixing_of(case)
    return [each for row in case.rows(Fixing) if row != standing for each in row.bookings["rows"]]


def bookings_here(case: Case) -> list[str]:
    """Every quarter-hour that a meeting of this dialogue has or had booked."""
    return [each for row in case.rows(Fixing) for each in row.bookings["rows"]]


def cleared(case: Case, who: str, place: str, day: date) -> bool:
    """Whether somebody may enter a place on a day: cleared through it, or held there."""
    party = case.party(who)
    if party is not None and case.held_at(party).casefold() == place.casefold():
        return True
    rows = [row.what for row in case.rows(Clearance)]
    return any(
        each["person"] == who and each["place"].casefold() == place.casefold() and date.fromisoformat(each["until"]) >= day
        for each in rows
    )


def shut_out(
    case: Case, plan: OpenedPlan, comes: tuple[str, ...] = (), with_harmed: tuple[str, ...] | None = None
) -> tuple[str, ...]:
    """Who of those who come, else of the plan, may not enter at their end on its day, by reference.

    `()` where it clears nobody. `with_harmed`: who of the staff is at the harmed end, where it is not as planned.
    """
    day = case.day(plan.at)
    ends = {who: end_of(case, plan, who, with_harmed) for who in comes or plan.everyone}
    missing = [who for who, end in ends.items() if not cleared(case, who, end.place, day)]
    # The register is asked last: mostly everybody is cleared.
    asking = {end for end in {ends[who] for who in missing} if clears_people(case, plan, end)}
    return tuple(who for who in missing if ends[who] in asking)


def left(case: Case, fixing: Fixing, by: datetime | None = None) -> set[str]:
    """The people who have left the building, by reference; by a moment (UTC), where one is given."""
    return {row.whose for row in case.some(Departure, fixing_id=fixing.pk) if by is None or row.at <= by}


def still_comes(case: Case, plan: OpenedPlan, who: str) -> bool:
    """Whether somebody of the plan comes: a supporter may have said since that they will not be there."""
    return who in plan.everyone and left_since(case, who) is None


def harmed_side_left(case: Case, fixing: Fixing, plan: OpenedPlan, by: datetime) -> bool:
    """Whether everyone of the harmed side who came had left by a moment (UTC): hours count, not the order of typing."""
    came = present(case, fixing, plan)
    here = {party.person_id for party in case.parties if party.side == Side.HARMED and party.person_id in came}
    return here - _never_came(case, fixing) <= left(case, fixing, by)


def _never_came(case: Case, fixing: Fixing) -> set[str]:
    """Supporters who said that they will not be there before it began."""
    began = next((row.entered_at for row in moments(case, fixing) if row.moment == Moment.BEGUN), None)
    gone = [(party.person_id, left_since(case, party.person_id)) for party in case.parties]
    return {who for who, row in gone if row and began and row.entered_at < began}
