"""From the request to the first word to the other side."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings

from heard.acts.register import RULES, Attempt
from heard.consent.facts import fresh_go_aheads, go_aheads
from heard.consent.models import Informed, No, NotYet, Yes
from heard.consent.terms import APPROACH
from heard.contact.facts import invitation_of
from heard.contact.models import Invitation, Reminder
from heard.dialogue.case import Case, after
from heard.inquiry.promise import promised_by
from heard.inquiry.requests import asked_since
from heard.meeting.days import ended_meetings
from heard.people.terms import Side
from heard.programme.actions import SOFTWARE
from heard.screening.facts import approvals, dates_ahead, is_approved, orders_in_force
from heard.screening.models import Approval, Risk, TurnedDown
from heard.screening.rules import NO_FRESH_RISK, NO_STANDING, NO_TALK
from heard.worklist.kinds import COORDINATOR, SUPERVISOR
from heard.worklist.needs import ALWAYS, GOING, Needed, changes, end_of, midnight, needed, needs

TWO_WEEKS = timedelta(days=14)
# How long before a date of the law or of custody somebody is told: time for a talk with each side.
FOUR_WEEKS = timedelta(weeks=4)


def _waits_for_approval(case: Case) -> datetime | None:
    """Since when (UTC) a request waits for the programme; `None` where it does not, or was turned down."""
    since = asked_since(case)
    if since is None or is_approved(case):
        return None
    down = case.last(TurnedDown)
    return None if down and down.entered_at > since and not after(case.rows(Approval), down.entered_at) else since


@needs(GOING)
def known(case: Case) -> Iterator[Needed]:
    """What R6 asks before anybody approves, then the approvals themselves."""
    since = _waits_for_approval(case)
    if since is None:
        return
    missing = RULES["R6"].found(case, Attempt("approve", SOFTWARE))
    if NO_TALK in missing:
        yield needed("first_talk", since, due=promised_by(since, settings.HEARD_PROMISE_DAYS, case.zone))
        return
    if NO_STANDING in missing:
        yield needed("standing", since)
    if NO_FRESH_RISK in missing:
        yield needed("risk", since)
    if not missing:
        yield _approval(case, since)


def _approval(case: Case, since: datetime) -> Needed:
    """Whose approval is wanted: a coordinator's first, then another's."""
    given = approvals(case)
    role = SUPERVISOR if given else COORDINATOR
    return needed("approve", since, role=role, about=role, count=len(given), of=case.policy.outreach.approvals)


@needs(GOING)
def old_assessment(case: Case) -> Iterator[Needed]:
    """An assessment two weeks before it counts no more, and from then on, until a meeting was held."""
    row = case.last(Risk)
    if row and is_approved(case) and not ended_meetings(case):
        until = row.entered_at + timedelta(days=case.policy.screening.risk_fresh_days)
        yield needed("stale", row.entered_at, start=max(row.entered_at, until - TWO_WEEKS), due=until)


@needs(GOING)
def to_approach(case: Case) -> Iterator[Needed]:
    """Facilitators, the harmed side's own word, and the invitation, in this order."""
    newest = case.last(Approval)
    if newest is None or not is_approved(case) or case.rows(Invitation):
        return
    least = case.policy.facilitators.least
    if len(case.facilitators) < least:
        yield needed("match", newest.entered_at, count=len(case.facilitators), of=least)
        return
    said = list(fresh_go_aheads(case).values())
    until = [row.entered_at + timedelta(days=case.policy.outreach.fresh_yes_days) for row in said if row]
    if not until or len(until) < len(said) or min(until) < case.now:
        yield from _ask_to_approach(case)
    elif case.principals(Side.RESPONSIBLE):
        since = max(row.entered_at for row in said if row)
        yield needed("invite", since, due=min(until))


def _ask_to_approach(case: Case) -> Iterator[Needed]:
    """Who said “not yet” is asked on the day they named. Who named none says when."""
    since = case.assignments[-1].entered_at
    not_yet = case.last(NotYet, purpose=APPROACH)
    if not_yet is None or not_yet.entered_at < since:
        yield needed("go_ahead", since)
    elif not_yet.again_on:
        yield needed("go_ahead", not_yet.entered_at, start=midnight(case, not_yet.again_on))


@needs(GOING)
def to_ask_again(case: Case) -> Iterator[Needed]:
    """A “not yet” with a day, on that day; until they said something else, or were told anew what they are asked."""
    for row in case.rows(NotYet):
        same = {"person_id": row.person_id, "purpose": row.purpose}
        if row.purpose == APPROACH or row.again_on is None or row != case.last(NotYet, **same):
            continue
        party, later = (
            case.party(row.person_id),
            [each for kind in (Yes, No, Informed) for each in case.some(kind, **same)],
        )
        if party and not case.is_dead(row.person_id) and not any(each.entered_at > row.entered_at for each in later):
            start = midnight(case, row.again_on)
            yield needed("ask_again", row.entered_at, start=start, about=row.pk, side=party.side)


@needs(GOING)
def unanswered(case: Case) -> Iterator[Needed]:
    """An invitation without an answer: a reminder, as often as the programme reminds; after that, silence is an answer."""
    for party in case.principals(Side.RESPONSIBLE):
        row = invitation_of(case, party.person_id)
        if row is None or _answered(case, row):
            continue
        reminders = case.some(Reminder, invitation_id=row.pk)
        since = max([row, *reminders], key=lambda each: each.entered_at).entered_at
        left = len(reminders) < case.policy.outreach.reminders
        yield needed("remind" if left else "silence", since, start=since + TWO_WEEKS, about=party.pk, side=party.side)


def _answered(case: Case, row: Invitation) -> bool:
    said = [each for kind in (No, NotYet, Yes) for each in case.some(kind, person_id=row.person_id)]
    return any(each.entered_at > row.entered_at for each in said)


@changes
def words_grow_old(case: Case) -> Iterator[datetime]:
    """An assessment and a go-ahead count for so many days; a moment after that they do not."""
    moment = datetime.resolution
    row = case.last(Risk)
    if row:
        yield row.entered_at + timedelta(days=case.policy.screening.risk_fresh_days) + moment
    fresh = timedelta(days=case.policy.outreach.fresh_yes_days)
    yield from (said.entered_at + fresh + moment for said in go_aheads(case).values() if said)


@needs(ALWAYS)
def dates_of_the_law(case: Case) -> Iterator[Needed]:
    """A date of the law or of custody, and the last day of an order: from four weeks before it, through its day."""
    ahead = [(row.entered_at, row.pk, on) for row, _kind, on in dates_ahead(case)]
    ahead += [(row.entered_at, row.pk, row.until) for row in orders_in_force(case) if row.until]
    for since, about, on in ahead:
        yield needed(
            "date_ahead", since, start=max(since, midnight(case, on) - FOUR_WEEKS), due=end_of(case, on), about=about
        )


@changes
def dates_pass(case: Case) -> Iterator[datetime]:
    """When each of them is over."""
    yield from (end_of(case, on) for _row, _kind, on in dates_ahead(case))
    yield from (end_of(case, row.until) for row in orders_in_force(case) if row.until)
