"""The facts of R11: whom we may approach, and who asked for it."""

from heard.acts.effects import Crosses, Gathering, Gathers, Reaches, Takes, Why
from heard.acts.register import Attempt, rule
from heard.consent.facts import fresh_go_aheads, go_aheads
from heard.consent.guardians import is_backed
from heard.consent.leaving import active_principals
from heard.consent.terms import Purpose
from heard.consent.yeses import standing_yes
from heard.contact import rules
from heard.dialogue.case import Case, after
from heard.dialogue.models import ContactRecord
from heard.dialogue.reaching import (
    happened_since,
    is_awaited,
    reached,
    reaches_responsible_side,
)
from heard.dialogue.team import all_fit
from heard.inquiry.models import Request, RequestTakenBack
from heard.inquiry.requests import asked_since, live_requests
from heard.people.terms import Part, Side
from heard.screening.facts import approvals, is_turned_down, other_body_approved
from heard.screening.models import Talk, TurnedDown


def _approach(case: Case, attempt: Attempt) -> rules.Approach:
    contacts = [row for row in case.contacts_with_responsible_side() if not _is_with_who_asked(case, row)]
    since = asked_since(case)
    is_first = not (since and after(contacts, since))
    may_be_old = not is_first and _side_said_yes(case, reached(case, attempt))
    said = go_aheads(case) if may_be_old else fresh_go_aheads(case)
    ages = [case.now - row.at if row else None for row in said.values()]
    known = [age for age in ages if age is not None]
    return rules.Approach(
        question=_question(attempt),
        with_responsible_side=_is_approach(case, attempt),
        ever_approached=bool(contacts),
        request_is_live=bool(live_requests(case)),
        approvals=len(approvals(case)),
        harm=case.dialogue.harm,
        other_body=other_body_approved(case),
        turned_down=is_turned_down(case),
        go_ahead_age=max(known) if known and len(known) == len(ages) else None,
        is_first=is_first,
        facilitators_fit=all_fit(case, case.day()),
        backed=all(is_backed(case, party, Purpose.PREPARE) for party in active_principals(case, Side.HARMED)),
        turned_down_since=happened_since(case, attempt, TurnedDown),
        taken_back_since=happened_since(case, attempt, RequestTakenBack),
    )


def _is_approach(case: Case, attempt: Attempt) -> bool:
    """Whether it brings something to the responsible side that they do not wait for: neither an answer nor a first talk."""
    if not reaches_responsible_side(case, attempt) or is_awaited(case, attempt):
        return False
    effect = attempt.effect
    talk = isinstance(effect, Reaches) and effect.why is Why.FIRST_TALK
    return not (talk and case.policy.initiation.who == "either" and _asks(case, reached(case, attempt)))


def _is_with_who_asked(case: Case, row: ContactRecord) -> bool:
    """Whether it was the first talk with somebody of the responsible side who had asked: nobody was approached by that."""
    asked = [each for each in case.rows(Request) if each.person_id == row.reached(case)]
    return isinstance(row, Talk) and bool(asked) and asked[0].entered_at <= row.entered_at


def _asks(case: Case, person_id: str) -> bool:
    return any(row.person_id == person_id for row in live_requests(case))


def _question(attempt: Attempt) -> rules.ContactQuestion:
    """What this act asks of R11."""
    effect = attempt.effect
    if isinstance(effect, Gathers):
        begins = effect.step in (Gathering.BEGIN, Gathering.RESUME)
        return rules.ContactQuestion.STILL_YES if begins else rules.ContactQuestion.APPROVED
    if isinstance(effect, Crosses):
        return rules.ContactQuestion.CROSSES
    why = effect.why if isinstance(effect, Reaches) else None
    if isinstance(effect, Takes) or why is Why.TRIED:
        return rules.ContactQuestion.EVER_OR_NOW
    return rules.ContactQuestion.EVER if why in (Why.NEWS, Why.CARE) else rules.ContactQuestion.APPROACH


def _side_said_yes(case: Case, person_id: str) -> bool:
    """Whether they said yes to preparing; for who is no principal, whether a responsible one did."""
    party = case.party(person_id)
    asked = [party] if party and party.part == Part.PRINCIPAL else case.principals(Side.RESPONSIBLE)
    return any(standing_yes(case, each.person_id, Purpose.PREPARE) for each in asked)


rule("R11", _approach, rules.may_approach)
