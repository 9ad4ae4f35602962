"""R0: an act is done by someone whose act it is, on something that is there and not over."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle

R0 = "R0"
NOT_YOURS = Obstacle(R0, "not_yours")
ENTERED_BY_NOBODY = Obstacle(R0, "entered_by_nobody")
HAS_CONFLICT = Obstacle(R0, "has_conflict")
CLOSED = Obstacle(R0, "closed")
ABSENT = Obstacle(R0, "absent")
ALREADY_DONE = Obstacle(R0, "already_done")
OVER = Obstacle(R0, "over")
NOT_ASSIGNED = Obstacle(R0, "not_assigned", clears=("assign",))
NOT_PREPARING = Obstacle(R0, "not_preparing", clears=("hold_session",))
NOT_NAMED = Obstacle(R0, "not_named")
ENTERED_BY_YOU = Obstacle(R0, "entered_by_you")
DIED = Obstacle(R0, "died")
SAID_TOO_EARLY = Obstacle(R0, "said_too_early")
KNOWN_ALREADY = Obstacle(R0, "known_already")
BOTH_THERE = Obstacle(R0, "both_there")
SECOND_PERSON = Obstacle(R0, "a_second_person")
SAID_IN_CONFLICT = Obstacle(R0, "said_in_conflict")
NO_NUMBER = Obstacle(R0, "no_number")
NO_RELATION = Obstacle(R0, "no_relation")
NOT_CLOSE_TO_A_CHILD = Obstacle(R0, "not_close_to_a_child", clears=("correct_person", "check_age"))
OTHER_NUMBER = Obstacle(R0, "other_number", clears=("correct_person", "record_transfer"))
NOT_TODAY = Obstacle(R0, "not_today", clears=("fix_meeting",))
NOT_THE_DAY = Obstacle(R0, "not_the_day", waits=True)
DAY_IS_OVER = Obstacle(R0, "day_is_over", clears=("call_off_meeting",))


def here(*, named: bool, open_to_this: bool) -> list[Obstacle]:
    """R0, but for what each act looks for itself: it is theirs, and the dialogue is not closed to it."""
    return [*unless(named, NOT_YOURS), *unless(open_to_this, CLOSED)]


def whose(*, named: bool, entered_by_staff: bool) -> list[Obstacle]:
    """R0: by somebody whose act it is, and entered by nobody or by staff who may."""
    return [*unless(named, NOT_YOURS), *unless(entered_by_staff, ENTERED_BY_NOBODY)]


def unless(condition: object, obstacle: Obstacle) -> list[Obstacle]:
    """The obstacle, unless the condition holds. For the small questions that acts ask of R0."""
    return [] if condition else [obstacle]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """What is known before somebody signs: whether it is there and waits, names them, and was entered by themselves."""

    there: bool
    answered: bool
    named: bool
    entered: bool


def can_sign(signer: Signer) -> list[Obstacle]:
    """Signed once, by the one who was named and nobody in their name; never by who entered what is signed."""
    if not signer.there:
        return [ABSENT]
    found = unless(not signer.answered, ALREADY_DONE) or unless(signer.named, NOT_NAMED)
    return found or unless(not signer.entered, ENTERED_BY_YOU)


def numbers_can_be_kept(*, told: bool, new: bool, other: bool) -> list[Obstacle]:
    """R0: a number that is known is not written over by one member of staff; a unit is, since units change."""
    if not told:
        return [NO_NUMBER]
    return unless(new, ALREADY_DONE) or unless(not other, OTHER_NUMBER)


def relation_can_be_kept(*, told: bool, new: bool) -> list[Obstacle]:
    """R0: something is said of how somebody is related, and it is not known yet."""
    return unless(new, ALREADY_DONE) if told else [NO_RELATION]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two persons of whom somebody says that they are one human being.

    `one`: they are already; `asked`: a second person is asked already; `barred`: who says it has a conflict with one of
    them; `in_one_dialogue`: some dialogue has both, or whom they are one with.
    """

    there: bool
    one: bool
    asked: bool
    barred: bool
    in_one_dialogue: bool


def can_be_joined(pair: Pair) -> list[Obstacle]:
    """R0: two known persons, not one yet, by somebody without a conflict; and nobody is twice in one dialogue."""
    if not pair.there:
        return [ABSENT]
    found = unless(not pair.barred, HAS_CONFLICT) or unless(not pair.one and not pair.asked, ALREADY_DONE)
    return found or unless(not pair.in_one_dialogue, BOTH_THERE)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningAsked:
    """How it stands with two persons who were said to be one. `waits`: a second person is asked.

    `said_in_conflict`: who said what is asked about has a conflict themselves, so that their word counts no more.
    """

    there: bool = False
    joined: bool = False
    waits: bool = False
    said_by_them: bool = False
    barred: bool = False
    said_in_conflict: bool = False
    in_one_dialogue: bool = False
    one_already: bool = False


def can_be_parted(asked: JoiningAsked) -> list[Obstacle]:
    """R0: two who are one by this, and nobody said yet that they are two."""
    if not asked.there:
        return [ABSENT]
    found = unless(not asked.barred, HAS_CONFLICT) or unless(asked.joined, OVER)
    return found or unless(not asked.waits, ALREADY_DONE)


def can_be_agreed(asked: JoiningAsked, *, agrees: bool) -> list[Obstacle]:
    """R0: answered by a second person; who agrees joins nobody who is twice in one dialogue by it."""
    if not asked.there:
        return [ABSENT]
    found = unless(not asked.barred, HAS_CONFLICT) or unless(asked.waits, OVER)
    found = found or unless(not asked.said_by_them, SECOND_PERSON)
    if found or not agrees:
        return found
    if asked.said_in_conflict:
        return [SAID_IN_CONFLICT]
    return (
        [] if asked.joined else unless(not asked.one_already, ALREADY_DONE) or unless(not asked.in_one_dialogue, BOTH_THERE)
    )
