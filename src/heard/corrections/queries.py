"""What staff of the case see of slips: what can be mended, what a second person is asked, what was a mistake."""

from collections.abc import Callable, Iterator
from typing import Any

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight_at
from heard.confidentiality.access import STAFF_OF_CASE
from heard.corrections.facts import correctable, correction_of, rows_of, said_of
from heard.dialogue.case import Case
from heard.dialogue.models import Conflict, Correction, DialogueRecord, MistakeWord
from heard.dialogue.naming import name_of
from heard.dialogue.newcomers import LANGUAGES
from heard.ground.texts import say
from heard.people.terms import Custody, Part, Side

# What is kept as a code is said by its label.
CHOSEN: dict[str, Callable[[Any], str]] = {
    "language": LANGUAGES.label,
    "custody": lambda code: Custody(code).label,
    "side": lambda code: Side(code).label,
    "part": lambda code: Part(code).label,
}


def _title(case: Case, row: DialogueRecord) -> str:
    """What kind of entry this is, in words; of a conflict also whose it is."""
    account = case.account(row.account_id) if isinstance(row, Conflict) else None
    if account is not None:
        return say("entry-conflict_of", name=account.name)
    return say("entry-kind", kind=type(row)._meta.model_name)


def _whom(row: DialogueRecord, case: Case) -> str:
    """The person whom an entry is about, by reference; empty where it is about nobody alone."""
    party = getattr(row, "party_id", "")
    return case.person_of(party) if party else str(getattr(row, "person_id", ""))


@sight_at("entries")
def entries(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Every entry that can turn out to be a mistake, once each, newest first: for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    once = {row.line: row for row in correctable(case)}
    return [
        Sight(
            place="entries",
            title=_title(case, row),
            text="",
            at=row.at,
            who=_whom(row, case),
            row=row.pk,
            choice=("entry", row.line),
        )
        for row in reversed(once.values())
    ]


@sight_at("mistakes")
def said_to_be_mistakes(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """What somebody says was a mistake, until a second person answers: for staff of the case."""
    rows = said_of(case) if relations & STAFF_OF_CASE else []
    return [
        Sight(
            place="mistakes",
            title=_said_title(case, row),
            text=row.reason or "",
            at=row.at,
            who=row.who,
            row=row.pk,
            choice=("mistake", row.pk),
        )
        for row in rows
    ]


def _said_title(case: Case, word: MistakeWord) -> str:
    """What a second person is asked: whether an entry was a mistake, or what is right of a person."""
    right = correction_of(case, word)
    if right is None:
        return say("entry-said", what=_title(case, rows_of(case, word.entry)[0]))
    return say("entry-right", name=name_of(case, right.person_id), right="; ".join(_in_words(right)))


def _in_words(right: Correction) -> Iterator[str]:
    """Each thing that is right, with what it is called."""
    said = {**right.right, "language": right.language, "side": right.side, "part": right.part}
    for name, value in said.items():
        if value:
            yield f"{say(f'field-{name}')}: {CHOSEN.get(name, str)(value)}"
