"""The list of dialogues."""

from typing import Any
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from heard.dialogue.queries import caseload
from heard.programme.register import Register
from heard.web.reach import Visit, open_to
from heard.web.staff.words import OF_CASES, RESTING, STAGE_LABELS, local_time

PAGE = 50


@open_to(*OF_CASES)
def dialogues(request: Visit) -> HttpResponse:
    """The dialogues that this member may open: by their codes, because screens face corridors."""
    chosen = {name: request.GET.get(name, "") for name in ("stage", "resting")}
    found = Paginator(caseload(request.actor, **chosen), PAGE)
    turned = found.get_page(request.GET.get("page"))
    zone = Register(request.member.programme).zone
    page = {"rows": [_row(each, zone) for each in turned], "page": turned, "count": found.count}
    return render(request, "staff/finding/dialogues.html", {**page, **chosen, "stages": STAGE_LABELS, "restings": RESTING})


def _row(row: Any, zone: ZoneInfo) -> dict[str, Any]:
    """One dialogue as the list shows it."""
    return {
        "row": row,
        "stage": STAGE_LABELS.get(row.stage, row.stage),
        "resting": RESTING.get(row.resting, row.resting),
        "moved": local_time(row.moved_at, zone),
    }
