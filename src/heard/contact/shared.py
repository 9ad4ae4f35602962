"""A number or address that both sides of a dialogue have: nothing goes that way before the office looked at it (R12)."""

from heard.confidentiality.vault import Erased
from heard.contact.facts import record_of
from heard.contact.models import SharedLookedAt
from heard.dialogue.case import Case
from heard.dialogue.moment import opened_once
from heard.people.finding import where_it_goes
from heard.people.models import Reach


@opened_once
def shared_with(case: Case, person_id: str) -> Reach | None:
    """The newest record of somebody of the other side that has the same number or address; `None` where none has.

    What the office looked at counts no more, until either side says another one. Needs the locator keys.
    """
    party, own = case.party(person_id), record_of(case, person_id)
    place = _place(own) if own else ""
    if party is None or not place:
        return None
    across = [record_of(case, each.person_id) for each in case.parties if each.side != party.side]
    found = (row for row in across if row and _place(row) == place)
    return next((row for row in found if not _was_looked_at(case, {person_id, row.person_id}, place)), None)


def _was_looked_at(case: Case, pair: set[str], place: str) -> bool:
    rows: list[Reach] = case.thread.rows[Reach]
    known = {row.pk: row for row in rows}
    looked = [(known.get(each.used_id), known.get(each.other_id)) for each in case.rows(SharedLookedAt)]
    both = [(one, other) for one, other in looked if one and other and {one.person_id, other.person_id} == pair]
    return any(_place(one) == place for one, _other in both)


def _place(row: Reach) -> str:
    """The number or address, plain; `""` where there is none, or it was erased: then nobody has it any more."""
    try:
        return where_it_goes(row.marked)
    except Erased:
        return ""
