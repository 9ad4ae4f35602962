"""Making, choosing, moving and cancelling an appointment; writing to one's facilitator, and being answered."""

from datetime import datetime

from heard.confidentiality.ledger import Pen
from heard.dialogue.case import Case
from heard.dialogue.rules import ABSENT, ALREADY_DONE, OVER, unless
from heard.dialogue.taking import SAID_AT, choice, moment, party, text, whole
from heard.dialogue.there import alive, all_of, assigned
from heard.ground.acts import Actor, Doing, act
from heard.ground.fields import Field
from heard.ground.refusal import BadInput, Obstacle
from heard.talking.facts import Agreed, appointment_of, chosen_of, is_over, may_write, moments_of, readers_of
from heard.talking.models import Appointment, AppointmentWord, Written
from heard.talking.rules import NOBODY_YET, OTHER_READS
from heard.talking.terms import Direction, Manner, Word

LONGEST = 8 * 60
PASSED = "This hour has passed. Choose a later one."
TOO_LONG = f"Write {LONGEST} minutes at most."
OTHER_TIMES = tuple(moment(f"or_{n}", f"Another time they can choose ({n} of 3)", required=False) for n in (1, 2, 3))
RINGS = Field(name="by_whom", kind="facilitator", label="Who rings or comes (else you)", required=False)


def _carries(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(doing.given.get("by_whom") in (None, *case.facilitators), ABSENT)


@act("make_appointment", label="Make an appointment", who=("facilitator",), about="with_",
     rules=("R7", "R11", "R12", "R13", "R14", "R20"), there=all_of(assigned, alive("with_"), _carries),
     takes=(party("with", "With whom"), moment("begins", "When"), *OTHER_TIMES, whole("minutes", "Minutes"),
            choice("way", "How you talk", Manner.choices),
            text("where", "Where, in words (the office does not read it)", required=False), RINGS))  # fmt: skip
def make_appointment(
    case: Case, pen: Pen, *, by: Actor, with_: str, begins: datetime, minutes: int, way: str, **more: str | None
) -> Appointment:
    """The next talk with one person. It takes the place of the one before, and shows on their own page if they have one."""
    _in_time(case, begins=begins, minutes=minutes, **{f"or_{each}": more[f"or_{each}"] for each in (1, 2, 3)})
    offered = moments_of(Doing("make_appointment", by, {"begins": begins, **more}))
    others = sorted({each.isoformat() for each in offered} - {begins.isoformat()})
    return pen.add(
        Appointment(dialogue_id=case.dialogue_id, party=case.party(with_), account_id=more["by_whom"] or by.who,
                    begins=begins, minutes=minutes, way=way, others=" ".join(others), where=more["where"])
    )  # fmt: skip


def _in_time(case: Case, *, minutes: int, **moments: object) -> None:
    problems = {name: PASSED for name, each in moments.items() if isinstance(each, datetime) and each <= case.now}
    if minutes > LONGEST:
        problems["minutes"] = TOO_LONG
    if problems:
        raise BadInput(problems)


def _whose(doing: Doing) -> str:
    """Whose appointment it is: one's own, or that of whom a facilitator names."""
    return doing.by.who if doing.by.kind == "person" else str(doing.given.get("of") or "")


def _stands(case: Case, doing: Doing) -> list[Obstacle]:
    """There is one, it was not cancelled, and its hour has not passed."""
    agreed = appointment_of(case, _whose(doing))
    if agreed is None:
        return [ABSENT]
    return unless(agreed.state != Word.CANCELLED and not is_over(case, agreed), OVER)


def _is_offered(case: Case, doing: Doing) -> list[Obstacle]:
    agreed = appointment_of(case, doing.by.who)
    chosen = chosen_of(agreed, doing)
    if agreed is None or chosen is None or chosen <= case.now:
        return [OVER]
    return unless(agreed.state != Word.CHOSEN or agreed.begins != chosen, ALREADY_DONE)


def _word(case: Case, agreed: Agreed | None, kind: Word, **more: object) -> AppointmentWord:
    """A word about an appointment that is there: the performer asked first."""
    if agreed is None:
        raise LookupError(kind)
    row = agreed.row
    return AppointmentWord(dialogue_id=case.dialogue_id, appointment=row, party_id=row.party_id, kind=kind, **more)


# What a person says to their own facilitator is taken whatever rests, and after the end: a no would tell them of a stop.
@act("choose_time", label="Choose one of the times offered", who=("party",), rules=("R13",), after_closing=True,
     there=all_of(_stands, _is_offered), takes=(Field(name="time", kind="offered", label="Which time"),))  # fmt: skip
def choose_time(case: Case, pen: Pen, *, by: Actor, time: str) -> AppointmentWord:
    """A person chooses one of the times that they were offered."""
    agreed = appointment_of(case, by.who)
    return pen.add(_word(case, agreed, Word.CHOSEN, begins=chosen_of(agreed, Doing("choose_time", by, {"time": time}))))


@act("ask_another_time", label="Ask for another time", who=("party",), there=_stands, after_closing=True,
     takes=(text("words", "When would be better", required=False), SAID_AT))  # fmt: skip
def ask_another_time(case: Case, pen: Pen, *, by: Actor, words: str | None) -> AppointmentWord:
    """None of the times fits. Nobody rings or comes until another is agreed."""
    return pen.add(_word(case, appointment_of(case, by.who), Word.OTHER, words=words))


def _own_or_theirs(case: Case, doing: Doing) -> list[Obstacle]:
    if doing.by.kind == "person":
        return unless(doing.given.get("of") in (None, doing.by.who), ABSENT)
    return assigned(case, doing)


@act("cancel_appointment", label="Cancel an appointment", who=("party", "facilitator"), about="of", after_closing=True,
     there=all_of(_own_or_theirs, _stands),
     takes=(party("of", "With whom (facilitators only)", required=False), SAID_AT))  # fmt: skip
def cancel_appointment(case: Case, pen: Pen, *, by: Actor, of: str | None) -> AppointmentWord:
    """A person, or a facilitator of the case, cancels an appointment. Nobody asks why."""
    return pen.add(_word(case, appointment_of(case, of or by.who), Word.CANCELLED))


def _somebody_reads(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(may_write(case, doing.by.who), NOBODY_YET)


@act("write_to_facilitator", label="Write to one's facilitator", who=("party",), rules=("R22",), there=_somebody_reads,
     after_closing=True, takes=(text("words", "Words"), SAID_AT))  # fmt: skip
def write_to_facilitator(case: Case, pen: Pen, *, by: Actor, words: str) -> Written:
    """A person writes to those who prepare them. Nobody else reads it."""
    return _write(case, pen, by.who, Direction.TO_US, words)


def _reads(case: Case, doing: Doing) -> list[Obstacle]:
    return unless(doing.by.who in readers_of(case, doing.given["to"]), OTHER_READS)


@act("answer_participant", label="Answer what somebody wrote", who=("facilitator",), about="to", after_closing=True,
     rules=("R11", "R12", "R20", "R22"), there=all_of(assigned, alive("to"), _reads),
     takes=(party("to", "To whom"), text("words", "Words")))  # fmt: skip
def answer_participant(case: Case, pen: Pen, *, by: Actor, to: str, words: str) -> Written:
    """Words for one person, on their own page, where they wait. Nothing leaves the building by it."""
    return _write(case, pen, to, Direction.TO_THEM, words)


def _write(case: Case, pen: Pen, whose: str, direction: Direction, words: str) -> Written:
    return pen.add(Written(dialogue_id=case.dialogue_id, party=case.party(whose), direction=direction, text=words))
