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
from heard.dialogue.naming import name_of, names_in
from heard.dialogue.queries import case_for
from heard.drafts.keeping import forget_page
from heard.drafts.owners import StaffOwner
from heard.exchange.review import ItemUnderReview, find_item, open_item
from heard.ground import dates, references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.terms import Role, Side
from heard.web.access import open_to
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import FormResult, attempt
from heard.web.staff.shell.drafts import kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.signing.proving import MINUTES, is_fresh, prove_first

# What a button of this page does.
DOES = {"read": "read_item", "release": "release_item", "recall": "recall_item", "send_back": "send_back_item"}


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
        forget_page(StaffOwner(request.actor), request.path)
        tell(request, say(f"exchange-done_{form.does}"))
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
    act = ACTS[DOES[form.does]]
    given = {"item": item} | ({"reason": request.POST.get("reason", "")} if form.does == "send_back" else {})
    if form.does == "release" and not _confirmed(request, _reaches(one), form):
        return False
    with attempt(form):
        perform(act, case, by=request.actor.once(key_of(request, {**given, "does": form.does})), values=given)
    return form.fine


def _confirmed(request: StaffRequest, to: str, form: CrossingForm) -> bool:
    """Whether the tick is there, for exactly those whom the text would reach now."""
    if not request.POST.get("sure"):
        form.problems["sure"] = say("exchange-not_ticked")
    elif request.POST["sure"] != to:
        form.problems["sure"] = say("exchange-not_the_same")
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
    """Who and to whom, and how far it has come, in words."""
    with vault.opened(case.keyring(request.actor)):
        author, *to = names_in(case, [one.author, *one.to])
    other = next(each for each in Side if each != one.author.side)
    return {
        **_way(request, case, one),
        "author": author,
        "author_side": Side(one.author.side),
        "to": ", ".join(to),
        "to_side": other,
        "waits": [(each.person_id, name) for each, name in zip(one.to, to, strict=True)],
    }


def _way(request: StaffRequest, case: Case, one: ItemUnderReview) -> dict[str, Any]:
    """How far it has come: written, permitted, read, released and held, shown, called back."""
    return {
        "written": dates.moment(one.written, case.zone),
        "permitted": dates.moment(one.permission.at, case.zone) if one.permission else "",
        "said": _said(case, one),
        "readers": [(_name(case, each.who), dates.moment(each.entered_at, case.zone)) for each in one.readings],
        "missing": max(one.readers_needed - len(one.readings), 0),
        "released": dates.moment(one.release.entered_at, case.zone) if one.release else "",
        "released_by": _name(case, one.release.who) if one.release else "",
        "until": dates.hour(one.until.astimezone(case.zone)) if one.until else "",
        "held": one.until is not None and case.now < one.until,
        "shown": [(_party(request, case, each.to_id), dates.moment(each.at, case.zone)) for each in one.shown],
        "recalled": dates.moment(one.recalled.entered_at, case.zone) if one.recalled else "",
        "hold": case.policy.contact.hold_minutes,
    }


def _said(case: Case, one: ItemUnderReview) -> str:
    """When its author let it cross, by which channel, and who entered that; empty where it may not cross."""
    if one.permission is None:
        return ""
    said = {"when": dates.moment(one.permission.at, case.zone), "channel": one.permission.channel}
    by = one.permission.entered_by
    return say("exchange-said_entered", by=_name(case, by), **said) if by else say("exchange-said", **said)


def _name(case: Case, account: str) -> str:
    found = case.staff(account)
    return found.name if found else say("exchange-somebody_who_left")


def _party(request: StaffRequest, case: Case, party: str) -> str:
    with vault.opened(case.keyring(request.actor)):
        return next(name_of(case, each.person_id) for each in case.parties if each.pk == party)


def _steps(request: StaffRequest, case: Case, one: ItemUnderReview) -> dict[str, Any]:
    """What is in the way of each step now, by the rules that would refuse it; `[]` where the step is open."""

    def before(act: str, **given: Any) -> list[Obstacle]:
        return what_stands_before(case, request.actor, act, item=one.item, **given)

    return {
        "read": before("read_item"),
        "release": before("release_item"),
        "recall": before("recall_item"),
        "send_back": before("send_back_item", reason="…"),
    }
