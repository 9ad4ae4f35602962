"""One thing to decide, with three answers of equal weight. What was said before can be said anew, or ended."""

from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from heard.consent import actions as consent
from heard.ground.errors import NotFound
from heard.web.portal.deciding.asked import AskedDecision, asked_of
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.times import day_words

ANSWERS = ("yes", "not_yet", "no")
# When they may be asked again, in days from today.
AGAIN = ("14", "28", "84")
NO_DAY = "none"
NOTHING_NEW = ""


@open_to_own("party")
def decide(visit: ParticipantRequest) -> HttpResponse:
    """The first thing that waits for them, or the one they chose; else what they said before."""
    found = asked_of(visit)
    if visit.method == "POST":
        return _answered(visit, found)
    number = visit.GET.get("n", "")
    one = next((each for each in found if (str(each.number) == number if number else each.open)), None)
    if number and one is None:
        raise NotFound("This is not there.")
    return _shown(visit, found, one)


def _shown(
    visit: ParticipantRequest, found: list[AskedDecision], one: AskedDecision | None, tried: Tried | None = None
) -> HttpResponse:
    today = visit.case.day()
    days = [
        (each, visit.said(f"deciding.again_{each}", day=day_words(visit.said, today + timedelta(days=int(each)))))
        for each in AGAIN
    ]
    days.append((NO_DAY, visit.said("deciding.again_own")))
    others = [each for each in found if each is not one]
    return page(visit, "portal/deciding/decide.html", tried=tried, one=one, others=others, days=days)


def _answered(visit: ParticipantRequest, found: list[AskedDecision]) -> HttpResponse:
    one = next((each for each in found if each.purpose == visit.POST.get("purpose")), None)
    if one is None:
        raise NotFound("This is not there.")
    with doing(visit) as tried:
        kept = _say(visit, one, visit.POST.get("answer", ""))
    if not tried.fine:
        return _shown(visit, found, one, tried)
    return done(visit, f"{reverse('own-decide')}?n={one.number}", kept)


def _say(visit: ParticipantRequest, one: AskedDecision, answer: str) -> str:
    """Do what they chose; returns the line that says so. What was said already is not said twice."""
    if one.approach:
        return _of_approach(visit, one, answer)
    own: dict[str, Any] = {"by": visit.by, "key": _key(one, answer), "purpose": one.purpose}
    if answer == "not_yet" and _is_new(visit, one):
        consent.say_not_yet(visit.case, again_on=_again(visit), **own)
    elif answer == "end" and one.state == "yes":
        consent.end_yes(visit.case, **own)
    elif answer in ("yes", "no") and answer != one.state:
        (consent.say_yes if answer == "yes" else consent.say_no)(visit.case, **own)
    else:
        return NOTHING_NEW
    return f"deciding.kept_{answer}"


def _of_approach(visit: ParticipantRequest, one: AskedDecision, answer: str) -> str:
    """A no here is a not yet without a day: nobody asks again, and they say when."""
    own: dict[str, Any] = {"by": visit.by, "key": _key(one, answer)}
    if one.state == "yes" or answer not in ANSWERS:
        return NOTHING_NEW
    if answer == "yes":
        consent.go_ahead(visit.case, **own)
    elif _is_new(visit, one) or (answer == "no" and one.answer.again_on):
        again_on = _again(visit) if answer == "not_yet" else None
        consent.say_not_yet(visit.case, purpose=one.purpose, again_on=again_on, **own)
    return f"deciding.kept_{answer}"


def _is_new(visit: ParticipantRequest, one: AskedDecision) -> bool:
    """Whether a “not yet” says anything new: who says it again without choosing a day keeps the day they chose."""
    chose = visit.POST.get("again", "") in (*AGAIN, NO_DAY)
    return one.state != "not_yet" or (chose and _again(visit) != one.answer.again_on)


def _key(one: AskedDecision, answer: str) -> str:
    """The same form sent twice at once is one answer."""
    return f"{one.purpose}:{one.state}:{one.answer.at.isoformat()}:{one.answer.again_on}:{answer}"


def _again(visit: ParticipantRequest) -> date | None:
    chosen = visit.POST.get("again", "")
    return visit.case.day() + timedelta(days=int(chosen)) if chosen in AGAIN else None
