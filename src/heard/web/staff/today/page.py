"""The page of the day, whole or one part of it."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from heard.dialogue.joining_queries import WaitingJoining, waiting_joinings
from heard.ground import clock, dates
from heard.ground.texts import say
from heard.inquiry.queries import waiting
from heard.people.terms import OFFICE, Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.paging import number_in, turning
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.today.drawing import drawn
from heard.web.staff.today.handling import WHENS
from heard.web.staff.today.telling import NeedTexts
from heard.web.staff.words import OF_CASES
from heard.worklist import queries
from heard.worklist.handling import BACK
from heard.worklist.queries import CLEARANCE_ENDS_WITHIN, SECTIONS, Colleague, DaySection
from heard.worklist.terms import Band, Deed
from heard.worklist.viewing import MINE, TEAM

WITH_A_DAY = (*OF_CASES, Role.SCREENER)
# What stands before the inquiries.
FIRST = (Band.SAFETY, queries.LATE)
VIEWS = (MINE, TEAM)
FEW_INQUIRIES = 5


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
    page = number_in(request.GET)
    section, more = queries.one_section(request.actor, request.member, view, name, page)
    says, here = (say("today-before"), say("today-after")), say("today-page", number=page)

    def address(number: int) -> str:
        return f"?{urlencode({'view': view, 'section': name, 'page': number})}"

    pages = turning(say("today-pages"), says, address, number=page, more=more, here=here)
    return [section], {"only": name, "title": section.title, "pages": pages}


def framed(request: StaffRequest, telling: NeedTexts, view: str, staff: list[Colleague]) -> dict[str, Any]:
    """What stands around the rows: the day, the views, to whom they can be given, what can be undone."""
    here = {name: request.GET[name] for name in ("section", "page") if request.GET.get(name)}
    last = queries.undoable(request.actor, request.member)
    return {
        "day": dates.weekday_without_year(telling.today),
        "views": [(say(f"today-view_{each}"), urlencode({"view": each, **here}), each == view) for each in VIEWS],
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
    if last.deed == Deed.SNOOZE and last.until:
        return say("today-did_put_off", count=last.count, day=telling.day(last.until))
    if last.deed == Deed.SNOOZE:
        return say("today-did_bring_back", count=last.count)
    if not last.to:
        return say("today-did_give_back", count=last.count)
    return say("today-did_give", count=last.count, name=telling.names.get(last.to) or say("today-a_colleague"))


def beside(request: StaffRequest, scene: ProgrammeScene, telling: NeedTexts, staff: list[Colleague]) -> dict[str, Any]:
    """What is no need of a dialogue: inquiries, for coordinators; for the office who may be one, clearances that end."""
    role = request.member.role
    inquiries = waiting(request.actor, scene) if role == Role.COORDINATOR else []
    last = telling.today + CLEARANCE_ENDS_WITHIN
    ending = [
        (each.name, dates.short_weekday(each.cleared_until, year=True))
        for each in staff
        if each.cleared_until and telling.today <= each.cleared_until <= last
    ]
    return {
        "joinings": joinings_of(request, scene, staff),
        "inquiries": inquiries,
        "inquiries_shown": inquiries[:FEW_INQUIRIES],
        "ending": ending if role in OFFICE else [],
    }


def joinings_of(request: StaffRequest, scene: ProgrammeScene, staff: list[Colleague]) -> list[tuple[WaitingJoining, str]]:
    """Two persons about whom this member of the office is asked whether they are one, each with the day since when."""
    if not any(each.asked_of_two for each in staff if each.reference == request.member.reference):
        return []
    return [(each, dates.day(each.since.astimezone(scene.zone))) for each in waiting_joinings(request.member)]


def counted(parts: list[DaySection], page: dict[str, Any]) -> dict[str, Any]:
    """How many things need somebody, and how many of them are late. What is only ahead is not counted."""
    asking = [part for part in parts if part.name != Band.AHEAD]
    late = sum(1 for each in page["inquiries"] if each.late)
    count = sum(part.count for part in asking) + len(page["inquiries"]) + len(page["joinings"])
    late += sum(part.count for part in parts if part.name == queries.LATE)
    if not count:
        return {"sentence": ""}
    more = "more_things" if any(part.more for part in asking) else "things"
    said = [say(f"today-{more}_{page['view']}", count=count)]
    return {"sentence": " ".join([*said, say("today-things_late", count=late)] if late else said)}
