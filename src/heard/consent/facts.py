"""The facts of consent: whose yes stands, who stopped, who is still in."""

from collections.abc import Callable
from datetime import datetime

from heard.acts.effects import Gathers
from heard.acts.register import Attempt, rule
from heard.consent import rules
from heard.consent.models import GoAhead, Informed, LiftAgreed, No, NotYet, Signature, Stop, StopLifted, Yes, YesEnded
from heard.consent.terms import APPROACH, Purpose
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord, Party
from heard.dialogue.reaching import asks, happened_since, is_awaited, reached
from heard.dialogue.state import WITHOUT
from heard.ground.extensions import Extension
from heard.inquiry.models import Request, RequestTakenBack
from heard.inquiry.requests import asked_since, live_requests
from heard.people.terms import Part, Role, Side
from heard.screening.models import Talk

# Yeses


def standing_yes(case: Case, person_id: str, purpose: str) -> Yes | None:
    """The yes of a person for a purpose that stands now: not ended, not followed by a no or a not yet, not lapsed."""
    newest = case.last(Yes, person_id=person_id, purpose=purpose)
    if newest is None or newest.lapses_at <= case.now:
        return None
    if any(row.yes_id == newest.pk for row in case.rows(YesEnded)):
        return None
    said = last_no(case, person_id, purpose)
    # Of two words at one moment the one that closes counts.
    return None if said and said.entered_at >= newest.entered_at else newest


def last_no(case: Case, person_id: str, purpose: str) -> No | NotYet | None:
    """The newest no or not yet of a person for a purpose."""
    said = [
        case.last(No, person_id=person_id, purpose=purpose),
        case.last(NotYet, person_id=person_id, purpose=purpose),
    ]
    return max((row for row in said if row), key=lambda row: row.entered_at, default=None)


def taken_back_since(case: Case, person_id: str, purpose: str, moment: datetime) -> DialogueRecord | None:
    """The word by which a person took back a yes after a moment: ended it, said no or not yet.

    `None` where they said no such thing, or said yes to the same again since.
    """
    mine = {row.pk: row for row in case.some(Yes, person_id=person_id, purpose=purpose)}
    ends = [row for row in case.rows(YesEnded) if row.yes_id in mine]
    closing = [*ends, *filter(None, [last_no(case, person_id, purpose)])]
    newest = max(after(closing, moment), key=lambda row: row.entered_at, default=None)
    anew = newest is not None and bool(after(list(mine.values()), newest.entered_at))
    return None if anew else newest


def yes_today(case: Case, person_id: str, since: datetime | None = None) -> bool:
    """Whether a person has said yes to meeting today, after `since` where that is given."""
    row = standing_yes(case, person_id, Purpose.MEET_TODAY)
    return row is not None and case.day(row.entered_at) == case.day() and bool(after([row], since))


def has_signed(case: Case, person_id: str) -> bool:
    """Whether a person signed everything that the programme asks for."""
    signed = {row.agreement for row in case.some(Signature, person_id=person_id)}
    return set(case.policy.consent.agreements) <= signed


def agreed(case: Case, person_id: str) -> bool:
    """Whether a person's yes to prepare stands and everything is signed."""
    return standing_yes(case, person_id, Purpose.PREPARE) is not None and has_signed(case, person_id)


# Stops


# Whether somebody is no party of it any more since a moment, as one who was to come along and was un-invited.
PART_ENDED: Extension[Callable[[Case, str, datetime], bool]] = Extension("how the part of somebody ends")


def stops(case: Case) -> list[Stop]:
    """Stops that nobody has lifted."""
    lifted = {row.stop_id for row in case.rows(StopLifted)}
    return [row for row in case.rows(Stop) if row.pk not in lifted]


def is_left_behind(case: Case, stop: Stop) -> bool:
    """Whether a member of staff said it who is not of the dialogue any more: then nobody is there to lift it alone."""
    return case.party(stop.who) is None and stop.who not in case.facilitators


def is_over(case: Case, stop: Stop) -> bool:
    """Whether a stop that nobody lifted rests the dialogue no more: the others went on without who said it (R20).

    Who is beside somebody, or kin, rests it until each principal was talked with and said yes anew; it ends with their part
    or their death. A pause of the staff is lifted, never gone on without.
    """
    party = case.party(stop.who)
    if party is None:
        return False
    if party in case.both:
        return went_on_without(case, stop.who)
    beside = party.part in (Part.SUPPORTER, Part.KIN)
    ended = case.is_dead(stop.who) or any(has_ended(case, stop.who, stop.entered_at) for has_ended in PART_ENDED)
    return (beside and ended) or _all_said_anew(case, stop.entered_at)


