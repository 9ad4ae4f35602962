"""The programme's own page: its places, its staff, its policy, and the acts on them."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.confidentiality.performing import perform
from heard.ground import references
from heard.ground.acts import ACTS, Act
from heard.ground.refusal import BadInput, NotThere, Refused
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.queries import places_of, policy_in_force
from heard.programme.register import Register
from heard.web.controls import Asking, Options, given
from heard.web.reach import Visit, open_to
from heard.web.staff.dialogue.acting import key_of
from heard.web.staff.dialogue.doing import who_does

KEEPERS = (Role.COORDINATOR, Role.ADMINISTRATOR)
# A dialogue is opened together with its people, on a page of its own.
ELSEWHERE = frozenset({"open_dialogue"})


def acts_for(request: Visit) -> list[Act]:
    """What this member may do on the programme."""
    return [
        each
        for each in ACTS.values()
        if each.chain == "programme" and request.member.role in each.who and each.name not in ELSEWHERE
    ]


@open_to(*KEEPERS)
def programme(request: Visit) -> HttpResponse:
    """What the programme says of itself."""
    policy, number = policy_in_force(request.member.programme)
    page = {
        "policy": policy,
        "number": number,
        "places": places_of(request.member.programme),
        "staff": colleagues(request.actor),
        "acts": acts_for(request),
    }
    return render(request, "staff/registers/programme.html", page)


@open_to(*KEEPERS)
def act(request: Visit, name: str) -> HttpResponse:
    """One act on the programme, as a form."""
    wanted = next((each for each in acts_for(request) if each.name == name), None)
    if wanted is None:
        raise NotThere("This is not there.")
    problems: dict[str, str] = {}
    found = done(request, wanted, problems) if request.method == "POST" else ""
    if found == "done":
        messages.success(request, f"Recorded: {wanted.label}.")
        return HttpResponseRedirect(reverse("programme"), status=303)
    return render(
        request, "staff/registers/programme_act.html", form(request, wanted, problems, found), status=422 if problems else 200
    )


def form(request: Visit, wanted: Act, problems: dict[str, str], refused: str) -> dict[str, object]:
    """The page of one act on the programme."""
    asking = Asking(options=options(request), typed=request.POST or request.GET, problems=problems)
    return {
        "act": wanted,
        "controls": asking.controls(wanted.takes),
        "refused": refused,
        "problems": problems,
        "who": who_does(wanted),
        "key": request.POST.get("act_key") or references.new(),
    }


def options(request: Visit) -> dict[str, Options]:
    """The facilitators of the programme."""
    return {
        "facilitator": [(each.reference, each.name) for each in colleagues(request.actor) if each.role == Role.FACILITATOR]
    }


def done(request: Visit, wanted: Act, problems: dict[str, str]) -> str:
    """Do it: `done`, or the words of what is in the way; what cannot be read goes into `problems`."""
    scene = Register(request.member.programme)
    values = given(wanted.takes, request.POST, scene.zone)
    try:
        perform(wanted, scene, by=request.actor, key=key_of(request, values), given=values)
    except BadInput as wrong:
        problems.update(wrong.problems)
        return ""
    except Refused as refused:
        problems[""] = " ".join(each.staff for each in refused.obstacles)
        return ""
    return "done"
