"""Holding sessions, saying ready and not yet, keeping notes."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Closes, Delivery, Reaches, Records, Why
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.attending.facts import is_attendant
from heard.attending.interpreting import needs_interpreter
from heard.dialogue.act_fields import BY_STAFF, SAID_AT, STARTED_BY, choice, choices, party, text, whole, word
from heard.dialogue.case import Case
from heard.dialogue.models import OfficeNote, PartyNote
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, NOT_PREPARING, unless
from heard.dialogue.terms import StartedBy
from heard.preparation.facts import prepares
from heard.preparation.models import HowItWent, NotReady, Ready, Session
from heard.preparation.terms import TOOK_PLACE, Mood, VisitOutcome, Where, WhyNot

OF_CASE = ("coordinator", "supervisor", "assigned")
STEP = word("step", required=False)


def _nobody_speaks(case: Case, attempt: Attempt) -> bool:
    return needs_interpreter(case, attempt.values["with_"])


INTERPRETER = ActField(
    name="interpreter",
    kind="attendant",
    required=False,
    needed_when=NeededWhen("nobody_speaks", _nobody_speaks),
)


def _interpreter_is_named(case: Case, attempt: Attempt) -> list[Obstacle]:
    who = attempt.values.get("interpreter")
    return unless(who is None or is_attendant(case, who), ABSENT)


@act(
    "hold_session",
    who=("facilitator",),
    effect=Reaches(to="with_", why=Why.FURTHER, how=Delivery.SPOKEN),
    about="with_",
    rules=("R9", "R17", "R21", "R22"),
    requires=all_of(assigned, alive("with_"), _interpreter_is_named),
    fields=(
        party("with"),
        whole("minutes"),
        INTERPRETER,
        text("note", required=False),
        choice("went", TOOK_PLACE, required=False),
        choice("where", Where, required=False),
        choices("mood", Mood, required=False),
        STEP,
        STARTED_BY,
        SAID_AT,
    ),
    makes="entry",
)
def hold_session(
    case: Case,
    pen: Pen,
    *,
    by: Actor,
    with_: str,
    minutes: int,
    interpreter: str | None = None,
    note: str | None = None,
    went: str | None = None,
    where: str | None = None,
    mood: tuple[str, ...] | None = None,
    step: str | None = None,
    started_by: str | None = None,
) -> Session:
    """A facilitator met one person to prepare. The note is for the facilitators who prepare that person."""
    held = pen.add(
        Session(
            dialogue_id=case.dialogue_id,
            party=case.party(with_),
            account_id=by.who,
            minutes=minutes,
            interpreter_id=interpreter,
            note=note,
            started_by=started_by or StartedBy.WE,
        )
    )
    went = went or VisitOutcome.HELD.value
    terms = {name: value for name, value in (("where", where), ("mood", mood), ("step", step)) if value}
    if terms or went != VisitOutcome.HELD:
        pen.add(HowItWent(dialogue_id=case.dialogue_id, party=held.party, session=held, went=went, terms=terms))
    return held


def _note_is_readable(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A note about somebody whom nobody here prepares yet could be read by nobody."""
    written = attempt.values.get("note")
    return unless(not written or prepares(case, attempt.by.who, attempt.values["with_"]), NOT_PREPARING)


@act(
    "record_not_held",
    who=("facilitator",),
    effect=Reaches(to="with_", why=Why.TRIED, how=Delivery.SPOKEN),
    about="with_",
    rules=("R22",),
    requires=all_of(assigned, alive("with_"), _note_is_readable),
    after_closing=True,
    fields=(
        party("with"),
        choice("why", WhyNot),
        text("note", required=False),
        STEP,
        SAID_AT,
    ),
)
def record_not_held(
    case: Case, pen: Pen, *, by: Actor, with_: str, why: str, note: str | None = None, step: str | None = None
) -> HowItWent:
    """A facilitator went to see somebody, and it did not come to it. It counts as no meeting in preparation."""
    terms = {"why": why} | ({"step": step} if step else {})
    met = case.party(with_)
    if note:
        pen.add(PartyNote(dialogue_id=case.dialogue_id, party=met, text=note))
    return pen.add(HowItWent(dialogue_id=case.dialogue_id, party=met, went=VisitOutcome.NOT_HELD, terms=terms))


def _may_note(case: Case, attempt: Attempt) -> list[Obstacle]:
    about = attempt.values.get("about")
    if about is None:
        return []
    return [ABSENT] if case.party(about) is None else unless(prepares(case, attempt.by.who, about), NOT_PREPARING)


@act(
    "note",
    who=OF_CASE,
    effect=Records(),
    rules=("R22",),
    requires=_may_note,
    about="about",
    fields=(text("text"), party("about", required=False)),
)
def note(case: Case, pen: Pen, *, by: Actor, text: str, about: str | None = None) -> OfficeNote | PartyNote:
    """A note of the case. About a person: for those who prepare that person. Else: for the staff of the case."""
    if about:
        return pen.add(PartyNote(dialogue_id=case.dialogue_id, party=case.party(about), text=text))
    return pen.add(OfficeNote(dialogue_id=case.dialogue_id, text=text))


def _whose(case: Case, attempt: Attempt) -> str:
    """Whom a word about readiness is about: for a principal it is always themselves."""
    return attempt.by.who if attempt.by.kind == "person" else str(attempt.values.get("of") or "")


def _may_speak(case: Case, attempt: Attempt) -> list[Obstacle]:
    whose = _whose(case, attempt)
    if case.party(whose) not in case.both:
        return [ABSENT]
    if attempt.by.kind == "person":
        return unless(attempt.values.get("of") in (None, attempt.by.who), ABSENT)
    return assigned(case, attempt) or unless(prepares(case, attempt.by.who, whose), NOT_PREPARING)


READY_OF = party("of", required=False, needed_when=BY_STAFF)


@act("say_ready", who=("principal", "facilitator"), effect=Records(), requires=_may_speak, about="of", fields=(READY_OF,))
def say_ready(case: Case, pen: Pen, *, by: Actor, of: str | None = None) -> Ready:
    """A principal says for themselves, or a facilitator of somebody whom they prepare, that they are ready."""
    return pen.add(Ready(dialogue_id=case.dialogue_id, person_id=of or by.who))


@act(
    "say_not_ready",
    who=("principal", "facilitator"),
    effect=Closes(),
    requires=_may_speak,
    about="of",
    fields=(READY_OF, SAID_AT),
)
def say_not_ready(case: Case, pen: Pen, *, by: Actor, of: str | None = None) -> NotReady:
    """A principal says for themselves, or a facilitator of them, that they are not ready. Nobody asks why."""
    return pen.add(NotReady(dialogue_id=case.dialogue_id, person_id=of or by.who))
