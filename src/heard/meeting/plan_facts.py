"""The facts of R28: a plan and what it needs, as the rows say them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from heard.acts.effects import Gathering
from heard.acts.register import Attempt, rule
from heard.appointments.elsewhere import TAKES, has_appointment_elsewhere, has_talk_elsewhere
from heard.attending.facts import is_attendant, marks_of, not_asked_of_ties, with_tie, without_paper
from heard.attending.interpreting import without_words
from heard.consent.facts import is_yes_to_meet_anew
from heard.consent.leaving import active_principals
from heard.contact.clocks import clock_of
from heard.contact.facts import hard_dates
from heard.dialogue.case import Case, after
from heard.dialogue.team import fit
from heard.facilitators.rules import fits
from heard.meeting import rules
from heard.meeting.about import (
    comes,
    ends_carried,
    facilitators_there,
    in_the_room,
    is_on_the_day,
    plan_in_question,
    staff_with_harmed,
    step_of,
)
from heard.meeting.bookings import is_booked, is_free
from heard.meeting.days import authorisation, bookings_here, is_on, outlived, own_bookings, shut_out
from heard.meeting.models import ClosedDayPassed, Fixing, LinkTried, Plan
from heard.meeting.plans import End, OpenedPlan, closed_there, closed_there_since, is_approved, mark_of, zones_there
from heard.meeting.terms import LinkWent, parts_asked
from heard.people.reach import is_hard
from heard.people.terms import Role, Side
from heard.screening.facts import dates_ahead

# So many days after the one that was planned a better one is looked for.
LOOKED_AHEAD = 60


def _fitting(case: Case, attempt: Attempt, plan: OpenedPlan, day: date) -> int:
    """How many of those who come can carry it; on the day how many are there, since of each R26 asks whether they can."""
    if is_on_the_day(attempt):
        return len(facilitators_there(case, attempt, plan))
    members = [fit(case, each) for each in facilitators_there(case, attempt, plan)]
    return sum(1 for member in members if not fits(member, day, case.policy))


def _is_known(case: Case, who: str) -> bool:
    party = case.party(who)
    if party is not None:
        return not case.is_dead(who)
    account = case.staff(who)
    if account is None:
        return is_attendant(case, who)
    return who in case.facilitators or account.role in (Role.COORDINATOR, Role.SUPERVISOR)


def _nothing_planned(case: Case) -> rules.Planned:
    return rules.Planned(
        on_the_day=False,
        there=False,
        parts=frozenset(),
        ahead=False,
        one_day=False,
        authorised=authorisation(case) is not None,
        place_approved=False,
        principals_come=False,
        all_known=False,
        all_cleared=False,
        free=False,
        on_hard_date=False,
        fitting_facilitators=0,
    )


def _planned(case: Case, attempt: Attempt) -> rules.Planned:
    plan = plan_in_question(case, attempt)
    if plan is None:
        return _nothing_planned(case)
    day, there = case.day(plan.at), comes(case, attempt, plan)
    not_cleared = shut_out(case, plan, there, staff_with_harmed(case, attempt, plan))
    principals = {party.person_id for side in Side for party in active_principals(case, side)}
    on_hard_date, place_open = _hard_dates(case, plan)(plan.at), _is_open(case, plan)
    return rules.Planned(
        on_the_day=is_on_the_day(attempt),
        stands=not _has_outlived(case),
        yes_anew=is_yes_to_meet_anew(case),
        there=True,
        parts=frozenset(name for name in parts_asked(by_video=plan.by_video) if plan.parts.get(name, "").strip()),
        ahead=plan.at > case.now,
        one_day=is_on_the_day(attempt) or _lies_within_a_day(case, plan),
        authorised=authorisation(case) is not None,
        place_approved=all(is_approved(case, plan, each) for each in plan.ends),
        principals_come=bool(principals) and principals <= in_the_room(case, attempt, plan),
        all_known=all(_is_known(case, who) and _is_expected(case, plan, who) for who in there),
        all_cleared=not not_cleared,
        not_cleared=not_cleared,
        without_paper=without_paper(case, there),
        not_asked_of_ties=not_asked_of_ties(case, there),
        with_tie=with_tie(case, there),
        without_words=without_words(case, in_the_room(case, attempt, plan), facilitators_there(case, attempt, plan)),
        free=_is_free(case, plan) and not _have_talks_elsewhere(case, plan),
        on_hard_date=on_hard_date,
        dates_before=tuple(kind for _row, kind, on in dates_ahead(case) if on <= day),
        place_open=place_open,
        next_day=_next_day(case, plan) if on_hard_date or not place_open else None,
        fitting_facilitators=_fitting(case, attempt, plan, day),
        by_video=plan.by_video,
        ends_open=_ends_open(plan),
        ends_carried=not plan.by_video or len(set(ends_carried(case, attempt, plan).values())) == len(plan.ends),
        link_tried=not _asks_for_trial(case, attempt, plan) or all(was_tried(case, each) for each in plan.ends),
    )


def _ends_open(plan: OpenedPlan) -> tuple[str, ...]:
    """The fields of two ends that say nothing; of one place they cannot be left empty."""
    told = (plan.end(Side.RESPONSIBLE), plan.end(Side.HARMED)) if plan.by_video else ()
    words = [word for end in told for word in (end.place, end.room)]
    return tuple(name for name, word in zip(rules.END_FIELDS, words, strict=False) if not word)


def _asks_for_trial(case: Case, attempt: Attempt, plan: OpenedPlan) -> bool:
    """Whether a meeting by video begins; what began goes on with the link that it has."""
    return plan.by_video and step_of(attempt) is Gathering.BEGIN and is_on(case) is None


def was_tried(case: Case, end: End) -> bool:
    """Whether the link was tried with that side from this very place and room, and worked the last time."""
    mark = mark_of(case.dialogue.programme_id, end.place, end.room)
    mine = [row for row in case.some(LinkTried, end=mark) if (party := case.party(row.person_id)) and party.side == end.side]
    return bool(mine) and mine[-1].went == LinkWent.WORKED


def _is_free(case: Case, plan: OpenedPlan) -> bool:
    """Whether its rooms and everybody who comes are free, whichever person they are known as where."""
    persons = (person for who in plan.everyone for person in case.thread.known_as(who))
    also = [*persons, *marks_of(case, plan.everyone)]
    return is_free(case.dialogue.programme_id, plan, own=own_bookings(case), also=also)


def _have_talks_elsewhere(case: Case, plan: OpenedPlan) -> bool:
    """Whether somebody who comes, of either side or of the team, has an appointment in another dialogue at that time."""
    asked = (plan.at, plan.until)
    parties = [who for who in plan.everyone if case.party(who)]
    team = [who for who in plan.everyone if case.staff(who)]
    return any(has_appointment_elsewhere(case, who, asked) for who in parties) or any(
        has_talk_elsewhere(case, who, [asked]) for who in team
    )


@TAKES.add
def _has_a_meeting(case: Case, person: str, asked: tuple[datetime, datetime]) -> bool:
    """Whether a meeting that is fixed takes this time of somebody; one of this dialogue is told by its own page."""
    return is_booked(case.dialogue.programme_id, case.thread.known_as(person), *asked, own=bookings_here(case))


def _is_expected(case: Case, plan: OpenedPlan, who: str) -> bool:
    """Whether the two sides know that somebody comes; one of the team can stand in for another on the day."""
    return who in plan.everyone or case.staff(who) is not None


def _lies_within_a_day(case: Case, plan: OpenedPlan) -> bool:
    """Whether no midnight comes between beginning and end, by the clock of the place and by the programme's."""
    last = plan.until - timedelta.resolution
    zones = {case.zone, *zones_there(case, plan)}
    return all(plan.at.astimezone(each).date() == last.astimezone(each).date() for each in zones)


