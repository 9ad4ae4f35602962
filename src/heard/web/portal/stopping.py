"""A pause, a stop, and taking it back."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.urls import reverse

from heard.consent import actions as consent
from heard.consent.queries import OwnRest, own_rest
from heard.consent.terms import CallWish, Rest
from heard.dialogue.case import Case
from heard.ground import dates
from heard.ground.texts import say
from heard.inquiry import actions as inquiry
from heard.inquiry.queries import asks_now
from heard.web.access import open_to, see_other
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.offers import HomeCard

# On which day they may be asked, counted from today.
DAYS = ("7", "14", "28")
JUST_NOW = "now"
CALLS = {CallWish.CALL.value: "ring_yes", CallWish.QUIET.value: "ring_no"}


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page, before all else: that it rests by their own word, and how it goes on."""
    rest = own_rest(request.by, request.case)
    if rest is None:
        return None
    lines = (say("stopping-rests"), say("stopping-only_you"))
    return HomeCard(
        title=say(f"stopping-{rest.kind}_said"), to=reverse("own-resting"), press=say("stopping-see"), lines=lines
    )


@open_to("party")
def pause(request: ParticipantRequest) -> HttpResponse:
    """Take a pause."""
    return _stopping(request, Rest.PAUSE)


@open_to("party")
def stop(request: ParticipantRequest) -> HttpResponse:
    """Stop."""
    return _stopping(request, Rest.STOP)


def _stopping(request: ParticipantRequest, kind: Rest) -> HttpResponse:
    rest = own_rest(request.by, request.case)
    if rest and (kind == Rest.PAUSE or rest.kind == Rest.STOP):
        return see_other(reverse("own-resting"))
    if request.method != "POST":
        return _asked(request, kind)
    with doing(request) as tried:
        consent.stop(request.case, by=request.by, kind=kind.value, ring=_call_wish(request))
    # The same word twice at once stopped it once.
    if not tried.fine and not _rests(request):
        return _asked(request, kind, tried)
    # That it was heard is said by the address: a stop writes no more than it has to.
    return see_other(f"{reverse('own-resting')}?{JUST_NOW}=yes")


def _rests(request: ParticipantRequest) -> bool:
    return own_rest(request.by, Case(request.case.dialogue_id)) is not None


def _call_wish(request: ParticipantRequest) -> str | None:
    """What they chose about a call. None where something else was sent: that is no reason not to stop."""
    chosen = request.POST.get("ring", "")
    return chosen if chosen in CALLS else None


def _again(request: ParticipantRequest) -> date | None:
    chosen = request.POST.get("again", "")
    return request.case.day() + timedelta(days=int(chosen)) if chosen in DAYS else None


def _asked(request: ParticipantRequest, kind: Rest, tried: Tried | None = None) -> HttpResponse:
    return page(
        request,
        "portal/stopping/stop.html",
        tried=tried,
        kind=kind.value,
        action=request.path,
        other_link=reverse("own-stop" if kind == Rest.PAUSE else "own-pause"),
        calls=[(each, say(f"stopping-{words}")) for each, words in CALLS.items()],
    )


@open_to("party")
def resting(request: ParticipantRequest) -> HttpResponse:
    """That it rests, by their own word; whether they would like a call; and how it goes on."""
    rest = own_rest(request.by, request.case)
    if rest is None:
        return see_other(reverse("own-home"))
    tried = _more(request, rest) if request.method == "POST" else None
    if tried and tried.fine:
        goes_on = "go_on" in request.POST
        to, said = ("own-home", "stopping-goes_on") if goes_on else ("own-resting", "stopping-kept_wish")
        return done(request, reverse(to), said)
    days = [(each, dates.weekday(request.case.day() + timedelta(days=int(each)))) for each in DAYS]
    more = {"rest": rest, "days": days, "just_now": JUST_NOW in request.GET, "asks": asks_now(request.by, request.case)}
    return page(request, "portal/stopping/resting.html", tried=tried, **more)


def _more(request: ParticipantRequest, rest: OwnRest) -> Tried:
    """They go on; or they say whether they would like a call, or on which day they may be asked."""
    ring, again_on = _call_wish(request) or rest.call_wish, _again(request) or rest.again_on
    with doing(request) as tried:
        if "go_on" in request.POST:
            consent.start_again(request.case, by=request.by)
        elif (ring, again_on) != (rest.call_wish, rest.again_on):
            consent.stop(request.case, by=request.by, kind=rest.kind, ring=ring, again_on=again_on)
    return tried


@open_to("party")
def take_back(request: ParticipantRequest) -> HttpResponse:
    """Take one's own request back."""
    if not asks_now(request.by, request.case):
        return see_other(reverse("own-home"))
    if request.method != "POST":
        return page(request, "portal/stopping/take_back.html")
    with doing(request) as tried:
        inquiry.take_back(request.case, by=request.by)
    return (
        done(request, reverse("own-home"), "stopping-taken_back")
        if tried.fine
        else page(request, "portal/stopping/take_back.html", tried=tried)
    )
