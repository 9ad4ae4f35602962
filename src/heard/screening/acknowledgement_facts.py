"""The facts of an acknowledgement: whether it stands, who saw it, and what its reviewer said on a screen of their own."""

from itertools import takewhile

from heard.acts.effects import Gathers, Reaches, Takes
from heard.acts.register import Attempt, rule
from heard.dialogue.case import Case
from heard.dialogue.reaching import asks, happened_since, reaches_principal, reaches_responsible_side
from heard.dialogue.terms import Signing
from heard.people.terms import OFFICE, Side
from heard.screening import rules
from heard.screening.models import Acknowledgement, AcknowledgementTakenBack, MeasureDecided, ReviewAnswered


def acknowledgement_of(case: Case, person_id: str) -> Acknowledgement | None:
    """The acknowledgement of a person that stands: the newest, if it was not taken back."""
    back = {row.acknowledgement_id for row in case.rows(AcknowledgementTakenBack)}
    newest = case.last(Acknowledgement, person_id=person_id)
    return newest if newest and newest.pk not in back else None


def review_of(case: Case, row: Acknowledgement) -> ReviewAnswered | None:
    """What the reviewer said; `None` while they said nothing, and of one whose conflict of interest was found since."""
    answer = case.last(ReviewAnswered, acknowledgement_id=row.pk)
    return answer if answer and answer.who not in case.conflicts else None


def can_review(case: Case, account_id: str, entered_by: str) -> bool:
    """Whether one of the staff can sign as a reviewer: this dialogue opens to them, and they did not enter it themselves."""
    account = case.staff(account_id)
    if account is None or account_id in case.conflicts or account_id == entered_by:
        return False
    return account.role in OFFICE or account_id in case.facilitators


def to_review(case: Case) -> list[Acknowledgement]:
    """The acknowledgements that stand, name a reviewer, and that nobody answered yet."""
    rows = [acknowledgement_of(case, party.person_id) for party in case.going_on(Side.RESPONSIBLE)]
    return [row for row in rows if row and row.reviewed_by and case.last(ReviewAnswered, acknowledgement_id=row.pk) is None]


def _acknowledging(case: Case, attempt: Attempt) -> rules.Acknowledging:
    seen_by, reviewer = attempt.values.get("seen_by"), case.staff(attempt.values.get("reviewed_by"))
    standing = [acknowledgement_of(case, party.person_id) for party in case.going_on(Side.RESPONSIBLE)]
    answers = [review_of(case, row) for row in standing if row]
    return rules.Acknowledging(
        measures=tuple(row.measure if row else "" for row in standing),
        applies=asks(case, attempt, "R9") and _needs_acknowledgement(case, attempt),
        being_made=isinstance(attempt.effect, Takes),
        taken_back_since=happened_since(case, attempt, AcknowledgementTakenBack),
        decided=str(attempt.values.get("measure")) if attempt.act == "decide_measure" else measure_decided(case),
        deciding=attempt.act == "decide_measure",
        gathers=isinstance(attempt.effect, Gathers),
        reviews_declined=any(row is not None and row.said == Signing.DECLINED for row in answers),
        reviews_signed=all(row is not None and row.said == Signing.SIGNED for row in answers),
        seen_by_assigned=seen_by in case.facilitators and seen_by not in case.conflicts,
        second_reviewer=reviewer is not None and reviewer.pk != seen_by and reviewer.pk not in case.conflicts,
        reviewer_can_sign=reviewer is not None and can_review(case, reviewer.pk, attempt.by.entered_by),
    )


def _needs_acknowledgement(case: Case, attempt: Attempt) -> bool:
    """Sessions with supporters need none; nor those with the harmed side where it may begin before the other side."""
    if not isinstance(attempt.effect, Reaches):
        return True
    early = case.policy.preparation.before_other_side and not reaches_responsible_side(case, attempt)
    return reaches_principal(case, attempt) and not early


def measure_decided(case: Case) -> str:
    """The measure on which two of the staff decided for this dialogue, the newest word; `""` for none."""
    rows = list(reversed(case.rows(MeasureDecided)))
    same = list(takewhile(lambda row: row.measure == rows[0].measure, rows))
    return rows[0].measure if len({row.who for row in same} - case.conflicts) > 1 else ""


rule("R9", _acknowledging, rules.acknowledged)
