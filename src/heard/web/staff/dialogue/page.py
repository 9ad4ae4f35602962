"""The page of one dialogue, and the pages on which acts are done on it."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import render

from heard.confidentiality.looking import look
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for, timeline
from heard.ground.acts import ACTS, Act
from heard.path import STAGES, resting, stage_of
from heard.people.queries import Member, colleagues
from heard.web.reach import Visit, open_to
from heard.web.staff.dialogue.choosing import options_of
from heard.web.staff.dialogue.doing import Desk, Standing
from heard.web.staff.dialogue.places import laid_out, told
from heard.web.staff.words import OF_CASES, RESTING, local_time

# In the order of the story.
CHAPTERS = {
    "inquiry": "Asking",
    "screening": "Screening",
    "dialogue": "People and team",
    "consent": "Consent",
    "contact": "Contact",
    "preparation": "Getting ready",
    "exchange": "What crosses",
    "meeting": "Meeting",
    "amends": "Commitments",
    "aftercare": "Afterwards",
    "evaluation": "Disclosure and holds",
}
FEW_LINES = 40
ANYTIME = ("note", "write_to", "call", "mark_safe", "stop")


@open_to(*OF_CASES)
def dialogue(request: Visit, reference: str) -> HttpResponse:
    """The whole of one dialogue, as far as this member may see it. It leaves a line that they looked."""
    case = case_for(request.actor, reference)
    shown = look(request.actor, case)
    staff = colleagues(request.actor, ended=True)
    desk = Desk(case, request.member, options_of(shown, [each for each in staff if case.staff(each.reference)]), staff)
    names = names_of(desk, staff)
    acts = {"next_steps": desk.next_steps(), "chapters": chapters(desk), "anytime": anytime(desk)}
    page = {"laid": laid_out(shown, names, case.zone), **acts}
    return render(request, "staff/dialogue/page.html", {**head_of(case), **page, **events(request, case, names)})


def events(request: Visit, case: Case, names: Mapping[str, str]) -> dict[str, object]:
    """The timeline: the newest lines, or all; with looks only where asked for."""
    looks = request.GET.get("looks") == "yes"
    lines = timeline(request.actor, case, looks=looks)
    most = len(lines) if request.GET.get("timeline") == "all" else FEW_LINES
    return {"events": told(lines[:most], names, case.zone), "more": len(lines) - most, "looks": looks}


def head_of(case: Case) -> dict[str, object]:
    """What stands at the top of each page of a dialogue."""
    here = STAGES.index(stage_of(case))
    return {
        "dialogue": case.dialogue,
        "stage": STAGES[here],
        "resting": RESTING.get(resting(case), ""),
        "opened": local_time(case.dialogue.opened_at, case.zone),
        "zone": str(case.zone).replace("_", " "),
        "rail": [
            {"label": stage.label, "state": "done" if at < here else "here" if at == here else "ahead"}
            for at, stage in enumerate(STAGES)
        ],
    }


def names_of(desk: Desk, staff: list[Member]) -> dict[str, str]:
    """Names of everybody who can stand in a line."""
    people = {who: label.split(",")[0] for who, label in desk.names.items()}
    return {**people, **{each.reference: each.name for each in staff}}


def chapters(desk: Desk) -> list[tuple[str, list[Act], list[Standing]]]:
    """Every act that this member can do or enter, by chapter: what is free, and what is not possible as things are."""
    found: dict[str, list[Standing]] = {name: [] for name in CHAPTERS}
    for act in ACTS.values():
        if act.chain != "programme" and desk.doers(act):
            found[act.body.__module__.split(".")[1]].append(desk.standing(act))
    return [
        (CHAPTERS[name], [each.act for each in acts if not each.hurdles], [each for each in acts if each.hurdles])
        for name, acts in found.items()
        if acts
    ]


def anytime(desk: Desk) -> list[Act]:
    """What is done on any day, whatever the stage."""
    closed = stage_of(desk.case) == STAGES[-1]
    return [act for act in map(ACTS.__getitem__, ANYTIME) if desk.doers(act) and (act.after_closing or not closed)]
