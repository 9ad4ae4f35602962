"""Who speaks whose language, and where an interpreter is needed: nobody of the team who carries a person speaks theirs."""

from collections.abc import Iterable

from heard.attending.facts import attendants, with_tie, without_paper
from heard.attending.models import Attendant, WithoutInterpreter
from heard.attending.terms import AttendantPart
from heard.dialogue.case import Case


def language_of(case: Case, person_id: str) -> str:
    """The code of the language that somebody speaks, without its region; `""` for who is no party."""
    party = case.party(person_id)
    return party.person.language.partition("-")[0] if party else ""


def speaks(case: Case, account_id: str, language: str) -> bool:
    """Whether one of the staff speaks a language. Of whom no language is written down, the programme's first is taken."""
    known = getattr(case.staff(account_id), "facilitator", None)
    written = known.languages if known else ""
    spoken = written.split() or [case.policy.programme.languages[0]]
    return language in {each.partition("-")[0] for each in spoken}


def is_spoken_to(case: Case, person_id: str, among: Iterable[str]) -> bool:
    """Whether one of these facilitators carries somebody and speaks their language."""
    language = language_of(case, person_id)
    return any(speaks(case, each, language) for each in among if case.carries_for(each, person_id))


def goes_without(case: Case, person_id: str) -> bool:
    """Whether the office decided, for the language that they speak now, that it goes without an interpreter."""
    row = case.last(WithoutInterpreter, person_id=person_id)
    return row is not None and row.language == language_of(case, person_id)


def needs_interpreter(case: Case, person_id: str, among: Iterable[str] | None = None) -> bool:
    """Whether nobody who carries somebody speaks their language, and nobody decided that it goes without an interpreter."""
    there = case.facilitators if among is None else list(among)
    return not is_spoken_to(case, person_id, there) and not goes_without(case, person_id)


def interprets(row: Attendant, language: str) -> bool:
    """Whether somebody on neither side interprets this language."""
    return row.part == AttendantPart.INTERPRETER and row.language.partition("-")[0] == language


def interpreters(case: Case, person_id: str) -> list[Attendant]:
    """Those who are named to interpret the language of somebody, in order."""
    language = language_of(case, person_id)
    return [row for row in attendants(case) if interprets(row, language)]


def may_interpret(case: Case, reference: str) -> bool:
    """Whether somebody is a named interpreter who has signed the paper and declared no tie."""
    row = next((each for each in attendants(case) if each.pk == reference), None)
    barred = without_paper(case, [reference]) or with_tie(case, [reference])
    return row is not None and row.part == AttendantPart.INTERPRETER and not barred


def without_words(case: Case, there: Iterable[str], speaking: Iterable[str]) -> tuple[str, ...]:
    """Who in the room would not be understood: no facilitator of these speaks it, and no interpreter comes."""
    room, team = set(there), list(speaking)
    lacking = [
        each.person_id for each in case.parties if each.person_id in room and needs_interpreter(case, each.person_id, team)
    ]
    return tuple(each for each in lacking if not any(row.pk in room for row in interpreters(case, each)))
