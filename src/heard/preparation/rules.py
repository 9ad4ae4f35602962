"""R21, R22, R24, R25: when preparation begins, who hears what is said there, what ready means, supporters."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from heard.acts.refusals import Obstacle
from heard.ground.lived import lived_later
from heard.programme.policy import Policy
from heard.screening.rules import is_fresh

NOT_AGREED = Obstacle("R21", "not_agreed", clears=("say_yes", "sign"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Whose session it is: a supporter's, or a principal's; and who has said yes and signed everything.

    `other_side_agreed` speaks of every principal but those of the person's own side.
    """

    is_supporter: bool
    is_harmed_side: bool
    own_agreed: bool
    own_side_agreed: bool
    other_side_agreed: bool


def may_begin(facts: Beginning, policy: Policy) -> list[Obstacle]:
    """R21: both principals said yes to preparing and signed."""
    if facts.is_supporter:
        return [] if facts.own_agreed else [NOT_AGREED]
    alone = policy.preparation.before_other_side and facts.is_harmed_side
    agreed = facts.own_agreed and (alone or (facts.own_side_agreed and facts.other_side_agreed))
    return [] if agreed else [NOT_AGREED]


INTERPRETER_BARRED = Obstacle("R22", "interpreter_barred", clears=("record_attendant_paper", "name_attendant"))
NOT_THEIR_OWN_WORDS = Obstacle("R22", "not_their_own")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWords:
    """Whether the words are kept for a party of this dialogue; `interpreter_may`: who interprets, if anybody, has papers."""

    for_a_party: bool
    interpreter_may: bool = True


def kept_apart(facts: KeptWords, _policy: Policy) -> list[Obstacle]:
    """R22, for acts that keep words. That the other side and the office never read them is proved at every query."""
    found = [] if facts.for_a_party else [NOT_THEIR_OWN_WORDS]
    return found if facts.interpreter_may else [*found, INTERPRETER_BARRED]


R24 = "R24"
SESSIONS = Obstacle(R24, "sessions", clears=("hold_session",))
WEEKS = Obstacle(R24, "weeks", waits=True)
NOT_SAID = Obstacle(R24, "not_said", clears=("say_ready",))
NOT_SPOKEN_FOR = Obstacle(R24, "not_spoken_for", clears=("say_ready",))
RISK = Obstacle(R24, "risk", clears=("assess_risk",))
NOBODY_LEFT = Obstacle(R24, "nobody_left")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """One principal: side, sessions, time since the `first` one (local), own word, and their facilitators' word."""

    side: str
    sessions: int
    since_first: timedelta | None
    says_ready: bool
    spoken_for: bool
    first: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """Everyone who would meet, and how old the newest risk assessment is."""

    principals: tuple[Prepared, ...]
    both_sides: bool
    risk_age: timedelta | None


def are_ready(facts: Readiness, policy: Policy) -> list[Obstacle]:
    """R24. No score: each thing is there or not."""
    found = [] if facts.both_sides else [NOBODY_LEFT]
    found += [each for one in facts.principals for each in is_ready(one, policy)]
    return found if is_fresh(facts.risk_age, policy) else [*found, RISK]


def is_ready(one: Prepared, policy: Policy) -> list[Obstacle]:
    """R24, of one person alone: what is not yet there. `[]` once they are ready; their own word is a part of it only."""
    weeks = timedelta(weeks=policy.preparation.weeks)
    too_few = replace(WEEKS, possible=lived_later(one.first, weeks) if one.first else None)
    there = (
        (one.sessions >= policy.preparation.sessions.least(one.side), SESSIONS),
        (one.since_first is not None and one.since_first >= weeks, too_few),
        (one.says_ready, NOT_SAID),
        (one.spoken_for, NOT_SPOKEN_FOR),
    )
    return [obstacle for fine, obstacle in there if not fine]


R25 = "R25"
NOT_THEIR_SUPPORTER = Obstacle(R25, "not_their_supporter")
SUPPORTER_NOT_INVITED = Obstacle(R25, "supporter_not_invited", clears=("invite_supporter",))
SUPPORTER_NOT_AGREED = Obstacle(R25, "supporter_not_agreed", clears=("say_yes", "sign"))
SUPPORTER_NOT_PREPARED = Obstacle(R25, "supporter_not_prepared", clears=("hold_session",))
SUPPORTER_NOT_ACCEPTED = Obstacle(R25, "supporter_not_accepted", clears=("accept_supporter",))
SUPPORTER_MISSING = Obstacle(R25, "supporter_missing", clears=("invite_supporter",))
SUPPORTER_WAITS = Obstacle(R25, "supporter_waits", clears=("plan_meeting",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporter:
    """One supporter who was invited, or who is to come."""

    invited: bool
    agreed: bool
    prepared: bool
    accepted: bool
    in_the_room: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporters:
    """Those asked about; whether one of the harmed side is among them; of an invitation, whether it is the inviter's own."""

    asked: tuple[Supporter, ...]
    harmed_side_has_one: bool
    inviting: bool
    own: bool


def supporters_are_known(facts: Supporters, policy: Policy) -> list[Obstacle]:
    """R25: supporters are invited, prepared and accepted."""
    if facts.inviting:
        return [] if facts.own else [NOT_THEIR_SUPPORTER]
    found = []
    for each in facts.asked:
        found += [
            *([] if each.invited else [SUPPORTER_NOT_INVITED]),
            *([] if each.agreed else [SUPPORTER_NOT_AGREED]),
            *([] if each.prepared else [SUPPORTER_NOT_PREPARED]),
            *([] if each.accepted else [SUPPORTER_NOT_ACCEPTED]),
            *([SUPPORTER_WAITS] if each.in_the_room and policy.meeting.supporters == "waiting_area" else []),
        ]
    if policy.meeting.supporters == "mandatory" and not facts.harmed_side_has_one:
        found.append(SUPPORTER_MISSING)
    return found
