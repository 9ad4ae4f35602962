"""A note that belongs to one party, as pages list it: that it exists, whose side it is of, and who may open it."""

from typing import Any

from heard.acts.looking import Sight
from heard.dialogue.case import Case


def party_note(case: Case, row: Any, title: str, text: str) -> Sight:
    """Listed for staff of the case; with its text where the keyring opens it."""
    party = next(each for each in case.parties if each.pk == row.party_id)
    return Sight(
        place="notes",
        title=title,
        text=text,
        at=row.at,
        who=row.who,
        side=party.side,
        about=party.person_id,
        row=row.pk if text else "",
        note=row.pk,
        opens=bool(text),
        line=row.line,
    )
