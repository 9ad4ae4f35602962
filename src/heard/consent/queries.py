"""What each may see of consent: one's own, and for staff of the case everybody's."""

from dataclasses import dataclass

from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.looking import Sight, sight
from heard.consent.facts import standing_yes, stops
from heard.consent.models import Informed, No, Signature, Yes
from heard.consent.terms import AgreementKind, Purpose
from heard.dialogue.case import Case, after
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one person said for one purpose. `state` is `yes`, `no`, `lapsed` (or ended), `told` or `not_asked`."""

    purpose: str
    label: str
    state: str


def answers(actor: Actor, case: Case, person: str) -> list[Answer]:
    """What somebody said for each purpose but the day's own, for staff of the case. Silence is no yes."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    asked = [each for each in Purpose if each != Purpose.MEET_TODAY]
    return [Answer(purpose=each, label=str(each.label), state=_answer(case, person, each)) for each in asked]


def _answer(case: Case, person: str, purpose: Purpose) -> str:
    if standing_yes(case, person, purpose):
        return "yes"
    said, refused = case.last(Yes, person_id=person, purpose=purpose), case.some(No, person_id=person, purpose=purpose)
    if after(refused, said.entered_at if said else None):
        return "no"
    if said:
        return "lapsed"
    return "told" if case.some(Informed, person_id=person, purpose=purpose) else "not_asked"


def signed(actor: Actor, case: Case, person: str) -> list[tuple[str, bool]]:
    """The agreements that the programme asks for, and whether somebody signed each, for staff of the case."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    done = {row.agreement for row in case.some(Signature, person_id=person)}
    return [(str(AgreementKind(each).label), each in done) for each in case.policy.consent.agreements]
