"""The facts of the meeting, as the rows say them; with R25 and R26, which ask who is to come."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.effects import Gathering, Gathers
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt, rule
from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName
from heard.consent.actions import ASKED_OF
from heard.consent.facts import is_yes_to_meet_anew
from heard.consent.leaving import active_principals
from heard.consent.terms import Purpose
from heard.consent.yeses import SAID_ANEW, standing_yes, yes_today
from heard.contact.clocks import clock_of
from heard.contact.facts import hard_dates
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.dialogue.rules import DAY_IS_OVER, NOT_THE_DAY, NOT_TODAY, unless
from heard.dialogue.team import fit, newcomer, team
from heard.facilitators.rules import Team, can_carry, fits
from heard.meeting import rules
from heard.meeting.bookings import is_free
from heard.meeting.days import (
    OpenedPlan,
    authorisation,
    day_there,
    ended_meetings,
    fixing_there,
    harmed_side_left,
    has,
    is_on,
    last_stop,
    next_plan,
    opened,
    outlived,
    own_bookings,
    present,
    shown_fixing,
    shut_out,
    still_comes,
    zone_of,
)
from heard.meeting.models import ClosedDayPassed, Fixing, Plan
from heard.meeting.terms import PLAN_PARTS, Moment
from heard.people.reach import is_hard
from heard.people.terms import Part, Role, Side
from heard.preparation.facts import invited_supporters, supporter
from heard.preparation.rules import Supporters, supporters_are_known
from heard.programme.queries import closed_since, known_of, places_of


def step_of(attempt: Attempt) -> Gathering | None:
    """How far an act brings people together; `None` where it does not."""
    return attempt.effect.step if isinstance(attempt.effect, Gathers) else None


def is_on_the_day(attempt: Attempt) -> bool:
    """Whether an act brings people together in the room."""
    return step_of(attempt) in (Gathering.BEGIN, Gathering.RESUME)


def plan_in_question(case: Case, attempt: Attempt) -> OpenedPlan | None:
    """The plan an act is about: of the fixed meeting on its day, else the newest."""
    if is_on_the_day(attempt) or attempt.act == "depart":
        fixing = is_on(case) or case.last(Fixing)
        return opened(fixing.plan) if fixing else None
    plan = next_plan(case)
    return opened(plan) if plan else None


def _comes(case: Case, attempt: Attempt, plan: OpenedPlan) -> tuple[str, ...]:
    """Everybody an act is about, by reference: on the day who is said to be there, else the whole plan."""
    if named := attempt.values.get("there"):
        return tuple(named)
    fixing = is_on(case)
    return present(case, fixing, plan) if fixing and is_on_the_day(attempt) else plan.everyone


def _in_the_room(case: Case, attempt: Attempt, plan: OpenedPlan) -> set[str]:
    return set(_comes(case, attempt, plan)) - set(plan.waiting)


def _facilitators_there(case: Case, attempt: Attempt, plan: OpenedPlan) -> list[str]:
    return [each for each in case.facilitators if each in _in_the_room(case, attempt, plan)]


def _fitting(case: Case, attempt: Attempt, plan: OpenedPlan, day: date) -> int:
    """How many of those who come can carry it; on the day how many are there, since of each R26 asks whether they can."""
    if is_on_the_day(attempt):
        return len(_facilitators_there(case, attempt, plan))
    members = [fit(case, each) for each in _facilitators_there(case, attempt, plan)]
    return sum(1 for member in members if not fits(member, day, case.policy))


def _is_known(case: Case, who: str) -> bool:
    party = case.party(who)
    if party is not None:
        return not case.is_dead(who)
    account = case.staff(who)
    return account is not None and (who in case.facilitators or account.role in (Role.COORDINATOR, Role.SUPERVISOR))


def _approved(case: Case, name: str) -> bool:
    places = places_of(case.dialogue.programme_id)
    return any(place.name.casefold() == name.casefold() and place.approved_at for place in places)


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
    day, comes = case.day(plan.at), _comes(case, attempt, plan)
    not_cleared = shut_out(case, plan, comes)
    principals = {party.person_id for side in Side for party in active_principals(case, side)}
    return rules.Planned(
        on_the_day=is_on_the_day(attempt),
        stands=not _has_outlived(case),
        yes_anew=is_yes_to_meet_anew(case),
        there=True,
        parts=frozenset(name for name in PLAN_PARTS if plan.parts.get(name, "").strip()),
        ahead=plan.at > case.now,
        one_day=is_on_the_day(attempt) or _lies_within_a_day(case, plan),
        authorised=authorisation(case) is not None,
        place_approved=_approved(case, plan.place),
        principals_come=bool(principals) and principals <= _in_the_room(case, attempt, plan),
        all_known=all(_is_known(case, who) and _is_expected(case, plan, who) for who in comes),
        all_cleared=not not_cleared,
        not_cleared=not_cleared,
        free=is_free(case.dialogue.programme_id, plan, own=own_bookings(case)),
        on_hard_date=_is_on_a_hard_date(case, plan),
        place_open=_is_open(case, plan),
        fitting_facilitators=_fitting(case, attempt, plan, day),
    )


def _is_expected(case: Case, plan: OpenedPlan, who: str) -> bool:
    """Whether the two sides know that somebody comes; one of the team can stand in for another on the day."""
    return who in plan.everyone or case.staff(who) is not None


def _lies_within_a_day(case: Case, plan: OpenedPlan) -> bool:
    """Whether no midnight comes between beginning and end, by the clock of the place and by the programme's."""
    last = plan.until - timedelta.resolution
    zones = {case.zone, zone_of(case, known_of(case.dialogue.programme_id, plan.place))}
    return all(plan.at.astimezone(each).date() == last.astimezone(each).date() for each in zones)


