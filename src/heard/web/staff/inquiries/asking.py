"""An inquiry that came by phone, by letter or in person, entered by who took it."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.actors import Actor
from heard.acts.fields import ActField, parse_all
from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.ground import references
from heard.ground.terms import Listed, OurLanguages
from heard.ground.texts import say
from heard.inquiry.actions import FROM_THE_DOOR
from heard.people.terms import Channel, Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.controls import FormContext, given
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell

CAME = Listed("came", (Channel.PHONE.value, Channel.IN_PERSON.value, Channel.PAPER.value))
CHANNEL = ActField(name="channel", kind="choice", form="inquiry", options=CAME)
# The code is for who asks on our pages; for whom it is, the words say.
UNASKED = {*FROM_THE_DOOR, "who"}
LANGUAGE = ActField(name="language", kind="choice", required=False, options=OurLanguages())


def _fields() -> tuple[ActField, ...]:
    """What the act takes, with its language as a choice, and by which channel it came."""
    return CHANNEL, *(
        LANGUAGE if each.name == "language" else each for each in ACTS["inquire"].fields if each.name not in UNASKED
    )


@open_to(Role.COORDINATOR)
def new_inquiry(request: StaffRequest) -> HttpResponse:
    """It asks for no name and no story: only how they asked, and how they can be answered safely."""
    scene = ProgrammeScene(request.member.programme)
    problems: dict[str, str] = {}
    if request.method == "POST":
        values = given(_fields(), request.POST, scene.zone)
        row = _asked(request, scene, values, problems)
        if not problems:
            tell(request, say("inquiries-kept"))
            ends = reverse("inquiry", args=[row.pk]) if row else reverse("inquiries")
            return HttpResponseRedirect(ends, status=303)
    typed = request.POST if request.method == "POST" else request.GET
    controls = FormContext(typed=typed, problems=problems).controls(_fields())
    page = {"controls": controls, "problems": problems, "key": request.POST.get("act_key") or references.new()}
    return render(request, "staff/inquiries/new.html", page, status=422 if problems else 200)


def _asked(request: StaffRequest, scene: ProgrammeScene, values: dict[str, Any], problems: dict[str, str]) -> Any:
    """Keep it: the act of who asked, entered by this member."""
    row = None
    with attempt() as result:
        channel = parse_all([CHANNEL], {"channel": values.get("channel")})["channel"]
        told = {name: value for name, value in values.items() if name != "channel"}
        by = Actor(who="anyone", kind="anyone", entered_by=request.member.reference, channel=channel)
        row = perform(ACTS["inquire"], scene, by=by.once(key_of(request, values)), values=told)
    problems |= result.problems
    return row
