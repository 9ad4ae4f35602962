"""One thing to decide, with three answers of equal weight; and whether one is ready.

What was said before can be said anew, or ended.
"""

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import reverse

from heard.aftercare.queries import own_afterwards
from heard.consent import actions as consent
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.preparation.actions import say_not_ready, say_ready
from heard.preparation.queries import own_word
from heard.web.access import open_to
from heard.web.portal.deciding.asked import AskedDecision, asked_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.offers import HomeCard, HomeLink

ANSWERS = ("yes", "not_yet", "no")
# When they may be asked again, in days from today.
AGAIN = ("14", "28", "84")
NO_DAY = "none"
NOTHING_NEW = ""
SAYS = {"ready": say_ready, "not_yet": say_not_ready}


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: one thing that they were told of and did not answer yet."""
    first = next((each for each in asked_of(request) if each.open), None)
    if first is None:
        return None
    lines = (say(first.ask), say("deciding-lead"))
    return HomeCard(title=say("deciding-title"), to=reverse("own-decide"), press=say("deciding-card_press"), lines=lines)


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: what they answered, and their own word about being ready. Afterwards nobody is led back to that."""
    found = []
    if own_word(request.by, request.case).asked and own_afterwards(request.by, request.case).since is None:
        found.append(HomeLink(title=say("deciding-ready_title"), to=reverse("own-ready")))
    if any(not each.open for each in asked_of(request)):
        found.append(HomeLink(title=say("deciding-before"), to=reverse("own-decide")))
    return found


@open_to("party")
def decide(request: ParticipantRequest) -> HttpResponse:
    """The first thing that waits for them, or the one they chose; else what they said before."""
    found = asked_of(request)
    if request.method == "POST":
        return _answered(request, found)
    number = request.GET.get("n", "")
    one = next((each for each in found if (str(each.number) == number if number else each.open)), None)
    if number and one is None:
        raise NotFound("This is not there.")
    return _shown(request, found, one)


def _shown(
    request: ParticipantRequest, found: list[AskedDecision], one: AskedDecision | None, tried: Tried | None = None
) -> HttpResponse:
    today = request.case.day()
    days = [(each, say(f"deciding-again_{each}", day=dates.weekday(today + timedelta(days=int(each))))) for each in AGAIN]
    days.append((NO_DAY, say("deciding-again_own")))
    others = [each for each in found if each is not one]
    return page(request, "portal/deciding/decide.html", tried=tried, one=one, others=others, days=days)


def _answered(request: ParticipantRequest, found: list[AskedDecision]) -> HttpResponse:
    one = next((each for each in found if each.purpose == request.POST.get("purpose")), None)
    if one is None:
        raise NotFound("This is not there.")
    with doing(request) as tried:
        kept = _say(request, one, request.POST.get("answer", ""))
    if not tried.fine:
        return _shown(request, found, one, tried)
    return done(request, f"{reverse('own-decide')}?n={one.number}", kept)


def _say(request: ParticipantRequest, one: AskedDecision, answer: str) -> str:
    """Do what they chose; returns the line that says so. What was said already is not said twice."""
    if one.approach:
        return _of_approach(request, one, answer)
    by, purpose = request.by.once(_key(one, answer)), one.purpose
    if answer == "not_yet" and _is_new(request, one):
        consent.say_not_yet(request.case, by=by, purpose=purpose, again_on=_again(request))
    elif answer == "end" and one.state == "yes":
        consent.end_yes(request.case, by=by, purpose=purpose)
    elif answer in ("yes", "no") and answer != one.state:
        (consent.say_yes if answer == "yes" else consent.say_no)(request.case, by=by, purpose=purpose)
    else:
        return NOTHING_NEW
    return f"deciding-kept_{answer}"


def _of_approach(request: ParticipantRequest, one: AskedDecision, answer: str) -> str:
    """A no here is a not yet without a day: nobody asks again, and they say when."""
    by = request.by.once(_key(one, answer))
    if one.state == "yes" or answer not in ANSWERS:
        return NOTHING_NEW
    if answer == "yes":
        consent.go_ahead(request.case, by=by)
    elif _is_new(request, one) or (answer == "no" and one.answer.again_on):
        again_on = _again(request) if answer == "not_yet" else None
        consent.say_not_yet(request.case, by=by, purpose=one.purpose, again_on=again_on)
    return f"deciding-kept_{answer}"


def _is_new(request: ParticipantRequest, one: AskedDecision) -> bool:
    """Whether a “not yet” says anything new: who says it again without choosing a day keeps the day they chose."""
    chose = request.POST.get("again", "") in (*AGAIN, NO_DAY)
    return one.state != "not_yet" or (chose and _again(request) != one.answer.again_on)


def _key(one: AskedDecision, answer: str) -> str:
    """The same form sent twice at once is one answer."""
    return f"{one.purpose}:{one.state}:{one.answer.at.isoformat()}:{one.answer.again_on}:{answer}"


def _again(request: ParticipantRequest) -> date | None:
    chosen = request.POST.get("again", "")
    return request.case.day() + timedelta(days=int(chosen)) if chosen in AGAIN else None


@open_to("principal")
def ready(request: ParticipantRequest) -> HttpResponse:
    """Their own word about being ready."""
    word = own_word(request.by, request.case)
    if not word.asked:
        raise NotFound("This is not there.")
    tried = _said(request, word.said) if request.method == "POST" else None
    answer = request.POST.get("answer", "")
    if tried and tried.fine:
        return done(request, reverse("own-ready"), f"deciding-kept_ready_{answer}" if answer in SAYS else "")
    return page(request, "portal/deciding/ready.html", tried=tried, word=word)


def _said(request: ParticipantRequest, before: str) -> Tried:
    answer = request.POST.get("answer", "")
    with doing(request) as tried:
        if answer in SAYS and answer != before:
            SAYS[answer](request.case, by=request.by)
    return tried
