"""A person's own page: giving it, with a card that is shown once; giving it anew; closing it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heard.acts.looking import Sight, look
from heard.acts.performing import what_stands_before
from heard.contact.queries import REACHING
from heard.contact.strip import ContactSight
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for
from heard.ground import dates, references
from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, direction, say, speaking, written_in
from heard.own_page.actions import CODE_TTL, close_page, give_page
from heard.own_page.card import card
from heard.own_page.queries import has_page
from heard.web.access import open_to
from heard.web.hosts import name_of
from heard.web.staff.contact.wording import REACHING_ROLES
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt

SHOWN = frozenset({"people", "contact"})


@open_to(*REACHING_ROLES)
def own_page(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """How their page stands. Sent, it is given: what comes back is shown this once."""
    case, page = _page(request, reference, person)
    if request.method != "POST":
        page["obstacles"] = what_stands_before(case, request.actor, "give_page", whom=person)
        return render(request, "staff/contact/own_page.html", page)
    with attempt() as result:
        key = give_page(Case(reference), by=request.actor.once(_once(request)), whom=person)
        page["card"] = _card(request, case, person, key)
    page |= {"refused": result.obstacles, "again": result.repeated}
    template = "staff/contact/own_card.html" if "card" in page else "staff/contact/own_page.html"
    return render(request, template, page, status=result.status)


@require_POST
@open_to(*REACHING_ROLES)
def close(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """It closes at once, wherever it is open."""
    _page(request, reference, person)
    with attempt() as result:
        close_page(Case(reference), by=request.actor.once(_once(request)), whom=person)
    if result.fine:
        messages.success(request, say("contact-page_closed"))
    else:
        messages.error(request, result.in_the_way)
    return HttpResponseRedirect(reverse("contact-own-page", args=[reference, person]), status=303)


def _page(request: StaffRequest, reference: str, person: str) -> tuple[Case, dict[str, object]]:
    """What the page shows of this one person, for those who reach them. Raises NotFound for others."""
    case = case_for(request.actor, reference)
    if not case.relations(request.actor) & REACHING or case.party(person) is None:
        raise NotFound("This is not there.")
    shown = look(request.actor, case, SHOWN, only=lambda one: one.who == person)
    return case, {
        "dialogue": case.dialogue,
        "person": person,
        "name": next((one.title for one in shown if one.place == "people"), ""),
        "steps": [(one.title, dates.moment(one.at, case.zone)) for one in shown if _is_of_page(one) and one.at],
        "has_page": has_page(request.actor, case, person),
        "key": request.POST.get("act_key") or references.new(),
        "days": CODE_TTL.days,
    }


def _is_of_page(one: Sight) -> bool:
    """Whether this says how their page stands; what else is known of contact is not shown here."""
    return one.place == "contact" and not isinstance(one, ContactSight)


def _once(request: StaffRequest) -> str:
    """The same form sent twice is one act."""
    return f"{request.member.reference}:{request.POST.get('act_key', '')[:26] or references.new()}"


def _card(request: StaffRequest, case: Case, person: str, key: object) -> dict[str, object]:
    party = case.party(person)
    language = written_in(party.person.language) if party else FIRST
    until = (case.now + CODE_TTL).astimezone(case.zone)
    with speaking(language):
        day = dates.long_day(until)
    port = request.get_host().removeprefix(name_of(request))
    address = f"{settings.HEARD_HOSTS['portal']}{port}"
    return {**card(key, language, address, day), "direction": direction(language)}  # type: ignore[arg-type]
