"""Stopping, pausing, going on again, and taking a request back. Nothing here can be in the way of a stop."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import reverse

from heard.consent import actions as consent
from heard.consent.queries import OwnRest, own_rest
from heard.consent.terms import CallWish, Rest
from heard.dialogue.case import Case
from heard.inquiry import actions as inquiry
from heard.inquiry.queries import asks_now
from heard.web.access import see_other
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.times import day_words

# On which day they may be asked, counted from today.
DAYS = ("7", "14", "28")
RINGS = {CallWish.RING.value: "ring_yes", CallWish.QUIET.value: "ring_no"}


@open_to_own("party")
def pause(visit: ParticipantRequest) -> HttpResponse:
    """Take a pause."""
    return _stopping(visit, Rest.PAUSE)


@open_to_own("party")
def stop(visit: ParticipantRequest) -> HttpResponse:
    """Stop."""
    return _stopping(visit, Rest.STOP)


def _stopping(visit: ParticipantRequest, kind: Rest) -> HttpResponse:
    rest = own_rest(visit.by, visit.case)
    if rest and (kind == Rest.PAUSE or rest.kind == Rest.STOP):
        return see_other(reverse("own-resting"))
    if visit.method != "POST":
        return _asked(visit, kind)
    with doing(visit) as tried:
        consent.stop(visit.case, by=visit.by, kind=kind.value, ring=_ring(visit))
    # The same word twice at once stopped it once.
    return see_other(reverse("own-resting")) if tried.fine or _rests(visit) else _asked(visit, kind, tried)


def _rests(visit: ParticipantRequest) -> bool:
    return own_rest(visit.by, Case(visit.case.dialogue_id)) is not None


def _ring(visit: ParticipantRequest) -> str | None:
    """What they chose about a call. Whatever else is sent is no reason not to stop."""
    chosen = visit.POST.get("ring", "")
    return chosen if chosen in RINGS else None


def _again(visit: ParticipantRequest) -> date | None:
    chosen = visit.POST.get("again", "")
    return visit.case.day() + timedelta(days=int(chosen)) if chosen in DAYS else None


def _asked(visit: ParticipantRequest, kind: Rest, tried: Tried | None = None) -> HttpResponse:
    return page(
        visit,
        "portal/stopping/stop.html",
        tried=tried,
        kind=kind.value,
        action=visit.path,
        other_link=reverse("own-stop" if kind == Rest.PAUSE else "own-pause"),
        rings=[(each, visit.said(f"stopping.{words}")) for each, words in RINGS.items()],
    )


@open_to_own("party")
def resting(visit: ParticipantRequest) -> HttpResponse:
    """That it rests, by their own word; whether they would like a call; and how it goes on."""
    rest = own_rest(visit.by, visit.case)
    if rest is None:
        return see_other(reverse("own-home"))
    tried = _more(visit, rest) if visit.method == "POST" else None
    if tried and tried.fine:
        goes_on = "go_on" in visit.POST
        return done(visit, reverse("own-home" if goes_on else "own-resting"), "stopping.goes_on" if goes_on else "")
    days = [(each, day_words(visit.said, visit.case.day() + timedelta(days=int(each)))) for each in DAYS]
    return page(visit, "portal/stopping/resting.html", tried=tried, rest=rest, days=days, asks=asks_now(visit.by, visit.case))


def _more(visit: ParticipantRequest, rest: OwnRest) -> Tried:
    """They go on; or they say whether they would like a call, or on which day they may be asked."""
    ring, again_on = _ring(visit) or rest.ring, _again(visit) or rest.again_on
    with doing(visit) as tried:
        if "go_on" in visit.POST:
            consent.start_again(visit.case, by=visit.by)
        elif (ring, again_on) != (rest.ring, rest.again_on):
            consent.stop(visit.case, by=visit.by, kind=rest.kind, ring=ring, again_on=again_on)
    return tried


@open_to_own("party")
def take_back(visit: ParticipantRequest) -> HttpResponse:
    """Take one's own request back."""
    if not asks_now(visit.by, visit.case):
        return see_other(reverse("own-home"))
    if visit.method != "POST":
        return page(visit, "portal/stopping/take_back.html")
    with doing(visit) as tried:
        inquiry.take_back(visit.case, by=visit.by)
    return (
        done(visit, reverse("own-home"), "stopping.taken_back")
        if tried.fine
        else page(visit, "portal/stopping/take_back.html", tried=tried)
    )
