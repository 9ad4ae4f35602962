"""The papers of somebody who has no page of their own, to print: what they can read, and what they are asked to agree to."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from heard.attending.queries import language_line
from heard.contact.queries import REACHING
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for
from heard.ground.dates import language_name
from heard.ground.errors import NotFound
from heard.ground.texts import direction, has_words_in, written_in
from heard.people.terms import Part, Side
from heard.web.access import open_to
from heard.web.papers import AGREEMENTS, TEXTS, names_for
from heard.web.staff.contact.wording import REACHING_ROLES
from heard.web.staff.shell.access import StaffRequest
from heard.web.told import MarkdownPage


@dataclass(frozen=True, slots=True)
class PrintedPaper:
    """One paper with its number, as it has on their own page; `agreement` is empty where it is only to read."""

    number: int
    page: MarkdownPage
    agreement: str


@open_to(*REACHING_ROLES)
def papers(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """Every paper of theirs, each on a page of its own, in their language; an agreement has lines to sign. It has no name."""
    case = case_for(request.actor, reference)
    party = case.party(person)
    if not case.relations(request.actor) & REACHING or party is None:
        raise NotFound("This is not there.")
    language = written_in(party.person.language)
    names = names_for(responsible=party.side == Side.RESPONSIBLE, beside=party.part == Part.SUPPORTER)
    spoken = party.person.language
    theirs = "" if has_words_in(spoken) else language_name(spoken)
    page = {"theirs": theirs, "language": language, "direction": direction(language), "large": "large" in request.GET}
    line = language_line(request.actor, case, person)
    shown = {"language_line": line, "dialogue": case.dialogue, "person": person, "papers": _papers(case, language, names)}
    return render(request, "staff/contact/papers.html", page | shown)


def _papers(case: Case, language: str, names: Iterable[str]) -> list[PrintedPaper]:
    """Those of their part. An agreement that the programme does not ask for is not among them."""
    asked = {"", *case.policy.consent.agreements}
    found = [(TEXTS.page(each, language), AGREEMENTS.get(each, "")) for each in names]
    wanted = [(page, agreement) for page, agreement in found if page and agreement in asked]
    return [PrintedPaper(at, page, agreement) for at, (page, agreement) in enumerate(wanted, start=1)]
