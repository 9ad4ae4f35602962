"""What was said of a person in another of their dialogues: it holds here, and is told to few (R12)."""

from heard.acts.actors import Actor
from heard.dialogue.state import DialogueState
from heard.people.models import StatedRecord
from heard.people.terms import OFFICE


def is_elsewhere(case: DialogueState, person_id: str) -> bool:
    """Whether somebody is in another dialogue too."""
    return any(each.person == person_id for each in case.thread.elsewhere)


def may_be_told(case: DialogueState, by: Actor, row: StatedRecord) -> bool:
    """Whether somebody may learn here when and by whom a row about a person was said.

    What was said in another dialogue is told to the office, and to whom it is about; it holds all the same.
    """
    typist = by.entered_by or by.who
    account = case.staff(typist)
    return typist == row.who or (account is not None and account.role in OFFICE) or _was_said_here(case, row)


def _was_said_here(case: DialogueState, row: StatedRecord) -> bool:
    """Of people who are in no other dialogue, everything was: then nothing is asked for it."""
    if not is_elsewhere(case, getattr(row, "person_id", "")) or getattr(row, "dialogue_id", "") == case.dialogue_id:
        return True
    # How people are reached can be told when a dialogue is opened: the line of that stands on another chain.
    return row.line in {*case.thread.lines_here, case.dialogue.line}
