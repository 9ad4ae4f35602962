"""R28 to R32: a whole plan, the day's own yes, leaving in order, no recording, one meeting."""

from dataclasses import dataclass, replace

from heard.acts.refusals import Obstacle
from heard.meeting.terms import PLAN_PARTS
from heard.programme.policy import Policy

R28 = "R28"
NO_PLAN = Obstacle(R28, "no_plan", clears=("plan_meeting",))
PLAN_NOT_WHOLE = Obstacle(R28, "plan_not_whole", clears=("plan_meeting",))
STANDS_NO_MORE = Obstacle(R28, "stands_no_more", clears=("authorise", "fix_meeting"))
YES_ANEW = Obstacle(R28, "yes_anew", clears=("say_yes",))
IN_THE_PAST = Obstacle(R28, "in_the_past", clears=("plan_meeting",))
NOT_AUTHORISED = Obstacle(R28, "not_authorised", clears=("authorise",))
PLACE_NOT_APPROVED = Obstacle(R28, "place_not_approved")
PRINCIPAL_MISSING = Obstacle(R28, "principal_missing", clears=("plan_meeting",))
STRANGER = Obstacle(R28, "stranger", clears=("plan_meeting",))
NOT_CLEARED = Obstacle(R28, "not_cleared", clears=("clear",))
NO_PAPER = Obstacle(R28, "no_paper", clears=("record_attendant_paper",))
TIES_NOT_ASKED = Obstacle(R28, "ties_not_asked", clears=("declare_tie",))
HAS_TIE = Obstacle(R28, "has_tie", clears=("plan_meeting",))
BOOKED = Obstacle(R28, "booked", clears=("plan_meeting",))
PAST_MIDNIGHT = Obstacle(R28, "past_midnight", clears=("plan_meeting",))
PLACE_CLOSED = Obstacle(R28, "place_closed", clears=("plan_meeting", "let_closed_day_pass"))
HARD_DATE = Obstacle(R28, "hard_date", clears=("plan_meeting",))
FEW_FACILITATORS = Obstacle(R28, "few_facilitators", clears=("plan_meeting", "assign"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The plan of a meeting and what it needs. `parts` are those that are filled.

    `on_the_day` asks, of those who are there, what was asked of the plan, and whether the meeting still `stands`; that the
    programme said no, R11 says. `yes_anew`: no yes to meet is older than a stop after which the others went on.
    `not_cleared` are those who may not enter, by reference; of those on neither side, `without_paper` who signed no paper on
    confidentiality, `not_asked_of_ties` who declared nothing yet, and `with_tie` who declared a tie to either side.
    `place_open`: it is open on that day, or a coordinator and a supervisor let the day pass.
    """

    on_the_day: bool
    there: bool
    parts: frozenset[str]
    ahead: bool
    one_day: bool
    authorised: bool
    place_approved: bool
    principals_come: bool
    all_known: bool
    all_cleared: bool
    free: bool
    on_hard_date: bool
    fitting_facilitators: int
    stands: bool = True
    yes_anew: bool = True
    not_cleared: tuple[str, ...] = ()
    without_paper: tuple[str, ...] = ()
    not_asked_of_ties: tuple[str, ...] = ()
    with_tie: tuple[str, ...] = ()
    place_open: bool = True


def plan_is_whole(facts: Planned, policy: Policy) -> list[Obstacle]:
    """R28, its own conditions."""
    each_fit = _each_fit(facts)
    if facts.on_the_day:
        late = (
            (facts.stands, STANDS_NO_MORE),
            (facts.yes_anew, YES_ANEW),
            (facts.principals_come, PRINCIPAL_MISSING),
            (facts.all_known, STRANGER),
            *each_fit,
            (facts.fitting_facilitators >= policy.facilitators.least, FEW_FACILITATORS),
        )
        return [obstacle for holds, obstacle in late if not holds]
    if not facts.there:
        return [NO_PLAN] if facts.authorised else [NO_PLAN, NOT_AUTHORISED]
    missing = tuple(f"field-plan-{each}" for each in PLAN_PARTS if each not in facts.parts)
    asked = (
        (not missing, replace(PLAN_NOT_WHOLE, about=missing)),
        (facts.ahead, IN_THE_PAST),
        (facts.one_day, PAST_MIDNIGHT),
        (facts.authorised, NOT_AUTHORISED),
        (facts.yes_anew, YES_ANEW),
        (facts.place_approved, PLACE_NOT_APPROVED),
        (facts.principals_come, PRINCIPAL_MISSING),
        (facts.all_known, STRANGER),
        *each_fit,
        (facts.free, BOOKED),
        (facts.place_open, PLACE_CLOSED),
        (not facts.on_hard_date, HARD_DATE),
        (facts.fitting_facilitators >= policy.facilitators.least, FEW_FACILITATORS),
    )
    return [obstacle for holds, obstacle in asked if not holds]


def _each_fit(facts: Planned) -> tuple[tuple[bool, Obstacle], ...]:
    """Of everybody who comes, whether they are cleared; of those on neither side, their papers. Each with who lacks it."""
    return (
        (facts.all_cleared, replace(NOT_CLEARED, about=facts.not_cleared)),
        (not facts.without_paper, replace(NO_PAPER, about=facts.without_paper)),
        (not facts.not_asked_of_ties, replace(TIES_NOT_ASKED, about=facts.not_asked_of_ties)),
        (not facts.with_tie, replace(HAS_TIE, about=facts.with_tie)),
    )


NOT_YES_TODAY = Obstacle("R29", "not_yes_today", clears=("say_yes",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Whether every principal who comes said yes today, since the last meeting of today ended."""

    all_said_yes: bool


def yes_today(facts: Today, _policy: Policy) -> list[Obstacle]:
    """R29: each principal who comes said yes today."""
    return [] if facts.all_said_yes else [NOT_YES_TODAY]


HARMED_SIDE_FIRST = Obstacle("R30", "harmed_side_first", clears=("depart",))
STOPPED_TODAY = Obstacle("R30", "stopped_today", clears=("say_yes",))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOfLeaving:
    """Of a departure: whose side, and whether the harmed side has left. Of a start: whether a stop today stands."""

    departing: bool
    of_harmed_side: bool
    harmed_side_left: bool
    stopped: bool
    said_yes_since: bool


def in_order_and_free(facts: OrderOfLeaving, _policy: Policy) -> list[Obstacle]:
    """R30. Whose side is not known waits like the responsible side."""
    if facts.departing:
        return [] if facts.of_harmed_side or facts.harmed_side_left else [HARMED_SIDE_FIRST]
    return [STOPPED_TODAY] if facts.stopped and not facts.said_yes_since else []


RECORDING = Obstacle("R31", "recording")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """Whether the plan speaks of recording, and whether everyone agreed in writing."""

    planned: bool
    all_agreed: bool


def not_recorded(facts: Recording, policy: Policy) -> list[Obstacle]:
    """R31: nothing is recorded, unless the policy allows it and everyone agreed in writing."""
    allowed = policy.meeting.recording == "all_agree" and facts.all_agreed
    return [RECORDING] if facts.planned and not allowed else []


ONE_MEETING = Obstacle("R32", "one_meeting", clears=("authorise", "say_yes"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """How many meetings were held, and whether everything was said anew after the last one."""

    held: int
    authorised_anew: bool
    all_yes_anew: bool


def one_meeting(facts: Again, policy: Policy) -> list[Obstacle]:
    """R32: one meeting; another needs everything said anew."""
    anew = facts.authorised_anew and facts.all_yes_anew
    return [ONE_MEETING] if facts.held >= policy.meeting.most and not anew else []
