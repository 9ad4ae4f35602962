"""Raising a concern: one field of words, how soon, about whom. It goes to the office at once."""

from functools import reduce

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html

from heard.acts.looking import look
from heard.acts.performing import perform
from heard.acts.register import ACTS
from heard.concerns.terms import Level
from heard.dialogue.case import Case
from heard.dialogue.queries import case_for
from heard.ground import references
from heard.ground.texts import say, spoken
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.publishing.details import digits_of
from heard.web import told
from heard.web.access import open_to
from heard.web.controls import given
from heard.web.invented import is_invented
from heard.web.staff.day.quick import HEAD, head_of, names_of
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.shell.drafts import done_with, kept_for
from heard.web.staff.shell.messages import tell
from heard.web.staff.words import OF_CASES

CALLS = '<a class="target" href="tel:{}"><bdi>{}</bdi></a>'


@open_to(*OF_CASES)
def concern(request: StaffRequest, reference: str) -> HttpResponse:
    """Raise it. A concern for now shows whom to call, because a page that waits to be read may be too late."""
    case = case_for(request.actor, reference)
    if request.GET.get("raised") == Level.NOW and request.method != "POST":
        return render(request, "staff/day/call_now.html", {**_whom_to_call(request, case), "dialogue": case.dialogue})
    problems: dict[str, str] = {}
    if request.method == "POST" and _raised(request, case, problems):
        done_with(request)
        return HttpResponseRedirect(_next(request, reference), status=303)
    page = {**_page(request, case), "problems": problems}
    return render(request, "staff/day/concern.html", page, status=422 if problems else 200)


def _page(request: StaffRequest, case: Case) -> dict[str, object]:
    """The form, with what was typed; opening it is a look."""
    kept = kept_for(request, case.zone)
    shown = look(request.actor, case, HEAD)
    return {
        **head_of(case, shown),
        **_whom_to_call(request, case),
        "kept": kept,
        "typed": kept.typed,
        "levels": [(each.value, say(f"myday-level_{each}"), say(f"myday-level_{each}.means")) for each in Level],
        "people": names_of(shown).items(),
        "key": request.POST.get("act_key") or references.new(),
        "on_phone": request.member.role == Role.FACILITATOR,
    }


def _raised(request: StaffRequest, case: Case, problems: dict[str, str]) -> bool:
    """Do it. What cannot be read, or is in the way, goes into `problems`."""
    act = ACTS["raise_concern"]
    values = given(act.fields, request.POST, lambda: case.zone)
    with attempt() as result:
        perform(act, case, by=request.actor.once(key_of(request, values)), values=values)
    problems |= result.problems_with("words")
    return result.fine


def _next(request: StaffRequest, reference: str) -> str:
    """Whom to call, where somebody may be in danger; else back to the dialogue."""
    tell(request, say("myday-raised"))
    if request.POST.get("level") == Level.NOW:
        return f"{reverse('day-concern', args=[reference])}?raised={Level.NOW}"
    return reverse("day-dialogue" if request.member.role == Role.FACILITATOR else "dialogue", args=[reference])


def _whom_to_call(request: StaffRequest, case: Case) -> dict[str, object]:
    """Whom to call now: the number for emergencies, then the programme's, or who coordinates where no number is kept."""
    details = told.details(spoken(), demo=is_invented(request))
    phone = told.phone_of(case.policy, details)
    names = [] if phone else [each.name for each in colleagues(request.actor) if each.role == Role.COORDINATOR]
    return {"emergency": _calls(details.emergency), "phone": _calls(phone), "coordinators": _to_call(names)}


def _calls(number: str) -> str:
    """A number that calls at a tap; `""` where none is known."""
    return format_html(CALLS, digits_of(number), number) if number else ""


def _to_call(names: list[str]) -> str:
    """The sentence that names the coordinators; `""` where there are none."""
    if not names:
        return ""
    either = reduce(lambda first, second: say("myday-or", first=first, second=second), names)
    return say("myday-call_coordinators", count=len(names), names=either)