def _is_open(case: Case, plan: OpenedPlan) -> bool:
    """Whether its place lets people in on its day; or a coordinator and a supervisor said since why not."""
    since = closed_there_since(case, plan)
    newest = case.last(Plan)
    rows = after(case.some(ClosedDayPassed, plan_id=newest.pk), since) if since and newest else []
    roles = {account.role for row in rows if row.who not in case.conflicts and (account := case.staff(row.who))}
    return since is None or {Role.COORDINATOR.value, Role.SUPERVISOR.value} <= roles


def _hard_dates(case: Case, plan: OpenedPlan) -> Callable[[datetime], bool]:
    """Says of a moment whether it is on a hard date of somebody who comes: by their clock, the place's, or ours."""
    zones = (case.zone, *zones_there(case, plan))
    hard = [(who, days) for who in plan.everyone if case.party(who) and (days := hard_dates(case, who))]
    known = [(days, (*zones, clock_of(case, who))) for who, days in hard]
    return lambda at: any(is_hard(at.astimezone(zone).date(), days) for days, clocks in known for zone in clocks)


def _next_day(case: Case, plan: OpenedPlan) -> date | None:
    """The next day, at the same hour, that is nobody's hard date and on which its places let people in.

    By the programme's clock; `None` where there is none in LOOKED_AHEAD days. Nothing else is asked of it: who is free is
    asked once it is planned.
    """
    is_on_hard_date, closed = _hard_dates(case, plan), closed_there(case, plan, ahead=LOOKED_AHEAD)
    local = plan.at.astimezone(case.zone)
    days = (local + timedelta(days=each) for each in range(1, LOOKED_AHEAD + 1))
    fits = (each for each in days if each > case.now and not is_on_hard_date(each) and closed.known_since(each) is None)
    found = next(fits, None)
    return found.date() if found else None


def _has_outlived(case: Case) -> bool:
    fixing = is_on(case) or case.last(Fixing)
    return fixing is not None and outlived(case, fixing)


rule("R28", _planned, rules.plan_is_whole)
