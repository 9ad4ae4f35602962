"""Opening a dialogue together with the two people it is about."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.confidentiality.performing import perform
from heard.dialogue.case import Case
from heard.ground import references
from heard.ground.acts import ACTS
from heard.ground.fields import Field, read_all
from heard.ground.refusal import BadInput
from heard.people.terms import Role, Side
from heard.programme.register import Register
from heard.web.controls import Asking, given
from heard.web.reach import Visit, open_to
from heard.web.staff.dialogue.acting import key_of

ASKED = {
    Side.HARMED.value: ("name", "born", "language", "reach"),
    Side.RESPONSIBLE.value: ("name", "born", "language", "custody", "place"),
}


def _fields(side: str) -> list[Field]:
    takes = {each.name: each for each in ACTS["add_party"].takes}
    return [takes[name] for name in ASKED[side]]


@open_to(Role.COORDINATOR)
def new_dialogue(request: Visit) -> HttpResponse:
    """One page for the harm, the harmed person, and the responsible person where they are known."""
    problems: dict[str, str] = {}
    if request.method == "POST":
        values = _read(request, problems)
        if not problems:
            return HttpResponseRedirect(_opened(request, values), status=303)
    ask = {side: Asking(typed=request.POST, problems=problems, prefix=f"{side}-").controls(_fields(side)) for side in ASKED}
    harm = Asking(typed=request.POST, problems=problems).controls(ACTS["open_dialogue"].takes)
    page = {"harm": harm, **ask, "problems": problems, "key": request.POST.get("act_key") or references.new()}
    return render(request, "staff/dialogue/new_dialogue.html", page, status=422 if problems else 200)


def _read(request: Visit, problems: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Everything read before anything is done, so that a slip opens no half dialogue."""
    zone = Register(request.member.programme).zone
    values = {"": given(ACTS["open_dialogue"].takes, request.POST, zone)}
    values |= {side: given(_fields(side), request.POST, zone, f"{side}-") for side in ASKED}
    for side, typed in values.items():
        # The responsible person can be added later.
        if side != Side.RESPONSIBLE or typed:
            try:
                read_all(_fields(side) if side else ACTS["open_dialogue"].takes, typed)
            except BadInput as wrong:
                problems.update({f"{side}-{name}" if side else name: text for name, text in wrong.problems.items()})
    return values


def _opened(request: Visit, values: dict[str, dict[str, Any]]) -> str:
    """Open it and put both people on it; where to go then."""
    key = key_of(request, values)
    row = perform(ACTS["open_dialogue"], Register(request.member.programme), by=request.actor, key=key, given=values[""])
    messages.success(request, "The dialogue is opened. Nobody has been contacted by this.")
    if row is None:
        return reverse("dialogues")
    for side in ASKED:
        if values[side]:
            told = {**values[side], "side": side, "part": "principal"}
            perform(ACTS["add_party"], Case(row.pk), by=request.actor, key=f"{key}{side[0]}", given=told)
    return reverse("dialogue", args=[row.pk])
