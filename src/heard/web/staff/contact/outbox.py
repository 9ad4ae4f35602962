"""The outbox: what waits, what left, what is to be done by hand; calling back, and saying how it went."""

from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heard.acts.actors import Actor
from heard.contact.actions import mark_safe
from heard.contact.opening import OpenedMessage
from heard.contact.outbox import SPAN_DAYS, STATES, Outbox, state_label
from heard.contact.queries import dialogue_of_message, opened_message
from heard.contact.queries import outbox as outbox_of
from heard.contact.sending_actions import recall_message, record_by_hand, take_in_hand
from heard.contact.terms import HandOutcome
from heard.dialogue.case import Case
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import direction, say, speaking
from heard.ground.zones import country_of
from heard.people.phones import read_phone
from heard.people.queries import colleagues
from heard.people.reach import SUBJECTS
from heard.people.terms import Way
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.controls import local
from heard.web.paging import Pages, number_in, turning
from heard.web.staff.contact.wording import REACHING_ROLES
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt

MAX_RECALLED_AT_ONCE = 100


@open_to(*REACHING_ROLES)
def outbox(request: StaffRequest) -> HttpResponse:
    """What was to leave, by state; the filter lives in the address."""
    state, days, page = request.GET.get("state", ""), number_in(request.GET, "days", SPAN_DAYS[0]), number_in(request.GET)
    found = outbox_of(request.actor, state=state, days=days, page=page)
    shown = {
        **listed(found, state, ProgrammeScene(request.member.programme).zone),
        **spanned(found, state, days),
        "pages": _pages(state, days, page, more=found.more),
    }
    return render(request, "staff/contact/outbox.html", shown)


def _pages(state: str, days: int, page: int, *, more: bool) -> Pages:
    says = (say("contact-outbox_newer"), say("contact-outbox_older"))

    def address(number: int) -> str:
        return f"{reverse('outbox')}?{urlencode({'state': state if state in STATES else '', 'days': days, 'page': number})}"

    return turning(say("contact-outbox_pages"), says, address, number=page, more=more)


def listed(found: Outbox, state: str, zone: ZoneInfo) -> dict[str, object]:
    """The messages of one state, and what of them can be called back."""
    return {
        "entries": [(each, dates.moment(each.leaves_at, zone)) for each in found.entries],
        "state": state if state in STATES else "",
        "label": state_label(state) if state in STATES else "",
        "some_held": any(each.state == "held" for each in found.entries),
    }


def spanned(found: Outbox, state: str, days: int) -> dict[str, object]:
    """The states with their counts, where they are counted, and from how many days."""
    counted = found.counts if days == SPAN_DAYS[0] else {}
    return {
        "states": [(each, state_label(each), counted.get(each, ""), each == state) for each in STATES],
        "days": days,
        "spans": [(each, each == days) for each in SPAN_DAYS],
    }


@open_to(*REACHING_ROLES)
def message(request: StaffRequest, message: str) -> HttpResponse:
    """One message with its words. Opening it leaves a line."""
    return render(request, "staff/contact/message.html", page_of(request, opened_message(request.actor, message)))


def page_of(request: StaffRequest, found: OpenedMessage) -> dict[str, object]:
    """What the pages of a message show."""
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)}
    return {
        "phone": read_phone(found.at, country_of(found.case.zone.key)) if found.way == Way.PHONE else None,
        "dialogue": found.case.dialogue,
        "person": found.person,
        "opened": found,
        "found": found.found,
        "went": _went(found, names),
        "today": f"{found.case.day():%Y-%m-%d}",
    }


def _went(found: OpenedMessage, names: Mapping[str, str]) -> list[str]:
    """By whom it was written, when it leaves or came to its end, and who has it in hand, in sentences."""
    by = names.get(found.written_by)
    written = {"when": dates.moment(found.written, found.case.zone)}
    said = [say("contact-written", by=by, **written) if by else say("contact-written_by_program", **written)]
    if found.state == "held":
        said.append(say("contact-leaves", when=dates.moment(found.leaves_at, found.case.zone)))
    elif found.ended_at:
        when = dates.moment(found.ended_at, found.case.zone)
        ready = found.state == "by_hand"
        said.append(say("contact-ready", when=when) if ready else say("contact-ended", state=found.state_label, when=when))
    if found.state == "by_hand":
        said += _taken(found, names)
    return [*said, say("contact-paper_code", code=found.paper_code)] if found.paper_code else said


