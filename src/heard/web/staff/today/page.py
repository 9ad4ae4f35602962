"""The page of the day, whole or one part of it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from heard.ground import clock
from heard.inquiry.queries import waiting
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import StaffRequest, open_to
from heard.web.staff.today.drawing import drawn
from heard.web.staff.today.telling import NeedTexts
from heard.web.staff.today.whens import WHENS
from heard.web.staff.words import OF_CASES
from heard.worklist import queries
from heard.worklist.handling import BACK
from heard.worklist.queries import CLEARANCE_ENDS_WITHIN, SECTIONS, Colleague, DaySection
from heard.worklist.terms import Band, Deed
from heard.worklist.viewing import MINE, TEAM

WITH_A_DAY = (*OF_CASES, Role.SCREENER)
# What stands before the inquiries.
FIRST = (Band.SAFETY, queries.LATE)
VIEWS = {MINE: "Mine", TEAM: "Team"}
FEW_INQUIRIES = 5
MAX_PAGE_DIGITS = 3


@open_to(*WITH_A_DAY)
def today(request: StaffRequest) -> HttpResponse:
    """What needs this member, or their team; with `section` one part of it, whole."""
    scene = ProgrammeScene(request.member.programme)
    view = request.GET.get("view", MINE) if request.GET.get("view") in VIEWS else MINE
    staff = queries.colleagues_now(request.actor, request.member)
    telling = NeedTexts(request.member, staff, clock.now(), scene.zone)
    name = request.GET.get("section", "")
    parts, turning = one(request, view, name) if name in SECTIONS else all_of_it(request, view)
    found = [(part, [drawn(line) for line in telling.lines(part)]) for part in parts]
    first, then = ([each for each in found if (each[0].name in FIRST) == here] for here in (True, False))
    page = {"first": first, "then": then, **turning, **framed(request, telling, view, staff)}
    if not name:
        page |= beside(request, scene, telling, staff)
        page |= counted(parts, page)
    return render(request, "staff/today/today.html", page)


def all_of_it(request: StaffRequest, view: str) -> tuple[list[DaySection], dict[str, Any]]:
    """Every part that holds something."""
    return queries.today(request.actor, request.member, view), {}


def one(request: StaffRequest, view: str, name: str) -> tuple[list[DaySection], dict[str, Any]]:
    """One part, page by page."""
    typed = request.GET.get("page", "1")
    page = max(int(typed), 1) if typed.isascii() and typed.isdecimal() and len(typed) <= MAX_PAGE_DIGITS else 1
    section, more = queries.one_section(request.actor, request.member, view, name, page)
    ends = {"before": page - 1, "after": page + 1 if more else 0, "page_number": page}
    return [section], {"only": name, "title": SECTIONS[name][0], **ends}


def framed(request: StaffRequest, telling: NeedTexts, view: str, staff: list[Colleague]) -> dict[str, Any]:
    """What stands around the rows: the day, the views, to whom they can be given, what can be undone."""
    here = {name: request.GET[name] for name in ("section", "page") if request.GET.get(name)}
    last = queries.undoable(request.actor, request.member)
    return {
        "day": f"{telling.today:%A %-d %B}",
        "views": [(label, urlencode({"view": each, **here}), each == view) for each, label in VIEWS.items()],
        "view": view,
        "takers": queries.can_take(request.actor, request.member, staff),
        "back": BACK,
        "whens": WHENS,
        "here": request.get_full_path(),
        "undoable": last,
        "done": said_of(last, telling) if last else "",
        "handles": request.member.role in OF_CASES,
    }


def said_of(last: queries.Undoable, telling: NeedTexts) -> str:
    """What was done last, in words."""
    things = "1 thing" if last.count == 1 else f"{last.count} things"
    if last.deed == Deed.SNOOZE:
        return f"{things} put off until {telling.day(last.until)}." if last.until else f"{things} brought back."
    whom = telling.names.get(last.to, "a colleague") if last.to else "everybody whose work it is"
    return f"{things} given to {whom}."


def beside(request: StaffRequest, scene: ProgrammeScene, telling: NeedTexts, staff: list[Colleague]) -> dict[str, Any]:
    """What is no need of a dialogue: inquiries, for coordinators; clearances that end, for the office."""
    role = request.member.role
    inquiries = waiting(request.actor, scene) if role == Role.COORDINATOR else []
    last = telling.today + CLEARANCE_ENDS_WITHIN
    ending = [each for each in staff if each.cleared_until and telling.today <= each.cleared_until <= last]
    shows = role in (Role.COORDINATOR, Role.SUPERVISOR)
    return {
        "inquiries": inquiries,
        "inquiries_shown": inquiries[:FEW_INQUIRIES],
        "ending": [(each.name, f"{each.cleared_until:%a %-d %b %Y}") for each in ending] if shows else [],
    }


def counted(parts: list[DaySection], page: dict[str, Any]) -> dict[str, Any]:
    """How many things need somebody, and how many of them are late. What is only ahead is not counted."""
    asking = [part for part in parts if part.name != Band.AHEAD]
    late = sum(1 for each in page["inquiries"] if each.late)
    count = sum(part.count for part in asking) + len(page["inquiries"])
    late += sum(part.count for part in parts if part.name == queries.LATE)
    most = "More than " if any(part.more for part in asking) else ""
    whom = "your team" if page["view"] == TEAM else "you"
    words = f"{most}{count} things need {whom}." if count > 1 or most else f"1 thing needs {whom}."
    tell = f" {late} {'is' if late == 1 else 'are'} late." if late else ""
    return {"sentence": f"{words}{tell}" if count else ""}
