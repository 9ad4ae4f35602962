"""R6 to R10: what the programme must know, orders, the legal calendar, acknowledgement, whom the programme leaves out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

# One person's approval is one, however often they give it; the next is somebody else's.
APPROVED_BY_YOU = Obstacle("R0", "approved_by_you")
NOTHING_OF_COURT = Obstacle("R0", "nothing_of_court")
DAYS_TURNED = Obstacle("R0", "days_turned")
NO_TALK = Obstacle("R6", "no_talk", clears=("talk_first",))
NO_STANDING = Obstacle("R6", "no_standing", clears=("check_standing",))
NO_FRESH_RISK = Obstacle("R6", "no_fresh_risk", clears=("assess_risk",))
NOBODY_ASKED = Obstacle("R6", "nobody_asked", clears=("ask",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """What is on record of those who ask. `risk_age` is the time since the newest assessment, `None` without one."""

    somebody_asks: bool
    all_talked: bool
    all_standing: bool
    risk_age: timedelta | None


def known_enough(facts: Screened, policy: Policy) -> list[Obstacle]:
    """R6: what the programme knows before it says yes to going on."""
    if not facts.somebody_asks:
        return [NOBODY_ASKED]
    found = []
    if not facts.all_talked:
        found.append(NO_TALK)
    if not facts.all_standing:
        found.append(NO_STANDING)
    if not is_fresh(facts.risk_age, policy):
        found.append(NO_FRESH_RISK)
    return found


def is_fresh(risk_age: timedelta | None, policy: Policy) -> bool:
    """Whether an assessment of this age still counts."""
    return risk_age is not None and risk_age <= timedelta(days=policy.screening.risk_fresh_days)


ORDER_IN_FORCE = Obstacle("R7", "order_in_force", clears=("lift_order",))
ORDER_SINCE = Obstacle("R7", "order_since")
ORDER_STANDS = Obstacle("R7", "order_stands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Whether an order is in force, whether this act is one that an order bars, and whether it is the lifting itself.

    `order_in_force` counts only orders that do not allow just this. `recorded_since` is whether one was recorded after that
    was made which now takes effect, also one that has ended.
    `over_on` is the first day without any that is in force now; `None` where one has no last day.
    """

    order_in_force: bool
    barred: bool
    lifting: bool
    recorded_since: bool = False
    over_on: date | None = None


def no_order(facts: Ordered, policy: Policy) -> list[Obstacle]:
    """R7: no order is in force between the people."""
    if facts.lifting:
        return [] if policy.screening.orders == "lifted_in_writing" else [replace(ORDER_STANDS, possible=facts.over_on)]
    if facts.order_in_force and facts.barred:
        return [replace(ORDER_IN_FORCE, possible=facts.over_on)]
    return [ORDER_SINCE] if facts.recorded_since else []


RESTS = Obstacle("R8", "legal_step_open", clears=("close_proceeding",))
MUST_BE_OVER, REST = "must_be_over", "rest_while_open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Which legal steps are open, whether the programme has approved yet, and whether the act comes before approval."""

    open: frozenset[str]
    approved: bool
    passes_before_approval: bool


def calendar_is_clear(facts: Calendar, policy: Policy) -> list[Obstacle]:
    """R8. Before approval, a step that only lets a dialogue rest lets approving and assigning pass."""
    settings: Mapping[str, str] = policy.calendar.model_dump()
    for kind in facts.open:
        setting = settings.get(kind, MUST_BE_OVER)
        if setting == MUST_BE_OVER or (setting == REST and (facts.approved or not facts.passes_before_approval)):
            return [RESTS]
    return []


