"""What each may see of commitments: both see the words; how they go, only who made them, staff, and who chose to hear."""

from heard.amends.facts import wants_to_hear
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed
from heard.confidentiality import access
from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, sight
from heard.confidentiality.vault import KeyName
from heard.dialogue.case import Case
from heard.ground.acts import Actor


@access.opens("Commitments, in the words both agreed to", "principal")
def _commitments(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    return {KeyName("dialogue", case.dialogue_id): {row.pk for row in case.rows(Commitment)}}


def _may_hear(actor: Actor, case: Case, words: set[str]) -> bool:
    """R34: the harmed person hears of progress only if they chose to."""
    return bool(words & (STAFF_OF_CASE | {"responsible_principal"})) or wants_to_hear(case, actor.who)


def progress(case: Case, commitment: Commitment) -> str:
    """How a commitment goes, in a word."""
    if case.some(CommitmentKept, commitment_id=commitment.pk):
        return "kept"
    return "missed so far" if case.some(CommitmentMissed, commitment_id=commitment.pk) else "open"


@sight
def commitments(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Commitments, for both principals and staff of the case."""
    if not words & (STAFF_OF_CASE | {"principal"}):
        return []
    hears = _may_hear(actor, case, words)
    return [Sight(place="amends", title=progress(case, row) if hears else "Commitment", text=row.words, at=row.at, row=row.pk,
                  extra={"commitment": row.pk}) for row in case.rows(Commitment)]  # fmt: skip
