"""The facts of screening, as the rows say them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from heard.acts.effects import Crosses, Gathers, Reaches, Records, Why
from heard.acts.register import Attempt, rule
from heard.confidentiality import vault
from heard.corrections.facts import agreement
from heard.dialogue.case import Case, after
from heard.dialogue.models import DialogueRecord, Party
from heard.dialogue.moment import asked_once
from heard.dialogue.reaching import asks, happened_since, reaches_principal, reaches_responsible_side
from heard.inquiry.requests import asked_since, live_requests
from heard.people.terms import Side
from heard.screening import rules
from heard.screening.ages import is_at_least
from heard.screening.models import (
    AgeChecked,
    Approval,
    DateAhead,
    InstitutionAsked,
    Order,
    OrderLifted,
    OtherBodyApproved,
    Proceeding,
    ProceedingClosed,
    Risk,
    Standing,
    Talk,
    TurnedDown,
)
from heard.screening.terms import AgesChecked, Allowed


@asked_once
def approvals(case: Case) -> set[str]:
    """Accounts whose approval of the request that lives now stands: of nobody with a conflict, whenever it was found."""
    mark = _asked_anew(case)
    return {row.account_id for row in after(case.rows(Approval), mark)} - case.conflicts if mark else set()


@asked_once
def is_turned_down(case: Case) -> bool:
    """Whether the programme's no stands: said under the request that lives now, and not followed by enough approvals."""
    since = asked_since(case)
    said = after(case.rows(TurnedDown), since) if since else []
    return bool(said) and not is_approved(case)


def is_approved(case: Case) -> bool:
    """Whether as many people have approved as the programme asks for."""
    return len(approvals(case)) >= approvals_asked(case) and (other_body_approved(case) or not asks_other_body(case))


def approvals_asked(case: Case) -> int:
    """How many people approve, by this programme, after this kind of harm."""
    return case.policy.outreach.approvals_after(_harm_for(case, case.policy.outreach.more_after))


def asks_other_body(case: Case) -> bool:
    """Whether another body approves as well, by this programme, after this kind of harm."""
    kinds = case.policy.outreach.second_body_after
    return _harm_for(case, kinds) in kinds


def other_body_approved(case: Case) -> bool:
    """Whether another body approved the request that lives now, since the programme's last no."""
    mark = _asked_anew(case)
    return mark is not None and bool(after(case.rows(OtherBodyApproved), mark))


def _harm_for(case: Case, kinds: Sequence[str]) -> str:
    """The kind of harm, for settings that name kinds; `""` where none is named. Asked under the programme's own keyring."""
    if not kinds:
        return ""
    with vault.opened(case.judging_keyring()):
        return str(case.dialogue.harm)


@asked_once
def _asked_anew(case: Case) -> datetime | None:
    """From when (UTC) what is said to the request counts: since it was made, and since it was put in doubt."""
    since = asked_since(case)
    return max([since, *(row.entered_at for row in put_in_doubt(case))]) if since else None


def put_in_doubt(case: Case) -> list[DialogueRecord]:
    """What takes approvals with it: the programme's no, and that what they rested on (R6, R10) was a mistake."""
    mistaken = [agreement(case, row) for kind in (Talk, Standing, AgeChecked) for row in case.struck(kind)]
    return [*case.rows(TurnedDown), *mistaken]


def risk_age(case: Case) -> timedelta | None:
    """How old the newest assessment is, from the day on which it was made; `None` where there is none."""
    return min((case.now - row.at for row in case.rows(Risk)), default=None)


@asked_once
def orders_in_force(case: Case) -> list[Order]:
    """Orders that bind today: through their last day, and until lifted."""
    lifted = {row.order_id for row in case.rows(OrderLifted)}
    today = case.day()
    return [row for row in case.rows(Order) if row.pk not in lifted and (row.until is None or row.until >= today)]


def open_proceedings(case: Case) -> list[Proceeding]:
    """Legal steps that are open."""
    closed = {row.proceeding_id for row in case.rows(ProceedingClosed)}
    return [row for row in case.rows(Proceeding) if row.pk not in closed]


def dates_ahead(case: Case) -> list[tuple[DateAhead, str, date]]:
    """Dates of the law and of custody that are not over, each with its kind, the nearest first. Needs the office's key."""
    newest = {row.said["kind"]: row for row in case.rows(DateAhead)}
    found = [(row, kind, date.fromisoformat(row.said["on"])) for kind, row in newest.items()]
    return sorted((each for each in found if each[2] >= case.day()), key=lambda each: each[2])


