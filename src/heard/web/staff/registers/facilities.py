"""The register of facilities: what is known of each place, its rooms, the days when it is closed."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.acts.register import ACTS
from heard.ground import dates
from heard.ground.clock import now
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.meeting.closed_days import warned
from heard.people.terms import Role
from heard.programme.describing import OF_A_PLACE
from heard.programme.queries import ClosedDays, Facility, facility
from heard.programme.queries import facilities as all_facilities
from heard.programme.scene import ProgrammeScene
from heard.programme.terms import Clock, FacilityAnswer, NumberOnMail, PlaceKind
from heard.web.access import open_to
from heard.web.staff.registers.recording import Filled, Sheet, as_form
from heard.web.staff.registers.words import not_known
from heard.web.staff.shell.access import StaffRequest

READING = (Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR, Role.ADMINISTRATOR)
RECORDING = (Role.COORDINATOR, Role.ADMINISTRATOR)
WARNED = (Role.COORDINATOR, Role.SUPERVISOR)
# Acts on one place, each with the field that names what it is about.
ON_A_PLACE = {"describe_place": "", "add_room": "", "close_place": "", "close_room": "room", "reopen_place": "closed"}
FEW_ROOMS = 50


@open_to(*READING)
def facilities(request: StaffRequest) -> HttpResponse:
    """Every place, by name; and the meetings that a place makes doubtful, for the office."""
    scene = ProgrammeScene(request.member.programme)
    today = scene.now.astimezone(scene.zone).date()
    rows = all_facilities(request.member.programme, today)
    page = {
        "rows": [row_of(each, today) for each in rows],
        "doubts": doubts(request, rows, scene, today),
        "may_record": request.member.role in RECORDING,
    }
    return render(request, "staff/registers/facilities.html", page)


def doubts(request: StaffRequest, rows: list[Facility], scene: ProgrammeScene, today: date) -> list[dict[str, Any]]:
    """Meetings on closed days or too soon, for those who may see every dialogue."""
    if request.member.role not in WARNED:
        return []
    found: dict[str, dict[str, Any]] = {}
    for each in warned(request.member.programme, rows, scene.zone, today):
        when = say("registers-meeting_fixed" if each.fixed else "registers-meeting_planned", day=dates.day(each.day))
        one = found.setdefault(each.dialogue, {"dialogue": each.dialogue, "code": each.code, "when": when, "says": []})
        one["says"].append(each.says)
    return list(found.values())


def row_of(each: Facility, today: date) -> dict[str, Any]:
    """One place as the list shows it."""
    known = each.known
    return {
        "place": each.place,
        "kind": PlaceKind(each.place.kind).label,
        "room_count": len(each.rooms),
        "closed": closed_words(each, today),
        "known": known,
        "clearance": days("registers-days", known.clearance_days if known else None),
        "visit": days("registers-days_before", known.visit_days if known else None),
        "not_known": not_known(),
    }


def closed_words(each: Facility, today: date) -> str:
    """Whether it is closed now, or soon: the first of its closed days in words."""
    if not each.closed:
        return ""
    shut = (each.closed_on(today) or each.closed)[0]
    until = dates.day(shut.until) if shut.until else ""
    if shut.covers(today):
        key = "registers-closed_through" if until else "registers-closed_open_end"
    else:
        key = "registers-closed_from_through" if until else "registers-closed_from"
    return say(key, since=dates.day(shut.since), until=until, why=shut.why)


@open_to(*READING)
def place(request: StaffRequest, reference: str) -> HttpResponse:
    """One place: whom to ask, its rules, its rooms, its hours, its mail."""
    scene = ProgrammeScene(request.member.programme)
    today = scene.now.astimezone(scene.zone).date()
    found = facility(request.member.programme, reference, today)
    page = {
        **row_of(found, today),
        **rooms_of(found, every=request.GET.get("rooms") == "all"),
        "facility": found,
        "closed_days": [closed_row(each, today) for each in found.closed],
        "facts": facts(found, scene.zone),
        "mail": mail(found),
        "doubts": doubts(request, [found], scene, today),
        "may_record": request.member.role in RECORDING,
    }
    return render(request, "staff/registers/facility.html", page)


def rooms_of(found: Facility, *, every: bool) -> dict[str, Any]:
    """Its rooms, a few of them unless all are asked for."""
    rooms = found.rooms if every else found.rooms[:FEW_ROOMS]
    return {"shown_rooms": rooms, "more_rooms": len(found.rooms) - len(rooms)}


def closed_row(each: ClosedDays, today: date) -> dict[str, Any]:
    """Some closed days in words."""
    since, until = dates.day(each.since), dates.day(each.until) if each.until else ""
    key = "registers-closed_row" if until else "registers-closed_row_open"
    return {
        "reference": each.reference,
        "words": say(key, why=each.why, since=since, until=until),
        "which": _which(each),
        "note": each.note,
        "now": each.covers(today),
    }


def _which(each: ClosedDays) -> str:
    return say("registers-closed_which", why=each.why, since=dates.day(each.since))


def facts(found: Facility, here: ZoneInfo) -> list[tuple[str, str]]:
    """Hours and lead times, in the words of the place."""
    known = found.known
    if known is None:
        return []
    return [
        (say("registers-time"), hours_there(known.zone, here)),
        (say("registers-clock"), Clock(known.clock).label if known.clock else not_known()),
        (say("registers-count_times"), known.count_times or not_known()),
        (say("registers-clears"), clears(found)),
        (say("registers-clearance_takes"), days("registers-days", known.clearance_days)),
        (say("registers-visit_asked"), days("registers-days_before", known.visit_days)),
    ]


def clears(found: Facility) -> str:
    """Whether people are cleared before they come in, and whether the place said so or its kind does."""
    answer = FacilityAnswer.YES if found.clears else FacilityAnswer.NO
    said = found.known is not None and found.known.clears
    return str(answer.label) if said else say("registers-by_kind", answer=str(answer.label))


def hours_there(zone: str, here: ZoneInfo) -> str:
    """The hour by the clock of a place, and by the programme's where it is another."""
    if not zone:
        return not_known()
    key = "registers-time_there" if zone == str(here) else "registers-time_there_and_here"
    there, ours = (dates.hour(now().astimezone(each)) for each in (ZoneInfo(zone), here))
    return say(key, there=there, zone=zone.replace("_", " "), here=ours)


