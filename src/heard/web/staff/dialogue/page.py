"""The page of one dialogue. Each of its parts is a look of its own, so that each line names no more than was shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.acts.looking import Sight, look
from heard.acts.register import ACTS
from heard.dialogue.queries import case_for
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.staff.dialogue.columns import columns
from heard.web.staff.dialogue.gates import next_gate
from heard.web.staff.dialogue.header import HEAD, RECORDED, head_of
from heard.web.staff.dialogue.performers import Desk
from heard.web.staff.dialogue.planning import meeting_of
from heard.web.staff.dialogue.sections import laid_out
from heard.web.staff.dialogue.steps import steps_of
from heard.web.staff.dialogue.timeline import Wanted, few, page_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES
from heard.web.texts import part

Fill = Callable[[StaffRequest, Desk, Sequence[Sight]], dict[str, object]]


@dataclass(frozen=True, slots=True)
class Tab:
    """One part of the page: the places it shows beside the head, its template, and what fills it."""

    places: frozenset[str]
    template: str
    fill: Fill


def _overview(_request: StaffRequest, desk: Desk, shown: Sequence[Sight]) -> dict[str, object]:
    return {"gate": next_gate(desk), "columns": columns(desk), "steps": steps_of(desk), "events": few(desk, shown)}


def _timeline(request: StaffRequest, desk: Desk, shown: Sequence[Sight]) -> dict[str, object]:
    return page_of(desk, shown, Wanted.read(request.GET))


def _meetings(_request: StaffRequest, desk: Desk, shown: Sequence[Sight]) -> dict[str, object]:
    return {"meeting": meeting_of(desk), "laid": laid_out(desk, shown, TABS["meetings"].places)}


def _laid(tab: str) -> Fill:
    return lambda _request, desk, shown: {"laid": laid_out(desk, shown, TABS[tab].places)}


def _places(*names: str) -> frozenset[str]:
    return frozenset(names)


SIDES = "staff/dialogue/sides.html"
TABS = {
    "overview": Tab(_places("consent", "preparation", "notes"), "staff/dialogue/overview.html", _overview),
    "people": Tab(_places("facts", "asking", "contact", "screening", "consent", "told"), SIDES, _laid("people")),
    "preparation": Tab(_places("preparation", "appointments", "notes"), SIDES, _laid("preparation")),
    "papers": Tab(_places("exchange", "written", "outbox"), SIDES, _laid("papers")),
    "meetings": Tab(_places("meeting", "attendants", "clearance", "day"), "staff/dialogue/meetings.html", _meetings),
    "timeline": Tab(_places("notes"), "staff/dialogue/timeline.html", _timeline),
    "safety": Tab(_places("safety", "safety_log", "contact"), SIDES, _laid("safety")),
    "outcome": Tab(_places("facts", "amends", "aftercare", "check_ins", "record"), SIDES, _laid("outcome")),
}


@open_to(*OF_CASES)
def dialogue(request: StaffRequest, reference: str) -> HttpResponse:
    """One part of a dialogue, as far as this member may see it. It leaves a line that they looked."""
    case = case_for(request.actor, reference)
    name = request.GET.get("show", "")
    name = name if name in TABS else "overview"
    tab = TABS[name]
    shown = look(request.actor, case, HEAD | tab.places)
    desk = Desk(case, request.member, shown)
    page = {**head_of(desk, shown), **tab.fill(request, desk, shown)}
    labels = {each: say(f"dialogue-tab_{each}") for each in TABS}
    alike = {"tabs": tuple((each, label, each == name) for each, label in labels.items())}
    tabs = part("staff/dialogue/tabs.html", alike, dialogue_at=reverse("dialogue", args=[case.dialogue_id]))
    recorded = ACTS.get(request.GET.get(RECORDED, ""))
    return render(request, tab.template, {**page, "tabs": tabs, "tab": labels[name], "recorded": recorded})