def _is_open(case: Case, plan: OpenedPlan) -> bool:
    """Whether its place lets people in on its day; or a coordinator and a supervisor said since why not."""
    since = closed_since(case.dialogue.programme_id, plan.place, day_there(case, plan))
    newest = case.last(Plan)
    rows = after(case.some(ClosedDayPassed, plan_id=newest.pk), since) if since and newest else []
    roles = {account.role for row in rows if row.who not in case.conflicts and (account := case.staff(row.who))}
    return since is None or {Role.COORDINATOR.value, Role.SUPERVISOR.value} <= roles


def _is_on_a_hard_date(case: Case, plan: OpenedPlan) -> bool:
    """Whether it is a hard date of somebody who comes: by their own clock, by that of the place, or by the programme's."""
    there = zone_of(case, known_of(case.dialogue.programme_id, plan.place))
    comes = [(who, hard_dates(case, who)) for who in plan.everyone if case.party(who)]
    return any(
        is_hard(plan.at.astimezone(zone).date(), days)
        for who, days in comes
        if days
        for zone in (case.zone, there, clock_of(case, who))
    )


def _has_outlived(case: Case) -> bool:
    fixing = is_on(case) or case.last(Fixing)
    return fixing is not None and outlived(case, fixing)


def _team(case: Case, attempt: Attempt) -> Team:
    if attempt.act == "assign":
        return newcomer(case, attempt.values.get("facilitator") or "")
    if step_of(attempt) is Gathering.AUTHORISE:
        return team(case, case.facilitators, case.day())
    plan = plan_in_question(case, attempt)
    day = case.day(plan.at) if plan and step_of(attempt) is Gathering.FIX else case.day()
    return team(case, _facilitators_there(case, attempt, plan) if plan else case.facilitators, day)


def _supporters(case: Case, attempt: Attempt) -> Supporters:
    plan = plan_in_question(case, attempt) if step_of(attempt) in (Gathering.FIX, Gathering.BEGIN) else None
    asked = _asked_supporters(case, attempt, plan)
    named = case.party(attempt.values.get("supporter"))
    return Supporters(
        asked=tuple(supporter(case, who, in_the_room=plan is not None and who in plan.attendees) for who in asked),
        harmed_side_has_one=any((found := case.party(who)) and found.side == Side.HARMED for who in asked),
        inviting=attempt.act in ("invite_supporter", "accept_supporter"),
        own=named is not None and (attempt.act == "accept_supporter" or _is_theirs(case, named, attempt.by.who)),
    )


def _is_theirs(case: Case, supporter: Party, who: str) -> bool:
    """Whether this is the supporter's own person; where nobody was named yet, somebody of their side."""
    own = case.party(who)
    return supporter.supports == who or (not supporter.supports and own is not None and own.side == supporter.side)


