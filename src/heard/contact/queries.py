"""What each may see of contact. How to reach a person is shown to those who reach them, and never on a participant's page."""

from collections.abc import Iterable

from heard.acts import ledger
from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight
from heard.confidentiality import vault
from heard.contact.facts import (
    answer_of,
    both_know,
    hard_dates,
    hard_dates_row,
    has_left,
    is_recalled,
    look_at,
    record_of,
    unsafe_words,
)
from heard.contact.models import DoneByHand, Message, MessageEnd, SecondLook
from heard.contact.opening import OpenedMessage, opened
from heard.contact.outbox import ENDS, Outbox, listed, of_account
from heard.contact.record import Record, record
from heard.contact.showing import first_name
from heard.contact.strip import ContactSight, Strip, day_words, strips, when_of
from heard.contact.terms import HandOutcome, Outcome
from heard.dialogue.case import Case
from heard.dialogue.elsewhere import may_be_told
from heard.dialogue.queries import case_for, who_carries
from heard.ground import codes
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.models import Account
from heard.people.reach import marked
from heard.people.terms import Way

REACHING = frozenset({"coordinator", "assigned"})


def state_of(case: Case, message: Message) -> str:
    """How a message stands, in a few words: that it is held, was called back, is on its way, or how it ended."""
    if is_recalled(case, message):
        return say("contact-sight_recalled")
    by_hand = case.last(DoneByHand, message_id=message.pk)
    if by_hand:
        return str(HandOutcome(by_hand.went).label)
    end = case.last(MessageEnd, message_id=message.pk)
    if end:
        return str(Outcome(end.outcome).label)
    return say("contact-sight_unknown" if has_left(case, message) else "contact-sight_held")


def safety_strip(actor: Actor, case: Case) -> list[Strip]:
    """Contact safety of everybody in it, for those who reach them; `[]` for others.

    It leaves no line by itself: the page that shows it looks at the place `contact` (`strip_of` takes it from there).
    """
    if not case.relations(actor) & REACHING:
        return []
    with vault.opened(case.keyring(actor)):
        return strips(actor, case)


