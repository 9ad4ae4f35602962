"""What waits for one person's own signature, and what became of it: acknowledgements and disclosures."""

from collections.abc import Iterator

from heard.dialogue.case import Case
from heard.dialogue.terms import Signing
from heard.evaluation.disclosing_facts import answer_of, can_sign_as_second, is_made, to_hand_over, to_sign, untold
from heard.evaluation.models import Disclosure
from heard.meeting.days import ended_meetings
from heard.people.terms import Side
from heard.screening.acknowledgement_facts import acknowledgement_of, can_review, review_of, to_review
from heard.worklist.needs import ALWAYS, GOING, Needed, needed, needs
from heard.worklist.sources.concerns import was_met


@needs(GOING)
def to_be_reviewed(case: Case) -> Iterator[Needed]:
    """An acknowledgement waits for the reviewer who was named, until a meeting was held."""
    if ended_meetings(case) or not case.policy.acknowledgement.second_reviewer:
        return
    for row in to_review(case):
        account = case.staff(row.reviewed_by)
        if account and can_review(case, account.pk, row.entered_by):
            yield needed("review", row.entered_at, about=row.pk, role=account.role, whom=account.pk)
        elif case.policy.acknowledgement.reviewer_signs:
            yield needed("review_no", row.entered_at, about=row.pk)


@needs(GOING)
def not_reviewed(case: Case) -> Iterator[Needed]:
    """A reviewer did not sign: it is acknowledged anew, and reviewed by somebody."""
    if ended_meetings(case) or not case.policy.acknowledgement.second_reviewer:
        return
    for party in case.going_on(Side.RESPONSIBLE):
        row = acknowledgement_of(case, party.person_id)
        answer = review_of(case, row) if row else None
        if row and answer and answer.said == Signing.DECLINED:
            yield needed("review_no", answer.entered_at, about=row.pk)
        elif row and answer is None and row not in to_review(case) and case.policy.acknowledgement.reviewer_signs:
            # Nobody was named, or who signed has a conflict: nobody can sign it any more.
            yield needed("review_no", row.entered_at, about=row.pk)


@needs(ALWAYS)
def to_disclose(case: Case) -> Iterator[Needed]:
    """A disclosure waits for its second signer, then to be handed over."""
    for row in to_sign(case):
        account = case.staff(row.signed_by)
        if account and can_sign_as_second(case, account.pk, row.who):
            yield needed("cosign", row.entered_at, about=row.pk, role=account.role, whom=account.pk)
    for row in to_hand_over(case):
        yield needed("hand_over", row.entered_at, about=row.pk)


@needs(ALWAYS)
def to_be_told(case: Case) -> Iterator[Needed]:
    """What left about somebody: until a person told them, or two said that it would put somebody in danger (R37)."""
    for made, row in untold(case):
        party = case.party(row.about)
        yield needed("tell_left", made.entered_at, about=row.about, side=party.side if party else "")


@needs(ALWAYS)
def not_disclosed(case: Case) -> Iterator[Needed]:
    """The second signer did not sign, or can sign no more: until it is written what was done about it."""
    for row in case.rows(Disclosure):
        answer = answer_of(case, row)
        since = answer.entered_at if answer else row.entered_at
        declined = answer is not None and answer.said == Signing.DECLINED
        lost = answer is None and not can_sign_as_second(case, row.signed_by, row.who)
        if (declined or lost) and not is_made(case, row) and not was_met(case, since):
            yield needed("cosign_no", since, about=row.pk)
