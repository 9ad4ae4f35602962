"""How those stand who are there on neither side, as the rows say it."""

from collections.abc import Iterable

from heard.attending.models import Attendant, AttendantPaper, AttendantReleased, AttendantTie
from heard.attending.terms import Tie
from heard.dialogue.case import Case


def attendant(case: Case, reference: str | None) -> Attendant | None:
    """Somebody whom the office named for this dialogue, also one who was released; `None` where they are none."""
    return case.last(Attendant, pk=reference)


def attendants(case: Case) -> list[Attendant]:
    """Those who are named and were not released, in order."""
    gone = {row.attendant_id for row in case.rows(AttendantReleased)}
    return [row for row in case.rows(Attendant) if row.pk not in gone]


def is_attendant(case: Case, reference: str) -> bool:
    """Whether somebody is named for this dialogue, and was not released."""
    return any(row.pk == reference for row in attendants(case))


def marks_of(case: Case, references: Iterable[str]) -> list[str]:
    """Of those of these who are on neither side, what is the same for a name in every dialogue of the programme."""
    return [row.mark for each in references if (row := attendant(case, each))]


def without_paper(case: Case, references: Iterable[str]) -> tuple[str, ...]:
    """Who of these is named and has signed no paper on confidentiality, by reference."""
    return tuple(each for each in references if attendant(case, each) and not case.some(AttendantPaper, attendant_id=each))


def not_asked_of_ties(case: Case, references: Iterable[str]) -> tuple[str, ...]:
    """Who of these is named and has declared nothing of ties yet, by reference."""
    return tuple(each for each in references if attendant(case, each) and not case.some(AttendantTie, attendant_id=each))


def with_tie(case: Case, references: Iterable[str]) -> tuple[str, ...]:
    """Who of these declared a tie to either side, by reference. It is never lifted: only a slip counts no more."""
    tied = {row.attendant_id for row in case.rows(AttendantTie) if row.tie != Tie.NONE}
    return tuple(each for each in references if each in tied)
