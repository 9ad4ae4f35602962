"""Answering by e-mail, with exactly the words that were agreed to; and calling it back while it waits."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.contact.first_mail import MailState
from heard.contact.first_mail_queries import first_mail, mails_that_wait
from heard.ground import dates, references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.inquiry import queries
from heard.inquiry.queries import OpenInquiry
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell


def shown(request: StaffRequest, scene: ProgrammeScene, found: OpenInquiry) -> dict[str, Any]:
    """What the page of an inquiry says of its e-mail; `{}` where there is none."""
    mail = first_mail(request.actor, scene, found)
    return {"mail": mail, "mail_went": _went(mail.went, scene)} if mail else {}


def in_the_list(request: StaffRequest, scene: ProgrammeScene, references: list[str]) -> dict[str, str]:
    """Of these questions, how an e-mail stands that did not leave for certain, by question and in words."""
    found = mails_that_wait(request.actor, scene, references)
    return {reference: _went(went, scene) for reference, went in found.items()}


def _went(went: MailState, scene: ProgrammeScene) -> str:
    return say(f"inquiries-mail_{went.state}", when=dates.moment(went.at, scene.zone)) if went.at else ""


@open_to(Role.COORDINATOR)
def mail(request: StaffRequest, reference: str) -> HttpResponse:
    """The subject and the words once more; then it is sent."""
    scene = ProgrammeScene(request.member.programme)
    problems = _sent(request, scene, reference) if request.method == "POST" else {}
    if request.method == "POST" and not problems:
        tell(request, say("inquiries-mail_kept"))
        return HttpResponseRedirect(reverse("inquiry", args=[reference]), status=303)
    found = queries.inquiry_to_take(request.actor, scene, reference)
    view = first_mail(request.actor, scene, found)
    if view is None or not (view.may_be_sent or problems):
        raise NotFound("This is not there.")
    page = {"asked": found.asked, "mail": view, "problems": problems, "key": references.new()}
    return render(request, "staff/inquiries/mail.html", page, status=422 if problems else 200)


def _sent(request: StaffRequest, scene: ProgrammeScene, reference: str) -> dict[str, str]:
    """Let it wait, and then leave. Returns what is in the way."""
    given = {"inquiry": reference}
    with attempt() as result:
        perform(ACTS["mail_first_answer"], scene, by=request.actor.once(key_of(request, given)), values=given)
    return result.problems_with("mail")


@require_POST
@open_to(Role.COORDINATOR)
def recall(request: StaffRequest, reference: str) -> HttpResponse:
    """Call it back. What left already is said on the page."""
    scene = ProgrammeScene(request.member.programme)
    if first_mail(request.actor, scene, queries.inquiry_to_take(request.actor, scene, reference)) is None:
        raise NotFound("This is not there.")
    with attempt() as result:
        perform(ACTS["recall_first_answer"], scene, by=request.actor, values={"inquiry": reference})
    tell(request, say("inquiries-mail_back" if result.fine else "inquiries-mail_not_back"))
    return HttpResponseRedirect(reverse("inquiry", args=[reference]), status=303)
