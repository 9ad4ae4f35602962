"""Saying that an entry was a mistake, agreeing to it, and letting it stand."""

from heard.acts.actors import Actor
from heard.acts.declaring import act
from heard.acts.effects import Records
from heard.acts.fields import ActField
from heard.acts.ledger import Pen
from heard.acts.refusals import Obstacle
from heard.acts.register import Attempt
from heard.corrections.facts import correction_of, is_untouched, rows_of, said_of, second_of, slip_of
from heard.corrections.mending import put_back, put_right
from heard.corrections.rules import NOTHING_RIGHT, SOMETHING_SAID, can_be_answered, can_be_said
from heard.dialogue.act_fields import OWN_NUMBERS, choice, one_of, party, text, whole, word
from heard.dialogue.case import Case
from heard.dialogue.models import Correction, MistakeWord, Transfer
from heard.dialogue.newcomers import LANGUAGES
from heard.dialogue.preconditions import all_of, assigned
from heard.dialogue.rules import ABSENT, unless
from heard.dialogue.terms import MistakeStep
from heard.people.terms import Custody, Part, Side

OF_CASE = ("coordinator", "supervisor", "assigned")
ENTRY = ActField(name="entry", kind="entry")
MISTAKE = ActField(name="mistake", kind="mistake")
# What can be right of a person.
WHAT_IS_RIGHT = one_of(
    "what_is_right",
    word("name", required=False),
    word("called", required=False),
    whole("born", required=False),
    choice("language", LANGUAGES, required=False),
    choice("custody", Custody, required=False),
    word("place", required=False, suggests="places"),
    *OWN_NUMBERS,
    choice("side", Side, required=False),
    choice("part", Part, required=False),
)


def _can_be_said(case: Case, attempt: Attempt) -> list[Obstacle]:
    return can_be_said(slip_of(case, attempt.by, attempt.values["entry"]))


def _can_be_answered(case: Case, attempt: Attempt) -> list[Obstacle]:
    return can_be_answered(second_of(case, attempt.by, attempt.values["mistake"]))


def _still_untouched(case: Case, attempt: Attempt) -> list[Obstacle]:
    """A side or a part changes only while nothing was said, also where it was said since somebody asked for the change."""
    word = next((row for row in said_of(case) if row.pk == attempt.values["mistake"]), None)
    right = correction_of(case, word) if word else None
    moves = right is not None and (right.side or right.part)
    return unless(not moves or right is None or is_untouched(case, right.person_id), SOMETHING_SAID)


@act(
    "say_mistake",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_said),
    after_closing=True,
    fields=(ENTRY, text("reason")),
    makes="mistake",
)
def say_mistake(case: Case, pen: Pen, *, by: Actor, entry: str, reason: str) -> MistakeWord:
    """Who entered something, or a coordinator, says that it was a mistake. It counts until a second person agrees."""
    line = rows_of(case, entry)[0].line
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=line, step=MistakeStep.SAID, reason=reason))


def _can_be_corrected(case: Case, attempt: Attempt) -> list[Obstacle]:
    who, given = attempt.values["of"], {name for name, value in attempt.values.items() if value}
    if case.party(who) is None:
        return [ABSENT]
    found = unless(given & {each.argument for each in WHAT_IS_RIGHT}, NOTHING_RIGHT)
    return found or unless(not given & {"side", "part"} or is_untouched(case, who), SOMETHING_SAID)


@act(
    "correct_person",
    who=("coordinator", "assigned"),
    effect=Records(),
    requires=all_of(assigned, _can_be_corrected),
    locks=("person", "dialogue"),
    about="of",
    after_closing=True,
    fields=(party("of"), text("reason"), *WHAT_IS_RIGHT),
    makes="mistake",
)
def correct_person(
    case: Case,
    pen: Pen,
    /,
    *,
    by: Actor,
    of: str,
    reason: str,
    name: str | None = None,
    called: str | None = None,
    born: int | None = None,
    language: str | None = None,
    custody: str | None = None,
    place: str | None = None,
    side: str | None = None,
    part: str | None = None,
    **more: str | None,
) -> MistakeWord:
    """What is known of a person is wrong, or they want to be called otherwise. It holds once a second person agreed."""
    said = {"name": name, "called": called, "born": born, "custody": custody, "place": place, **more}
    right = {key: value for key, value in said.items() if value}
    row = Correction(
        dialogue_id=case.dialogue_id, person_id=of, right=right, language=language or "", side=side or "", part=part or ""
    )
    entry = pen.add(row).line
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=entry, step=MistakeStep.SAID, reason=reason))


@act(
    "agree_mistake",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_answered, _still_untouched),
    locks=("person", "dialogue"),
    after_closing=True,
    fields=(MISTAKE,),
)
def agree_mistake(case: Case, pen: Pen, *, by: Actor, mistake: str) -> MistakeWord:
    """A second person agrees that it was a mistake. It counts no more, and stays in the record as what it was."""
    word = next(row for row in said_of(case) if row.pk == mistake)
    right = correction_of(case, word)
    if right:
        put_right(case, pen, right)
    for row in rows_of(case, word.entry):
        if isinstance(row, Transfer):
            put_back(case, pen, row)
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=word.entry, step=MistakeStep.AGREED))


@act(
    "keep_entry",
    who=OF_CASE,
    effect=Records(),
    requires=all_of(assigned, _can_be_answered),
    after_closing=True,
    fields=(MISTAKE,),
)
def keep_entry(case: Case, pen: Pen, *, by: Actor, mistake: str) -> MistakeWord:
    """A second person looked at it, and it was no mistake. It counts as before."""
    word = next(row for row in said_of(case) if row.pk == mistake)
    return pen.add(MistakeWord(dialogue_id=case.dialogue_id, entry=word.entry, step=MistakeStep.KEPT))
