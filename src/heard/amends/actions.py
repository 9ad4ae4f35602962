"""Committing, keeping, missing, choosing to hear, telling."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.amends.facts import commitment_of, is_kept
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.amends.terms import Hearing
from heard.dialogue.act_fields import STARTED_BY, flag, party, people, text
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, unless
from heard.dialogue.terms import StartedBy

COMMITMENT = ActField(name="commitment", kind="commitment", required=False)


@act(
    "commit",
    who=("facilitator",),
    effect=Records(),
    rules=("R33",),
    requires=assigned,
    fields=(text("words"), people("agreed_by")),
    makes="commitment",
)
def commit(case: Case, pen: Pen, *, by: Actor, words: str, agreed_by: tuple[str, ...]) -> Commitment:
    """A commitment that the harmed person wants, in words that both agree to."""
    return pen.add(Commitment(dialogue_id=case.dialogue_id, words=words, agreed={"by": list(agreed_by)}))


def _commitment(case: Case, attempt: Attempt) -> list[Obstacle]:
    found = commitment_of(case, attempt)
    return [ABSENT] if found is None else unless(not is_kept(case, found), ALREADY_DONE)


@act(
    "keep_commitment",
    who=("facilitator",),
    effect=Records(),
    after_closing=True,
    requires=all_of(assigned, _commitment),
    fields=(COMMITMENT,),
)
def keep_commitment(case: Case, pen: Pen, *, by: Actor, commitment: str | None = None) -> CommitmentKept:
    """A commitment was kept."""
    found = commitment_of(case, Attempt("keep_commitment", by, {"commitment": commitment}))
    return pen.add(CommitmentKept(dialogue_id=case.dialogue_id, commitment=found))


@act(
    "miss_commitment",
    who=("facilitator",),
    effect=Records(),
    after_closing=True,
    requires=all_of(assigned, _commitment),
    fields=(COMMITMENT,),
)
def miss_commitment(case: Case, pen: Pen, *, by: Actor, commitment: str | None = None) -> CommitmentMissed:
    """A commitment was not kept so far."""
    found = commitment_of(case, Attempt("miss_commitment", by, {"commitment": commitment}))
    return pen.add(CommitmentMissed(dialogue_id=case.dialogue_id, commitment=found))


@act("choose_to_hear", who=("harmed_principal",), effect=Records(), after_closing=True, fields=(flag("progress"),))
def choose_to_hear(case: Case, pen: Pen, *, by: Actor, progress: bool) -> HearingChoice:
    """A harmed person chooses whether to hear how commitments go."""
    choice = Hearing.YES if progress else Hearing.NO
    return pen.add(HearingChoice(dialogue_id=case.dialogue_id, person_id=by.who, choice=choice))


def _any_commitment(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(commitment_of(case, attempt), ABSENT)


@act(
    "tell_progress",
    who=("facilitator",),
    effect=Reaches(to="whom", why=Why.CARE, how=Delivery.SPOKEN),
    rules=("R34",),
    after_closing=True,
    requires=all_of(assigned, alive("whom"), _any_commitment),
    about="whom",
    fields=(party("whom", side="harmed"), COMMITMENT, STARTED_BY),
)
def tell_progress(
    case: Case, pen: Pen, *, by: Actor, whom: str, commitment: str | None = None, started_by: str | None = None
) -> ProgressTold:
    """A harmed person who chose to hear is told how a commitment goes."""
    found = commitment_of(case, Attempt("tell_progress", by, {"commitment": commitment}))
    return pen.add(
        ProgressTold(dialogue_id=case.dialogue_id, person_id=whom, commitment=found, started_by=started_by or StartedBy.WE)
    )
