"""Naming and releasing the guardians of a child. It contacts nobody."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.consent.guardians import guardians_of, is_kin_of
from heard.consent.models import GuardianNamed, GuardianReleased
from heard.dialogue.act_fields import party
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, NOT_CLOSE_TO_A_CHILD, unless

WHO = ("coordinator", "facilitator")
FIELDS = (party("guardian"), party("child"))


def _kin_of_a_child(case: Case, attempt: Attempt) -> list[Obstacle]:
    """Somebody close to a principal, on their side; nobody who is known to be grown up has a guardian here."""
    guardian, child = attempt.values["guardian"], case.party(attempt.values["child"])
    if child is None or not is_kin_of(case, guardian, child.person_id) or child.person.is_adult(case.day()):
        return [NOT_CLOSE_TO_A_CHILD]
    return unless(guardian not in guardians_of(case, child.person_id), ALREADY_DONE)


@act(
    "name_guardian",
    who=WHO,
    effect=Records(),
    requires=all_of(assigned, alive("guardian"), alive("child"), _kin_of_a_child),
    about="child",
    fields=FIELDS,
)
def name_guardian(case: Case, pen: Pen, *, by: Actor, guardian: str, child: str) -> GuardianNamed:
    """Staff saw that somebody is a parent or guardian of a child: where the policy asks, their yes counts (R17)."""
    return pen.add(GuardianNamed(dialogue_id=case.dialogue_id, person_id=guardian, child_id=child))


def _is_guardian(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values["guardian"] in guardians_of(case, attempt.values["child"]), ABSENT)


@act(
    "release_guardian",
    who=WHO,
    effect=Records(),
    requires=all_of(assigned, _is_guardian),
    about="child",
    fields=FIELDS,
)
def release_guardian(case: Case, pen: Pen, *, by: Actor, guardian: str, child: str) -> GuardianReleased:
    """Somebody is a guardian of this child no more, or was named by mistake: what they say is theirs alone now."""
    return pen.add(GuardianReleased(dialogue_id=case.dialogue_id, person_id=guardian, child_id=child))
