"""R36, R37, R39, R40: nothing to release authorities, few disclosures, keeping no longer than needed, no small counts."""

import re
import unicodedata
from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.programme.policy import Policy

R36, R37 = "R36", "R37"
# How a word begins: `Board of Pardons and Paroles` and `sentencing` are meant too.
NEVER_TO = frozenset({"parole", "pardon", "classif", "earned_time", "release", "sentenc"})
COURT = frozenset({"court_", "courts_", "courthouse_"})
TO_RELEASE_AUTHORITY = Obstacle(R36, "to_release_authority")
TO_COURT = Obstacle(R36, "to_court", clears=("say_yes",))
KIND_NOT_LISTED = Obstacle(R37, "kind_not_listed")
ONE_SIGNATURE = Obstacle(R37, "one_signature")
NOT_SIGNED_YET = Obstacle(R37, "not_signed_yet", clears=("sign_disclosure",))
SECOND_DECLINED = Obstacle(R37, "second_declined", clears=("disclose",))
SIGNED, DECLINED = "signed", "declined"
NOT_ALL_AGREED = Obstacle(R37, "not_all_agreed", clears=("say_yes",))
AGREED_BY_ALL = "agreed_by_all"
# What a court compels is no result that somebody brings to it: a kind like any other, listed or not.
COURT_ORDER = "court_order"


def _letters(text: str) -> str:
    """Small letters without accents and invisible characters: no way of writing hides a receiver."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in apart if unicodedata.category(character) not in ("Mn", "Me", "Cf"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosing:
    """Of which kind, to whom, and whether every principal's yes to share the result stands.

    `second_signature` is whether who is named can sign as the second. `leaves` where it is handed over; then `signed` is what
    they said: signed, declined, or empty for nothing yet.
    """

    kind: str
    to: str
    second_signature: bool
    all_agreed: bool
    leaves: bool = False
    signed: str = ""

    @property
    def is_result_for_court(self) -> bool:
        """Whether something is brought to a court that no court compels."""
        return self.kind != COURT_ORDER and _touches(self.words, COURT)

    @property
    def words(self) -> set[str]:
        """Kind and receiver, plainly."""
        return {re.sub(r"[\W_]+", "_", _letters(each)) for each in (self.kind, self.to)}


def not_to_release(facts: Disclosing, policy: Policy) -> list[Obstacle]:
    """R36. It alone speaks of these receivers."""
    if _touches(facts.words, NEVER_TO):
        return [TO_RELEASE_AUTHORITY]
    if facts.is_result_for_court:
        by_law = policy.disclosure.court == "by_law"
        agreed = policy.disclosure.court == "both_consent" and facts.all_agreed
        return [] if by_law or agreed else [TO_COURT]
    return []


def few_and_signed(facts: Disclosing, policy: Policy) -> list[Obstacle]:
    """R37: any other disclosure; of a result for a court only the second signature."""
    if _touches(facts.words, NEVER_TO):
        return []
    court = facts.is_result_for_court
    if court and not_to_release(facts, policy):
        return []
    found = [] if court or facts.kind in policy.disclosure.kinds else [KIND_NOT_LISTED]
    if not facts.second_signature:
        found.append(ONE_SIGNATURE)
    elif facts.leaves and facts.signed != SIGNED:
        found.append(SECOND_DECLINED if facts.signed == DECLINED else NOT_SIGNED_YET)
    return [*found, NOT_ALL_AGREED] if facts.kind == AGREED_BY_ALL and not facts.all_agreed and not court else found


def _touches(relations: set[str], closed: frozenset[str]) -> bool:
    """Whether a receiver is one of these, whatever else is said beside it: `the_parole_board_of_x` is a parole board."""
    return any(f"_{start}" in f"_{word}_" for word in relations for start in closed)


HELD_BY_LAW = Obstacle("R39", "held_by_law", clears=("lift_legal_hold",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasing:
    """Whether a legal hold stands, and whether this act erases."""

    held: bool
    erases: bool


def may_erase(facts: Erasing, _policy: Policy) -> list[Obstacle]:
    """R39: nothing is erased while a legal hold stands."""
    return [HELD_BY_LAW] if facts.held and facts.erases else []


TOO_FEW = Obstacle("R40", "too_few")


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A published figure, and the total that it is a part of."""

    count: int
    total: int


def shown(facts: Counted, policy: Policy) -> int | None:
    """R40: the figure as it may be published, to the nearest 5; `None` where it, or the rest of the total, is small."""
    least = policy.figures.least
    rest = facts.total - facts.count
    if facts.count < least or 0 < rest < least:
        return None
    return max(least, 5 * round(facts.count / 5))


def few_are_not_shown(facts: Counted, policy: Policy) -> list[Obstacle]:
    """R40, as an obstacle, for what would publish a figure."""
    return [TOO_FEW] if shown(facts, policy) is None else []