def _all_said_anew(case: Case, since: datetime) -> bool:
    """Whether each principal who stays, on both sides, was talked with since a moment and said yes anew."""
    sides = [staying(case, side) for side in Side]
    return all(sides) and all(_anew(case, each.person_id, since) for side in sides for each in side)


def agreed_to_lift(case: Case, stop: Stop) -> set[str]:
    """The accounts that agreed to end the pause of a member of staff who has left."""
    return {row.who for row in case.some(LiftAgreed, stop_id=stop.pk)}


def team_lifts(case: Case, agreed: set[str]) -> bool:
    """Whether these accounts are the team that stands, each of them, with a supervisor; the office where nobody is left."""
    roles = {account.role for each in agreed if (account := case.staff(each))}
    team = set(case.facilitators)
    return Role.SUPERVISOR in roles and (team <= agreed if team else Role.COORDINATOR in roles)


def may_agree_to_lift(case: Case, account_id: str) -> bool:
    """Whether it is theirs to agree to the end of such a pause: the team, a supervisor; without a team, the office."""
    account = case.staff(account_id)
    if account is None:
        return False
    office = (Role.SUPERVISOR,) if case.facilitators else (Role.SUPERVISOR, Role.COORDINATOR)
    return account_id in case.facilitators or account.role in office


def departures(case: Case) -> dict[str, datetime]:
    """Principals who stopped or took their request back, and when: the others of that side may go on without them."""
    # A person who says it again, in other words, does not leave anew: the first that stands counts.
    stopped = {row.who: row.entered_at for row in reversed(stops(case))}
    asking = {row.person_id for row in live_requests(case)}
    gone = {who: moment for who, moment in last_taken_back(case).items() if who not in asking} | stopped
    principals = {party.person_id for party in case.both}
    return {who: moment for who, moment in gone.items() if who in principals}


def declined(case: Case) -> dict[str, datetime]:
    """Responsible principals who said no to getting ready, where another of that side is there: it ends their part alone."""
    side = case.principals(Side.RESPONSIBLE)
    noes = {each.person_id: last_no(case, each.person_id, Purpose.PREPARE) for each in side if len(side) > 1}
    stand = {who: row for who, row in noes.items() if not standing_yes(case, who, Purpose.PREPARE)}
    return {who: row.entered_at for who, row in stand.items() if isinstance(row, No)}


def leavings(case: Case) -> dict[str, datetime]:
    """Principals without whom the others may go on, and since when: who stopped, took back, or declined."""
    return declined(case) | departures(case)


def last_taken_back(case: Case) -> dict[str, datetime]:
    """When each person last took a request back: who came back and leaves again leaves anew."""
    whose = {row.pk: row.person_id for row in case.rows(Request)}
    return {whose[row.request_id]: row.entered_at for row in case.rows(RequestTakenBack)}


def staying(case: Case, side: Side) -> list[Party]:
    """The principals of one side who have neither stopped, nor taken their request back, nor declined."""
    gone = leavings(case)
    return [party for party in case.principals(side) if party.person_id not in gone]


@WITHOUT.add
def went_on_without(case: Case, person_id: str) -> bool:
    """Whether those who stay went on without this principal: others of the side are there, a new talk and yes of each."""
    left = leavings(case).get(person_id)
    party = case.party(person_id)
    if left is None or party is None or not staying(case, Side(party.side)):
        return False
    return _all_said_anew(case, left)


def _anew(case: Case, person_id: str, left: datetime) -> bool:
    # A talk that was held before and entered late is no new one.
    talked = any(row.at > left for row in case.some(Talk, person_id=person_id))
    said = standing_yes(case, person_id, Purpose.PREPARE)
    return talked and said is not None and bool(after([said], left))


def active_principals(case: Case, side: Side) -> list[Party]:
    """The principals whom the dialogue goes on with: all, but those the others went on without."""
    return case.going_on(side)


def new_start(case: Case) -> datetime | None:
    """Since when agreements of the programme count: the request, or the last time that the others went on alone."""
    since = asked_since(case)
    left = [moment for who, moment in leavings(case).items() if went_on_without(case, who)]
    return max([since, *left]) if since else None


def is_stopped(case: Case) -> bool:
    """Whether a stop rests the dialogue now."""
    return any(not is_over(case, row) for row in stops(case))


def rested_until(case: Case) -> datetime | None:
    """When (UTC) the last of those left or stopped without whom the others went on; `None` where nobody did."""
    left = [moment for who, moment in leavings(case).items() if went_on_without(case, who)]
    return max([*left, *(row.entered_at for row in stops(case) if is_over(case, row))], default=None)


