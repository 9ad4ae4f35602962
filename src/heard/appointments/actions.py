"""Making, choosing, moving and cancelling an appointment; writing to one's facilitator, and being answered."""

from datetime import datetime, timedelta

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.appointments.elsewhere import free_elsewhere, is_staff_taken, staff_free
from heard.appointments.facts import (
    Agreed,
    appointment_of,
    chosen_of,
    is_over,
    may_write,
    moments_of,
    readers_of,
    themselves,
    touch_of_appointment,
    touch_of_choice,
    was_asked,
)
from heard.appointments.models import MAX_MINUTES, Appointment, AppointmentWord, Written
from heard.appointments.rules import NOBODY_YET, OTHER_READS, STAFF_TAKEN
from heard.appointments.terms import Direction, Manner, Word
from heard.dialogue.act_fields import BY_STAFF, SAID_AT, choice, moment, party, text, whole
from heard.dialogue.case import Case
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless

OTHER_TIMES = tuple(moment(f"or_{n}", required=False) for n in (1, 2, 3))
BY_WHOM = ActField(name="by_whom", kind="facilitator", required=False)


def _carries(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.values.get("by_whom") in (None, *case.facilitators), ABSENT)


def _is_free(case: Case, attempt: Attempt) -> list[Obstacle]:
    length = timedelta(minutes=min(attempt.values.get("minutes") or 0, MAX_MINUTES))
    whom, account = str(attempt.values["with_"]), str(attempt.values.get("by_whom") or attempt.by.who)
    moments = moments_of(attempt)
    return [*free_elsewhere(case, whom, moments, length), *staff_free(case, account, case.party(whom), moments, length)]


@act(
    "make_appointment",
    who=("facilitator",),
    effect=Reaches(to="with_", why=Why.IN_TOUCH, how=Delivery.LATER, touch=touch_of_appointment),
    about="with_",
    requires=all_of(assigned, alive("with_"), _carries, _is_free),
    locks=("facilitator", "person", "dialogue"),
    fields=(
        party("with"),
        moment("begins"),
        *OTHER_TIMES,
        whole("minutes"),
        choice("way", Manner),
        text("where", required=False),
        BY_WHOM,
    ),
)
def make_appointment(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    with_: str,
    begins: datetime,
    minutes: int,
    way: str,
    or_1: datetime | None = None,
    or_2: datetime | None = None,
    or_3: datetime | None = None,
    where: str | None = None,
    by_whom: str | None = None,
) -> Appointment:
    """The next talk with one person. It takes the place of the one before, and shows on their own page if they have one."""
    others = {"or_1": or_1, "or_2": or_2, "or_3": or_3}
    _in_time(case, minutes=minutes, begins=begins, **others)
    offered = sorted({each.isoformat() for each in others.values() if each} - {begins.isoformat()})
    return pen.add(
        Appointment(
            dialogue_id=case.dialogue_id,
            party=case.party(with_),
            account_id=by_whom or by.who,
            begins=begins,
            minutes=minutes,
            way=way,
            others=" ".join(offered),
            where=where,
        )
    )


def _in_time(case: Case, *, minutes: int, **moments: datetime | None) -> None:
    problems = {name: problem("hour_passed") for name, each in moments.items() if each and each <= case.now}
    if minutes > MAX_MINUTES:
        problems["minutes"] = problem("too_many_minutes", most=MAX_MINUTES)
    if problems:
        raise InvalidInput(problems)


def _whose(attempt: Attempt) -> str:
    """Whose appointment it is: one's own, or that of whom a facilitator names."""
    return attempt.by.who if attempt.by.kind == "person" else str(attempt.values.get("of") or "")


def _stands(case: Case, attempt: Attempt) -> list[Obstacle]:
    """There is one, it was not cancelled, and its hour has not passed."""
    agreed = appointment_of(case, _whose(attempt))
    if agreed is None:
        return [ABSENT]
    return unless(agreed.state != Word.CANCELLED and not is_over(case, agreed), OVER)


