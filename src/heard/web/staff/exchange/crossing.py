"""One item at the wall, before a facilitator of its dialogue: its exact text, and what can be done with it."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from heard.acts.performing import perform, what_stands_before
from heard.acts.refusals import Obstacle
from heard.acts.register import ACTS
from heard.confidentiality import vault
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for
from heard.exchange.review import ItemUnderReview, find_item, open_item
from heard.ground import references
from heard.ground.errors import NotFound
from heard.people.terms import Channel, Role, Side
from heard.preferences.drafts import forget_draft
from heard.web.access import StaffRequest, open_to
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.drafts.kept import kept_for
from heard.web.staff.shell.attempts import FormResult, attempt
from heard.web.staff.shell.messages import tell
from heard.web.staff.signing.proving import MINUTES, is_fresh, prove_first
from heard.web.staff.words import local_time

# What a button of this page does, and what is said when it is done.
DOES = {
    "read": ("read_item", "Noted: you have read it."),
    "release": ("release_item", "Released."),
    "recall": ("recall_item", "Called back. Every copy is destroyed."),
    "send_back": ("send_back_item", "Sent back to its author, with your words."),
}
NOT_TICKED = "Tick this first: it says from whom, and to whom."
NOT_THE_SAME = "The people whom it would reach have changed since you opened this page. Read once more, then tick again."


@dataclass(slots=True)
class CrossingForm(FormResult):
    """What was pressed, and how it went."""

    does: str = ""


@open_to(Role.FACILITATOR)
def crossing(request: StaffRequest, reference: str, item: str) -> HttpResponse:
    """The exact text, who let it cross, who has read it; and the steps that are open. Opening it is a look."""
    case = case_for(request.actor, reference)
    if request.method != "POST":
        return _page(request, case, item, CrossingForm())
    form = CrossingForm(does=request.POST.get("does", ""))
    if form.does == "release" and not is_fresh(request, MINUTES):
        return prove_first(request)
    if _done(request, case, item, form):
        forget_draft(request.actor, request.path)
        tell(request, DOES[form.does][1])
        return HttpResponseRedirect(_next(form, reference, item), status=303)
    return _page(request, case_for(request.actor, reference), item, form)


def _next(form: CrossingForm, reference: str, item: str) -> str:
    """Back to the item while there is something to see of it; else to the list."""
    return reverse("exchange") if form.does == "send_back" else reverse("crossing", args=[reference, item])


def _done(request: StaffRequest, case: Case, item: str, form: CrossingForm) -> bool:
    """Do what was pressed. What is missing or in the way is kept for the page. Raises NotFound."""
    if form.does not in DOES:
        raise NotFound("This is not there.")
    one = find_item(request.actor, case, item)
    act = ACTS[DOES[form.does][0]]
    given = {"item": item} | ({"reason": request.POST.get("reason", "")} if form.does == "send_back" else {})
    if form.does == "release" and not _confirmed(request, _reaches(one), form):
        return False
    with attempt(form):
        perform(act, case, by=request.actor.once(key_of(request, {**given, "does": form.does})), values=given)
    return form.fine


def _confirmed(request: StaffRequest, to: str, form: CrossingForm) -> bool:
    """Whether the tick is there, for exactly those whom the text would reach now."""
    if not request.POST.get("sure"):
        form.problems["sure"] = NOT_TICKED
    elif request.POST["sure"] != to:
        form.problems["sure"] = NOT_THE_SAME
    return form.fine


def _reaches(one: ItemUnderReview) -> str:
    return f"{one.item} to {' '.join(sorted(each.person_id for each in one.to))}"


def _page(request: StaffRequest, case: Case, item: str, form: CrossingForm) -> HttpResponse:
    one, kept = open_item(request.actor, case, item), kept_for(request, case.zone)
    page = {
        **_words(request, case, one),
        **_steps(request, case, one),
        "one": one,
        "form": form,
        "kept": kept,
        "dialogue": case.dialogue,
        "key": references.new(),
        "sure": _reaches(one),
    }
    return render(request, "staff/exchange/crossing.html", page, status=form.status)


def _words(request: StaffRequest, case: Case, one: ItemUnderReview) -> dict[str, Any]:
    """Who, to whom, and when, in words."""
    with vault.opened(case.keyring(request.actor)):
        author = one.author.person.name
        to = [each.person.name for each in one.to]
    other = next(each for each in Side if each != one.author.side)
    return {
        **_way(request, case, one),
        "author": author,
        "author_side": Side(one.author.side).label,
        "to": to,
        "to_side": other.label,
        "permission": _permission(case, one),
        "written": local_time(one.written, case.zone),
    }


def _way(request: StaffRequest, case: Case, one: ItemUnderReview) -> dict[str, Any]:
    """How far it has come: read, released and held, shown, called back."""
    return {
        "readers": [(_name(case, each.who), local_time(each.entered_at, case.zone)) for each in one.readings],
        "missing": max(one.readers_needed - len(one.readings), 0),
        "released": local_time(one.release.entered_at, case.zone) if one.release else "",
        "released_by": _name(case, one.release.who) if one.release else "",
        "until": f"{one.until.astimezone(case.zone):%H:%M}" if one.until else "",
        "held": one.until is not None and case.now < one.until,
        "shown": [(_party(request, case, each.to_id), local_time(each.at, case.zone)) for each in one.shown],
        "recalled": local_time(one.recalled.entered_at, case.zone) if one.recalled else "",
        "waits": list(one.to),
        "hold": case.policy.contact.hold_minutes,
    }


def _permission(case: Case, one: ItemUnderReview) -> dict[str, str]:
    """When its author let it cross, and who entered that by which door."""
    if one.permission is None:
        return {}
    entered = _name(case, one.permission.entered_by) if one.permission.entered_by else ""
    return {
        "when": local_time(one.permission.at, case.zone),
        "channel": Channel(one.permission.channel).label.lower(),
        "by": entered,
    }


def _name(case: Case, account: str) -> str:
    found = case.staff(account)
    return found.name if found else "somebody who left"


def _party(request: StaffRequest, case: Case, party: str) -> str:
    with vault.opened(case.keyring(request.actor)):
        return next(each.person.name for each in case.parties if each.pk == party)


def _steps(request: StaffRequest, case: Case, one: ItemUnderReview) -> dict[str, Any]:
    """What is in the way of each step now, by the rules that would refuse it; nothing where the step is open."""

    def before(act: str, **given: Any) -> list[Obstacle]:
        return what_stands_before(case, request.actor, act, item=one.item, **given)

    return {
        "read": before("read_item"),
        "release": before("release_item"),
        "recall": before("recall_item"),
        "send_back": before("send_back_item", reason="…"),
    }
