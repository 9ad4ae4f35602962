"""The facts of amends, as the rows say them."""

from heard.acts.register import Attempt, rule
from heard.amends import rules
from heard.amends.models import Commitment, CommitmentKept, HearingChoice
from heard.amends.terms import Hearing
from heard.consent.leaving import active_principals
from heard.dialogue.case import Case
from heard.people.terms import Side


def commitment_of(case: Case, attempt: Attempt) -> Commitment | None:
    """The commitment that an act names; the newest where it names none, `None` where there is none."""
    named = attempt.values.get("commitment")
    return case.last(Commitment, pk=named) if named else case.last(Commitment)


def is_kept(case: Case, commitment: Commitment) -> bool:
    """Whether a commitment was kept."""
    return bool(case.some(CommitmentKept, commitment_id=commitment.pk))


def wants_to_hear(case: Case, person_id: str) -> bool:
    """Whether a person's last choice is to hear."""
    row = case.last(HearingChoice, person_id=person_id)
    return row is not None and row.choice == Hearing.YES


def _committing(case: Case, attempt: Attempt) -> rules.Committing:
    agreed = set(attempt.values.get("agreed_by") or ())
    harmed = {party.person_id for party in active_principals(case, Side.HARMED)}
    responsible = {party.person_id for party in active_principals(case, Side.RESPONSIBLE)}
    return rules.Committing(
        harmed_agreed=bool(harmed) and harmed <= agreed,
        responsible_agreed=bool(responsible & agreed) and agreed <= harmed | responsible,
        forgiveness=rules.speaks_of_forgiveness(attempt.values.get("words") or ""),
    )


def _telling(case: Case, attempt: Attempt) -> rules.Telling:
    return rules.Telling(chose_to_hear=wants_to_hear(case, attempt.values.get("whom") or ""))


rule("R33", _committing, rules.is_agreed)
rule("R34", _telling, rules.wants_to_hear)
