"""What changes of a person when a second person agreed: where they are, who they are, on which side and with what part."""

from typing import Any

from heard.acts.ledger import Pen
from heard.dialogue.case import Case
from heard.dialogue.models import Correction, MistakeWord, Party, Transfer
from heard.dialogue.terms import MistakeStep
from heard.people.finding import find_again
from heard.people.models import said_of
from heard.people.numbers import OF_A_PLACE, moved_back, renumbered


def put_back(case: Case, pen: Pen, row: Transfer) -> None:
    """The person is where they were before a move that was none, unless they were moved or corrected since."""
    party = case.party(row.person_id)
    moves = [each for each in case.some(Transfer, person_id=row.person_id) if said_of(each) == row.person_id]
    if party is None or row != moves[-1] or _corrected_since(case, row):
        return
    _knows(pen, party, moved_back(party.person.own(), row.was))


def _corrected_since(case: Case, row: Transfer) -> bool:
    agreed = {word.entry for word in case.some(MistakeWord, step=MistakeStep.AGREED)}
    right = (each for each in case.some(Correction, person_id=row.person_id) if said_of(each) == row.person_id)
    later = (each for each in right if each.entered_at > row.entered_at)
    return any(each.line in agreed and {*OF_A_PLACE, "number"} & set(each.right) for each in later)


def put_right(case: Case, pen: Pen, row: Correction) -> None:
    """What was wrong of the person is right from now on. A name or number that was wrong finds them, and is never shown."""
    party = case.party(row.person_id)
    if party is None:
        return
    before, right = party.person.own(), dict(row.right)
    if right.get("name") and before.get("name") != right["name"]:
        right["former"] = [*before.get("former", ()), before["name"]]
    _knows(pen, party, renumbered(before, right), **({"language": row.language} if row.language else {}))
    place = {name: value for name, value in (("side", row.side), ("part", row.part)) if value}
    if place:
        pen.change(party, **place, **({"supports": ""} if row.side and row.side != party.side else {}))


def _knows(pen: Pen, party: Party, known: dict[str, Any], **columns: str) -> None:
    """Keep who somebody is, the whole of it, and by what they are found."""
    person = party.person
    pen.change(person, row_version=person.row_version + 1, identity=known, **columns)
    find_again(person, known)
