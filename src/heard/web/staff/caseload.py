"""The first page of each role, and the list of dialogues."""

from typing import Any
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render

from heard.dialogue.queries import caseload
from heard.path import STAGES
from heard.people.terms import Role
from heard.programme.register import Register
from heard.web.reach import Visit, open_to
from heard.web.staff.places import local_time

OF_CASES = (Role.COORDINATOR, Role.SUPERVISOR, Role.FACILITATOR)
FIRST = {Role.EVALUATOR: "figures", Role.ADMINISTRATOR: "programme"}
PAGE = 50
RESTING = {
    "stopped": "Stopped by someone in it",
    "asked_no_more": "Request taken back",
    "order": "An order is in force",
    "calendar": "A legal step is open",
}
STAGE_LABELS = {stage.name: stage.label for stage in STAGES}


@open_to(*Role)
def home(request: Visit) -> HttpResponse:
    """Where this member's work is."""
    if request.member.role in OF_CASES:
        return redirect("dialogues")
    if request.member.role in FIRST:
        return redirect(FIRST[Role(request.member.role)])
    return render(request, "staff/nothing_yet.html")


@open_to(*OF_CASES)
def dialogues(request: Visit) -> HttpResponse:
    """The dialogues that this member may open: by their codes, because screens face corridors."""
    chosen = {name: request.GET.get(name, "") for name in ("stage", "resting")}
    found = Paginator(caseload(request.actor, **chosen), PAGE)
    turned = found.get_page(request.GET.get("page"))
    zone = Register(request.member.programme).zone
    page = {"rows": [_row(each, zone) for each in turned], "page": turned, "count": found.count}
    return render(request, "staff/dialogues.html", {**page, **chosen, "stages": STAGE_LABELS, "restings": RESTING})


def _row(row: Any, zone: ZoneInfo) -> dict[str, Any]:
    """One dialogue as the list shows it."""
    return {
        "row": row,
        "stage": STAGE_LABELS.get(row.stage, row.stage),
        "resting": RESTING.get(row.resting, row.resting),
        "moved": local_time(row.moved_at, zone),
    }
