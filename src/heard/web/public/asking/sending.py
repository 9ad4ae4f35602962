"""Sending a question: everyone gets the same answer, also where it is set aside on our side."""

from contextlib import suppress

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from heard.acts.actors import Actor
from heard.acts.refusals import DoneBefore
from heard.inquiry.actions import inquire
from heard.programme.public import public_programme
from heard.programme.scene import ProgrammeScene
from heard.web.invented import takes_nothing
from heard.web.public.asking import draft, floods, steps

ANYONE = Actor(who="anyone", kind="anyone")


def send(request: HttpRequest, language: str, answers: steps.Answers) -> HttpResponse:
    """Send what was answered, if anything was; then forget it here, and say what happens next."""
    if not answers.get("began"):
        last = "sent" if draft.kept(request).get("sent") else steps.STEPS[0]
        return HttpResponseRedirect(f"/{language}/ask/{last}/", status=303)
    if takes_nothing(request):
        draft.forget(request)
        draft.keep(request, {"sent": "yes", "receipt": ""})
    else:
        _take(request, language, answers)
    return HttpResponseRedirect(f"/{language}/ask/sent/", status=303)


def _take(request: HttpRequest, language: str, answers: steps.Answers) -> None:
    """The programme has the question; what to look out for is shown once more, the number is not."""
    told = {**steps.told(answers), "receipt": answers["receipt"], "aside": floods.odd(request, answers)}
    scene, key = ProgrammeScene(public_programme()), f"asked:{answers['key']}"
    with suppress(DoneBefore):
        inquire(scene, by=ANYONE.once(key), reach=steps.reach(answers), language=language, **told)
    draft.forget(request)
    looked_for = {name: answers[name] for name in ("way", "shows") if answers.get(name)}
    draft.keep(request, {**looked_for, "sent": "yes", "receipt": answers["receipt"]})