def _asked_supporters(case: Case, attempt: Attempt, plan: OpenedPlan | None) -> list[str]:
    """All who were invited; for a fixed plan those who come."""
    if plan is None:
        return [who for who in invited_supporters(case) if not case.is_dead(who)]
    coming = [who for who in _comes(case, attempt, plan) if still_comes(case, plan, who)]
    return [who for who in coming if (party := case.party(who)) and party.part == Part.SUPPORTER]


def _principals_who_come(case: Case) -> list[str]:
    return [party.person_id for side in Side for party in active_principals(case, side)]


def _today(case: Case, _attempt: Attempt) -> rules.Today:
    who, ends = _principals_who_come(case), ended_meetings(case)
    # Each meeting has its own yes of the day.
    since = ends[-1].entered_at if ends and not is_on(case) else None
    return rules.Today(all_said_yes=bool(who) and all(yes_today(case, each, since) for each in who))


def _leaving(case: Case, attempt: Attempt) -> rules.OrderOfLeaving:
    fixing = is_on(case) or case.last(Fixing)
    plan = opened(fixing.plan) if fixing else None
    party = case.party(attempt.values.get("person"))
    stopped, when = last_stop(case), attempt.said_at or case.now
    who = _principals_who_come(case)
    return rules.OrderOfLeaving(
        departing=attempt.act == "depart",
        of_harmed_side=_of_harmed_side(party, case, attempt),
        harmed_side_left=fixing is not None and plan is not None and harmed_side_left(case, fixing, plan, when),
        stopped=stopped is not None and case.day(stopped) == case.day(),
        said_yes_since=bool(who) and all(yes_today(case, each, since=stopped) for each in who),
    )


def _of_harmed_side(party: object, case: Case, attempt: Attempt) -> bool:
    """Staff leave when they like; only somebody of the responsible side waits."""
    if party is None:
        return case.staff(attempt.values.get("person")) is not None
    return getattr(party, "side", "") == Side.HARMED


def _recording(_case: Case, attempt: Attempt) -> rules.Recording:
    agreed = attempt.values.get("recording_agreed_by") or ()
    present = attempt.values.get("attendees") or ()
    return rules.Recording(planned=bool(agreed), all_agreed=bool(present) and set(present) <= set(agreed))


def _again(case: Case, _attempt: Attempt) -> rules.Again:
    ends = ended_meetings(case)
    last = ends[-1].entered_at if ends else None
    agreed = authorisation(case)
    yeses = [standing_yes(case, who, Purpose.MEET) for who in _principals_who_come(case)]
    return rules.Again(
        held=len(ends),
        authorised_anew=agreed is not None and bool(after([agreed], last)),
        all_yes_anew=bool(yeses) and all(row is not None and after([row], last) for row in yeses),
    )


@SAID_ANEW.add
def _ended_and_stopped(case: Case, _person_id: str) -> Iterable[datetime]:
    """Each meeting has its own yes, and a stopped one goes on by a new one (R29, R30, R32)."""
    stopped = last_stop(case)
    return [row.entered_at for row in ended_meetings(case)] + ([stopped] if stopped else [])


def meeting_today(case: Case, _attempt: Attempt) -> list[Obstacle]:
    """R0: a meeting is fixed for today, or goes on. Whether it stands, R28 asks."""
    fixing = is_on(case) or fixing_there(case)
    if fixing is None:
        return [NOT_TODAY]
    day = case.day(opened(fixing.plan).at)
    if day > case.day():
        return [replace(NOT_THE_DAY, possible=day)]
    return unless(day == case.day(), NOT_TODAY if has(case, fixing, Moment.ENDED) else DAY_IS_OVER)


@access.opens("The plan of a meeting, while it is fixed, for those who come", "party")
def _fixed_plan(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    fixing = shown_fixing(case)
    if fixing is None:
        return {}
    with vault.opened(case.judging_keyring()):
        comes = still_comes(case, opened(fixing.plan), by.who)
    return {KeyName("dialogue", case.dialogue_id): {fixing.plan_id}} if comes else {}


ASKED_OF.add((Purpose.MEET_TODAY, meeting_today))
rule("R25", _supporters, supporters_are_known)
rule("R26", _team, can_carry)
rule("R28", _planned, rules.plan_is_whole)
rule("R29", _today, rules.yes_today)
rule("R30", _leaving, rules.in_order_and_free)
rule("R31", _recording, rules.not_recorded)
rule("R32", _again, rules.one_meeting)
