"""Days on which nothing reaches somebody: they see them, add one, and take one away."""

from django.http import HttpResponse
from django.urls import reverse

from heard.contact.actions import mark_safe
from heard.contact.own_record import own_reach
from heard.ground import dates
from heard.ground.texts import say
from heard.people.reach import NO_DAYS
from heard.web.access import open_to
from heard.web.portal.reach.wording import hard_day_words
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page

PARTS = ("day", "month", "year")
MAX_DAYS = 60


@open_to("party")
def days(request: ParticipantRequest) -> HttpResponse:
    """Their hard dates."""
    now = list(own_reach(request.by, request.case, request.language).hard_dates)
    typed = {each: request.POST.get(each, "").strip()[:20] for each in PARTS}
    tried = _changed(request, now, typed) if request.method == "POST" else None
    if tried and tried.fine:
        return done(request, reverse("own-reach-days"), "reach-kept_days")
    known = [(each, hard_day_words(each)) for each in now]
    return page(
        request,
        "portal/reach/days.html",
        tried=tried,
        known=known,
        typed=typed,
        problem=tried.problems.get("day", "") if tried else "",
    )


def _changed(request: ParticipantRequest, now: list[str], typed: dict[str, str]) -> Tried:
    away = request.POST.get("away", "")
    wanted = [each for each in now if each != away] if away else [*now, _day(typed)]
    wanted = list(dict.fromkeys(wanted))
    if wanted == now:
        return Tried()
    if len(wanted) > MAX_DAYS:
        return Tried(problems={"day": say("reach-too_many")})
    with doing(request) as tried:
        mark_safe(request.case, by=request.by, hard_dates=tuple(wanted) or (NO_DAYS,))
    return Tried(problems={"day": say("reach-day_wrong")} if tried.problems else {}, lines=tried.lines)


def _day(typed: dict[str, str]) -> str:
    """A day as rules compare it: of every year where no year was written. What cannot be read stays as it was typed."""
    month = _month(typed["month"])
    if not typed["day"].isdecimal() or not month:
        return " ".join(typed.values())
    day = f"{month:02}-{int(typed['day']):02}"
    return f"{typed['year']}-{day}" if typed["year"] else day


def _month(text: str) -> int:
    """A month by its number or its name; 0 for none."""
    if text.isdecimal():
        return int(text)
    names = [each.casefold() for each in dates.month_names()]
    return names.index(text.casefold()) + 1 if text.casefold() in names else 0
