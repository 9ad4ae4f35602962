"""What each may see of consent: one's own, and for staff of the case everybody's."""

from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, sight
from heard.consent.facts import standing_yes, stops
from heard.consent.models import No, Signature, Yes
from heard.consent.terms import AgreementKind, Purpose
from heard.dialogue.case import Case
from heard.ground.acts import Actor


@sight
def yeses(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Each yes, with whether it stands."""
    rows = [row for row in case.rows(Yes) if words & STAFF_OF_CASE or row.person_id == actor.who]
    return [Sight(place="consent", title=f"Yes: {Purpose(row.purpose).label}", at=row.at, who=row.person_id, row=row.pk,
                  text="stands" if standing_yes(case, row.person_id, row.purpose) == row else "no longer stands")
            for row in rows]  # fmt: skip


@sight
def noes(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Each no. It has no reason to show."""
    rows = [row for row in case.rows(No) if words & STAFF_OF_CASE or row.person_id == actor.who]
    return [Sight(place="consent", title=f"No for now: {Purpose(row.purpose).label}", at=row.at, who=row.person_id,
                  row=row.pk) for row in rows]  # fmt: skip


@sight
def signatures(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """What was signed."""
    rows = [row for row in case.rows(Signature) if words & STAFF_OF_CASE or row.person_id == actor.who]
    return [Sight(place="consent", title=f"Signed: {AgreementKind(row.agreement).label}", at=row.at, who=row.person_id,
                  row=row.pk) for row in rows]  # fmt: skip


@sight
def own_stop(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """A stop, for who said it and for staff of the case. The other side never learns whose it is, nor that there is one."""
    rows = [row for row in stops(case) if words & STAFF_OF_CASE or row.who == actor.who]
    return [Sight(place="safety", title="Stopped", at=row.at, who=row.who, row=row.pk) for row in rows]
