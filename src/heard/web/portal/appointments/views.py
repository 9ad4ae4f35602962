"""The next talk: seeing it, another time, cancelling it, and a file for a calendar."""

from django.http import HttpResponse
from django.urls import reverse

from heard.appointments import actions as talking
from heard.appointments.queries import own_appointment
from heard.ground import references
from heard.ground.errors import NotFound
from heard.web.access import see_other
from heard.web.portal.appointments.calendar import calendar
from heard.web.portal.appointments.showing import OTHER, STANDING, shown, summary, title_of
from heard.web.portal.notebook.kept import done_with, kept_for
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.once import key_of

FILE = "appointment.ics"


@open_to_own("party")
def appointment(visit: ParticipantRequest) -> HttpResponse:
    """When they talk next, and whether that fits."""
    if visit.method != "POST":
        return _shown(visit)
    other = visit.POST.get("time") == OTHER
    tried = _say(visit, other=other)
    if not tried.fine:
        return _shown(visit, tried)
    done_with(visit)
    return done(visit, reverse("own-talk"), f"appointments.was_{'asked' if other else 'chosen'}")


def _say(visit: ParticipantRequest, *, other: bool) -> Tried:
    """Choose one of the times, or say that none of them fits."""
    time, words = visit.POST.get("time", ""), visit.POST.get("words", "").strip()
    with doing(visit) as tried:
        if other:
            talking.ask_another_time(visit.case, by=visit.by.once(key_of(visit)), words=words or None)
        elif time:
            talking.choose_time(visit.case, by=visit.by.once(key_of(visit)), time=time)
        else:
            tried.problems["time"] = visit.said("appointments.choose")
    return tried


def _shown(visit: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    found = shown(visit)
    chosen = visit.POST.get("time", "") if visit.method == "POST" else found.own.begins.isoformat() if found else ""
    return page(
        visit,
        "portal/appointments/appointment.html",
        tried=tried,
        found=found,
        kept=kept_for(visit),
        chosen=OTHER if found and found.own.state == OTHER else chosen,
        key=references.new(),
        summary=summary(visit, found.own) if found else "",
    )


@open_to_own("party")
def cancel(visit: ParticipantRequest) -> HttpResponse:
    """Cancel it, after one question."""
    own = own_appointment(visit.by, visit.case)
    if visit.method == "POST":
        with doing(visit) as tried:
            talking.cancel_appointment(visit.case, by=visit.by.once(key_of(visit)))
        return done(visit, reverse("own-talk"), "appointments.was_cancelled") if tried.fine else _shown(visit, tried)
    if own is None or own.state not in (*STANDING, OTHER):
        return see_other(reverse("own-talk"))
    return page(visit, "portal/appointments/cancel.html", own=own, title=title_of(visit, own), key=references.new())


@open_to_own("party")
def calendar_file(visit: ParticipantRequest) -> HttpResponse:
    """A file for a calendar, once they pressed for it: nothing of it stays in the list of pages that a browser keeps."""
    own = own_appointment(visit.by, visit.case)
    if visit.method != "POST" or own is None or own.state not in STANDING:
        raise NotFound("This is not there.")
    words = calendar(
        summary=summary(visit, own),
        begins=own.begins,
        minutes=own.minutes,
        zone=visit.case.zone,
        reference=own.reference,
        now=visit.case.now,
    )
    answer = HttpResponse(words, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return answer
