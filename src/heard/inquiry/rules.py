"""R1 to R5: who asks, what a wish kept in silence is, what an inquiry and a request need, how long a request lives."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

HARMED, RESPONSIBLE = "harmed", "responsible"

ONLY_THE_HARMED_ASK = Obstacle("R1", "only_the_harmed_ask")
KIN_DO_NOT_ASK = Obstacle("R1", "kin_do_not_ask")
ACTS_FOR_NOBODY = Obstacle("R1", "acts_for_nobody")
NOT_FOR_AN_ADULT = Obstacle("R1", "not_for_an_adult", clears=("record_death",))
NO_WAYS = Obstacle("R4", "no_ways")
NO_INFORMATION = Obstacle("R4", "no_information")
NO_SAFE_WAY = Obstacle("R4", "no_safe_way", clears=("mark_safe",))
TAKEN_BACK_SINCE = Obstacle("R5", "taken_back_since")
NO_LIVE_REQUEST = Obstacle("R5", "no_live_request", clears=("ask",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who asks, for what harm. `side` of the asker; `acts_for_harmed`: kin named a harmed principal of this dialogue.

    `ground` is why that person does not ask themselves, as far as it holds: a `Ground`, `""` for none.
    """

    side: str
    is_principal: bool
    is_kin: bool
    acts_for_harmed: bool
    is_provider: bool
    harm: str
    ground: str = ""


def may_ask(facts: Asking, policy: Policy) -> list[Obstacle]:
    """R1. Unknown means closed: a person who is not of the harmed side asks only where the policy lets their side ask."""
    if facts.side == HARMED and facts.is_principal:
        return []
    if facts.side == HARMED and facts.is_kin:
        if not policy.initiation.kin_may_ask:
            return [KIN_DO_NOT_ASK]
        return _for_another(facts, policy)
    if facts.harm in policy.initiation.harm_only_harmed:
        return [ONLY_THE_HARMED_ASK]
    allowed = (policy.initiation.who == "either" and facts.side == RESPONSIBLE and facts.is_principal) or (
        policy.initiation.who == "provider" and facts.is_provider
    )
    return [] if allowed else [ONLY_THE_HARMED_ASK]


def _for_another(facts: Asking, policy: Policy) -> list[Obstacle]:
    if not facts.acts_for_harmed:
        return [ACTS_FOR_NOBODY]
    alone = facts.harm in policy.initiation.harm_only_harmed
    return [NOT_FOR_AN_ADULT] if alone and not facts.ground else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A responsible person's wish, and whether it would leave a trace that others can see."""

    is_responsible_principal: bool
    chain_is_own: bool


WISH_OF_THE_OTHER_SIDE = Obstacle("R2", "not_a_wish")
WISH_WOULD_SHOW = Obstacle("R2", "wish_would_show")


def kept_in_silence(facts: Wish, _policy: Policy) -> list[Obstacle]:
    """R2, for the act that keeps a wish. That nobody sees it is proved at every query."""
    found = [] if facts.is_responsible_principal else [WISH_OF_THE_OTHER_SIDE]
    return found if facts.chain_is_own else [*found, WISH_WOULD_SHOW]


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstQuestion:
    """What an inquiry asks for, and what of it is needed. Needed is nothing; asked for, never more than the fields below."""

    asks_for: frozenset[str]
    needs: frozenset[str] = frozenset()


ASKS_TOO_MUCH = Obstacle("R3", "asks_too_much")
# A way to answer, a language, for whom it is, what to call them, a note that is no story; and what the page adds: two marks,
# and the words that it showed.
FIRST_QUESTION_FIELDS = frozenset({"reach", "language", "who", "called", "note", "receipt", "aside", "shows"})


def asks_little(facts: FirstQuestion, _policy: Policy) -> list[Obstacle]:
    """R3: an inquiry asks for no name, account, story or way to answer."""
    return [ASKS_TOO_MUCH] if facts.needs or facts.asks_for - FIRST_QUESTION_FIELDS else []


@dataclass(frozen=True, slots=True, kw_only=True)
class Requesting:
    """What a request says."""

    ways: frozenset[str]
    information: str
    reach_known: bool


def says_enough(facts: Requesting, policy: Policy) -> list[Obstacle]:
    """R4: a request says who asks, for what, how to reach them, and what they were told."""
    found = []
    if not facts.ways or facts.ways - set(policy.meeting.ways):
        found.append(NO_WAYS)
    if not facts.information:
        found.append(NO_INFORMATION)
    if not facts.reach_known:
        found.append(NO_SAFE_WAY)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Living:
    """Whether a request lives. Contact with the responsible side answers to R11 instead.

    `asked` is false where only the time since something was made counts: `taken_back_since`.
    """

    request_is_live: bool
    is_contact_with_responsible_side: bool
    asked: bool = True
    taken_back_since: bool = False


def request_lives(facts: Living, _policy: Policy) -> list[Obstacle]:
    """R5, for every act that needs a request, and for what was made under one."""
    if facts.is_contact_with_responsible_side:
        return []
    if facts.asked and not facts.request_is_live:
        return [NO_LIVE_REQUEST]
    return [TAKEN_BACK_SINCE] if facts.taken_back_since else []
