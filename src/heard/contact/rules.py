"""R11 to R16: when words may leave the building. No words leave against them."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import Enum

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

R11, R12 = "R11", "R12"
NO_LIVE_REQUEST = Obstacle(R11, "no_live_request", clears=("ask",))
NOT_APPROVED = Obstacle(R11, "not_approved", clears=("approve",))
NO_OTHER_BODY = Obstacle(R11, "no_other_body", clears=("record_other_body",))
NO_GO_AHEAD = Obstacle(R11, "no_go_ahead", clears=("go_ahead",))
NO_GUARDIAN = Obstacle(R11, "no_guardian", clears=("say_yes", "name_guardian", "check_age"))
NO_FACILITATORS = Obstacle(R11, "no_facilitators", clears=("assign",))


NEVER_APPROACHED = Obstacle(R11, "never_approached", clears=("invite",))
SAID_NO = Obstacle(R11, "said_no", clears=("approve",))
SAID_NO_SINCE = Obstacle(R11, "said_no_since")
TAKEN_BACK_SINCE = Obstacle(R11, "taken_back_since")


class ContactQuestion(Enum):
    """What an effect asks of R11."""

    APPROACH = "may we approach them"
    EVER = "was this side ever approached"
    EVER_OR_NOW = "was this side ever approached; else, may we now"
    CROSSES = "may words cross to them"
    APPROVED = "has the programme approved"
    STILL_YES = "does the programme still say yes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approach:
    """What stands before any contact with the responsible side, and what of it this act asks.

    `go_ahead_age` is the age of the oldest of the harmed principals' newest go-aheads that count now; `None` where one is
    missing. `backed`: beside each child among them stands a guardian's yes, where the policy asks for one (R17). `harm` is
    its kind; `other_body` whether another body than the programme approved as well. `is_first`: nobody of that side was
    contacted under this request. `turned_down`: the programme's no stands.
    The last two say what happened after that was made which now takes effect.
    """

    question: ContactQuestion
    with_responsible_side: bool
    ever_approached: bool
    request_is_live: bool
    approvals: int
    turned_down: bool
    go_ahead_age: timedelta | None
    is_first: bool
    facilitators_fit: bool
    backed: bool = True
    harm: str = ""
    other_body: bool = False
    turned_down_since: bool = False
    taken_back_since: bool = False


def may_approach(facts: Approach, policy: Policy) -> list[Obstacle]:
    """R11. A silent check with the institution is not contact, and is no act here."""
    found = _in_the_way_now(facts, policy)
    if not found and facts.turned_down_since:
        return [SAID_NO_SINCE]
    if not found and facts.with_responsible_side and facts.taken_back_since:
        return [TAKEN_BACK_SINCE]
    return found


def _in_the_way_now(facts: Approach, policy: Policy) -> list[Obstacle]:
    if facts.question is ContactQuestion.STILL_YES:
        return [SAID_NO] if facts.turned_down else []
    if facts.question in (ContactQuestion.APPROVED, ContactQuestion.CROSSES):
        return _before_going_on(facts, policy) if facts.request_is_live else []  # without a request R5 speaks
    ever = facts.question in (ContactQuestion.EVER, ContactQuestion.EVER_OR_NOW) and facts.ever_approached
    if not facts.with_responsible_side or ever:
        return []
    return _before_contact(facts, policy) or ([NEVER_APPROACHED] if facts.question is ContactQuestion.EVER else [])


def _before_going_on(facts: Approach, policy: Policy) -> list[Obstacle]:
    found = _not_approved(facts, policy)
    to_them = facts.question is ContactQuestion.CROSSES and facts.with_responsible_side
    return found + (_not_asked_for(facts, None) if to_them else [])


def _not_approved(facts: Approach, policy: Policy) -> list[Obstacle]:
    """As many people as the programme asks for after this harm, and another body where it asks for one."""
    found = [] if facts.approvals >= policy.outreach.approvals_after(facts.harm) else [NOT_APPROVED]
    missing = facts.harm in policy.outreach.second_body_after and not facts.other_body
    return [*found, NO_OTHER_BODY] if missing else found


def _not_asked_for(facts: Approach, limit: timedelta | None) -> list[Obstacle]:
    """What of the harmed side's own words is missing: a go-ahead no older than `limit`, a guardian's yes beside a child's."""
    stands = facts.go_ahead_age is not None and (limit is None or facts.go_ahead_age <= limit)
    return ([] if stands else [NO_GO_AHEAD]) + ([] if facts.backed else [NO_GUARDIAN])


def _before_contact(facts: Approach, policy: Policy) -> list[Obstacle]:
    found = [] if facts.request_is_live else [NO_LIVE_REQUEST]
    found += _not_approved(facts, policy)
    found += _not_asked_for(facts, timedelta(days=policy.outreach.fresh_yes_days) if facts.is_first else None)
    return found if facts.facilitators_fit else [*found, NO_FACILITATORS]