def _one_took_back(case: Case) -> bool:
    stopped = {row.who for row in stops(case)}
    gone = [who for who in departures(case) if who not in stopped]
    return bool(live_requests(case)) and any(not went_on_without(case, who) for who in gone)


# Going ahead


def go_aheads(case: Case) -> dict[str, GoAhead | None]:
    """The newest go-ahead of each harmed principal who stays, under the request that lives now."""
    since = asked_since(case)
    asking = {row.person_id for row in live_requests(case)}
    taken = {who: moment for who, moment in last_taken_back(case).items() if who in asking}
    rows = after(case.rows(GoAhead), since) if since else []
    # Who took a request back and asked again says it again: the old one went with the old request.
    rows = [row for row in rows if row.person_id not in taken or row.entered_at > taken[row.person_id]]
    return {
        party.person_id: next((row for row in reversed(rows) if row.person_id == party.person_id), None)
        for party in active_principals(case, Side.HARMED)
    }


def fresh_go_aheads(case: Case) -> dict[str, GoAhead | None]:
    """As `go_aheads`, `None` for who said “not yet” since. That is about a first approach only: later they say stop."""
    return {who: None if row and _put_off(case, row) else row for who, row in go_aheads(case).items()}


def _put_off(case: Case, row: GoAhead) -> bool:
    return bool(after(case.some(NotYet, person_id=row.person_id, purpose=APPROACH), row.entered_at))


# The facts of the rules


def told_of_text(case: Case, person_id: str, purpose: str) -> Informed | None:
    """When a person was first told of the text that a yes would name now, the newest; `None` where nobody told them."""
    told = case.some(Informed, person_id=person_id, purpose=purpose)
    return next((row for row in told if row.text_version == told[-1].text_version), None)


def is_yes_to_meet_anew(case: Case) -> bool:
    """Whether each yes to meet that stands was said after others went on without somebody (R20, R28)."""
    since = rested_until(case)
    said = [standing_yes(case, each.person_id, Purpose.MEET) for side in Side for each in active_principals(case, side)]
    return all(bool(after([row], since)) for row in said if row)


def meet_yeses(case: Case) -> bool:
    """Whether every principal's yes to meet stands, on both sides."""
    sides = [active_principals(case, side) for side in Side]
    return all(sides) and all(standing_yes(case, p.person_id, Purpose.MEET) for side in sides for p in side)


def _informing(case: Case, attempt: Attempt) -> rules.Informing:
    purpose = attempt.values.get("purpose", "")
    asks = attempt.act == "say_yes"
    return rules.Informing(
        needs_telling=asks and purpose != Purpose.MEET_TODAY,
        told=told_of_text(case, attempt.by.who, purpose) is not None,
        own=not asks or (attempt.by.kind == "person" and case.party(attempt.by.who) is not None),
        meet_yeses=not (isinstance(attempt.effect, Gathers) and attempt.asks("R17")) or meet_yeses(case),
    )


def _thinking(case: Case, attempt: Attempt) -> rules.Thinking:
    party, purpose = case.party(attempt.by.who), attempt.values.get("purpose", "")
    told = told_of_text(case, attempt.by.who, purpose)
    alone = not attempt.by.entered_by and party is not None and not party.person.held
    return rules.Thinking(
        responsible=party is None or (party.side != Side.HARMED and party.part != Part.SUPPORTER),
        today=purpose == Purpose.MEET_TODAY,
        waited=case.now - told.entered_at if told else None,
        to_facilitator=alone or attempt.by.entered_by in case.facilitators,
    )


def _price(_case: Case, attempt: Attempt) -> rules.Price:
    purpose = attempt.values.get("purpose")
    return rules.Price(purposes=1 if isinstance(purpose, str) and purpose in Purpose.values else 0)


def _standing(case: Case, attempt: Attempt) -> rules.StandingStops:
    whose = {row.who for row in stops(case)}
    asked = asks(case, attempt, "R20") and not is_awaited(case, attempt)
    return rules.StandingStops(
        stopped=asked and is_stopped(case),
        by_target=asked and reached(case, attempt) in whose,
        took_back=asked and _one_took_back(case),
        stopped_since=happened_since(case, attempt, Stop),
        lifting=attempt.act == "start_again",
        own_to_lift=attempt.by.who in whose or _is_for_the_team(case, attempt.by.who),
    )


def _is_for_the_team(case: Case, who: str) -> bool:
    """Whether a pause stands of somebody of the staff who has left, to whose end this account may agree."""
    return any(is_left_behind(case, row) for row in stops(case)) and may_agree_to_lift(case, who)


rule("R17", _informing, rules.is_a_yes)
rule("R18", _thinking, rules.thought_over)
rule("R19", _price, rules.not_a_price)
rule("R20", _standing, rules.nothing_stops)
