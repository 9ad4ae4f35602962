"""What is in the way of giving a page of one's own, and of words that open it."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle

R0 = "R0"
NO_SAFE_TALK = Obstacle(R0, "no_safe_talk", clears=("mark_safe",))
HELD = Obstacle(R0, "held")
NOT_APPROACHED = Obstacle(R0, "not_approached", clears=("invite",))
NOT_INVITED = Obstacle(R0, "not_invited", clears=("invite_supporter",))
NO_PAGE = Obstacle(R0, "no_page", clears=("give_page",))
CODE_IS_OVER = Obstacle(R0, "code_is_over", clears=("give_page",))
ON_THEIR_OWN = Obstacle(R0, "on_their_own")
TOO_SHORT = Obstacle(R0, "words_too_short")
TOO_COMMON = Obstacle(R0, "words_too_common")
HAS_A_NAME = Obstacle(R0, "words_with_a_name")
HAS_THE_NUMBER = Obstacle(R0, "words_with_the_number")
MIN_WORDS_CHARS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Giving:
    """Somebody who may get a page: what they told us, where they live, and whether they know of us."""

    told_how_to_reach: bool
    held: bool
    is_supporter: bool
    invited: bool


def may_have_a_page(facts: Giving) -> list[Obstacle]:
    """After a talk about safety only, outside prison only, and for nobody who was not asked to take part."""
    found = [] if facts.told_how_to_reach else [NO_SAFE_TALK]
    found += [HELD] if facts.held else []
    if not facts.invited:
        found.append(NOT_INVITED if facts.is_supporter else NOT_APPROACHED)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Words that somebody chose to come in by. `has_a_name` speaks of names that this person knows, and of no others."""

    length: int
    common: bool
    has_a_name: bool
    has_the_number: bool


def open_well(facts: Chosen) -> list[Obstacle]:
    """Words that are long, not known to everybody, and say nothing that others know."""
    found = [TOO_SHORT] if facts.length < MIN_WORDS_CHARS else []
    found += [TOO_COMMON] if facts.common else []
    found += [HAS_A_NAME] if facts.has_a_name else []
    return [*found, HAS_THE_NUMBER] if facts.has_the_number else found