def _is_offered(case: Case, attempt: Attempt) -> list[Obstacle]:
    agreed = appointment_of(case, attempt.by.who)
    chosen = chosen_of(agreed, attempt)
    if agreed is None or chosen is None or chosen <= case.now:
        return [OVER]
    if agreed.state == Word.CHOSEN and agreed.begins == chosen:
        return [ALREADY_DONE]
    # What is offered to the other side is exclusive when it is offered: nothing of it is asked here (R2).
    taken = is_staff_taken(case, agreed.row.account_id, [(chosen, chosen + agreed.row.length)])
    return [*free_elsewhere(case, attempt.by.who, [chosen], agreed.row.length), *unless(not taken, STAFF_TAKEN)]


def _word(case: Case, agreed: Agreed | None, kind: Word, **more: object) -> AppointmentWord:
    """A word about an appointment that is there: the performer asked first."""
    if agreed is None:
        raise LookupError(kind)
    row = agreed.row
    return AppointmentWord(dialogue_id=case.dialogue_id, appointment=row, party_id=row.party_id, kind=kind, **more)


# What a person says to their own facilitator is taken whatever rests, and after the end: a no would tell them of a stop.
@act(
    "choose_time",
    who=("party",),
    effect=Reaches(to=themselves, why=Why.OWN, how=Delivery.LATER, touch=touch_of_choice),
    after_closing=True,
    requires=all_of(_stands, _is_offered),
    locks=("facilitator", "person", "dialogue"),
    fields=(ActField(name="time", kind="offered"),),
)
def choose_time(case: Case, pen: Pen, *, by: Actor, time: str) -> AppointmentWord:
    """A person chooses one of the times that they were offered."""
    agreed = appointment_of(case, by.who)
    return pen.add(_word(case, agreed, Word.CHOSEN, begins=chosen_of(agreed, Attempt("choose_time", by, {"time": time}))))


@act(
    "ask_another_time",
    who=("party",),
    effect=Records(),
    requires=_stands,
    after_closing=True,
    fields=(text("words", required=False), SAID_AT),
)
def ask_another_time(case: Case, pen: Pen, *, by: Actor, words: str | None = None) -> AppointmentWord:
    """None of the times fits. Nobody calls or comes until another is agreed."""
    return pen.add(_word(case, appointment_of(case, by.who), Word.OTHER, words=words))


def _own_or_theirs(case: Case, attempt: Attempt) -> list[Obstacle]:
    if attempt.by.kind == "person":
        return unless(attempt.values.get("of") in (None, attempt.by.who), ABSENT)
    return assigned(case, attempt)


@act(
    "cancel_appointment",
    who=("party", "facilitator"),
    effect=Closes(),
    about="of",
    after_closing=True,
    requires=all_of(_own_or_theirs, _stands),
    fields=(party("of", required=False, needed_when=BY_STAFF), SAID_AT),
)
def cancel_appointment(case: Case, pen: Pen, *, by: Actor, of: str | None = None) -> AppointmentWord:
    """A person, or a facilitator of the case, cancels an appointment. Nobody asks why."""
    return pen.add(_word(case, appointment_of(case, of or by.who), Word.CANCELLED))


def _somebody_reads(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(may_write(case, attempt.by.who), NOBODY_YET)


@act(
    "write_to_facilitator",
    who=("party",),
    effect=Records(),
    rules=("R22",),
    requires=_somebody_reads,
    after_closing=True,
    fields=(text("words"), SAID_AT),
)
def write_to_facilitator(case: Case, pen: Pen, *, by: Actor, words: str) -> Written:
    """A person writes to those who prepare them. Nobody else reads it."""
    return _write(case, pen, by.who, Direction.TO_US, words)


def _reads(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(attempt.by.who in readers_of(case, attempt.values["to"]), OTHER_READS)


@act(
    "answer_participant",
    who=("facilitator",),
    effect=Reaches(to="to", why=Why.ANSWER, how=Delivery.PAGE, words="words", awaited=was_asked),
    about="to",
    after_closing=True,
    rules=("R22",),
    requires=all_of(assigned, alive("to"), _reads),
    fields=(party("to"), text("words")),
)
def answer_participant(case: Case, pen: Pen, *, by: Actor, to: str, words: str) -> Written:
    """Words for one person, on their own page, where they wait. Nothing leaves the building by it."""
    return _write(case, pen, to, Direction.TO_THEM, words)


def _write(case: Case, pen: Pen, whose: str, direction: Direction, words: str) -> Written:
    return pen.add(Written(dialogue_id=case.dialogue_id, party=case.party(whose), direction=direction, text=words))
