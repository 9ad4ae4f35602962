"""What staff of the case see of slips: what can be mended, what a second person is asked, what was a mistake."""

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.confidentiality.access import STAFF_OF_CASE
from heard.corrections.facts import correctable, rows_of, said_of
from heard.dialogue.case import Case
from heard.dialogue.models import CorrectableRecord
from heard.ground.texts import say


def _title(row: CorrectableRecord) -> str:
    """What kind of entry this is, in words."""
    return say("entry-kind", kind=type(row)._meta.model_name)


def _whom(row: CorrectableRecord, case: Case) -> str:
    """The person whom an entry is about, by reference; empty where it is about nobody alone."""
    party = getattr(row, "party_id", "")
    return case.person_of(party) if party else str(getattr(row, "person_id", ""))


@sight
def entries(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Every entry that can turn out to be a mistake, once each, newest first: for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    once = {row.line: row for row in correctable(case)}
    return [
        Sight(
            place="entries",
            title=_title(row),
            text="",
            at=row.at,
            who=_whom(row, case),
            row=row.pk,
            choice=("entry", row.line),
        )
        for row in reversed(once.values())
    ]


@sight
def said_to_be_mistakes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What somebody says was a mistake, until a second person answers: for staff of the case."""
    rows = said_of(case) if relations & STAFF_OF_CASE else []
    return [
        Sight(
            place="mistakes",
            title=say("entry-said", what=_title(rows_of(case, row.entry)[0])),
            text=row.reason or "",
            at=row.at,
            who=row.who,
            row=row.pk,
            choice=("mistake", row.pk),
        )
        for row in rows
    ]
