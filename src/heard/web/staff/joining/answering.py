"""Two persons side by side, for the office: whether they are one human being, and that they are two after all."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.dialogue.joining_queries import OpenJoining, open_joining
from heard.dialogue.naming import part_and_side
from heard.dialogue.offering import KnownPerson
from heard.ground import dates, references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.controls import FormContext, given
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell

# What is said once it is done, by the act and by what was asked.
SAID = {
    ("agree_on_persons", "one"): "joining-done_joined",
    ("agree_on_persons", "two"): "joining-done_parted",
    ("leave_persons", "one"): "joining-done_two",
    ("leave_persons", "two"): "joining-done_stay",
    ("say_two_persons", ""): "joining-done_doubted",
}
JOINING, REASON = "joining", "reason"


@open_to(Role.COORDINATOR, Role.SUPERVISOR)
def joining(request: StaffRequest, reference: str) -> HttpResponse:
    """Both persons, all that tells them apart, who said what; and what this member can say to it. A look leaves a line."""
    scene, problems = ProgrammeScene(request.member.programme), dict[str, str]()
    if request.method == "POST":
        act, asks = request.POST.get("act", ""), request.POST.get("asks", "")
        if (act, asks) not in SAID:
            raise NotFound("This is not there.")
        if _done(request, scene, act, reference, problems):
            tell(request, say(SAID[act, asks]))
            return HttpResponseRedirect(reverse("today"), status=303)
    page = {**_shown(request, scene, open_joining(request.member, reference), problems), "problems": problems}
    return render(request, "staff/joining/joining.html", page, status=422 if problems else 200)


def _done(request: StaffRequest, scene: ProgrammeScene, act: str, reference: str, problems: dict[str, str]) -> bool:
    asked = [each for each in ACTS[act].fields if each.name != JOINING]
    values: dict[str, Any] = {**given(asked, request.POST, scene.zone), JOINING: reference}
    with attempt() as result:
        perform(ACTS[act], scene, by=request.actor.once(key_of(request, values)), values=values)
    problems |= result.problems | ({"": result.in_the_way} if result.obstacles else {})
    return result.fine


def _shown(request: StaffRequest, scene: ProgrammeScene, found: OpenJoining, problems: dict[str, str]) -> dict[str, Any]:
    reason = [each for each in ACTS["say_two_persons"].fields if each.name == REASON]
    return {
        "found": found,
        "title": say(f"joining-title_{found.asks or ('joined' if found.joined else 'over')}"),
        "persons": [(each.first.name, _facts(each), _places(each)) for each in found.persons],
        "said": _said(request, scene, found),
        "answers": bool(found.asks) and not found.own,
        "parts": found.joined and not found.asks,
        "controls": FormContext(typed=request.POST, problems=problems).controls(reason),
        "key": request.POST.get("act_key") or references.new(),
    }


def _said(request: StaffRequest, scene: ProgrammeScene, found: OpenJoining) -> str:
    """Who said what of the two, and when."""
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)}
    key = "joining-said_two" if found.doubted else "joining-said_one"
    name = names.get(found.said_by) or say("registers-by_software")
    return say(key, name=name, day=dates.day(found.at.astimezone(scene.zone)))


def _facts(known: KnownPerson) -> list[tuple[str, str]]:
    """What tells somebody from another, each only where it is known."""
    first = known.first
    rows = {
        "names": ", ".join(first.other_names),
        "born": first.born,
        "place": first.place,
        "numbers": ", ".join(first.numbers),
    }
    return [(say(f"joining-{name}"), words) for name, words in rows.items() if words]


def _places(known: KnownPerson) -> list[tuple[str, str, str]]:
    """Each dialogue in which somebody is: its reference, its code, and what they are there."""
    return [(each.entry.id, each.entry.code, part_and_side(each.part, each.side)) for each in known.places]
