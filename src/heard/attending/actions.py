"""Naming those who are there on neither side, and keeping their papers. It contacts nobody."""

from datetime import date

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.needed import NeededWhen
from heard.acts.refusals import InvalidInput, Obstacle, problem
from heard.acts.register import Attempt
from heard.attending.facts import is_attendant
from heard.attending.interpreting import language_of
from heard.attending.models import Attendant, AttendantPaper, AttendantReleased, AttendantTie, WithoutInterpreter
from heard.attending.terms import AttendantPart, Tie
from heard.confidentiality import vault
from heard.dialogue.act_fields import choice, day, party, text, word
from heard.dialogue.case import Case
from heard.dialogue.newcomers import LANGUAGES
from heard.dialogue.preconditions import alive, all_of, assigned
from heard.dialogue.rules import ABSENT, unless
from heard.people.likeness import plain

OFFICE = ("coordinator",)
ATTENDANT = ActField(name="attendant", kind="attendant")


def _there(case: Case, attempt: Attempt) -> list[Obstacle]:
    return unless(is_attendant(case, attempt.values["attendant"]), ABSENT)


def _interprets(_case: Case, attempt: Attempt) -> bool:
    return attempt.values.get("part") == AttendantPart.INTERPRETER


@act(
    "name_attendant",
    who=OFFICE,
    effect=Records(),
    fields=(
        word("full_name", longest=120),
        choice("part", AttendantPart),
        choice("language", LANGUAGES, required=False, needed_when=NeededWhen("interprets", _interprets)),
    ),
    makes="attendant",
)
def name_attendant(case: Case, pen: Pen, *, by: Actor, full_name: str, part: str, language: str | None = None) -> Attendant:
    """The office names somebody who will be there on neither side. It plans nothing yet, and contacts nobody."""
    mark = vault.tag(case.dialogue.programme_id, "attendant", plain(full_name))
    return pen.add(Attendant(dialogue_id=case.dialogue_id, name=full_name, mark=mark, part=part, language=language or ""))


@act(
    "release_attendant",
    who=OFFICE,
    effect=Records(),
    requires=_there,
    fields=(ATTENDANT,),
    about="attendant",
    after_closing=True,
)
def release_attendant(case: Case, pen: Pen, *, by: Actor, attendant: str) -> AttendantReleased:
    """Somebody on neither side is needed no more. A meeting whose plan names them has to be planned anew."""
    return pen.add(AttendantReleased(dialogue_id=case.dialogue_id, attendant_id=attendant))


@act(
    "record_attendant_paper",
    who=("coordinator", "facilitator"),
    effect=Records(),
    requires=all_of(assigned, _there),
    fields=(ATTENDANT, day("signed_on")),
    about="attendant",
    makes="entry",
)
def record_attendant_paper(case: Case, pen: Pen, *, by: Actor, attendant: str, signed_on: date) -> AttendantPaper:
    """Somebody on neither side has signed the paper on confidentiality, on this day.

    Raises InvalidInput where the day lies ahead.
    """
    if signed_on > case.day():
        raise InvalidInput({"signed_on": problem("day_ahead")})
    return pen.add(AttendantPaper(dialogue_id=case.dialogue_id, attendant_id=attendant, signed_on=signed_on))


def _has_tie(_case: Case, attempt: Attempt) -> bool:
    return attempt.values.get("tie") not in (None, Tie.NONE)


@act(
    "declare_tie",
    who=("coordinator", "facilitator"),
    effect=Records(),
    requires=all_of(assigned, _there),
    fields=(
        ATTENDANT,
        choice("tie", Tie),
        text("words", required=False, needed_when=NeededWhen("has_tie", _has_tie)),
    ),
    about="attendant",
    makes="entry",
)
def declare_tie(case: Case, pen: Pen, *, by: Actor, attendant: str, tie: str, words: str | None = None) -> AttendantTie:
    """Somebody on neither side says whether they have a tie to either side. A tie bars them from the room."""
    return pen.add(AttendantTie(dialogue_id=case.dialogue_id, attendant_id=attendant, tie=tie, words=words))


@act(
    "go_without_interpreter",
    who=OFFICE,
    effect=Records(),
    requires=alive("of"),
    fields=(party("of"), text("why")),
    about="of",
    makes="entry",
)
def go_without_interpreter(case: Case, pen: Pen, *, by: Actor, of: str, why: str) -> WithoutInterpreter:
    """The office says why it goes without an interpreter for somebody. It holds while they speak this language."""
    language = language_of(case, of)
    return pen.add(WithoutInterpreter(dialogue_id=case.dialogue_id, person_id=of, language=language, why=why))
