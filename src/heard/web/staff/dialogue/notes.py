"""One note, opened alone. Opening it leaves a line in the ledger that names it and nothing else."""

from django.http import HttpResponse
from django.shortcuts import render

from heard.acts.looking import open_note
from heard.dialogue.queries import case_for, staff_named
from heard.ground.errors import NotFound
from heard.people.terms import Side
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES, local_time


@open_to(*OF_CASES)
def note(request: StaffRequest, reference: str, note: str) -> HttpResponse:
    """The words of one note, for whom it opens to; to others, whom it is for. No name of either side stands here."""
    case = case_for(request.actor, reference)
    found = open_note(request.actor, case, note)
    if found is None:
        raise NotFound("This is not there.")
    page = {
        "dialogue": case.dialogue,
        "note": found,
        "when": local_time(found.at, case.zone),
        "who": staff_named(request.actor, case, {found.who}).get(found.who, ""),
        "side": Side(found.side).label if found.side else "",
    }
    return render(request, "staff/dialogue/note.html", page)
