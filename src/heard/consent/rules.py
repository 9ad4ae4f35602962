"""R17 to R20: what a yes is, a responsible person's yes, no price of help, the stop."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from heard.acts.refusals import Obstacle
from heard.ground.lived import lived_later
from heard.programme.policy import Policy

NOT_INFORMED = Obstacle("R17", "not_informed", clears=("inform",))
NOT_OWN = Obstacle("R17", "not_own")
MEET_YES_MISSING = Obstacle("R17", "meet_yes_missing", clears=("say_yes",))
NO_GUARDIAN = Obstacle("R17", "no_guardian", clears=("say_yes", "name_guardian"))
GUARDIAN_OR_AGE = Obstacle("R17", "guardian_or_age", clears=("check_age", "say_yes", "name_guardian"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Informing:
    """Whether this purpose needs telling first, whether it was told, and whether the yes is the person's own.

    `backed` is whether each yes that counts here has the guardian's beside it that the policy asks for; `ages_known` is
    false where it is missing only because nobody knows how old somebody is.
    """

    needs_telling: bool
    told: bool
    own: bool
    meet_yeses: bool
    backed: bool = True
    ages_known: bool = True


def is_a_yes(facts: Informing, _policy: Policy) -> list[Obstacle]:
    """R17: for a yes itself, and for acts that rest on the principals' yes to meet."""
    found = []
    if facts.needs_telling and not facts.told:
        found.append(NOT_INFORMED)
    if not facts.own:
        found.append(NOT_OWN)
    if not facts.meet_yeses:
        found.append(MEET_YES_MISSING)
    if not facts.backed:
        found.append(NO_GUARDIAN if facts.ages_known else GUARDIAN_OR_AGE)
    return found


TOO_SOON = Obstacle("R18", "too_soon", waits=True)
NOT_TO_A_FACILITATOR = Obstacle("R18", "not_to_a_facilitator", clears=("assign",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thinking:
    """Of a responsible person's yes: how long ago they were told, and to whom they say it.

    `waited` is `None` where nobody told them, which R17 answers; `told_at` is when (local). `to_facilitator` is true for a
    yes that someone who is not held enters alone.
    """

    responsible: bool
    today: bool
    waited: timedelta | None
    to_facilitator: bool
    told_at: datetime | None = None


def thought_over(facts: Thinking, policy: Policy) -> list[Obstacle]:
    """R18: a responsible person's yes is thought over, and given to a facilitator."""
    if not facts.responsible:
        return []
    wait = timedelta(days=policy.consent.cooling_days)
    found = []
    if not facts.today and facts.waited is not None and facts.waited < wait:
        found.append(replace(TOO_SOON, possible=lived_later(facts.told_at, wait) if facts.told_at else None))
    if not facts.to_facilitator:
        found.append(NOT_TO_A_FACILITATOR)
    return found


PRICE_OF_HELP = Obstacle("R19", "price_of_help")


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """How many purposes one yes or no would touch."""

    purposes: int


def not_a_price(facts: Price, _policy: Policy) -> list[Obstacle]:
    """R19: one yes and one no touch one purpose only."""
    return [] if facts.purposes == 1 else [PRICE_OF_HELP]


STOPPED = Obstacle("R20", "stopped", clears=("start_again",))
STOPPED_SINCE = Obstacle("R20", "stopped_since")
OWN_STOP = Obstacle("R20", "own_stop", clears=("start_again",))
NOT_YOUR_STOP = Obstacle("R20", "not_your_stop")
HEARD_BY_ONE = Obstacle("R20", "heard_by_one")
NOTHING_TO_LIFT = Obstacle("R20", "nothing_to_lift")
ONE_TOOK_BACK = Obstacle("R20", "one_took_back", clears=("talk_first", "say_yes"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingStops:
    """Stops in force, whose they are, and whether this act is the lifting of one.

    A stop that the others of that side went on without is not `stopped` any more; to that person it stays (`by_target`).
    `stopped_since` is whether anybody said stop after that was made which now takes effect, also a stop that was lifted.
    """

    stopped: bool
    by_target: bool
    took_back: bool
    lifting: bool
    own_to_lift: bool
    stopped_since: bool = False


def nothing_stops(facts: StandingStops, _policy: Policy) -> list[Obstacle]:
    """R20: no stop and no pause stands."""
    if facts.lifting:
        if facts.own_to_lift:
            return []
        return [NOT_YOUR_STOP if facts.stopped else NOTHING_TO_LIFT]
    if facts.by_target:
        return [OWN_STOP]
    if facts.stopped:
        return [STOPPED]
    if facts.took_back:
        return [ONE_TOOK_BACK]
    return [STOPPED_SINCE] if facts.stopped_since else []
