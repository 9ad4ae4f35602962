"""After sending: the receipt, and coming back with its code to add something or to take it back."""

from contextlib import suppress
from hashlib import sha256

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.refusals import DoneBefore, InvalidInput, Refused
from heard.ground import references
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.inquiry import receipts
from heard.inquiry.actions import add_to_inquiry, take_back_inquiry
from heard.inquiry.first_words import as_shown
from heard.programme.public import public_programme
from heard.programme.scene import ProgrammeScene
from heard.web.access import EVERYONE, open_to
from heard.web.invented import takes_nothing
from heard.web.public.asking import draft, floods, steps
from heard.web.public.asking.controls import shown_lines
from heard.web.public.asking.sending import ANYONE
from heard.web.public.asking.views import around
from heard.web.public.speaking import speaks

AGAIN, YOURS = "public/asking/again.html", "public/asking/yours.html"


@open_to(EVERYONE)
@speaks
def sent(request: HttpRequest, language: str) -> HttpResponse:
    """What happens next, by whom and when; and the code. The page looks the same for everyone."""
    page, kept = around(request, language, "sent"), draft.kept(request)
    nowhere, calls = takes_nothing(request), kept.get("way") not in steps.NEEDS_AT
    then = say("asking-sent_call") if calls else say("asking-sent_next", days=settings.HEARD_PROMISE_DAYS)
    page |= {
        "heading": say("invented-sent" if nowhere else "asking-sent"),
        "nowhere": nowhere,
        "calls": calls,
        "done": say("invented-sent_why") if nowhere else then,
        "code": kept.get("receipt", "") if kept.get("sent") else "",
        "shown": shown_lines(steps.way_of(kept), as_shown(kept.get("shows", ""))) if kept.get("sent") else [],
    }
    return render(request, "public/asking/sent.html", page)


@sensitive_post_parameters()
@open_to(EVERYONE)
@speaks
def again(request: HttpRequest, language: str) -> HttpResponse:
    """Come back with a code."""
    page = around(request, language, "again")
    page |= {"heading": say("asking-come_back"), "why": say("asking-come_why"), "back": f"/{language}/", "typed": ""}
    page |= {"tells_where": True, "key": request.POST.get("act_key") or references.new()}
    if request.method != "POST":
        back = draft.coming_back(request)
        return _done(request, back, page) if back else render(request, AGAIN, page)
    code = request.POST.get("code", "").strip()[:80]
    if floods.too_often(request):
        return render(request, AGAIN, {**page, "wrong": {"code": say("asking-code_slow")}, "typed": code}, status=429)
    if takes_nothing(request) or not receipts.is_there(ProgrammeScene(public_programme()), code):
        return render(request, AGAIN, {**page, "wrong": {"code": say("asking-code_unknown")}, "typed": code}, status=422)
    return yours(request, language, code, page)


def _done(request: HttpRequest, back: steps.Answers, page: dict[str, object]) -> HttpResponse:
    """What somebody did just now; after adding, with the form to add more."""
    over = back["done"] == "taken"
    heading = say("asking-taken" if over else "asking-yours")
    done = say("asking-taken_next") if over else say("asking-added")
    return render(request, YOURS, {**page, "heading": heading, "why": "", "code": back["code"], "done": done, "over": over})


def yours(request: HttpRequest, language: str, code: str, page: dict[str, object]) -> HttpResponse:
    """Add to the question of this code, or take it back. What was done shows on another page: nothing is done twice."""
    words = steps.clean("words", request.POST.get("words", ""))
    page |= {"heading": say("asking-yours"), "why": "", "code": code, "typed": words}
    try:
        done = _do(request, code, words)
    except (InvalidInput, Refused, NotFound):
        page |= {"wrong": {"words": say("asking-too_long", most=steps.MAX_CHARS["words"])}}
        return render(request, YOURS, page, status=422)
    if done == "nothing":
        return render(request, YOURS, {**page, "wrong": {"words": say("asking-nothing_added")}}, status=422)
    return _went(request, language, code, done) if done else render(request, YOURS, page)


def _do(request: HttpRequest, code: str, words: str) -> str:
    """Do what was pressed, and say what that was: `added`, `taken`, `nothing` for nothing written; `""` where none was."""
    scene, asked = ProgrammeScene(public_programme()), request.POST.get("do")
    if asked == "take_back":
        _take_back(request, scene, code)
        return "taken"
    if asked == "add" and words:
        with suppress(DoneBefore):
            add_to_inquiry(scene, by=ANYONE.once(_key(request, code, words)), receipt=code, words=words)
        return "added"
    return "nothing" if asked == "add" else ""


def _key(request: HttpRequest, code: str, words: str) -> str:
    """The same form sent twice, by a finger that pressed twice or by Back, adds once. With other words it adds them."""
    said = sha256(f"{code} {words}".encode()).hexdigest()
    return f"added:{request.POST.get('act_key', '')[: references.REFERENCE_CHARS] or references.new()}:{said}"


def _went(request: HttpRequest, language: str, code: str, done: str) -> HttpResponse:
    draft.came_back(request, code, done)
    return HttpResponseRedirect(f"/{language}/ask/again/", status=303)


def _take_back(request: HttpRequest, scene: ProgrammeScene, code: str) -> None:
    """It is over, its words are erased, and the page that showed the code forgets it."""
    take_back_inquiry(scene, by=ANYONE, receipt=code)
    receipts.erase_words(scene, code)
    if draft.kept(request).get("sent"):
        draft.forget(request)
