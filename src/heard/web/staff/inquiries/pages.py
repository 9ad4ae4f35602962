"""Who waits for an answer, and the page on which one of them is answered."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground import clock, dates, references
from heard.ground.texts import say
from heard.inquiry import queries
from heard.inquiry.asked import WaitingInquiry
from heard.inquiry.promise import is_working
from heard.inquiry.queries import OpenInquiry
from heard.inquiry.terms import InquiryOutcome
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.inquiries import mailing, paper, wording
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell


@open_to(Role.COORDINATOR)
def inquiries(request: StaffRequest) -> HttpResponse:
    """Everybody who waits, the longest first, with the safe way in words. Opening it leaves a line."""
    scene = ProgrammeScene(request.member.programme)
    found = queries.to_answer(request.actor, scene)
    page = {
        "waiting": _waiting(request, scene, found),
        "written": [
            (each, wording.wrote(each, scene), _asked_on(each, scene)) for each in queries.written_to(request.actor, scene)
        ],
        "spoken": [(each, _asked_on(each, scene)) for each in queries.spoken_with(request.actor, scene)],
        "promise": found[0].asked.promise if found else 0,
    }
    return render(request, "staff/inquiries/list.html", page)


def _asked_on(asked: WaitingInquiry, scene: ProgrammeScene) -> str:
    return dates.day(asked.since.astimezone(scene.zone))


def _waiting(
    request: StaffRequest, scene: ProgrammeScene, found: list[OpenInquiry]
) -> list[tuple[WaitingInquiry, str, str, str]]:
    """Each who waits, with the safe way, what happened since, and how an e-mail stands that did not leave, in words."""
    mails = mailing.in_the_list(request, scene, [each.asked.reference for each in found])
    return [
        (
            each.asked,
            wording.way_in_words(each.reach, scene),
            wording.since_then(each, scene),
            mails.get(each.asked.reference, ""),
        )
        for each in found
    ]


@open_to(Role.COORDINATOR)
def inquiry(request: StaffRequest, reference: str) -> HttpResponse:
    """One inquiry: how to answer it now, what to say, and three buttons for what came of it."""
    scene = ProgrammeScene(request.member.programme)
    problems: dict[str, str] = {}
    if request.method == "POST":
        went = _recorded(request, scene, reference, problems)
        if went:
            tell(request, say(f"inquiries-said_{went}"))
            ends = reverse("inquiries") if went != InquiryOutcome.REACHED else reverse("inquiry", args=[reference])
            return HttpResponseRedirect(ends, status=303)
    found = queries.inquiry(request.actor, scene, reference)
    by_hand = {"letter": paper.words_of(found), **mailing.shown(request, scene, found)}
    page = {**_shown(scene, found, request), **by_hand, "problems": problems}
    return render(request, "staff/inquiries/one.html", page, status=422 if problems else 200)


def _recorded(request: StaffRequest, scene: ProgrammeScene, reference: str, problems: dict[str, str]) -> str:
    """The outcome, once it is recorded; `""` where something is wrong with it."""
    given = {"inquiry": reference, "outcome": request.POST.get("outcome", "")}
    if given["outcome"] == InquiryOutcome.NOBODY and request.POST.get("again_on"):
        given["again_on"] = request.POST["again_on"]
    with attempt() as result:
        perform(ACTS["answer_inquiry"], scene, by=request.actor.once(key_of(request, given)), values=given)
    problems |= result.problems_with("outcome")
    return given["outcome"] if result.fine else ""


def _shown(scene: ProgrammeScene, found: OpenInquiry, request: StaffRequest) -> dict[str, Any]:
    """What the page says of one inquiry."""
    day = scene.now.astimezone(scene.zone).date() + timedelta(days=1)
    while not is_working(day):
        day += timedelta(days=1)
    there = found.reach.clock(scene.zone) if found.reach else scene.zone
    return {
        "asked": found.asked,
        "since": dates.moment(found.asked.since, scene.zone),
        "language": dates.language_name(found.asked.language),
        "way": wording.way_in_words(found.reach, scene),
        "where": wording.where(found),
        "hidden": bool(found.reach and found.reach.at and not wording.where(found)),
        "by_phone": bool(found.reach and found.reach.way in wording.HEARD_AT_ONCE),
        "shared": found.reach.shared if found.reach else "",
        "told": wording.said(found),
        "added": [(dates.moment(at, scene.zone), words) for at, words in found.added],
        "aside": wording.aside(found),
        "script": wording.script(found),
        "tried": wording.since_then(found, scene),
        "wrote": wording.wrote(found.asked, scene),
        "again_on": request.POST.get("again_on") or day.isoformat(),
        "now": dates.moment(clock.now(), there),
        "zone": dates.zone_name(there),
        "outcomes": InquiryOutcome.choices,
        "key": references.new(),
    }
