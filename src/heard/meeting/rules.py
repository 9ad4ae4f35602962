"""R28 to R32: a whole plan, the day's own yes, leaving in order, no recording, one meeting."""

from dataclasses import dataclass, replace
from datetime import date

from heard.acts.refusals import Obstacle
from heard.meeting.terms import parts_asked
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
NO_INTERPRETER = Obstacle(R28, "no_interpreter", clears=("plan_meeting", "name_attendant", "go_without_interpreter"))
BOOKED = Obstacle(R28, "booked", clears=("plan_meeting",))
PAST_MIDNIGHT = Obstacle(R28, "past_midnight", clears=("plan_meeting",))
PLACE_CLOSED = Obstacle(R28, "place_closed", clears=("plan_meeting", "let_closed_day_pass"))
HARD_DATE = Obstacle(R28, "hard_date", clears=("plan_meeting",))
AFTER_A_DATE = Obstacle(R28, "after_a_date", clears=("plan_meeting", "record_date_ahead"))
FEW_FACILITATORS = Obstacle(R28, "few_facilitators", clears=("plan_meeting", "assign"))
VIDEO_NOT_OFFERED = Obstacle(R28, "video_not_offered", clears=("plan_meeting",))
END_WITHOUT_FACILITATOR = Obstacle(R28, "end_without_facilitator", clears=("plan_meeting", "assign"))
LINK_NOT_TRIED = Obstacle(R28, "link_not_tried", clears=("try_link",))
END_FIELDS = ("place", "room", "harmed_place", "harmed_room")


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """The plan of a meeting and what it needs. `parts` are those that are filled.

    `on_the_day` asks, of those who are there, what was asked of the plan, and whether the meeting still `stands`; that the
    programme said no, R11 says. `yes_anew`: no yes to meet is older than a stop after which the others went on.
    `not_cleared` are those who may not enter, by reference; of those on neither side, `without_paper` who signed no paper on
    confidentiality, `not_asked_of_ties` who declared nothing yet, and `with_tie` who declared a tie to either side.
    `without_words` are those whose language neither a facilitator who carries them speaks, nor an interpreter, who come.
    `place_open`: it is open on that day, or a coordinator and a supervisor let the day pass. Each place, of two ends.
    `dates_before` are the kinds of those dates of the law and of custody that lie ahead, on the day of the plan or before it.
    `next_day` is the next one that is open and no hard date, where this one is not; `None` where none is near.
    By video: `ends_open` are the fields of the two ends that were left open; `ends_carried`: a facilitator is at each;
    `link_tried`: with each side apart, from the ends of this plan, and it worked.
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
    without_words: tuple[str, ...] = ()
    place_open: bool = True
    next_day: date | None = None
    dates_before: tuple[str, ...] = ()
    by_video: bool = False
    ends_open: tuple[str, ...] = ()
    ends_carried: bool = True
    link_tried: bool = True


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
            (facts.ends_carried, END_WITHOUT_FACILITATOR),
            (facts.link_tried, LINK_NOT_TRIED),
        )
        return [obstacle for holds, obstacle in late if not holds]
    if not facts.there:
        return [NO_PLAN] if facts.authorised else [NO_PLAN, NOT_AUTHORISED]
    asked_parts = parts_asked(by_video=facts.by_video)
    missing = tuple(f"field-plan-{each}" for each in asked_parts if each not in facts.parts)
    missing += tuple(f"field-{each}" for each in facts.ends_open)
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
        (facts.place_open, replace(PLACE_CLOSED, possible=facts.next_day)),
        (not set(facts.dates_before) & set(policy.meeting.held_before), AFTER_A_DATE),
        (not facts.on_hard_date, replace(HARD_DATE, possible=facts.next_day)),
        (facts.fitting_facilitators >= policy.facilitators.least, FEW_FACILITATORS),
        (not facts.by_video or "video" in policy.meeting.ways, VIDEO_NOT_OFFERED),
        (facts.ends_carried, END_WITHOUT_FACILITATOR),
    )
    return [obstacle for holds, obstacle in asked if not holds]


def _each_fit(facts: Planned) -> tuple[tuple[bool, Obstacle], ...]:
    """Of everybody who comes, whether they are cleared; of those on neither side, their papers. Each with who lacks it."""
    return (
        (facts.all_cleared, replace(NOT_CLEARED, about=facts.not_cleared)),
        (not facts.without_paper, replace(NO_PAPER, about=facts.without_paper)),
        (not facts.not_asked_of_ties, replace(TIES_NOT_ASKED, about=facts.not_asked_of_ties)),
        (not facts.with_tie, replace(HAS_TIE, about=facts.with_tie)),
        (not facts.without_words, replace(NO_INTERPRETER, about=facts.without_words)),
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
NOT_ASKED = Obstacle("R30", "not_asked", clears=("resume_meeting",))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOfLeaving:
    """Of a departure: whose side, and whether the harmed side has left. Of a start: whether a stop today stands.

    `apart`: the two sides are at ends of their own, so that nobody waits for the other. `not_asked`, after the line broke:
    who of those who are there was not asked whether to go on, by reference.
    """

    departing: bool
    of_harmed_side: bool
    harmed_side_left: bool
    stopped: bool
    said_yes_since: bool
    apart: bool = False
    not_asked: tuple[str, ...] = ()


def in_order_and_free(facts: OrderOfLeaving, _policy: Policy) -> list[Obstacle]:
    """R30. Whose side is not known waits like the responsible side."""
    if facts.departing:
        return [] if facts.apart or facts.of_harmed_side or facts.harmed_side_left else [HARMED_SIDE_FIRST]
    stopped = [STOPPED_TODAY] if facts.stopped and not facts.said_yes_since else []
    return stopped + ([replace(NOT_ASKED, about=facts.not_asked)] if facts.not_asked else [])


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
