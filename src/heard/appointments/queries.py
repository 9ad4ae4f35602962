"""What each may see of appointments and written words: a person their own; staff that there are, and those who read them."""

from dataclasses import dataclass
from datetime import datetime

from heard.acts.actors import Actor
from heard.acts.looking import Sight, can_open, has_words, sight_at
from heard.appointments.facts import Agreed, appointment_of, halted_by_oneself, is_over, may_write, readers_of, written_with
from heard.appointments.models import AppointmentWord, Written
from heard.appointments.standing import in_its_way, is_called_off
from heard.appointments.terms import Direction, Manner, Word
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.contact.showing import first_name
from heard.dialogue.case import Case
from heard.dialogue.models import Party
from heard.ground.texts import say
from heard.people.queries import reach_of
from heard.people.reach import Marked

STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAppointment:
    """One's own next appointment. `state` is `offered`, `chosen`, `other`, `cancelled`, or `stopped` by one's own word.

    `name` is the first name of whom one talks with; `leaves_word` whether a neutral message may be left. Where it is and
    what one said of it are not here: they lie sealed.
    """

    state: str
    name: str
    way: str
    begins: datetime
    minutes: int
    offered: tuple[datetime, ...]
    by_oneself: bool
    leaves_word: bool
    subject: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerPromise:
    """Who answers what one writes, by first name, and within how many working days; no name where nobody carries it yet."""

    name: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnAppointmentSight(Sight):
    """One's own next appointment, and what one said of it last."""

    own: OwnAppointment
    said: str


# One's own


def own_appointment(actor: Actor, case: Case) -> OwnAppointment | None:
    """The actor's own next appointment; `None` where there is none, or its hour has passed.

    It is made of rows that staff entered for this person, and of their own. What anybody else did never moves it: one
    that a stop of another called off stays as it was until a facilitator has said so and cancels it.
    """
    agreed = appointment_of(case, actor.who) if "party" in case.relations(actor) else None
    if agreed is None or is_over(case, agreed):
        return None
    staff, found = case.account(agreed.row.account_id), marked_of_oneself(actor, case)
    return OwnAppointment(
        state=STOPPED if halted_by_oneself(case, agreed, actor.who) else agreed.state,
        name=first_name(staff.name) if staff else "",
        way=agreed.row.way,
        begins=agreed.begins,
        minutes=agreed.row.minutes,
        offered=tuple(each for each in agreed.row.offered if each > case.now),
        by_oneself=agreed.word is not None and agreed.word.who == actor.who,
        leaves_word=found is not None and found.if_no_answer == "neutral_message",
        subject=found.subject if found else "note",
        reference=agreed.row.pk,
    )


def marked_of_oneself(actor: Actor, case: Case) -> Marked | None:
    """What a person marked as safe, for themselves. Pages show of it the way, the hours and the rest: never where."""
    if "party" not in case.relations(actor):
        return None
    with vault.opened(case.judging_keyring()):
        return reach_of(case.own_reach(actor.who))


def answering(actor: Actor, case: Case) -> AnswerPromise:
    """The `AnswerPromise` for this person: who reads and answers what they write."""
    there = readers_of(case, actor.who) if may_write(case, actor.who) else ()
    found = [account for each in there if (account := case.account(each))]
    return AnswerPromise(name=first_name(found[0].name) if found else "", days=case.policy.contact.answer_days)


def unseen_of(actor: Actor, case: Case) -> int:
    """How many words of their facilitators came after a person's own last word. Nothing is opened."""
    rows = written_with(case, case.party(actor.who))
    own = [each for each, row in enumerate(rows) if row.direction == Direction.TO_US]
    return len(rows) - (own[-1] + 1 if own else 0)


# At the places of pages


@sight_at("appointments")
def appointments(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """The next appointment: one's own for a party, everybody's for staff of the case; where it is, for those who go."""
    if relations & STAFF_OF_CASE:
        return [one for party in case.parties for one in _of_staff(case, party)]
    own, agreed = own_appointment(actor, case), appointment_of(case, actor.who)
    if own is None or agreed is None:
        return []
    # Where it is, only while it is: after one's own stop nothing of it is left to go to.
    where = _where(agreed) if own.state not in (STOPPED, Word.CANCELLED) else ""
    return [
        OwnAppointmentSight(
            place="appointments",
            title=Manner(own.way).label,
            text=where,
            at=own.begins,
            who=actor.who,
            row=own.reference,
            own=own,
            said=_said(agreed.word),
        )
    ]


def _of_staff(case: Case, party: Party) -> list[Sight]:
    agreed = appointment_of(case, party.person_id)
    if agreed is None or is_over(case, agreed):
        return []
    row, off = agreed.row, is_called_off(case, agreed)
    stands = agreed.state in ("offered", Word.CHOSEN) and not off
    lines = [_where(agreed), _said(agreed.word), *(each.staff for each in in_its_way(case, agreed) if stands or off)]
    found = Sight(
        place="appointments",
        title=say("seen-appointment", way=Manner(row.way).label, minutes=row.minutes),
        at=agreed.begins,
        text=" ".join(each for each in lines if each),
        who=party.person_id,
        side=party.side,
        row=row.pk,
        by=row.account_id,
        state=say(f"seen-appointment_{'off' if off else agreed.state}"),
        choice=("offered", agreed.begins.isoformat()),
    )
    others = [each for each in row.offered if each != agreed.begins and each > case.now] if stands else []
    return [found, *(_or_then(party, each) for each in others)]


def _or_then(party: Party, moment: datetime) -> Sight:
    return Sight(
        place="appointments",
        title=say("seen-appointment_or"),
        at=moment,
        who=party.person_id,
        side=party.side,
        choice=("offered", moment.isoformat()),
    )


def _where(agreed: Agreed) -> str:
    row = agreed.row
    return row.where if has_words(row, "where") and can_open(row, "where") else ""


def _said(word: AppointmentWord | None) -> str:
    return word.words if word and has_words(word, "words") and can_open(word, "words") else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSight(Sight):
    """One message between a person and their facilitators; `name` is the first name of who wrote it, where we did."""

    ours: bool
    name: str


@sight_at("written")
def written(actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Written words, oldest first: one's own for a party; for staff that there are, and the words for who reads them."""
    parties = case.parties if relations & STAFF_OF_CASE else [case.party(actor.who)]
    return [_written(case, party, row) for party in parties if party for row in written_with(case, party)]


def _written(case: Case, party: Party, row: Written) -> Sight:
    ours = row.direction == Direction.TO_THEM
    opens = can_open(row, "text")
    staff = case.account(row.who) if ours else None
    return WrittenSight(
        place="written",
        title=say("seen-we_wrote" if ours else "seen-they_wrote"),
        text=row.text if opens else "",
        at=row.at,
        who=party.person_id,
        side=party.side,
        row=row.pk if opens else "",
        by=row.who if ours else "",
        ours=ours,
        name=first_name(staff.name) if staff else "",
    )
