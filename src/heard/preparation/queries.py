"""What each may see of preparation: that it took place, and nothing of what was said but to those who were there."""

from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, sight
from heard.dialogue.case import Case
from heard.ground.acts import Actor
from heard.people.terms import Part
from heard.preparation.facts import says_ready, supporters_known_to
from heard.preparation.models import Session


@sight
def sessions(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Sessions: their own for a party, all for staff of the case; the note only for the facilitator who held it."""
    own = case.party(actor.who)
    rows = [row for row in case.rows(Session) if words & STAFF_OF_CASE or (own and row.party_id == own.pk)]
    return [_session(actor, case, row) for row in rows]


def _session(actor: Actor, case: Case, row: Session) -> Sight:
    party = next(each for each in case.parties if each.pk == row.party_id)
    note = row.note if row.account_id == actor.who and row.note else ""
    return Sight(place="preparation", title=f"{row.minutes} minutes", text=note, at=row.at, who=party.person_id,
                 side=party.side, row=row.pk)  # fmt: skip


@sight
def readiness(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Who has said that they are ready: one's own word for a party, everybody's for staff of the case."""
    shown = [party for party in case.both if words & STAFF_OF_CASE or party.person_id == actor.who]
    return [Sight(place="preparation", title="Says they are ready", who=party.person_id, side=party.side)
            for party in shown if says_ready(case, party.person_id, party.person_id)]  # fmt: skip


@sight
def supporters(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """A supporter's name shows to both principals once they are invited (R22)."""
    if "principal" not in words:
        return []
    return [Sight(place="people", title=party.person.name, text=Part(party.part).label, who=party.person_id, row=party.pk)
            for party in supporters_known_to(case, actor.who)]  # fmt: skip
