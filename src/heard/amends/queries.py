"""What each may see of commitments: both see the words; how they go, only who made them, staff, and who chose to hear."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.amends.facts import wants_to_hear
from heard.amends.models import Commitment, CommitmentKept, CommitmentMissed, HearingChoice, ProgressTold
from heard.confidentiality import access
from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.vault import KeyName
from heard.dialogue.case import Case
from heard.ground.texts import say


@access.opens("Commitments, in the words both agreed to", "principal")
def _commitments(case: Case, _by: Actor) -> dict[KeyName, set[str]]:
    return {KeyName("dialogue", case.dialogue_id): {row.pk for row in case.rows(Commitment)}}


def _may_hear(actor: Actor, case: Case, relations: set[str]) -> bool:
    """R34: the harmed person hears of progress only if they chose to."""
    return bool(relations & (STAFF_OF_CASE | {"responsible_principal"})) or wants_to_hear(case, actor.who)


def progress(case: Case, commitment: Commitment) -> str:
    """How a commitment goes: `kept`, `missed` or `open`."""
    if case.some(CommitmentKept, commitment_id=commitment.pk):
        return say("amends-is_kept")
    return say("amends-is_missed" if case.some(CommitmentMissed, commitment_id=commitment.pk) else "amends-is_open")


@sight
def commitments(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Commitments, for both principals and staff of the case."""
    if not relations & (STAFF_OF_CASE | {"principal"}):
        return []
    hears = _may_hear(actor, case, relations)
    return [
        Sight(
            place="amends",
            title=progress(case, row) if hears else say("amends-commitment"),
            text=row.words,
            at=row.at,
            row=row.pk,
            choice=("commitment", row.pk),
        )
        for row in case.rows(Commitment)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a harmed person chose to hear, `yes`, `no` or `""` (no choice yet); and what they were told, by commitment.

    `told` has for each commitment when they were last told how it goes, and how it went then: `kept`, `missed` or `open`.
    """

    choice: str
    told: Mapping[str, tuple[datetime, str]]


def own_hearing(actor: Actor, case: Case) -> Heard:
    """What the actor chose and was told. What nobody told them yet is not in it, even where they chose to hear."""
    chosen = case.last(HearingChoice, person_id=actor.who)
    rows = case.some(ProgressTold, person_id=actor.who)
    told = {row.commitment_id: (row.at, _went(case, row)) for row in rows}
    return Heard(choice=chosen.choice if chosen else "", told=told)


def _went(case: Case, told: ProgressTold) -> str:
    """How a commitment went when they were told."""
    for word, kind in (("kept", CommitmentKept), ("missed", CommitmentMissed)):
        rows = case.some(kind, commitment_id=told.commitment_id)
        if any(row.entered_at <= told.entered_at for row in rows):
            return word
    return "open"
