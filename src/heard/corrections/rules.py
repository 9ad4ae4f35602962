"""R0 for slips: who may say that an entry was a mistake, and who may agree."""

from dataclasses import dataclass

from heard.acts.refusals import Obstacle
from heard.dialogue.rules import ABSENT, ALREADY_DONE, R0, SECOND_PERSON, unless

NOT_WHO_ENTERED = Obstacle(R0, "not_who_entered")
A_SUPERVISOR = Obstacle(R0, "a_supervisor")
NOTHING_RIGHT = Obstacle(R0, "nothing_right")
SOMETHING_SAID = Obstacle(R0, "something_said")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """What is known of an entry that somebody says was a mistake.

    `there`: it is of this dialogue, counts, and can be mended; `said`: a second person is already asked; `theirs`: this
    actor entered it, or is a coordinator.
    """

    there: bool
    said: bool
    theirs: bool


def can_be_said(slip: Slip) -> list[Obstacle]:
    """Said by who entered it or a coordinator, once, of what counts."""
    if not slip.there:
        return [ABSENT]
    return unless(not slip.said, ALREADY_DONE) or unless(slip.theirs, NOT_WHO_ENTERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Second:
    """What is known of a second person who answers: whether they said it themselves, and what the answer needs."""

    there: bool
    same_person: bool
    needs_supervisor: bool
    supervisor: bool


def can_be_answered(second: Second) -> list[Obstacle]:
    """Answered by another person than who said it; what opens what was closed needs a supervisor."""
    if not second.there:
        return [ABSENT]
    return unless(not second.same_person, SECOND_PERSON) or unless(
        second.supervisor or not second.needs_supervisor, A_SUPERVISOR
    )
