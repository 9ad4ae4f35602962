"""Doing an act by a form: the same page asks, keeps what was typed, and says what is in the way."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.confidentiality.looking import look, seen
from heard.confidentiality.performing import perform
from heard.dialogue.queries import case_for
from heard.ground import references
from heard.ground.acts import ACTS, Act, Actor
from heard.ground.refusal import BadInput, NotThere, Refused
from heard.people.queries import colleagues
from heard.people.terms import Door
from heard.web.controls import Asking, given
from heard.web.reach import Visit, open_to
from heard.web.staff.dialogue.choosing import SHOWN_IN_FORMS, options_of
from heard.web.staff.dialogue.doing import Desk, Doer, Hurdle
from heard.web.staff.dialogue.page import head_of
from heard.web.staff.words import OF_CASES

DOORS = ((Door.PHONE.value, "By phone"), (Door.PAPER.value, "On paper"), (Door.IN_PERSON.value, "In person"))


def key_of(request: Visit, values: dict[str, Any]) -> str:
    """The same form sent twice is one act; the same form with other words is another."""
    said = sha256(repr(sorted(values.items(), key=str)).encode()).hexdigest()[:16]
    return f"{request.member.reference}:{request.POST.get('act_key', '')[:26] or references.new()}:{said}"


@dataclass(slots=True)
class Trying:
    """An act on its form: by whom, with what was typed, and how it went."""

    act: Act
    doers: list[Doer]
    chosen: str
    door: str
    problems: dict[str, str] = field(default_factory=dict)
    hurdles: tuple[Hurdle, ...] = ()

    @property
    def status(self) -> int:
        """409 where rules are in the way, 422 where something cannot be read."""
        return 409 if self.hurdles else 422 if self.problems else 200

    def actor(self, desk: Desk) -> Actor:
        """Whose act it is. Raises BadInput where it is nobody's from this screen."""
        if self.chosen not in {each.reference for each in self.doers}:
            raise BadInput({"act_for": "Say whose act it is."})
        if not self.chosen:
            return desk.member.actor
        if self.door not in dict(DOORS):
            raise BadInput({"act_door": "Say how they told you."})
        return desk.acting_for(self.chosen, self.door)


@open_to(*OF_CASES)
def act(request: Visit, reference: str, name: str) -> HttpResponse:
    """One act on one dialogue, as a form."""
    desk = desk_for(request, reference)
    trying = trying_of(request, desk, name)
    if request.method == "POST" and done(request, desk, trying):
        messages.success(request, f"Recorded: {trying.act.label}.")
        return HttpResponseRedirect(reverse("dialogue", args=[reference]), status=303)
    return render(request, "staff/dialogue/act.html", form(request, desk, trying), status=trying.status)


def desk_for(request: Visit, reference: str) -> Desk:
    """This member before this dialogue. Raises NotThere."""
    case = case_for(request.actor, reference)
    staff = colleagues(request.actor)
    shown = [one for one in seen(request.actor, case) if one.place in SHOWN_IN_FORMS]
    return Desk(case, request.member, options_of(shown, staff), staff)


def form(request: Visit, desk: Desk, trying: Trying) -> dict[str, object]:
    """What the page of an act shows. Opening it is a look."""
    look(request.actor, desk.case, SHOWN_IN_FORMS)
    asking = Asking(options=desk.options, typed=request.POST or request.GET, problems=trying.problems)
    return {
        **head_of(desk.case),
        "trying": trying,
        "doors": DOORS,
        "controls": asking.controls(trying.act.takes),
        "key": request.POST.get("act_key") or references.new(),
        "now": desk.standing(trying.act),
        "leads_on": any(one.here for each in trying.hurdles for one in each.clearing),
    }


def trying_of(request: Visit, desk: Desk, name: str) -> Trying:
    """The act by this name, if this member can do or enter it. Raises NotThere."""
    found = ACTS.get(name)
    doers = desk.doers(found) if found and found.chain != "programme" else []
    if found is None or not doers:
        raise NotThere("This is not there.")
    typed = request.POST or request.GET
    only = doers[0].reference if len(doers) == 1 or not doers[0].reference else "?"
    return Trying(found, doers, typed.get("act_for", only), typed.get("act_door", ""))


def done(request: Visit, desk: Desk, trying: Trying) -> bool:
    """Do it. What stands in the way, or cannot be read, is kept for the page."""
    values = given(trying.act.takes, request.POST, desk.case.zone)
    key = key_of(request, {**values, "for": trying.chosen})
    try:
        perform(trying.act, desk.case, by=trying.actor(desk), key=key, given=values)
    except BadInput as wrong:
        trying.problems = wrong.problems
    except Refused as refused:
        trying.hurdles = desk.hurdles(refused.obstacles)
    return trying.status == HttpResponse.status_code
