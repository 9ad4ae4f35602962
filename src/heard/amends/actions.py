"""Committing, keeping, missing, choosing to hear, telling."""

from heard.amends.facts import commitment_of, is_kept
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.amends.terms import Hearing
from heard.confidentiality.ledger import Pen
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.taking import flag, party, people, text
from heard.dialogue.there import alive, all_of, assigned
from heard.ground.acts import Actor, Doing, act
from heard.ground.fields import Field
from heard.ground.refusal import Obstacle

COMMITMENT = Field(name="commitment", kind="commitment", label="Which commitment", required=False)


@act("commit", label="Record a commitment", who=("facilitator",), rules=("R33",), there=assigned,
     takes=(text("words", "In their words"), people("agreed_by", "Who agreed")))  # fmt: skip
def commit(case: Case, pen: Pen, *, by: Actor, words: str, agreed_by: tuple[str, ...]) -> Commitment:
    """A commitment that the harmed person wants, in words that both agree to."""
    return pen.add(Commitment(dialogue_id=case.dialogue_id, words=words, agreed={"by": list(agreed_by)}))


def _commitment(case: Case, doing: Doing) -> list[Obstacle]:
    found = commitment_of(case, doing)
    return [ABSENT] if found is None else unless(not is_kept(case, found), ALREADY_DONE)


@act("keep_commitment", label="Record that a commitment was kept", who=("facilitator",), after_closing=True,
     there=all_of(assigned, _commitment), takes=(COMMITMENT,))  # fmt: skip
def keep_commitment(case: Case, pen: Pen, *, by: Actor, commitment: str | None) -> CommitmentKept:
    """A commitment was kept."""
    found = commitment_of(case, Doing("keep_commitment", by, {"commitment": commitment}))
    return pen.add(CommitmentKept(dialogue_id=case.dialogue_id, commitment=found))


@act("miss_commitment", label="Record that a commitment was missed", who=("facilitator",), after_closing=True,
     there=all_of(assigned, _commitment), takes=(COMMITMENT,))  # fmt: skip
def miss_commitment(case: Case, pen: Pen, *, by: Actor, commitment: str | None) -> CommitmentMissed:
    """A commitment was not kept so far."""
    found = commitment_of(case, Doing("miss_commitment", by, {"commitment": commitment}))
    return pen.add(CommitmentMissed(dialogue_id=case.dialogue_id, commitment=found))


@act("choose_to_hear", label="Choose to hear of commitments, or not", who=("harmed_principal",), after_closing=True,
     takes=(flag("progress", "Hear how it goes"),))  # fmt: skip
def choose_to_hear(case: Case, pen: Pen, *, by: Actor, progress: bool) -> HearingChoice:
    """A harmed person chooses whether to hear how commitments go."""
    choice = Hearing.YES if progress else Hearing.NO
    return pen.add(HearingChoice(dialogue_id=case.dialogue_id, person_id=by.who, choice=choice))


def _any_commitment(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(commitment_of(case, doing), ABSENT)


@act("tell_progress", label="Tell how a commitment goes", who=("facilitator",), rules=("R34",), after_closing=True,
     there=all_of(assigned, alive("whom"), _any_commitment), about="whom",
     takes=(party("whom", "Whom", side="harmed"), COMMITMENT))  # fmt: skip
def tell_progress(case: Case, pen: Pen, *, by: Actor, whom: str, commitment: str | None) -> ProgressTold:
    """A harmed person who chose to hear is told how a commitment goes."""
    found = commitment_of(case, Doing("tell_progress", by, {"commitment": commitment}))
    return pen.add(ProgressTold(dialogue_id=case.dialogue_id, person_id=whom, commitment=found))
