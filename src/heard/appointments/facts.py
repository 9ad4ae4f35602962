"""The facts of appointments and of written words, as the rows say them."""

from dataclasses import dataclass
from datetime import date, datetime

from heard.acts.actors import Actor
from heard.acts.fields import ActField, ParseError, is_writable, parser
from heard.acts.register import Attempt
from heard.appointments import rules
from heard.appointments.models import Appointment, AppointmentWord, Written
from heard.appointments.terms import Direction, Manner, Word
from heard.confidentiality import access
from heard.confidentiality.vault import KeyName
from heard.consent.models import Stop
from heard.contact.facts import both_know
from heard.contact.gates import Touch
from heard.dialogue.case import Case, after
from heard.dialogue.models import Party
from heard.people.terms import Side, Way
from heard.preparation.facts import sessions_with

MAX_MOMENT_CHARS = 40
AT_THEIR_END = (Manner.WE_CALL, Manner.VIDEO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The newest appointment of one person as it stands: `state` is a word of `rules.Stands`; `word`, what was said last."""

    row: Appointment
    state: str
    begins: datetime
    word: AppointmentWord | None

    @property
    def ends(self) -> datetime:
        """The moment (UTC) at which it is over."""
        return self.begins + self.row.length

    @property
    def last(self) -> datetime:
        """The moment (UTC) at which something was last said about it; that of its making where nothing was."""
        return self.word.entered_at if self.word else self.row.entered_at


def appointment_of(case: Case, person_id: str) -> Agreed | None:
    """The newest appointment of somebody, also one that is over or cancelled; `None` where they never had one."""
    party = case.party(person_id)
    row = case.last(Appointment, party_id=party.pk) if party else None
    if row is None:
        return None
    words = case.some(AppointmentWord, appointment_id=row.pk)
    found = rules.stands(row.begins, [rules.Turn(kind=each.kind, begins=each.begins) for each in words])
    return Agreed(row=row, state=found.state, begins=found.begins, word=words[-1] if words else None)


def is_over(case: Case, agreed: Agreed) -> bool:
    """Whether its hour has passed; of one that can still be moved, the last hour that was offered."""
    moments = [agreed.begins] if agreed.state == Word.CHOSEN else [agreed.begins, *agreed.row.offered]
    return max(moments) + agreed.row.length <= case.now


def halted_by_oneself(case: Case, agreed: Agreed, person_id: str) -> bool:
    """Whether this very person said stop since. Another's stop is no fact of theirs, and shows nowhere on their page."""
    return any(row.who == person_id for row in after(case.rows(Stop), agreed.row.entered_at))


def readers_of(case: Case, person_id: str) -> tuple[str, ...]:
    """The facilitators who read what this person writes to them."""
    return rules.readers(case.facilitators, [row.account_id for row in sessions_with(case, person_id)])


def may_write(case: Case, person_id: str) -> bool:
    """Whether somebody carries it for them: on the responsible side, not before they were approached (R2, R11)."""
    party = case.party(person_id)
    known = party is not None and (party.side == Side.HARMED or both_know(case, person_id))
    return known and bool(case.facilitators)


def written_with(case: Case, party: Party | None) -> list[Written]:
    """Everything written between one person and their facilitators, in order."""
    return case.some(Written, party_id=party.pk) if party else []


def waiting(case: Case, party: Party | None) -> list[Written]:
    """What a person wrote since somebody last answered them, in order."""
    rows = written_with(case, party)
    answers = [each for each, row in enumerate(rows) if row.direction == Direction.TO_THEM]
    return rows[answers[-1] + 1 :] if answers else rows


def answer_by(case: Case, written: Written) -> date:
    """The day by which what somebody wrote is answered, as the programme promises."""
    return rules.working_days_after(case.day(written.entered_at), case.policy.contact.answer_days)


@parser("offered", is_chosen=True)
def _offered(field: ActField, value: object) -> str:
    """One of the times offered, as its page names it. Whether it is one of them, the act asks."""
    if not isinstance(value, str) or len(value) > MAX_MOMENT_CHARS or not is_writable(value):
        raise ParseError("choose_time", field=field.label)
    return value


# How it reaches them: for the rules of contact


def moments_of(attempt: Attempt) -> tuple[datetime, ...]:
    """Every moment that an appointment about to be made could be at."""
    return tuple(each for name in ("begins", "or_1", "or_2", "or_3") if (each := attempt.values.get(name)))


def touch_of_appointment(_case: Case, attempt: Attempt) -> Touch:
    """Every hour that is offered, from its beginning to its end; by phone where we call."""
    length = Appointment(minutes=attempt.values.get("minutes") or 0).length
    manner = attempt.values.get("way")
    return Touch(
        whom=str(attempt.values.get("with_") or ""),
        way=Way.PHONE if manner == Manner.WE_CALL else "",
        moments=tuple(each for begins in moments_of(attempt) for each in rules.ends_of(begins, length)),
        at_their_end=manner in AT_THEIR_END,
    )


def chosen_of(agreed: Agreed | None, attempt: Attempt) -> datetime | None:
    """The time (UTC) that somebody chooses; `None` where it was not offered."""
    offered = agreed.row.offered if agreed else ()
    return next((each for each in offered if each.isoformat() == attempt.values.get("time")), None)


def themselves(_case: Case, attempt: Attempt) -> str:
    """The reference of the person who does the act."""
    return attempt.by.who


def touch_of_choice(case: Case, attempt: Attempt) -> Touch:
    """The hour that somebody chooses, from its beginning to its end."""
    agreed = appointment_of(case, attempt.by.who)
    chosen = chosen_of(agreed, attempt)
    return Touch(whom=attempt.by.who, moments=rules.ends_of(chosen, agreed.row.length) if agreed and chosen else (case.now,))


def was_asked(case: Case, attempt: Attempt) -> bool:
    """Whether that person wrote and waits. On the responsible side nobody can write before they were approached."""
    return bool(waiting(case, case.party(str(attempt.values.get("to") or ""))))


# What opens


@access.opens("An appointment with somebody whom they do not prepare yet", "assigned")
def _appointments(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    """Where it is, for everyone who carries the dialogue; what a person said of it, only for who reads their words (R22)."""
    people = {party.pk: party.person_id for party in case.parties}
    words = [row for row in case.rows(AppointmentWord) if by.who in readers_of(case, people[row.party_id])]
    rows: dict[KeyName, set[str]] = {}
    found: list[Appointment | AppointmentWord] = [*case.rows(Appointment), *words]
    for row in found:
        rows.setdefault(KeyName("party", row.party_id), set()).add(row.pk)
    return rows


@access.opens("What somebody writes to their facilitator, where none of those who carry it prepares them yet", "assigned")
def _written(case: Case, by: Actor) -> dict[KeyName, set[str]]:
    rows: dict[KeyName, set[str]] = {}
    people = {party.pk: party.person_id for party in case.parties}
    for row in case.rows(Written):
        if by.who in readers_of(case, people[row.party_id]):
            rows.setdefault(KeyName("party", row.party_id), set()).add(row.pk)
    return rows
