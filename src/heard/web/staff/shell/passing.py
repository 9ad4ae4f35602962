"""Letting time pass in the demo, so that nobody has to wait for what the rules make people wait for."""

from calendar import monthrange
from datetime import datetime, timedelta

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from heard import due
from heard.ground import clock
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.terms import Role
from heard.programme import demo_clock as time
from heard.web.access import open_to
from heard.web.controls import local
from heard.web.staff.shell.access import StaffRequest
from heard.worklist.keeping import refreshes

DAYS = {"a-day": 1, "three-days": 3, "a-week": 7}
MONTHS = {"a-month": 1, "six-months": 6}


@open_to(*Role)
def demo_clock(request: StaffRequest) -> HttpResponse:
    """Choose how much time passes, and let it pass. Where there is no demo, there is no such page."""
    if not request.demo:
        raise NotFound("This is not there.")
    problem = _passed(request) if request.method == "POST" else ""
    if request.method != "POST" or problem:
        page = {"problem": problem, "back": _back(request), "until": request.POST.get("until", "")}
        return render(request, "staff/shell/demo_clock.html", page, status=422 if problem else 200)
    return HttpResponseRedirect(_back(request), status=303)


def _passed(request: StaffRequest) -> str:
    """Let time pass, with everything that becomes due meanwhile. Returns what was wrong, or nothing."""
    until = _until(request)
    if until is None:
        return say("demo-choose_time")
    try:
        time.check(until)
        due.let_pass(request.member.programme, until)
        time.go_to(until)
    except time.NotForward as why:
        return str(why)
    with clock.at(until):
        for _words, bring_up in refreshes(request.member.programme):
            bring_up()
        messages.success(request, say("demo-passed", today=request.demo.today))
    return ""


def _until(request: StaffRequest) -> datetime | None:
    """The moment that was asked for."""
    chosen, typed, zone = request.POST.get("pass", ""), request.POST.get("until", ""), request.demo.zone
    if chosen in DAYS:
        return clock.now() + timedelta(days=DAYS[chosen])
    if zone is None:
        return None
    if chosen in MONTHS:
        return months_on(clock.now().astimezone(zone), MONTHS[chosen])
    found = local(typed.strip(), zone)
    return found if isinstance(found, datetime) else None


def months_on(moment: datetime, months: int) -> datetime:
    """The same hour on the same day some months later; on the month's last day where it has no such day."""
    years, before = divmod(moment.month - 1 + months, 12)
    year, month = moment.year + years, before + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))


def _back(request: StaffRequest) -> str:
    """The page from which somebody let time pass."""
    back = request.POST.get("next") or request.GET.get("next", "")
    return back if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "/"