def rested_by_law(case: Case, moment: datetime) -> bool:
    """Whether a legal step that this programme names was open at a moment (R8)."""
    closed = {row.proceeding_id: row.entered_at for row in case.rows(ProceedingClosed)}
    settings = case.policy.calendar.model_dump()
    return any(
        row.entered_at <= moment < closed.get(row.pk, case.now + timedelta.resolution)
        for row in case.rows(Proceeding)
        if settings.get(row.kind) != "ignore"
    )


def _to_talk_with(case: Case, askers: set[str]) -> set[str]:
    """The first talk is with those who were harmed; where the other side asked, as the programme has it."""
    if askers and case.policy.initiation.first_talk == "asker":
        return askers
    harmed = {party.person_id for party in case.principals(Side.HARMED)}
    return (askers & harmed) or harmed


def _known(case: Case, _attempt: Attempt) -> rules.Screened:
    askers = {row.person_id for row in live_requests(case)}
    return rules.Screened(
        somebody_asks=bool(askers),
        all_talked=_to_talk_with(case, askers) <= {row.person_id for row in case.rows(Talk)},
        all_standing=askers <= {row.person_id for row in case.rows(Standing)},
        risk_age=risk_age(case),
    )


def _ordered(case: Case, attempt: Attempt) -> rules.Ordered:
    return rules.Ordered(
        order_in_force=any(not _allows(row, attempt) for row in orders_in_force(case)),
        barred=asks(case, attempt, "R7") and _is_barred(case, attempt),
        lifting=attempt.act == "lift_order",
        recorded_since=happened_since(case, attempt, Order),
        over_on=_over_on(case),
    )


def _over_on(case: Case) -> date | None:
    """The first day on which no order of today is in force any more; `None` where there is none, or one without an end."""
    ends = [row.until for row in orders_in_force(case)]
    return max(each for each in ends if each) + timedelta(days=1) if ends and all(ends) else None


def _allows(order: Order, attempt: Attempt) -> bool:
    """Whether an order names just this as what it allows. What comes before everything passes with any contact allowed."""
    effect = attempt.effect
    kind = Allowed.EXCHANGE if isinstance(effect, Crosses) else Allowed.CONTACT
    return (Allowed.MEETING if isinstance(effect, Gathers) else kind) in order.allows.split()


def _is_barred(case: Case, attempt: Attempt) -> bool:
    """Whether an order stands in the way: of a step further with either principal, of all else with the responsible side."""
    effect = attempt.effect
    if not isinstance(effect, Reaches):
        return True
    if effect.why is Why.FURTHER:
        return reaches_principal(case, attempt)
    return reaches_responsible_side(case, attempt)


def _calendar(case: Case, attempt: Attempt) -> rules.Calendar:
    return rules.Calendar(
        open=frozenset(row.kind for row in open_proceedings(case)),
        approved=is_approved(case),
        passes_before_approval=isinstance(attempt.effect, Records) and attempt.effect.before_approval,
    )


def is_old_enough(case: Case, party: Party) -> bool | None:
    """Whether somebody is as old as the programme asks of their side; `None` where nobody knows it."""
    return is_at_least(case, party, case.policy.eligibility.least_age_of(party.side))


def _is_answered(attempt: Attempt) -> bool:
    """Whether who approves has checked ages: a form asks them; a story that leaves it out tells of a filled form."""
    return attempt.act == "approve" and attempt.values.get("ages") != AgesChecked.NOT_CHECKED


def _eligible(case: Case, attempt: Attempt) -> rules.Eligible:
    ages = [is_old_enough(case, party) for party in case.both]
    held = [party.person_id for party in case.principals(Side.RESPONSIBLE) if party.person.held]
    return rules.Eligible(
        all_old_enough=False not in ages,
        ages_known=None not in ages or _is_answered(attempt),
        ages_alone=isinstance(attempt.effect, Gathers),
        harm=case.dialogue.harm,
        custody=frozenset(party.person.custody for party in case.principals(Side.RESPONSIBLE)),
        institutions=tuple(_said_by_institution(case, each) for each in held),
    )


def _said_by_institution(case: Case, person_id: str) -> rules.SaidByInstitution:
    row = case.last(InstitutionAsked, person_id=person_id)
    said = row.said if row else {}
    day = said.get("infraction")
    return rules.SaidByInstitution(
        asked=row is not None,
        infraction=date.fromisoformat(day) if day else None,
        programs_open=bool(said.get("programs_open")),
        today=case.day(),
    )


rule("R6", _known, rules.known_enough)
rule("R7", _ordered, rules.no_order)
rule("R8", _calendar, rules.calendar_is_clear)
rule("R10", _eligible, rules.taken_here)
