"""Opening a dialogue together with the two people it is about, as one act; from an inquiry, where there was one."""

from functools import partial
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.fields import ActField, parse_all
from heard.acts.performing import perform, was_done
from heard.acts.register import ACTS
from heard.dialogue.newcomers import asked_of
from heard.ground import references
from heard.ground.texts import say
from heard.inquiry.queries import OpenInquiry, can_be_taken, inquiry_to_take
from heard.people.queries import known_already
from heard.people.reach import as_typed
from heard.people.terms import Role, Side
from heard.programme.queries import places_of
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.controls import FormContext, Options, given
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell

OPEN = "open_with_people"
# What the form carries beside what it asks: that a name which is known already is somebody else's.
ANOTHER, INQUIRY = "another", "inquiry"


def _harm() -> list[ActField]:
    return [each for each in ACTS[OPEN].fields if each.name == "harm"]


@open_to(Role.COORDINATOR)
def new_dialogue(request: StaffRequest) -> HttpResponse:
    """One page for the harm, the harmed person, and the responsible person where they are known."""
    scene, problems, known = ProgrammeScene(request.member.programme), dict[str, str](), list[tuple[str, str]]()
    if request.method == "POST":
        values = _read(request, scene, problems)
        if _is_finished(request, scene, values):
            problems[INQUIRY] = say("dialogue-inquiry_finished")
        known = [] if problems or request.POST.get(ANOTHER) == "yes" else _known(request, scene, values)
        if not problems and not known and (to := _opened(request, scene, values, problems)):
            return HttpResponseRedirect(to, status=303)
    page = {**_asked(request, scene, problems), "problems": problems, "known": known}
    return render(request, "staff/dialogue/new_dialogue.html", page, status=422 if problems else 409 if known else 200)


def _asked(request: StaffRequest, scene: ProgrammeScene, problems: dict[str, str]) -> dict[str, object]:
    """The form, with what an inquiry said already. Opening it from an inquiry is a look at that inquiry."""
    wanted = "" if INQUIRY in problems else request.POST.get(INQUIRY) or request.GET.get(INQUIRY, "")
    fresh = wanted and request.method != "POST"
    begins = _from_inquiry(inquiry_to_take(request.actor, scene, wanted)) if fresh else {}
    offered: dict[str, Options] = {"places": [(each.name, each.name) for each in places_of(scene.programme_id)]}
    asking = partial(FormContext, options=offered, typed=request.POST, problems=problems, begins=begins)
    sides = {each: asking(prefix=f"{each}-").controls(asked_of(each)) for each in Side.values}
    harm = FormContext(typed=request.POST, problems=problems).controls(_harm())
    return {"harm": harm, **sides, "inquiry": wanted, "key": request.POST.get("act_key") or references.new()}


def _from_inquiry(asked: OpenInquiry) -> dict[str, str]:
    """How to reach who asked, and in which language, as they said it: whole, since a day that is lost is a wrong call."""
    reach = as_typed(asked.reach) if asked.reach else {}
    return {"harmed-language": asked.asked.language, **{f"harmed-reach.{name}": value for name, value in reach.items()}}


def _read(request: StaffRequest, scene: ProgrammeScene, problems: dict[str, str]) -> dict[str, Any]:
    """Everything as the act takes it. What cannot be read is named where it stands on the form."""
    values: dict[str, Any] = given(_harm(), request.POST, lambda: scene.zone)
    _check(_harm(), values, "", problems)
    for side in Side.values:
        typed = given(asked_of(side), request.POST, lambda: scene.zone, f"{side}-")
        # The responsible person can be added later.
        if side == Side.HARMED or typed:
            _check(asked_of(side), typed, f"{side}-", problems)
            values[side] = typed
    return values


def _is_finished(request: StaffRequest, scene: ProgrammeScene, values: dict[str, Any]) -> bool:
    """Whether the inquiry of this form is over, and not by this form itself. Raises NotFound where there is none."""
    wanted = request.POST.get(INQUIRY, "")
    if not wanted or can_be_taken(request.actor, scene, wanted):
        return False
    return not was_done(ACTS[OPEN], scene, request.actor.once(key_of(request, values)))


def _check(
    fields: "list[ActField] | tuple[ActField, ...]", typed: dict[str, Any], prefix: str, problems: dict[str, str]
) -> None:
    with attempt() as result:
        parse_all(fields, typed)
    problems.update({f"{prefix}{name}": text for name, text in result.problems.items()})


def _known(request: StaffRequest, scene: ProgrammeScene, values: dict[str, Any]) -> list[tuple[str, str]]:
    """Dialogues in which somebody of one of these names is already; but of the same form sent twice, its own."""
    names = [str(values[side]["name"]) for side in Side.values if side in values]
    found = known_already(request.actor, request.member.programme, names)
    sent = bool(found) and was_done(ACTS[OPEN], scene, request.actor.once(key_of(request, values)))
    return [] if sent else found


def _opened(request: StaffRequest, scene: ProgrammeScene, values: dict[str, Any], problems: dict[str, str]) -> str:
    """Open it, and take the inquiry with it. Returns where to go then, or `""` where `problems` say why it was not opened."""
    key, to = key_of(request, values), ""
    with attempt() as result:
        row = perform(ACTS[OPEN], scene, by=request.actor.once(key), values=values)
        _take(request, scene, f"{key}i", row.pk)
        tell(request, say("dialogue-opened"))
        to = reverse("dialogue", args=[row.pk])
    problems.update(result.problems_with("harm"))
    return reverse("dialogues") if result.repeated else to


def _take(request: StaffRequest, scene: ProgrammeScene, key: str, dialogue: str) -> None:
    """Take the inquiry that the form came from, if any; that it was finished meanwhile is said, and stops nothing."""
    wanted = request.POST.get(INQUIRY, "")
    with attempt() as result:
        if wanted:
            taken = {"inquiry": wanted, "dialogue": dialogue}
            perform(ACTS["take_inquiry"], scene, by=request.actor.once(key), values=taken)
    if result.obstacles:
        tell(request, say("dialogue-opened_inquiry_finished"), wrong=True)
