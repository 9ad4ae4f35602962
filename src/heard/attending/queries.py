"""What staff of the case see of those who are there on neither side. The two sides see who comes, on the day's own page."""

from collections.abc import Iterator
from dataclasses import dataclass

from heard.acts.actors import Actor
from heard.acts.looking import Sight, sight_at
from heard.attending.facts import attendant, attendants, not_asked_of_ties, with_tie
from heard.attending.interpreting import goes_without, interpreters, is_spoken_to, language_of
from heard.attending.models import Attendant, AttendantPaper, AttendantReleased, AttendantTie
from heard.attending.terms import AttendantPart, Tie
from heard.confidentiality import vault
from heard.confidentiality.access import STAFF_OF_CASE
from heard.dialogue.case import Case
from heard.dialogue.telling import tells
from heard.ground import dates
from heard.ground.dates import language_name
from heard.ground.lists import listed
from heard.ground.texts import has_words_in, say, written_in


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendantSight(Sight):
    """Somebody on neither side: `title` is their name, `part` what they are there for."""

    part: str


@sight_at("attendants")
def on_neither_side(_actor: Actor, case: Case, relations: set[str]) -> list[Sight]:
    """Those who are named and were not released, with how their papers stand, for staff of the case."""
    if not relations & STAFF_OF_CASE:
        return []
    return [
        AttendantSight(
            place="attendants",
            title=row.name,
            text=listed(_stands(case, row)),
            at=row.at,
            row=row.pk,
            part=AttendantPart(row.part).label,
            state=AttendantPart(row.part).within,
            choice=("attendant", row.pk),
        )
        for row in attendants(case)
    ]


def language_line(actor: Actor, case: Case, person_id: str) -> str:
    """For staff of the case: that nobody on the team speaks somebody's language, who interprets, and that Heard has no words.

    `""` where one does and it has; of the team nothing is said before somebody carries them.
    """
    code = language_of(case, person_id)
    if not case.relations(actor) & STAFF_OF_CASE or not code:
        return ""
    written = language_name(written_in(code))
    no_words = "" if has_words_in(code) else say("seen-no_words", language=language_name(code), written=written)
    return " ".join(filter(None, (_who_speaks(actor, case, person_id, language_name(code)), no_words)))


def _who_speaks(actor: Actor, case: Case, person_id: str, language: str) -> str:
    if not case.facilitators or is_spoken_to(case, person_id, case.facilitators):
        return ""
    if goes_without(case, person_id):
        return say("seen-without_interpreter", language=language)
    with vault.opened(case.keyring(actor)):
        names = [row.name for row in interpreters(case, person_id)]
    key = "seen-interpreted_by" if names else "seen-nobody_speaks"
    return say(key, language=language, names=listed(names))


def _stands(case: Case, row: Attendant) -> Iterator[str]:
    paper = case.last(AttendantPaper, attendant_id=row.pk)
    if row.language:
        yield say("seen-interprets", language=language_name(row.language))
    yield say("seen-paper_signed", day=dates.day(paper.signed_on)) if paper else say("seen-paper_missing")
    if not_asked_of_ties(case, [row.pk]):
        yield say("seen-ties_not_asked")
    else:
        yield say("seen-tie" if with_tie(case, [row.pk]) else "seen-no_tie")


def attendants_named(actor: Actor, case: Case) -> dict[str, str]:
    """The names of all whom the office ever named on neither side, by reference, for staff of the case."""
    if not case.relations(actor) & STAFF_OF_CASE:
        return {}
    with vault.opened(case.keyring(actor)):
        return {row.pk: row.name for row in case.rows(Attendant)}


@tells(Attendant)
def _named_as(_case: Case, row: Attendant) -> str:
    return AttendantPart(row.part).within


@tells(AttendantReleased)
def _released_as(case: Case, row: AttendantReleased) -> str:
    named = attendant(case, row.attendant_id)
    return AttendantPart(named.part).within if named else ""


@tells(AttendantPaper)
def _signed_on(_case: Case, row: AttendantPaper) -> str:
    return dates.day(row.signed_on)


@tells(AttendantTie)
def _declared(_case: Case, row: AttendantTie) -> str:
    return Tie(row.tie).within