@sight
def safe_contact(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """How each person said they can be reached, for those who reach them."""
    if not relations & REACHING:
        return []
    found = {each.person: each for each in strips(actor, case)}
    return [one for party in case.parties for one in _reach_sights(actor, case, party.person_id, found)]


def _reach_sights(actor: Actor, case: Case, who: str, strip: dict[str, Strip]) -> list[Sight]:
    row, days, own = record_of(case, who), hard_dates_row(case, who), strip.get(who)
    found: list[Sight] = []
    if row is None:
        text = say("contact-sight_first_way", way=strip[who].way_label) if who in strip else ""
        found = [ContactSight(place="contact", title=say("contact-sight_nothing"), text=text, who=who, strip=own)]
    elif own is not None and own.untold:
        found = [ContactSight(place="contact", title=own.way_label, who=who, strip=own)]
    else:
        said, at = marked(row.marked), row.at if may_be_told(case, actor, row) else None
        text = ", ".join(filter(None, (said.at, when_of(said, case.zone, case.now))))
        found = [ContactSight(place="contact", title=Way(said.way).label, text=text, at=at, who=who, row=row.pk, strip=own)]
    if days:
        text = "; ".join(day_words(each) for each in hard_dates(case, who))
        title = say("contact-hard_dates")
        at = days.at if may_be_told(case, actor, days) else None
        found.append(ContactSight(place="contact", title=title, text=text, at=at, who=who, row=days.pk, strip=None))
    return found


@sight
def facilitators(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Who carries it, for the responsible side: before they are approached nothing tells them that anybody asked."""
    return who_carries(actor, case) if "responsible" in relations and both_know(case, actor.who) else []


@sight
def messages(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Everything that was to leave, and what became of it."""
    if not relations & REACHING:
        return []
    return [
        Sight(
            place="outbox",
            title=say("contact-sight_message", way=Way(row.way).label, state=state_of(case, row)),
            text=row.words,
            at=row.at,
            who=row.person_id,
            row=row.pk,
            choice=("message", row.pk),
        )
        for row in case.rows(Message)
    ]


@sight
def second_looks(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Words that a second person is asked about, and what they answered, for those who reach this person."""
    rows = case.rows(SecondLook) if relations & REACHING else []
    return [one for row in rows for one in _second_look(case, row)]


def _second_look(case: Case, row: SecondLook) -> list[Sight]:
    answer = answer_of(case, row)
    state = say(f"contact-second_look_{answer.answer}") if answer else say("contact-second_look_waits")
    asked = Sight(
        place="outbox",
        title=say("contact-sight_second_look", way=Way(row.way).label, state=state),
        text=row.words,
        at=row.at,
        who=row.person_id,
        row=row.pk,
        choice=("", "") if answer else ("second_look", row.pk),
    )
    if answer is None:
        return [asked]
    title = say("contact-sight_second_answer")
    return [asked, Sight(place="outbox", title=title, text=answer.reason, at=answer.at, who=answer.who, row=answer.pk)]


def safe_contact_record(actor: Actor, case: Case, person: str) -> Record:
    """One person's record, for those who reach them; it leaves a line that names it. Raises NotFound for others."""
    if not case.relations(actor) & REACHING:
        raise NotFound("This is not there.")
    staff = case.staff(actor.who)
    with vault.opened(case.keyring(actor)):
        strip = next((each for each in strips(actor, case) if each.person == person), None)
        if strip is None:
            raise NotFound("This is not there.")
        found = record(case, strip, actor, first_name(staff.name if staff else ""))
    _leave_a_line(actor, case, found.rows)
    return found


def _leave_a_line(actor: Actor, case: Case, rows: Iterable[str]) -> None:
    """That this actor opened these rows, and no others (R38)."""
    line = ledger.entry_for(f"d:{case.dialogue_id}", actor, "look", outcome=ledger.LOOKED, policy=case.policy_number)
    line.rows = "\n".join(rows)
    ledger.append_alone(line)


def gives_away(actor: Actor, case: Case, person: str, words: str, way: str) -> list[str]:
    """What in these words would give something away, for those who write to this person."""
    if not case.relations(actor) & REACHING:
        return []
    with vault.opened(case.judging_keyring()):
        return unsafe_words(case, person, words, way)


def is_asked_about(actor: Actor, case: Case, person: str, words: str, way: str) -> bool:
    """Whether a second person is asked about these very words, or answered, for those who write to this person."""
    if not case.relations(actor) & REACHING:
        return False
    with vault.opened(case.judging_keyring()):
        return look_at(case, person, words, way) is not None


def outbox(actor: Actor, *, state: str = "", days: int = 30, page: int = 1) -> Outbox:
    """What was to leave, across the dialogues of this member; an empty page for others."""
    account = _account(actor)
    if account is None:
        return Outbox(entries=(), more=False, counts={})
    return listed(of_account(account), state=state, days=days, page=page)


def opened_message(actor: Actor, message: str) -> OpenedMessage:
    """One message with its words, for those who reach its person; it leaves a line. Raises NotFound for others."""
    row = Message.objects.select_related(*ENDS).filter(pk=message).first()
    case = case_for(actor, row.dialogue_id) if row else None
    if row is None or case is None or not case.relations(actor) & REACHING:
        raise NotFound("This is not there.")
    with vault.opened(case.keyring(actor)):
        found = opened(case, row)
    _leave_a_line(actor, case, found.rows)
    return found


def dialogue_of_message(actor: Actor, message: str) -> str:
    """The dialogue of a message that this member may recall or record, by reference; `""` for others."""
    account = _account(actor)
    found = of_account(account).filter(pk=message).values_list("dialogue", flat=True).first() if account else None
    return found or ""


def message_by_paper_code(actor: Actor, code: str) -> tuple[str, str] | None:
    """The dialogue and the message of a paper by its code, however typed, in the actor's own caseload; else `None`."""
    account, characters = _account(actor), codes.PAPER.read(code)
    if account is None or not characters:
        return None
    return of_account(account).filter(paper_code=characters).values_list("dialogue", "pk").first()


def _account(actor: Actor) -> Account | None:
    return Account.objects.filter(pk=actor.who, ended_at=None).first() if actor.kind == "account" else None
