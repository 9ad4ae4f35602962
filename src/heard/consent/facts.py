"""The facts of consent: who went ahead, who was told of which text, and what the rules ask of a yes and of a stop."""

from heard.acts.effects import Gathers
from heard.acts.register import Attempt, rule
from heard.consent import rules
from heard.consent.guardians import decides_alone, is_backed
from heard.consent.leaving import (
    active_principals,
    is_left_behind,
    is_stopped,
    last_taken_back,
    may_agree_to_lift,
    one_took_back,
    rested_until,
    stops,
)
from heard.consent.models import GoAhead, Informed, NotYet, Stop
from heard.consent.terms import APPROACH, Purpose
from heard.consent.yeses import standing_yes
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.dialogue.reaching import asks, happened_since, is_awaited, reached
from heard.inquiry.requests import asked_since, live_requests
from heard.people.terms import Part, Side

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


def unbacked(case: Case, purpose: str) -> list[Party]:
    """Principals with whom it goes on whose own yes would not count yet: no guardian says the same (R17)."""
    everyone = (party for side in Side for party in active_principals(case, side))
    return [party for party in everyone if not is_backed(case, party, purpose)]


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
    says_it = attempt.act == "say_yes"
    meets = isinstance(attempt.effect, Gathers) and attempt.asks("R17")
    rests_on_it = not says_it and asks(case, attempt, "R17")
    alone = unbacked(case, Purpose.MEET if meets else Purpose.PREPARE) if rests_on_it else []
    return rules.Informing(
        needs_telling=says_it and purpose != Purpose.MEET_TODAY,
        told=told_of_text(case, attempt.by.who, purpose) is not None,
        own=not says_it or (attempt.by.kind == "person" and case.party(attempt.by.who) is not None),
        meet_yeses=not meets or meet_yeses(case),
        backed=not alone,
        ages_known=any(decides_alone(case, each) is False for each in alone),
    )


def _thinking(case: Case, attempt: Attempt) -> rules.Thinking:
    party, purpose = case.party(attempt.by.who), attempt.values.get("purpose", "")
    told = told_of_text(case, attempt.by.who, purpose)
    alone = not attempt.by.entered_by and party is not None and not party.person.held
    return rules.Thinking(
        responsible=party is None or (party.side != Side.HARMED and party.part != Part.SUPPORTER),
        today=purpose == Purpose.MEET_TODAY,
        waited=(attempt.said_at or case.now) - told.entered_at if told else None,
        told_at=told.entered_at.astimezone(case.zone) if told else None,
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
        took_back=asked and one_took_back(case),
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