def _taken(found: OpenedMessage, names: Mapping[str, str]) -> list[str]:
    """Who has it in hand; `[]` where nobody has."""
    taken = found.by_hand.taken
    if taken is None:
        return []
    when, by = dates.moment(taken.at, found.case.zone), names.get(taken.who)
    return [say("contact-taken", when=when, by=by) if by else say("contact-taken_by_colleague", when=when)]


@require_POST
@open_to(*REACHING_ROLES)
def recall(request: StaffRequest) -> HttpResponse:
    """Call one or several back. What could no longer be called back is said."""
    chosen = list(dict.fromkeys(request.POST.getlist("message")))[:MAX_RECALLED_AT_ONCE]
    back = sum(_recalled(request, each) for each in chosen)
    if back:
        messages.success(request, say("contact-recalled", count=back))
    if len(chosen) > back:
        messages.warning(request, say("contact-recalled_not", count=len(chosen) - back))
    if not chosen:
        messages.warning(request, say("contact-recall_which"))
    state = request.POST.get("state", "")
    query = f"?{urlencode({'state': state})}" if state in STATES else ""
    return HttpResponseRedirect(reverse("outbox") + query, status=303)


def _recalled(request: StaffRequest, message: str) -> bool:
    dialogue = dialogue_of_message(request.actor, message)
    if not dialogue:
        return False
    with attempt() as result:
        recall_message(Case(dialogue), by=request.actor, message=message)
    return result.fine


@require_POST
@open_to(*REACHING_ROLES)
def take(request: StaffRequest, message: str) -> HttpResponse:
    """A letter or a call is taken in hand: every gate is asked, and then its words and where it goes are shown."""
    found = opened_message(request.actor, message)
    with attempt() as result:
        take_in_hand(found.case, by=request.actor, message=message)
    if result.in_the_way:
        return render(request, "staff/contact/message.html", page_of(request, found), status=422)
    return HttpResponseRedirect(reverse("outbox-message", args=[message]), status=303)


@require_POST
@open_to(*REACHING_ROLES)
def done(request: StaffRequest, message: str) -> HttpResponse:
    """How it went with what was to be done by hand."""
    found = opened_message(request.actor, message)
    problem = _recorded(found, request)
    if problem:
        page = {**page_of(request, found), "problems": {"went": problem}}
        return render(request, "staff/contact/message.html", page, status=422)
    messages.success(request, say("contact-recorded", outcome=HandOutcome(request.POST["went"]).label))
    return HttpResponseRedirect(reverse("outbox-message", args=[message]), status=303)


def _recorded(found: OpenedMessage, request: StaffRequest) -> str:
    """Record it. Who asked not to be called is reached by nobody from that moment; that comes first."""
    went, on = request.POST.get("went", ""), request.POST.get("on", "")
    if went not in found.outcomes:
        return say("contact-wrong_went")
    said_at = _moment(found, on) if on else None
    if on and said_at is None:
        return say("contact-wrong_day")
    with attempt() as result:
        if went == HandOutcome.NOT_AGAIN:
            them = Actor(who=found.person, kind="person", entered_by=request.member.reference, channel="phone")
            mark_safe(found.case, by=them, reach={"way": Way.NONE.value})
        record_by_hand(found.case, by=request.actor.saying(said_at), message=found.message, went=went)
    return result.in_the_way or " ".join(result.problems.values())


def _moment(found: OpenedMessage, on: str) -> datetime | None:
    """The moment of a day: now for today, noon for a day before."""
    case = found.case
    if on == f"{case.day():%Y-%m-%d}":
        return case.now
    noon = local(f"{on}T12:00", case.zone)
    return noon if isinstance(noon, datetime) and noon <= case.now else None


@open_to(*REACHING_ROLES)
def letter(request: StaffRequest, message: str) -> HttpResponse:
    """A letter that is in hand as a page to print, without anything of the workspace or of anybody else."""
    found = opened_message(request.actor, message)
    if found.way != Way.LETTER or found.state != "by_hand":
        raise NotFound("This is not there.")
    if not found.by_hand.shows:
        return HttpResponseRedirect(reverse("outbox-message", args=[message]), status=303)
    lines = [each.strip() for each in found.at.split(",") if each.strip()]
    with speaking(found.language):
        page = {
            "title": str(SUBJECTS["note"]),
            "day": dates.long_day(found.case.day()),
            "direction": direction(found.language),
        }
    return render(request, "staff/contact/letter.html", {"opened": found, "lines": lines, **page})
