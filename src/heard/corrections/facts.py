"""Which entries can be mended, and how what was said of them stands, as the rows say."""

from heard.acts.actors import Actor
from heard.corrections.rules import Second, Slip
from heard.dialogue.case import Case, after
from heard.dialogue.models import Conflict, Correctable, Correction, DialogueRecord, MistakeWord
from heard.dialogue.rows import kinds
from heard.dialogue.terms import MistakeStep
from heard.people.terms import Role


def correctable(case: Case) -> list[DialogueRecord]:
    """Every row of this dialogue that counts and can turn out to be a mistake, in the order in which they were entered."""
    every = [row for kind in kinds() if issubclass(kind, Correctable) for row in case.rows(kind)]
    # What is true of somebody everywhere is mended where it was said.
    return sorted((row for row in every if row.dialogue_id == case.dialogue_id), key=lambda row: row.entered_at)


def rows_of(case: Case, entry: str) -> list[DialogueRecord]:
    """The rows of an entry, named by its reference or by that of one of its rows; `[]` where none counts or can be mended."""
    every = correctable(case)
    named = next((row.line for row in every if entry in (row.pk, row.line)), "")
    return [row for row in every if row.line == named]


def said_of(case: Case) -> list[MistakeWord]:
    """What was said to be a mistake by somebody without a conflict, and nobody answered yet."""
    answered = {row.entry: row.entered_at for row in case.rows(MistakeWord) if row.step != MistakeStep.SAID}
    said = [row for row in case.some(MistakeWord, step=MistakeStep.SAID) if row.who not in case.conflicts]
    return [row for row in said if after([row], answered.get(row.entry))]


def correction_of(case: Case, word: MistakeWord) -> Correction | None:
    """What a word says is right of a person; `None` where it speaks of an entry that was a mistake."""
    return case.last(Correction, line=word.entry)


def is_untouched(case: Case, person_id: str) -> bool:
    """Whether nothing was said by, to or about somebody yet: then the side or the part they were put on with can change."""
    party = case.party(person_id)
    if party is None or any(each.supports == person_id for each in case.parties):
        return False
    # What bars one of the staff says nothing of what was said here.
    every = (row for kind in kinds() if kind not in (Correction, Conflict) for row in case.entered(kind))
    about = ({row.who, getattr(row, "person_id", ""), getattr(row, "party_id", "")} for row in every)
    return not any({person_id, party.pk} & each for each in about)


def own_slips(case: Case, by: Actor) -> set[str]:
    """The entries, by reference, of which this member of staff could say that they were a mistake."""
    account = case.staff(by.who)
    role = account.role if account else ""
    may_all, may_open = role == Role.COORDINATOR, role == Role.SUPERVISOR
    return {
        row.line for row in correctable(case) if may_all or (may_open and _opens(row)) or by.who in (row.who, row.entered_by)
    }


def slip_of(case: Case, by: Actor, entry: str) -> Slip:
    """What is known before somebody says that an entry was a mistake."""
    rows = rows_of(case, entry)
    return Slip(
        there=bool(rows),
        said=any(word.entry == row.line for row in rows for word in said_of(case)),
        theirs=bool({row.line for row in rows} & own_slips(case, by)),
    )


def second_of(case: Case, by: Actor, mistake: str) -> Second:
    """What is known before a second person answers."""
    word = next((row for row in said_of(case) if row.pk == mistake), None)
    account = case.staff(by.who)
    return Second(
        there=word is not None,
        same_person=word is not None and word.who == by.who,
        needs_supervisor=word is not None and needs_supervisor(case, word),
        supervisor=account is not None and account.role == Role.SUPERVISOR,
    )


def needs_supervisor(case: Case, word: MistakeWord) -> bool:
    """Whether a supervisor has to agree: it would open what was closed, and no supervisor said it."""
    first = case.account(word.who)
    opens = any(_opens(row) and not _bars_a_supervisor(case, row) for row in rows_of(case, word.entry))
    return opens and (first is None or first.role != Role.SUPERVISOR)


def _opens(row: DialogueRecord) -> bool:
    """Whether what was closed opens once this counts no more."""
    return isinstance(row, Correctable) and row.struck_by_supervisor


def _bars_a_supervisor(case: Case, row: DialogueRecord) -> bool:
    """Whether it is a conflict of a supervisor: where there is one only, two others of the staff say that it was none."""
    account = case.account(row.account_id) if isinstance(row, Conflict) else None
    return account is not None and account.role == Role.SUPERVISOR


def agreement(case: Case, row: DialogueRecord) -> MistakeWord:
    """The second person's word by which a row counts no more."""
    return case.some(MistakeWord, entry=row.line, step=MistakeStep.AGREED)[-1]