NO_CONTACT = Obstacle(R12, "no_contact", clears=("mark_safe",))
NO_CONTACT_SINCE = Obstacle(R12, "no_contact_since")
# What somebody said in another dialogue holds, and is told to nobody here who may not know it.
NOT_NOW = Obstacle(R12, "not_now")
NOT_A_SAFE_WAY = Obstacle(R12, "not_a_safe_way", clears=("mark_safe",))
OUTSIDE_HOURS = Obstacle(R12, "outside_hours", waits=True)
SHARED = Obstacle(R12, "shared", clears=("look_at_shared",))
CAME_BACK = Obstacle(R12, "came_back", clears=("mark_safe",))
NOT_HEARD = Obstacle(R12, "not_heard", clears=("mark_safe",))
UNSAFE_WORDS = Obstacle(R12, "unsafe_words", clears=("ask_second_look",))
# Nobody is asked about words that nothing stands before.
NOTHING_TELLS = Obstacle(R12, "nothing_tells")
WORDS_NOT_AGREED = Obstacle(R12, "words_not_agreed")
TOO_LONG = Obstacle(R12, "too_long")
ODD_SIGNS = Obstacle(R12, "odd_signs")
HAS_LINK = Obstacle(R12, "has_link")
NOBODY = ("none", "they_ring")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaching:
    """One way to one person. `marked_way` is empty where they marked none; then `first_way` is the only one.

    `no_contact_since` is whether they said “do not contact me” after that was made which now takes effect.

    `untold`: that they said so in another dialogue, and whoever asks may not learn it.

    `shared`: somebody of the other side has the same number or address, and the office did not look at it yet.

    `came_back`: what went by this way came back, and no voice confirmed it since. `not_heard`: it would send words to a
    number or address of which only their own page, or paper, told. `possible` is from when on, by their clock, their hours
    allow it, where one is in the way now.

    `hour_is_open` and `words_are_safe` are true where the act sends no words; `betraying` are those that are not safe.
    `fits`, `is_plain` and `has_link` are about text messages only.
    """

    way: str
    marked_way: str
    first_way: str
    hour_is_open: bool
    words_are_safe: bool
    betraying: tuple[str, ...] = ()
    fits: bool = True
    is_plain: bool = True
    has_link: bool = False
    no_contact_since: bool = False
    possible: datetime | None = None
    came_back: bool = False
    not_heard: bool = False
    untold: bool = False
    shared: bool = False


def is_safe(facts: Reaching, _policy: Policy) -> list[Obstacle]:
    """R12: a way, an hour and words that the person marked as safe."""
    found = []
    if facts.marked_way in NOBODY:
        found.append(NOT_NOW if facts.untold else NO_CONTACT)
    elif facts.no_contact_since:
        found.append(NOT_NOW if facts.untold else NO_CONTACT_SINCE)
    elif facts.way != (facts.marked_way or facts.first_way):
        found.append(NOT_A_SAFE_WAY)
    found += [CAME_BACK] if facts.came_back else [NOT_HEARD] if facts.not_heard else []
    found += [SHARED] if facts.shared else []
    if not facts.hour_is_open:
        found.append(replace(OUTSIDE_HOURS, possible=facts.possible))
    if not facts.words_are_safe:
        found.append(replace(UNSAFE_WORDS, words=facts.betraying))
    found += [] if facts.fits else [TOO_LONG]
    found += [] if facts.is_plain else [ODD_SIGNS]
    return [*found, HAS_LINK] if facts.has_link else found


HARD_DATE = Obstacle("R13", "hard_date", waits=True)
QUIET_HOURS = Obstacle("R13", "quiet_hours", waits=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class HourOfLeaving:
    """The hour at which it leaves, by the clock of whom it reaches, and whether that is a hard date of theirs.

    `possible` is from when on, by that clock, nothing of this is in the way; `None` where nothing is, or nobody knows.
    """

    hour: time
    on_hard_date: bool
    possible: datetime | None = None


def is_a_good_hour(facts: HourOfLeaving, policy: Policy) -> list[Obstacle]:
    """R13: no hard date and no quiet hour."""
    found = [HARD_DATE] if facts.on_hard_date else []
    found += [QUIET_HOURS] if policy.contact.is_quiet(facts.hour) else []
    return [replace(each, possible=facts.possible) for each in found]


STALE = Obstacle("R14", "stale", clears=("mark_safe",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """How old the safe-contact record is; `None` for none. `asks_again`: this is the call that asks, and no more."""

    age: timedelta | None
    asks_again: bool = False


def is_confirmed(facts: Freshness, policy: Policy) -> list[Obstacle]:
    """R14: the safe-contact record was confirmed lately enough. A voice is known again: a call may ask, by that very way."""
    limit = timedelta(days=policy.contact.recheck_days)
    return [STALE] if facts.age is not None and facts.age > limit and not facts.asks_again else []


REMINDED = Obstacle("R15", "reminded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminded:
    """How often they were reminded since the invitation."""

    times: int


def may_remind(facts: Reminded, policy: Policy) -> list[Obstacle]:
    """R15: no more reminders than the programme allows."""
    return [REMINDED] if facts.times >= policy.outreach.reminders else []


STILL_HELD = Obstacle("R16", "still_held", waits=True)
GONE = Obstacle("R16", "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTime:
    """Whether a message has waited its time, `until` when (local) it waits, and whether it is to leave or to come back."""

    waited: bool
    left: bool
    leaving: bool
    until: datetime | None = None


def waits(facts: HoldTime, _policy: Policy) -> list[Obstacle]:
    """R16: it has waited its time before it leaves, and comes back only until then."""
    if facts.leaving:
        return [] if facts.waited else [replace(STILL_HELD, possible=facts.until)]
    return [GONE] if facts.left else []
