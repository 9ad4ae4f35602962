"""What each may see of the thread: who is in it, who carries it, notes, what people were told."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from heard.confidentiality.access import STAFF_OF_CASE
from heard.confidentiality.ledger import LOOKED
from heard.confidentiality.looking import Sight, can_open, sight
from heard.confidentiality.models import Line
from heard.dialogue.case import Case
from heard.dialogue.models import Dialogue, OfficeNote, Party, PartyNote, Told
from heard.ground.acts import Actor
from heard.ground.refusal import NotThere
from heard.people.models import Account
from heard.people.terms import Part, Role

SEEING = frozenset({Role.COORDINATOR, Role.SUPERVISOR})


def caseload(actor: Actor, *, stage: str = "", resting: str = "") -> "QuerySet[Dialogue]":
    """The same for a list that turns pages: newest move first, of one stage or one kind of rest where asked."""
    account = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if account is None:
        return Dialogue.objects.none()
    rows = Dialogue.objects.filter(programme=account.programme_id).order_by("-moved_at", "pk")
    rows = rows.filter(stage=stage) if stage else rows
    rows = rows.filter(resting=resting) if resting else rows
    if account.role in SEEING:
        return rows
    return rows.filter(pk__in=_assigned_to(account)) if account.role == Role.FACILITATOR else rows.none()


def dialogues_for(actor: Actor) -> "list[Dialogue]":
    """The dialogues that a member of staff may open: all of the programme for the office, a facilitator's own."""
    return list(caseload(actor)[:LIST_LENGTH])


LIST_LENGTH = 1_000


def _assigned_to(account: Account) -> set[str]:
    return {row.dialogue_id for row in account.assignments.filter(ended=None)}


def case_for(actor: Actor, dialogue_id: str) -> Case:
    """A dialogue for somebody to whom it is there. Raises NotThere for anybody else, as for what does not exist."""
    case = Case(dialogue_id)
    words = case.relations(actor)
    if not words & (STAFF_OF_CASE | {"party"}):
        raise NotThere("This is not there.")
    return case


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One line of a dialogue's chain, without what lies sealed in it."""

    at: datetime
    act: str
    outcome: str
    who: str
    entered_by: str
    door: str
    about: str
    rules: str


def timeline(actor: Actor, case: Case, *, looks: bool = False) -> list[Happened]:
    """What happened on this dialogue, newest first, for staff of the case; looks only where asked for."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return []
    lines = Line.objects.filter(chain=f"d:{case.dialogue_id}").order_by("-seq")
    lines = lines if looks else lines.exclude(outcome=LOOKED)
    return [Happened(at=line.at, act=line.act, outcome=line.outcome, who=line.who, entered_by=line.entered_by,
                     door=line.door, about=line.about, rules=line.rules)
            for line in lines.defer("rows", "payload")]  # fmt: skip


def _party_sight(party: Party) -> Sight:
    known = party.person.known()
    text = ", ".join(str(known[name]) for name in ("born", "custody", "place") if known.get(name))
    return Sight(place="people", title=known.get("name", ""), text=text, who=party.person_id, side=party.side,
                 row=party.person_id, extra={"part": Part(party.part).label})  # fmt: skip


@sight
def people(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Staff of the case see everyone; a party sees only themselves here."""
    if words & STAFF_OF_CASE:
        return [_party_sight(party) for party in case.parties]
    own = case.party(actor.who)
    return [_party_sight(own)] if own else []


@sight
def facilitators(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Who carries it, for staff and for the harmed side. The other side knows it once they are approached."""
    return who_carries(actor, case) if words & (STAFF_OF_CASE | {"harmed"}) else []


def who_carries(_actor: Actor, case: Case) -> list[Sight]:
    """The facilitators of the dialogue, by name."""
    found = [case.staff(each) for each in case.facilitators]
    return [Sight(place="team", title=each.name, text="Facilitator", who=each.pk) for each in found if each]


@sight
def harm(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """The kind of harm, for staff of the case."""
    if not words & STAFF_OF_CASE:
        return []
    return [Sight(place="facts", title="Kind of harm", text=case.dialogue.harm.replace("_", "-"), row=case.dialogue_id)]


@sight
def notes(_actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Office notes, for staff of the case."""
    if not words & STAFF_OF_CASE:
        return []
    return [Sight(place="notes", title="Office note", text=row.text, at=row.at, who=row.who, row=row.pk)
            for row in case.rows(OfficeNote)]  # fmt: skip


@sight
def notes_about(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """Notes about a person, for the facilitator who wrote them."""
    mine = case.some(PartyNote, who=actor.who) if "assigned" in words else []
    return [Sight(place="notes", title="Note", text=row.text, at=row.at, who=row.who, row=row.pk) for row in mine]


@sight
def told(actor: Actor, case: Case, words: set[str]) -> list[Sight]:
    """What a person was told: for that person, and for who told it, where they prepare that person."""
    own = [row for row in case.rows(Told) if actor.who in (row.person_id, row.who) and can_open(row, "what")]
    return [Sight(place="told", title="What you were told" if "party" in words else "What they were told", text=row.what,
                  at=row.at, who=row.person_id, row=row.pk) for row in own]  # fmt: skip
