"""Keeping how somebody is related to each side, once it is known."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.dialogue.act_fields import RELATIONS, one_of, party
from heard.dialogue.case import Case
from heard.dialogue.models import Related
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.relating import as_related, related_to
from heard.dialogue.rules import ABSENT, relation_can_be_kept


def _can_be_kept(case: Case, attempt: Attempt) -> list[Obstacle]:
    if case.party(attempt.values["of"]) is None:
        return [ABSENT]
    told, known = as_related(attempt.values), related_to(case, attempt.values["of"])
    return relation_can_be_kept(told=bool(told), new={**known, **told} != known)


@act(
    "record_relation",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=all_of(assigned, _can_be_kept),
    about="of",
    after_closing=True,
    fields=(party("of"), *one_of("what_is_known", *RELATIONS)),
    makes="entry",
)
def record_relation(
    case: Case, pen: Pen, *, by: Actor, of: str, to_harmed: str | None = None, to_responsible: str | None = None
) -> Related:
    """How somebody is related to one side or to both is known now, or otherwise than before."""
    said = as_related({"to_harmed": to_harmed, "to_responsible": to_responsible})
    return pen.add(Related(dialogue_id=case.dialogue_id, person_id=of, said=said))
