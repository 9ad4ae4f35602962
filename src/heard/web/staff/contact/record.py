"""The safe-contact record of one person: what is safe, what shows, since when; checked again, or changed."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from heard.acts.actors import Actor
from heard.acts.performing import perform
from heard.acts.refusals import InvalidInput, problem
from heard.acts.register import ACTS
from heard.contact.queries import safe_contact_record
from heard.contact.record import Change, Record
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for
from heard.ground import dates, references
from heard.ground.terms import Listed
from heard.ground.texts import say
from heard.ground.zones import country_of
from heard.people.phones import cannot_be_called
from heard.people.queries import colleagues
from heard.people.terms import Channel
from heard.web.access import open_to
from heard.web.staff.contact.changing import asked, given_days, given_reach
from heard.web.staff.contact.wording import REACHING_ROLES, problems_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt

CHANNELS = Listed("term-channel", (Channel.PHONE.value, Channel.IN_PERSON.value, Channel.PAPER.value))


@open_to(*REACHING_ROLES)
def record(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """What this person marked as safe, what it shows, and every change."""
    case = case_for(request.actor, reference)
    found = safe_contact_record(request.actor, case, person)
    return render(request, "staff/contact/record.html", page_of(case, found, request))


@require_POST
@open_to(*REACHING_ROLES)
def checked(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """They said that it is still right."""
    case = case_for(request.actor, reference)
    found = safe_contact_record(request.actor, case, person)
    problems = _checked(request, case, found)
    if problems:
        page = {**page_of(case, found, request), "problems": problems}
        return render(request, "staff/contact/record.html", page, status=422)
    messages.success(request, say("contact-said_checked"))
    return HttpResponseRedirect(reverse("contact-record", args=[reference, person]), status=303)


@open_to(*REACHING_ROLES)
def change(request: StaffRequest, reference: str, person: str) -> HttpResponse:
    """What they told us now, entered for them."""
    case = case_for(request.actor, reference)
    found = safe_contact_record(request.actor, case, person)
    problems = _changed(request, case, found) if request.method == "POST" else {}
    if request.method == "POST" and not problems:
        messages.success(request, say("contact-said_changed"))
        return HttpResponseRedirect(reverse("contact-record", args=[reference, person]), status=303)
    page = {**page_of(case, found, request), "problems": problems, "asked": asked(request.POST, found, case.zone)}
    return render(request, "staff/contact/change.html", page, status=422 if problems else 200)


def page_of(case: Case, found: Record, request: StaffRequest) -> dict[str, object]:
    """What the pages of a record show."""
    names = {each.reference: each.name for each in colleagues(request.actor, ended=True)}
    return {
        "dialogue": case.dialogue,
        "record": found,
        "person": found.strip.person,
        "strip": [found.strip],
        "checked": _checked_by(found, names),
        "changes": [(dates.moment(each.at, case.zone), each.what, _entered(each, names)) for each in found.changes],
        "channels": CHANNELS.choices,
        "channel": request.POST.get("channel", ""),
        "key": request.POST.get("act_key") or references.new(),
    }


def _checked_by(found: Record, names: Mapping[str, str]) -> str:
    """When it was last checked, and who entered that; empty where it never was."""
    day, by = found.strip.checked_day, names.get(found.checked_by)
    if not day:
        return ""
    return say("contact-checked", day=day, by=by) if by else say("contact-checked_themselves", day=day)


def _entered(change: Change, names: Mapping[str, str]) -> str:
    """Who entered a change, and how they were told."""
    by = names.get(change.entered_by)
    if by:
        return say("contact-entered", by=by, channel=change.channel)
    return say("contact-entered_themselves", channel=change.channel)


def actor_for(request: StaffRequest, person: str) -> Actor:
    """The person's own act, entered by this member, by the channel that was said. Raises InvalidInput without one."""
    channel = request.POST.get("channel", "")
    if channel not in CHANNELS.values:
        raise InvalidInput({"channel": problem("how_told")})
    return Actor(who=person, kind="person", entered_by=request.member.reference, channel=channel)


def key_of(request: StaffRequest) -> str:
    """The same form sent twice is one act."""
    return f"{request.member.reference}:{request.POST.get('act_key', '')[:26]}"


def _checked(request: StaffRequest, case: Case, found: Record) -> dict[str, str]:
    if not found.row or request.POST.get("row") != found.row:
        return {"row": say("contact-changed_since")}
    return _marked(request, case, found, {"reach": found.parts})


def _changed(request: StaffRequest, case: Case, found: Record) -> dict[str, str]:
    days = given_days(request.POST, found)
    reach = given_reach(request.POST)
    odd = cannot_be_called(reach.get("way", ""), reach.get("at", ""), country_of(case.zone.key))
    if odd and request.POST.get("asked_about") != reach["at"]:
        return {"at": say("contact-odd_number")}
    return _marked(request, case, found, {"reach": reach, "hard_dates": days or None})


def _marked(request: StaffRequest, case: Case, found: Record, values: dict[str, Any]) -> dict[str, str]:
    """Mark it for them. Returns what was wrong, by field."""
    with attempt() as result:
        by = actor_for(request, found.strip.person).once(key_of(request))
        perform(ACTS["mark_safe"], case, by=by, values=values)
    return result.problems | (problems_of(result.obstacles) if result.obstacles else {})
