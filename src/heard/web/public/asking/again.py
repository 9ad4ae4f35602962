"""After sending: the receipt, and coming back with its code to add something or to take it back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.refusals import InvalidInput, Refused
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.inquiry import receipts
from heard.inquiry.actions import add_to_inquiry, take_back_inquiry
from heard.programme.public import public_programme
from heard.programme.scene import ProgrammeScene
from heard.web.access import EVERYONE, open_to
from heard.web.public.asking import draft, floods, steps
from heard.web.public.asking.sending import ANYONE
from heard.web.public.asking.views import around
from heard.web.public.speaking import speaks

AGAIN = "public/asking/again.html"


@open_to(EVERYONE)
@speaks
def sent(request: HttpRequest, language: str) -> HttpResponse:
    """What happens next, by whom and when; and the code. The page looks the same for everyone."""
    page, kept = around(request, language, "sent"), draft.kept(request)
    page |= {
        "heading": say("asking-sent"),
        "calls": kept.get("way") not in steps.NEEDS_AT,
        "days": settings.HEARD_PROMISE_DAYS,
        "code": kept.get("receipt", "") if kept.get("sent") else "",
    }
    return render(request, "public/asking/sent.html", page)


@sensitive_post_parameters()
@open_to(EVERYONE)
@speaks
def again(request: HttpRequest, language: str) -> HttpResponse:
    """Come back with a code."""
    page = around(request, language, "again")
    page |= {"heading": say("asking-come_back"), "why": say("asking-come_why"), "back": f"/{language}/", "typed": ""}
    code = request.POST.get("code", "").strip()[:80]
    if request.method != "POST":
        return render(request, AGAIN, page)
    if floods.too_often(request):
        return render(request, AGAIN, {**page, "problem": say("asking-code_slow"), "typed": code}, status=429)
    if not receipts.is_there(ProgrammeScene(public_programme()), code):
        return render(request, AGAIN, {**page, "problem": say("asking-code_unknown"), "typed": code}, status=422)
    return yours(request, code, page)


def yours(request: HttpRequest, code: str, page: dict[str, object]) -> HttpResponse:
    """Add to the question of this code, or take it back."""
    scene = ProgrammeScene(public_programme())
    page |= {"heading": say("asking-yours"), "why": "", "code": code, "typed": request.POST.get("words", "")}
    try:
        if request.POST.get("do") == "add":
            add_to_inquiry(scene, by=ANYONE, receipt=code, words=steps.clean("words", request.POST.get("words", "")))
            page |= {"done": say("asking-added"), "typed": ""}
        elif request.POST.get("do") == "take_back":
            _take_back(request, scene, code)
            page |= {"done": say("asking-taken"), "over": True}
    except (InvalidInput, Refused, NotFound):
        page |= {"problem": say("asking-too_long", most=steps.MAX_CHARS["words"])}
    return render(request, "public/asking/yours.html", page, status=422 if "problem" in page else 200)


def _take_back(request: HttpRequest, scene: ProgrammeScene, code: str) -> None:
    """It is over, its words are erased, and the page that showed the code forgets it."""
    take_back_inquiry(scene, by=ANYONE, receipt=code)
    receipts.erase_words(scene, code)
    if draft.kept(request).get("sent"):
        draft.forget(request)
