"""Saying that somebody of a dialogue is the same human being as another known person: looked for, chosen, and why."""

from django.http import HttpResponse
from django.urls import reverse

from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.dialogue.finding import MAX_QUERY_CHARS
from heard.dialogue.joining_queries import who_else
from heard.dialogue.naming import name_of
from heard.dialogue.newcomers import KNOWN_PERSON
from heard.dialogue.offering import KnownPerson
from heard.dialogue.queries import case_for
from heard.ground.texts import say
from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.dialogue.known import known_people
from heard.web.staff.registers.recording import Sheet, as_form
from heard.web.staff.shell.access import StaffRequest


@open_to(Role.COORDINATOR)
def say_one_person(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """Who is much alike is offered; others are looked for by name, place or number. What was typed stands in no address."""
    case = case_for(request.actor, reference)
    typed = " ".join(request.POST.get("text", "").split())[:MAX_QUERY_CHARS]
    found = who_else(request.member, case, person, typed)
    return as_form(request, _sheet(request, case, person, found, typed))


def _sheet(request: StaffRequest, case: Case, person: str, found: list[KnownPerson], typed: str) -> Sheet:
    return Sheet(
        act="say_one_person",
        back=reverse("dialogue", args=[case.dialogue_id]),
        back_label=say("joining-back"),
        fixed={"person": person},
        options={KNOWN_PERSON: known_people(found)},
        about=_name(request, case, person),
        template="staff/joining/say.html",
        more={"text": typed, "found": found, "longest": MAX_QUERY_CHARS},
        only_looks="look" in request.POST,
    )


def _name(request: StaffRequest, case: Case, person: str) -> str:
    with vault.opened(case.keyring(request.actor)):
        return name_of(case, person)
