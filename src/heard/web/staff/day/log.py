"""The quick log: a visit in a minute and a half, from a car park. One form; what it means decides which act is done."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from heard.acts.actors import Actor
from heard.acts.fields import parse_all
from heard.acts.looking import Sight, look, of_kind
from heard.acts.performing import perform
from heard.acts.refusals import InvalidInput
from heard.acts.register import ACTS, Act, Attempt
from heard.attending.queries import AttendantSight, language_line
from heard.contact.own_record import is_to_be_asked_again
from heard.dialogue.case import Case
from heard.dialogue.preconditions import left_empty
from heard.dialogue.queries import case_for
from heard.ground import dates, references
from heard.ground.texts import say
from heard.people.terms import Role
from heard.preparation.queries import last_met
from heard.preparation.terms import Mood, VisitOutcome, Where, WhyNot
from heard.web.access import open_to
from heard.web.controls import local
from heard.web.staff.day.quick import HEAD, head_of
from heard.web.staff.dialogue.act_form import key_of
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import FormResult, attempt
from heard.web.staff.shell.drafts import TypedValues, done_with, kept_for
from heard.web.staff.shell.messages import tell

USUAL_MINUTES = ("60", "90", "120")
NEEDED = ("went", "with")
TO_CHOOSE = {"wents": VisitOutcome, "wheres": Where, "whys": WhyNot, "moods": Mood}


@open_to(Role.FACILITATOR)
def log(request: StaffRequest, reference: str) -> HttpResponse:
    """Log a visit that was held, was cut short, or did not take place."""
    case = case_for(request.actor, reference)
    form = FormResult()
    if request.method == "POST" and _logged(request, case, form):
        done_with(request)
        tell(request, say("myday-logged"))
        return HttpResponseRedirect(_next(request, case), status=303)
    return render(request, "staff/day/log.html", _page(request, case, form), status=form.status)


def _next(request: StaffRequest, case: Case) -> str:
    """To a concern about the same person; to what is safe for them, where that is to be asked again; else back."""
    whom = request.POST.get("with", "")
    if request.POST.get("concern") != "yes":
        if request.POST.get("went") != VisitOutcome.NOT_HELD and is_to_be_asked_again(request.actor, case, whom):
            tell(request, say("myday-ask_again"))
            return reverse("contact-record", args=[case.dialogue_id, whom])
        return reverse("day-dialogue", args=[case.dialogue_id])
    about = QueryDict(mutable=True)
    about["about"] = whom
    return f"{reverse('day-concern', args=[case.dialogue_id])}?{about.urlencode()}"


def _logged(request: StaffRequest, case: Case, form: FormResult) -> bool:
    """Do the act that this log means. What is missing or in the way is kept for the page."""
    typed = request.POST
    form.problems = {name: say(f"myday-needs_{name}") for name in NEEDED if not typed.get(name)}
    name, values = _meant(typed, case, form)
    if form.problems:
        return False
    with attempt(form):
        _read_whole(case, ACTS[name], request.actor, values)
        perform(ACTS[name], case, by=request.actor.once(key_of(request, values)), values=values)
    return form.fine


def _read_whole(case: Case, act: Act, by: Actor, values: dict[str, Any]) -> None:
    """Raises InvalidInput where an interpreter is needed and none is named."""
    if missing := left_empty(case, act, Attempt(act.name, by, parse_all(act.fields, values))):
        raise InvalidInput(missing)


def _meant(typed: QueryDict, case: Case, form: FormResult) -> tuple[str, dict[str, Any]]:
    """The act that a log means, and what it is given."""
    shared = {
        "with": typed.get("with", ""),
        "note": typed.get("note", ""),
        "step": typed.get("step", ""),
        "said_at": _when(typed, case, form),
    }
    if typed.get("went") == VisitOutcome.NOT_HELD:
        own: dict[str, Any] = {"why": typed.get("why", "")}
        name = "record_not_held"
    else:
        minutes = typed.get("other_minutes", "").strip() or typed.get("minutes", "")
        own = {
            "minutes": minutes,
            "went": typed.get("went", ""),
            "where": typed.get("where", ""),
            "mood": typed.getlist("mood"),
            "interpreter": typed.get("interpreter", ""),
        }
        name = "hold_session"
    return name, {key: value for key, value in {**shared, **own}.items() if value}


def _when(typed: QueryDict, case: Case, form: FormResult) -> Any:
    """When it was, where that was not just now."""
    if typed.get("when") != "earlier":
        return None
    found = local(typed.get("said_at", "").strip(), case.zone)
    if isinstance(found, str):
        form.problems["said_at"] = say("myday-needs_said_at")
    return found


def _page(request: StaffRequest, case: Case, form: FormResult) -> dict[str, Any]:
    """The form, with what was typed; opening it is a look."""
    kept = kept_for(request, case.zone)
    shown = look(request.actor, case, HEAD | {"attendants"})
    return {
        **head_of(case, shown),
        **{name: terms.choices for name, terms in TO_CHOOSE.items()},
        **_typed(kept),
        "form": form,
        "problems": form.problems,
        **_with_whom(request, case, shown),
        "with_whom": kept.typed.get("with") or last_met(request.actor, case),
        "now": f"{case.now.astimezone(case.zone):%Y-%m-%dT%H:%M}",
        "zone": dates.zone_name(case.zone),
        "key": request.POST.get("act_key") or references.new(),
    }


def _with_whom(request: StaffRequest, case: Case, shown: list[Sight]) -> dict[str, Any]:
    """Whom a visit can be with, of whom nobody on the team speaks the language, and who can have interpreted."""
    people = _people(case, shown)
    return {
        "people": people,
        "languages": [line for who, _, _ in people if (line := language_line(request.actor, case, who))],
        "interpreters": [(one.row, one.title) for one in of_kind(AttendantSight, shown)],
    }


def _people(case: Case, shown: list[Sight]) -> list[tuple[str, str, str]]:
    return [
        (one.who, one.title, say(f"myday-side_{one.side}"))
        for one in shown
        if one.place == "people" and not case.is_dead(one.who)
    ]


def _typed(kept: TypedValues) -> dict[str, Any]:
    """What was typed so far; on a fresh form the usual length."""
    minutes = kept.typed.get("minutes", "") if kept.typed.get("went") else USUAL_MINUTES[1]
    return {
        "kept": kept,
        "typed": kept.typed,
        "moods_typed": kept.typed.getlist("mood"),
        "minutes_typed": minutes,
        "usual_minutes": USUAL_MINUTES,
    }
