"""Who was named to review an acknowledgement signs it on a screen of their own, or does not, and says why."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.act_fields import text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import Signer, can_sign
from heard.dialogue.terms import Signing
from heard.screening.acknowledgement_facts import acknowledgement_of, to_review
from heard.screening.models import Acknowledgement, ReviewAnswered

# A story that leaves it out means the newest that waits for who signs.
WHICH = ActField(name="acknowledgement", kind="acknowledgement", required=False, at_doors=True)


def _meant(case: Case, by: Actor, named: str | None) -> Acknowledgement | None:
    mine = [row for row in to_review(case) if row.reviewed_by == by.who]
    row = case.last(Acknowledgement, pk=named) if named else next(reversed(mine), None)
    return row if row and acknowledgement_of(case, row.person_id) == row else None


def _is_theirs(case: Case, attempt: Attempt) -> list[Obstacle]:
    row, who = _meant(case, attempt.by, attempt.values.get("acknowledgement")), attempt.by.who
    return can_sign(
        Signer(
            there=row is not None,
            answered=row is not None and case.last(ReviewAnswered, acknowledgement_id=row.pk) is not None,
            named=row is not None and row.reviewed_by == who,
            entered=row is not None and row.entered_by == who,
        )
    )


def _answer(case: Case, by: Actor, named: str | None, said: Signing, words: str | None = None) -> ReviewAnswered:
    return ReviewAnswered(dialogue_id=case.dialogue_id, acknowledgement=_meant(case, by, named), said=said, words=words)


@act(
    "sign_review",
    who=tuple(sorted(STAFF_OF_CASE)),
    effect=Records(),
    requires=all_of(assigned, _is_theirs),
    fields=(WHICH,),
)
def sign_review(case: Case, pen: Pen, *, by: Actor, acknowledgement: str | None = None) -> ReviewAnswered:
    """Who was named to review an acknowledgement has seen for themself that it is one. Nobody signs in their name."""
    return pen.add(_answer(case, by, acknowledgement, Signing.SIGNED))


@act(
    "decline_review",
    who=tuple(sorted(STAFF_OF_CASE)),
    effect=Records(),
    requires=all_of(assigned, _is_theirs),
    fields=(WHICH, text("reason")),
)
def decline_review(case: Case, pen: Pen, *, by: Actor, reason: str, acknowledgement: str | None = None) -> ReviewAnswered:
    """Who was named to review an acknowledgement does not sign it, and says why. Another one is made, and reviewed anew."""
    return pen.add(_answer(case, by, acknowledgement, Signing.DECLINED, reason))