NOT_ACKNOWLEDGED = Obstacle("R9", "not_acknowledged", clears=("acknowledge",))
ACKNOWLEDGED_NO_MORE = Obstacle("R9", "taken_back_since")
NOT_SEEN = Obstacle("R9", "not_seen")
NOT_A_MEASURE_HERE = Obstacle("R9", "not_a_measure_here")
NO_SECOND_REVIEWER = Obstacle("R9", "no_second_reviewer")
REVIEWER_CANNOT_SIGN = Obstacle("R9", "reviewer_cannot_sign")
REVIEW_DECLINED = Obstacle("R9", "review_declined", clears=("acknowledge",))
REVIEW_NOT_SIGNED = Obstacle("R9", "review_not_signed", clears=("sign_review",))
MEASURES = ("some", "basic_facts", "guilt_of_record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledging:
    """`measures`: what each responsible principal acknowledges now, empty where it does not stand. `applies`: to this act.

    `decided` is the measure that two of the staff decided on for this dialogue, empty for none; where `deciding`, the one
    that is being decided on. `being_made` is the act itself; then `seen_by_assigned` and `second_reviewer` say who saw it.
    `taken_back_since` is whether one was taken back after that was made which now takes effect. `gathers`: the act brings
    people together; then `reviews_declined` is whether the reviewer of one did not sign it and said so, `reviews_signed`
    whether each was signed. `reviewer_can_sign`: who is named now can, on a screen of their own.
    """

    measures: tuple[str, ...]
    applies: bool
    being_made: bool
    seen_by_assigned: bool
    second_reviewer: bool
    taken_back_since: bool = False
    decided: str = ""
    deciding: bool = False
    gathers: bool = False
    reviews_declined: bool = False
    reviews_signed: bool = True
    reviewer_can_sign: bool = True


def acknowledged(facts: Acknowledging, policy: Policy) -> list[Obstacle]:
    """R9: what they did is acknowledged, and seen by two."""
    if facts.deciding:
        return [] if facts.decided in policy.acknowledgement.by_decision else [NOT_A_MEASURE_HERE]
    if facts.being_made:
        return _seen_by_two(facts, policy)
    least = MEASURES.index(measure_asked(facts.decided, policy))
    stands = facts.measures and all(each in MEASURES and MEASURES.index(each) >= least for each in facts.measures)
    if facts.applies and not stands:
        return [NOT_ACKNOWLEDGED]
    unsigned = _not_reviewed(facts, policy) if facts.applies and facts.gathers else []
    return unsigned or ([ACKNOWLEDGED_NO_MORE] if facts.taken_back_since else [])


def _seen_by_two(facts: Acknowledging, policy: Policy) -> list[Obstacle]:
    """A facilitator saw it, and another one is named to review it; who can sign, where a meeting waits for that."""
    found = [] if facts.seen_by_assigned else [NOT_SEEN]
    if not policy.acknowledgement.second_reviewer:
        return found
    if not facts.second_reviewer:
        return [*found, NO_SECOND_REVIEWER]
    waits = policy.acknowledgement.reviewer_signs and not facts.reviewer_can_sign
    return [*found, REVIEWER_CANNOT_SIGN] if waits else found


def _not_reviewed(facts: Acknowledging, policy: Policy) -> list[Obstacle]:
    """A reviewer who does not sign has not seen it acknowledged; one who said nothing yet is waited for where it is asked."""
    if not policy.acknowledgement.second_reviewer:
        return []
    if facts.reviews_declined:
        return [REVIEW_DECLINED]
    return [REVIEW_NOT_SIGNED] if policy.acknowledgement.reviewer_signs and not facts.reviews_signed else []


def measure_asked(decided: str, policy: Policy) -> str:
    """The measure that is asked: the one that was decided on for this dialogue, while the policy leaves that open."""
    return decided if decided in policy.acknowledgement.by_decision else policy.acknowledgement.measure


TOO_YOUNG = Obstacle("R10", "too_young", clears=("turn_down",))
HARM_LEFT_OUT = Obstacle("R10", "harm_left_out", clears=("turn_down",))
CUSTODY_LEFT_OUT = Obstacle("R10", "custody_left_out", clears=("turn_down",))
AGE_NOT_KNOWN = Obstacle("R10", "age_not_known", clears=("check_age",))
INSTITUTION_NOT_ASKED = Obstacle("R10", "institution_not_asked", clears=("record_institution",))
INFRACTION = Obstacle("R10", "infraction", waits=True)
PROGRAMS_OPEN = Obstacle("R10", "programs_open", clears=("record_institution",))
MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidByInstitution:
    """What the institution says of one responsible principal whom it holds, on a day.

    `asked` is false where nobody asked it; `infraction` is the day of the newest one, `None` where there was none.
    """

    asked: bool
    infraction: date | None
    programs_open: bool
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Eligible:
    """Whether somebody is too young, or of an age that nobody knows; which harm it is; where each responsible principal is.

    `ages_alone`: only ages are asked, of people who came since the programme said yes.
    """

    all_old_enough: bool
    harm: str
    custody: frozenset[str]
    ages_known: bool = True
    ages_alone: bool = False
    institutions: tuple[SaidByInstitution, ...] = ()


def taken_here(facts: Eligible, policy: Policy) -> list[Obstacle]:
    """R10: the programme takes people, harms and custody states like these."""
    found = [] if facts.all_old_enough else [TOO_YOUNG]
    if not facts.ages_known:
        found.append(AGE_NOT_KNOWN)
    if facts.ages_alone:
        return found
    if facts.harm in policy.eligibility.harms_out:
        found.append(HARM_LEFT_OUT)
    if facts.custody - set(policy.eligibility.custody):
        found.append(CUSTODY_LEFT_OUT)
    return found + [obstacle for each in facts.institutions for obstacle in _in_their_way(each, policy)]


def _in_their_way(one: SaidByInstitution, policy: Policy) -> list[Obstacle]:
    """What the institution says of one person that keeps them out for now."""
    months, programs = policy.eligibility.months_without_infractions, policy.eligibility.other_programs == "must_be_done"
    if (months or programs) and not one.asked:
        return [INSTITUTION_NOT_ASKED]
    over = _months_after(one.infraction, months) if one.infraction else one.today
    lately = [replace(INFRACTION, possible=over)] if one.today < over else []
    return [*lately, *([PROGRAMS_OPEN] if programs and one.programs_open else [])]


def _months_after(first: date, months: int) -> date:
    """The day on which so many months are over: where a month has no such day, the first of the next one."""
    years, month = divmod(first.month - 1 + months, MONTHS)
    try:
        return date(first.year + years, month + 1, first.day)
    except ValueError:
        return date(first.year + years, month + 2, 1)


def court_case_can_be_kept(*, told: bool, today: date, happened_on: date | None, judged_on: date | None) -> list[Obstacle]:
    """R0: something is known of the case, and its days come one after the other, none of them ahead."""
    if not told:
        return [NOTHING_OF_COURT]
    days = [each for each in (happened_on, judged_on, today) if each]
    return [] if days == sorted(days) else [DAYS_TURNED]
