"""What each may see of the thread: who is in it, who carries it, notes, what people were told."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.acts.looking import Sight, can_open, sight
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.act_fields import OWN_NUMBERS
from heard.dialogue.case import Case
from heard.dialogue.listing import rows_of
from heard.dialogue.models import Dialogue, OfficeNote, Party, PartyNote, Told
from heard.dialogue.naming import names_of
from heard.dialogue.noting import party_note
from heard.dialogue.relating import related_in_words
from heard.dialogue.terms import HARMS, News, ToldHow
from heard.dialogue.undone import was_undone
from heard.ground.dates import language_name
from heard.ground.errors import NotFound
from heard.ground.texts import languages, say
from heard.people.models import Account
from heard.people.terms import Custody, Part, Role

LIST_LENGTH = 1_000


def dialogues_for(actor: Actor) -> "list[Dialogue]":
    """The dialogues that a member of staff may open: all of the programme for the office, a facilitator's own."""
    account = Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
    if account is None:
        return []
    rows = rows_of(account.role, account.programme_id, account.pk)
    return list(rows.order_by("-moved_at", "pk")[:LIST_LENGTH])


def case_for(actor: Actor, dialogue_id: str) -> Case:
    """A dialogue for somebody to whom it is there. Raises NotFound for anybody else, as for what does not exist."""
    case = Case(dialogue_id)
    relations = case.relations(actor)
    if not relations & (STAFF_OF_CASE | {"party"}):
        raise NotFound("This is not there.")
    return case


def staff_named(actor: Actor, case: Case, references: Collection[str]) -> dict[str, str]:
    """Names of the staff whom these lines or rows name, also of those who left, for staff of the case."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return {}
    case.meet(references)
    found = ((each, case.account(each)) for each in references)
    return {each: account.name for each, account in found if account}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSight(Sight):
    """Somebody of a dialogue. `held_at` is the name of the place where they are held, empty where they are not."""

    part: Part
    held_at: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSight(Sight):
    """News that a person was told: of which kind, and how."""

    news: str
    how: str


def _party_sight(party: Party, name: str, *, staff: bool = False, related: Iterable[str] = ()) -> Sight:
    """Somebody as one may see them. Numbers, and how they are `related`, are for the staff: their own page can be seen."""
    person = party.person
    known = person.known()
    held = Custody(known["custody"]).within if known.get("custody") else ""
    called = say("seen-called", name=known["called"]) if known.get("called") else ""
    kept = [each.name for each in OWN_NUMBERS if staff and known.get(each.name)]
    numbers = [say(f"seen-{each}", value=str(known[each])) for each in kept]
    told = (called, str(known.get("born") or ""), held, str(known.get("place") or ""), *numbers, *related)
    text = ", ".join(filter(None, told))
    return PersonSight(
        place="people",
        title=name,
        text=text,
        who=party.person_id,
        side=party.side,
        row=party.person_id,
        part=Part(party.part),
        held_at=person.place if person.held else "",
        language=languages().get(person.language) or language_name(person.language),
    )


@sight
def people(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Staff of the case see everyone; a party sees only themselves here."""
    if relations & STAFF_OF_CASE:
        names = names_of(case)
        found = [(party, names[party.person_id], related_in_words(case, party.person_id)) for party in case.parties]
        return [_party_sight(party, name, staff=True, related=related) for party, name, related in found]
    own = case.party(actor.who)
    return [_party_sight(own, own.person.name)] if own else []


@sight
def facilitators(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Who carries it, for staff and for the harmed side. The other side knows it once they are approached."""
    return who_carries(actor, case) if relations & (STAFF_OF_CASE | {"harmed"}) else []


def who_carries(_actor: Actor, case: Case) -> list[Sight]:
    """The facilitators of the dialogue, by name."""
    found = [case.staff(each) for each in case.facilitators]
    return [Sight(place="team", title=each.name, text=Role.FACILITATOR.label, who=each.pk) for each in found if each]


@sight
def harm(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The kind of harm, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    return [Sight(place="facts", title=say("seen-harm"), text=HARMS.label(case.dialogue.harm), row=case.dialogue_id)]


@sight
def notes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Office notes, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    return [
        Sight(
            place="notes",
            title=say("seen-office_note"),
            text=row.text,
            at=row.at,
            who=row.who,
            row=row.pk,
            note=row.pk,
            opens=True,
            line=row.line,
        )
        for row in case.rows(OfficeNote)
    ]


@sight
def notes_about(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """That there are notes about a person, for staff of the case; their words, for those who prepare that person."""
    rows = case.rows(PartyNote) if relations & STAFF_OF_CASE else []
    return [party_note(case, row, say("seen-note_about"), row.text if can_open(row, "text") else "") for row in rows]


@sight
def told(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What a person was told: for that person, and for who told it, where they prepare that person."""
    rows = [row for row in case.rows(Told) if not was_undone(case, row)]
    own = [row for row in rows if actor.who in (row.person_id, row.who) and can_open(row, "what")]
    title = say("seen-you_were_told" if "party" in relations else "seen-they_were_told")
    return [
        ToldSight(
            place="told",
            title=title,
            text=row.what,
            at=row.at,
            who=row.person_id,
            row=row.pk,
            news=row.news,
            how=row.how,
            by=row.who,
            state=_news_in_words(row),
        )
        for row in own
    ]


def _news_in_words(row: Told) -> str:
    """What kind of news, and how it was told, where that was said."""
    return ", ".join(([News(row.news).within] if row.news else []) + ([ToldHow(row.how).within] if row.how else []))


def tellers(actor: Actor, case: Case) -> dict[str, str]:
    """The members of staff who told this person something: name by reference, also of those who have left since."""
    whose = {row.who for row in case.rows(Told) if row.person_id == actor.who and case.party(actor.who)}
    case.meet(whose)
    found = ((each, case.account(each)) for each in whose)
    return {each: account.name for each, account in found if account}


def endings_told(case: Case, person: str) -> list[Told]:
    """What this person was told of an end of it. Nothing says to them that it ended before a person did."""
    rows = case.some(Told, person_id=person, news=News.END)
    return [row for row in rows if not was_undone(case, row)]