def days(key: str, count: int | None) -> str:
    """So many days, in the sentence with this key; or that nobody has said it."""
    return not_known() if count is None else say(key, count=count)


def mail(found: Facility) -> list[tuple[str, str]]:
    """What mail has to be like to be let in."""
    known = found.known
    if known is None:
        return []
    return [
        (say("registers-mail_pages"), str(known.mail_pages) if known.mail_pages is not None else not_known()),
        (say("registers-mail_cards"), answered(known.mail_cards_only)),
        (say("registers-mail_copies"), answered(known.mail_copies)),
        (say("registers-mail_color"), answered(known.mail_colour)),
        (say("registers-mail_number"), NumberOnMail(known.mail_number).label if known.mail_number else not_known()),
        (say("registers-mail_name"), known.mail_name_line or not_known()),
    ]


def answered(answer: str) -> str:
    """What a place answered, or that nobody has asked yet."""
    return FacilityAnswer(answer).label if answer else not_known()


@open_to(*RECORDING)
def act(request: StaffRequest, reference: str, name: str) -> HttpResponse:
    """One act on one place, as a form."""
    scene = ProgrammeScene(request.member.programme)
    found = facility(request.member.programme, reference, scene.now.astimezone(scene.zone).date())
    if name not in ON_A_PLACE:
        raise NotFound("This is not there.")
    sheet = Sheet(
        act=name,
        back=reverse("facility", args=[reference]),
        back_label=found.place.name,
        about=found.place.name,
        fixed={"place": reference} if "place" in {each.name for each in ACTS[name].fields} else {},
        filled=known_so_far(found) if name == "describe_place" else {},
        options={**on_it(found), "zones": [(zone, zone) for zone in sorted(available_timezones()) if "/" in zone]},
    )
    return as_form(request, sheet)


def on_it(found: Facility) -> dict[str, list[tuple[str, str]]]:
    """The rooms and closed days of this place, to choose from."""
    return {
        "room": [(room.pk, room.name) for room in found.rooms],
        "closed_days": [(each.reference, _which(each)) for each in found.closed],
    }


def known_so_far(found: Facility) -> Filled:
    """What is known of a place, as its form takes it."""
    known = found.known
    if known is None:
        return {}
    values = {each.name: getattr(known, each.name) for each in OF_A_PLACE}
    return {name: str(value) for name, value in values.items() if value is not None}
