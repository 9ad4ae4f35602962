"""The next talk: seeing it, another time, cancelling it, and a file for a calendar. The first page opens nothing sealed."""

from django.http import HttpResponse
from django.urls import reverse

from heard.appointments import actions as talking
from heard.appointments.queries import STOPPED, own_appointment
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.web.access import open_to, see_other
from heard.web.portal.appointments.calendar import calendar
from heard.web.portal.appointments.showing import OTHER, STANDING, lines_of, shown, summary, title_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, key_of, page
from heard.web.portal.shell.drafts import done_with, kept_for
from heard.web.portal.shell.offers import HomeCard, HomeLink

FILE = "appointment.ics"


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: the next talk, while its hour counts."""
    own = own_appointment(request.by, request.case)
    if own is None or own.state not in STANDING:
        return None
    # How long it takes stands on its own page.
    return HomeCard(
        title=title_of(own),
        to=reverse("own-talk"),
        press=say("appointments-see"),
        at=own.begins,
        lines=lines_of(own)[1:-1],
    )


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: a talk of which something else is to be said: another time is to come, or it is not used."""
    own = own_appointment(request.by, request.case)
    if own is None or own.state in (*STANDING, STOPPED):
        return []
    beside = say("appointments-beside_other" if own.state == OTHER else "appointments-beside_off")
    return [HomeLink(title=say("appointments-link"), to=reverse("own-talk"), beside=beside)]


@open_to("party")
def appointment(request: ParticipantRequest) -> HttpResponse:
    """When they talk next, and whether that fits."""
    if request.method != "POST":
        return _shown(request)
    other = request.POST.get("time") == OTHER
    tried = _say(request, other=other)
    if not tried.fine:
        return _shown(request, tried)
    done_with(request)
    return done(request, reverse("own-talk"), f"appointments-was_{'asked' if other else 'chosen'}")


def _say(request: ParticipantRequest, *, other: bool) -> Tried:
    """Choose one of the times, or say that none of them fits."""
    time, words = request.POST.get("time", ""), request.POST.get("words", "").strip()
    with doing(request) as tried:
        if other:
            talking.ask_another_time(request.case, by=request.by.once(key_of(request)), words=words or None)
        elif time:
            talking.choose_time(request.case, by=request.by.once(key_of(request)), time=time)
        else:
            tried.problems["time"] = say("appointments-choose")
    return tried


def _shown(request: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    found = shown(request)
    chosen = request.POST.get("time", "") if request.method == "POST" else found.own.begins.isoformat() if found else ""
    return page(
        request,
        "portal/appointments/appointment.html",
        tried=tried,
        found=found,
        kept=kept_for(request),
        chosen=OTHER if found and found.own.state == OTHER else chosen,
        key=references.new(),
        summary=summary(request, found.own) if found else "",
    )


@open_to("party")
def cancel(request: ParticipantRequest) -> HttpResponse:
    """Cancel it, after one question."""
    own = own_appointment(request.by, request.case)
    if request.method == "POST":
        with doing(request) as tried:
            talking.cancel_appointment(request.case, by=request.by.once(key_of(request)))
        return done(request, reverse("own-talk"), "appointments-was_cancelled") if tried.fine else _shown(request, tried)
    if own is None or own.state not in (*STANDING, OTHER):
        return see_other(reverse("own-talk"))
    return page(request, "portal/appointments/cancel.html", own=own, title=title_of(own), key=references.new())


@open_to("party")
def calendar_file(request: ParticipantRequest) -> HttpResponse:
    """A file for a calendar, once they pressed for it: it does not stay in the list of pages that a browser keeps."""
    own = own_appointment(request.by, request.case)
    if request.method != "POST" or own is None or own.state not in STANDING:
        raise NotFound("This is not there.")
    words = calendar(
        summary=summary(request, own),
        begins=own.begins,
        minutes=own.minutes,
        zone=request.case.zone,
        reference=own.reference,
        now=request.case.now,
    )
    answer = HttpResponse(words, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return answer
