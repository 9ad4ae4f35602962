"""The five steps as pages. Each is sent by a form and leads on by a redirect; answers stay where something is missing."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from heard.ground.errors import NotFound
from heard.ground.texts import FIRST, languages, say
from heard.ground.zones import country_of
from heard.inquiry.first_words import as_kept
from heard.inquiry.terms import FOR_WHOM
from heard.web.access import EVERYONE, open_to
from heard.web.invented import takes_nothing
from heard.web.public.asking import draft, steps
from heard.web.public.asking.controls import checked_answers, controls, shown_lines
from heard.web.public.asking.nowhere import instead_of
from heard.web.public.asking.sending import send
from heard.web.public.easy import easy_address
from heard.web.public.frame import frame
from heard.web.public.speaking import speaks
from heard.web.zones import home

# A field that people do not see and programs like to fill.
TRAP = "website"
# In the form of a step: something was answered before it. In the answers: what was answered is kept no more.
HAD, GONE = "had", "gone"
TEMPLATES = {"shows": "public/asking/shows.html", "check": "public/asking/check.html"}


def around(request: HttpRequest, language: str, name: str) -> dict[str, object]:
    """What stands around every page of asking."""
    easy = easy_address("contact", language) if name == steps.STEPS[0] else ""
    return {**frame(request, language, f"ask/{name}"), "trap": TRAP, "easy": easy}


def to(language: str, name: str) -> HttpResponse:
    """On to a step."""
    return HttpResponseRedirect(f"/{language}/ask/{name}/", status=303)


@open_to(EVERYONE)
def begin(_request: HttpRequest, language: str) -> HttpResponse:
    """The first of the five steps."""
    return to(language if language in languages() else FIRST, steps.STEPS[0])


@sensitive_post_parameters()
@open_to(EVERYONE)
@speaks
def step(request: HttpRequest, language: str, name: str) -> HttpResponse:
    """One step: what it asks, with what was answered so far."""
    if name not in steps.STEPS:
        raise NotFound("This is not there.")
    if draft.kept(request).get("sent") and name != steps.STEPS[0]:
        return to(language, "sent")
    typed = steps.given(name, request.POST.dict()) if request.method == "POST" else {}
    if request.POST.get(HAD) and not draft.kept(request):
        return over(request, language, typed)
    problems = steps.problems(name, typed, country_of(home().key))
    answers = {**draft.unsent(request), **_begun(request, name), **typed}
    if request.method == "POST" and not problems:
        return on(request, language, name, answers)
    return _page(request, language, name, answers, problems)


def _page(request: HttpRequest, language: str, name: str, answers: steps.Answers, problems: dict[str, str]) -> HttpResponse:
    """What a step asks; what keeps somebody on it."""
    if name == "shows" and (words := as_kept(steps.words_shown(answers, language))):
        # What stands on the page now is what they can agree to.
        draft.keep(request, {**answers, "seen": words})
    page = around(request, language, name) | asked(name, language, answers, problems)
    page |= {"had": bool(draft.unsent(request)), "gone": answers.get(GONE, "")}
    return render(request, TEMPLATES.get(name, "public/asking/step.html"), page, status=422 if problems else 200)


def over(request: HttpRequest, language: str, typed: steps.Answers) -> HttpResponse:
    """What was answered on the steps before is kept no more: without it, somebody would be called by nobody, and not know."""
    draft.keep(request, {**(instead_of(typed) if takes_nothing(request) else typed), GONE: "yes"})
    return to(language, steps.STEPS[0])


def _begun(request: HttpRequest, name: str) -> steps.Answers:
    """For whom somebody asks, where the link that they followed says so; they can choose otherwise."""
    asked = request.GET.get("for", "")
    return {"who": asked} if name == "who" and asked in FOR_WHOM else {}


def on(request: HttpRequest, language: str, name: str, answers: steps.Answers) -> HttpResponse:
    """Keep what was answered and go on; after the last step, send it, once they have agreed to the words that will show."""
    answers.pop(GONE, None)
    if request.POST.get(TRAP):
        answers["trap"] = "yes"
    if name == steps.STEPS[-1]:
        agreed = answers.get("shows", "") == as_kept(steps.words_shown(answers, language))
        return send(request, language, answers) if agreed else to(language, "shows")
    if name == "shows":
        answers["shows"] = answers.get("seen", "")
    draft.keep(request, instead_of(answers) if takes_nothing(request) else answers)
    return to(language, steps.after(name, answers))


def asked(name: str, language: str, answers: steps.Answers, problems: dict[str, str]) -> dict[str, object]:
    """The parts of a step's page."""
    before = steps.before(name, answers)
    fields = controls(name, answers, problems, home())
    return {
        "step": name,
        "heading": say(f"asking-{name}"),
        "tells_where": name in steps.ENDS,
        "why": say(f"asking-{name}_why"),
        "at": steps.STEPS.index(name) + 1,
        "of": len(steps.STEPS),
        "back": f"/{language}/ask/{before}/" if before else f"/{language}/",
        "controls": fields,
        "wrong": {each.name: each.problem for each in fields if each.problem},
        "shown": shown_lines(steps.way_of(answers), steps.words_shown(answers, language)) if name == "shows" else [],
        "asked_about": answers.get("at", "") if problems.get("at", "").startswith("odd_") else "",
        "rows": checked_answers(answers, language) if name == "check" else [],
    }
