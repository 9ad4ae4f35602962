"""Opening a dialogue together with the two people it is about, as one act; from an inquiry, where there was one."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.fields import ActField, parse_all
from heard.acts.performing import perform, was_done
from heard.acts.register import ACTS
from heard.dialogue.newcomers import KNOWN_PERSON, OF_WHO_IS_KNOWN, asked_of
from heard.dialogue.offering import KnownPerson, offered
from heard.ground import references
from heard.ground.texts import say
from heard.inquiry.queries import OpenInquiry, can_be_taken, inquiry_to_take
from heard.people.reach import as_typed
from heard.people.terms import Role, Side
from heard.programme.queries import places_of
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.controls import Control, FormContext, Options, given
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.dialogue.known import asked_where_known, known_people
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.messages import tell

OPEN = "open_with_people"
# What the form carries beside what it asks.
INQUIRY, HARM = "inquiry", "harm"


def _harm() -> list[ActField]:
    return [each for each in ACTS[OPEN].fields if each.name == HARM]


@open_to(Role.COORDINATOR)
def new_dialogue(request: StaffRequest) -> HttpResponse:
    """One page for the harm, the harmed person, and the responsible person where they are known."""
    scene, problems = ProgrammeScene(request.member.programme), dict[str, str]()
    known = {side: list[KnownPerson]() for side in Side.values}
    if request.method == "POST":
        values = _read(request, scene, problems)
        if _is_finished(request, scene, values):
            problems[INQUIRY] = say("dialogue-inquiry_finished")
        if not problems and (to := _opened(request, scene, values, problems)):
            return HttpResponseRedirect(to, status=303)
        known = _known(request, values)
        _beside_who_it_is(values, known, problems)
    page = {**_asked(request, scene, problems, known), "problems": problems}
    return render(request, "staff/dialogue/new_dialogue.html", page, status=422 if problems else 200)


def _asked(
    request: StaffRequest, scene: ProgrammeScene, problems: dict[str, str], known: dict[str, list[KnownPerson]]
) -> dict[str, object]:
    """The form, with what an inquiry said already. Opening it from an inquiry is a look at that inquiry."""
    wanted = "" if INQUIRY in problems else request.POST.get(INQUIRY) or request.GET.get(INQUIRY, "")
    fresh = wanted and request.method != "POST"
    begins = _from_inquiry(inquiry_to_take(request.actor, scene, wanted)) if fresh else {}
    asking = partial(FormContext, typed=request.POST, problems=problems, begins=begins)
    places = [(each.name, each.name) for each in places_of(scene.programme_id)]
    sides = {
        side: _of_side(asking, side, {"places": places, KNOWN_PERSON: known_people(found)}) for side, found in known.items()
    }
    harm = FormContext(typed=request.POST, problems=problems).controls(_harm())
    listed = list(dict.fromkeys(place.entry for found in known.values() for each in found for place in each.places))
    return {"harm": harm, **sides, "known": listed, "inquiry": wanted, "key": request.POST.get("act_key") or references.new()}


def _of_side(asking: Callable[..., FormContext], side: str, offers: dict[str, Options]) -> tuple[Control, ...]:
    fields = asked_where_known(asked_of(side), offers[KNOWN_PERSON])
    return asking(prefix=f"{side}-", options=offers).controls(fields)


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


def _known(request: StaffRequest, values: dict[str, Any]) -> dict[str, list[KnownPerson]]:
    """For each of the two, who is known already and may be meant."""
    return {side: offered(request.member, values[side]) if side in values else [] for side in Side.values}


def _beside_who_it_is(values: dict[str, Any], known: dict[str, list[KnownPerson]], problems: dict[str, str]) -> None:
    """What is in the way stands where it is asked who somebody is, where that is still to be said."""
    asked = [side for side, found in known.items() if found and not set(OF_WHO_IS_KNOWN) & set(values[side])]
    text = problems.pop(HARM, "") if asked and values.get(HARM) else ""
    problems.update({f"{side}-{OF_WHO_IS_KNOWN[0]}": text for side in asked if text})


def _opened(request: StaffRequest, scene: ProgrammeScene, values: dict[str, Any], problems: dict[str, str]) -> str:
    """Open it, and take the inquiry with it. Returns where to go then, or `""` where `problems` say why it was not opened."""
    key, to = key_of(request, values), ""
    with attempt() as result:
        row = perform(ACTS[OPEN], scene, by=request.actor.once(key), values=values)
        _take(request, scene, f"{key}i", row.pk)
        tell(request, say("dialogue-opened"))
        to = reverse("dialogue", args=[row.pk])
    problems.update(result.problems_with(HARM))
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
