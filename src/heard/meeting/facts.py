"""The facts of the meeting, as the rows say them; with R25 and R26, which ask who is to come. Those of R28: `plan_facts`."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.effects import Gathering
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt, rule
from heard.attending.facts import attendant
from heard.confidentiality import access, vault
from heard.confidentiality.vault import KeyName
from heard.consent.actions import ASKED_OF
from heard.consent.leaving import active_principals
from heard.consent.terms import Purpose
from heard.consent.yeses import SAID_ANEW, standing_yes, yes_today
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.dialogue.rules import DAY_IS_OVER, NOT_THE_DAY, NOT_TODAY, unless
from heard.dialogue.team import newcomer, team
from heard.facilitators.rules import Team, can_carry
from heard.meeting import rules
from heard.meeting.about import comes, facilitators_there, in_the_room, plan_in_question, step_of
from heard.meeting.days import (
    authorisation,
    ended_meetings,
    fixing_there,
    harmed_side_left,
    has,
    is_line_broken,
    is_on,
    last_stop,
    shown_fixing,
    still_comes,
)
from heard.meeting.models import Fixing, PlannedAttendant
from heard.meeting.plans import OpenedPlan, opened
from heard.meeting.terms import Moment
from heard.people.terms import Part, Side
from heard.preparation.facts import invited_supporters, supporter
from heard.preparation.rules import Supporters, supporters_are_known


def _team(case: Case, attempt: Attempt) -> Team:
    if attempt.act == "assign":
        return newcomer(case, attempt.values.get("facilitator") or "")
    if step_of(attempt) is Gathering.AUTHORISE:
        return team(case, case.facilitators, case.day())
    plan = plan_in_question(case, attempt)
    day = case.day(plan.at) if plan and step_of(attempt) is Gathering.FIX else case.day()
    return team(case, facilitators_there(case, attempt, plan) if plan else case.facilitators, day)


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
    coming = [who for who in comes(case, attempt, plan) if still_comes(case, plan, who)]
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
        apart=plan is not None and len({each.place.casefold() for each in plan.ends}) > 1,
        not_asked=_not_asked(case, attempt, plan) if plan and _goes_on_after_a_break(case, attempt) else (),
    )


def _not_asked(case: Case, attempt: Attempt, plan: OpenedPlan) -> tuple[str, ...]:
    """Who of both sides is in one of the rooms and was not asked whether to go on."""
    here = in_the_room(case, attempt, plan) - set(attempt.values.get("asked") or ())
    return tuple(each.person_id for each in case.parties if each.person_id in here)


def _goes_on_after_a_break(case: Case, attempt: Attempt) -> bool:
    """Whether the line broke and it goes on, now or as it is written down afterwards."""
    now = step_of(attempt) is Gathering.RESUME and is_line_broken(case)
    return now or bool(attempt.values.get("line_back"))


def _of_harmed_side(party: object, case: Case, attempt: Attempt) -> bool:
    """Staff, and who is on neither side, leave when they like; only somebody of the responsible side waits."""
    if party is None:
        who = attempt.values.get("person")
        return case.staff(who) is not None or attendant(case, who) is not None
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


@access.opens("Who comes on neither side, by name, while the meeting is fixed, for those who come", "party")
def _names_on_neither_side(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    plans = {each for rows in _fixed_plan(case, by).values() for each in rows}
    rows = {row.attendant_id for row in case.rows(PlannedAttendant) if row.plan_id in plans}
    return {KeyName("office", case.dialogue_id): rows} if rows else {}


ASKED_OF.add((Purpose.MEET_TODAY, meeting_today))
rule("R25", _supporters, supporters_are_known)
rule("R26", _team, can_carry)
rule("R29", _today, rules.yes_today)
rule("R30", _leaving, rules.in_order_and_free)
rule("R31", _recording, rules.not_recorded)
rule("R32", _again, rules.one_meeting)
