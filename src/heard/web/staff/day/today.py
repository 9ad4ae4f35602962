"""The day: meetings in their order, what needs this facilitator, and their dialogues, on one small page."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString

from heard.aftercare.lately import Lately, last_contact
from heard.appointments.upcoming import UpcomingAppointment, talks_on
from heard.dialogue.listing import own_dialogues
from heard.ground import dates
from heard.ground.texts import say
from heard.meeting.upcoming import UpcomingMeeting, meetings_ahead
from heard.people.terms import Role, Side
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import RESTING, STAGE_LABELS
from heard.worklist.queries import Row, today
from heard.worklist.terms import Band

MAX_DIALOGUES, MAX_NEEDS = 10, 5
MEETING_AHEAD = timedelta(days=14)
NEAR = {0: "myday-today", 1: "myday-tomorrow"}


@open_to(Role.FACILITATOR)
def day(request: StaffRequest) -> HttpResponse:
    """What this facilitator carries today. It shows codes and no names, so it leaves no line."""
    register = ProgrammeScene(request.member.programme)
    mine = own_dialogues(request.member, MAX_DIALOGUES + 1)
    needs, lately = needs_of(request), last_contact(request.actor, [row.pk for row in mine])
    page = {
        "today": dates.weekday_without_year(register.now.astimezone(register.zone).date()),
        "meetings": [_meeting(each, register) for each in meetings_ahead(request.member, mine) if _is_soon(each, register)],
        "talks": [_talk(each, register.zone) for each in _talks(request, register)],
        "needs": [_need(each, register.zone) for each in needs[:MAX_NEEDS]],
        "more_needs": max(len(needs) - MAX_NEEDS, 0),
        "rows": [_row(each, needs, lately, register.now) for each in mine[:MAX_DIALOGUES]],
        "more": len(mine) > MAX_DIALOGUES,
        "zone": dates.zone_name(register.zone),
    }
    return render(request, "staff/day/day.html", page)


def needs_of(request: StaffRequest) -> list[Row]:
    """What is this facilitator's to do, and what concerns safety in their dialogues, also where it is somebody else's."""
    desks = (request.member.role, request.member.reference)
    rows = [row for section in today(request.actor, request.member, "team") for row in section.rows]
    return [row for row in rows if row.band == Band.SAFETY or row.lies_with in desks]


def _is_soon(one: UpcomingMeeting, register: ProgrammeScene) -> bool:
    return one.until > register.now and one.at - register.now < MEETING_AHEAD


def _talks(request: StaffRequest, register: ProgrammeScene) -> list[UpcomingAppointment]:
    """The appointments of today, by the programme's clock, of who is on the page."""
    local = register.now.astimezone(register.zone).date()
    start = datetime.combine(local, time(), tzinfo=register.zone)
    end = datetime.combine(local + timedelta(days=1), time(), tzinfo=register.zone)
    return talks_on(request.member, start, end)


def _talk(one: UpcomingAppointment, zone: ZoneInfo) -> dict[str, Any]:
    begins, until = one.begins.astimezone(zone), one.until.astimezone(zone)
    return {
        "one": one,
        "code": strong(one.code),
        "hours": say("myday-hours", begins=dates.hour(begins), until=dates.hour(until)),
        "side": say(f"myday-side_{one.side}"),
        "resting": rests(one.resting),
    }


def _meeting(one: UpcomingMeeting, register: ProgrammeScene) -> dict[str, Any]:
    at, until = one.at.astimezone(register.zone), one.until.astimezone(register.zone)
    days = (at.date() - register.now.astimezone(register.zone).date()).days
    day = say(NEAR[days]) if days in NEAR else dates.weekday_without_year(at.date())
    return {
        "one": one,
        "code": strong(one.code),
        "when": say("myday-meeting_when", day=day, begins=dates.hour(at), until=dates.hour(until)),
        "is_today": days <= 0,
        "resting": rests(one.resting),
    }


def rests(why: str) -> str:
    """That a dialogue rests, and why, in words; `""` where it goes on."""
    return say(f"myday-rests_{why}") if why else ""


def strong(code: str) -> SafeString:
    """The code of a dialogue, where it stands out of a sentence."""
    return format_html("<strong>{}</strong>", code)


def _need(one: Row, zone: ZoneInfo) -> dict[str, Any]:
    until = dates.short_day_of_year(one.due.astimezone(zone).date()) if one.due else ""
    return {
        "one": one,
        "says": one.kind.says,
        "side": say(f"myday-side_{one.side}") if one.side else "",
        "until": until,
        "late": one.late,
        "safety": one.band == Band.SAFETY,
    }


def _row(one: Any, needs: Sequence[Row], lately: Lately, now: datetime) -> dict[str, Any]:
    """One dialogue: its code, where it stands, what is next, and how long each side has not heard from us."""
    step = next((each.kind.says for each in needs if each.dialogue == one.pk), "")
    sides = [(Side(side).label, days_ago(lately.get(one.pk, {}).get(side), now)) for side in Side.values]
    return {
        "one": one,
        "stage": STAGE_LABELS.get(one.stage, one.stage),
        "resting": RESTING.get(one.resting, one.resting),
        "step": step,
        "sides": sides,
    }


def days_ago(moment: datetime | None, now: datetime) -> str:
    """How long ago, in words."""
    if moment is None:
        return say("myday-no_contact")
    return say("myday-ago", days=(now - moment).days)
