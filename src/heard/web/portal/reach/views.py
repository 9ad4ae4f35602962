"""How somebody is reached now, what shows of it, and whether it is still the safest way."""

from django.http import HttpResponse
from django.urls import reverse

from heard.appointments.queries import answering
from heard.contact.actions import mark_safe
from heard.contact.own_record import OwnReach, is_stale, own_reach
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.reach.wording import hard_day_words, marked_lines
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.offers import HomeCard, HomeLink


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: whether it is still the safest way, when that was asked long ago."""
    if not is_stale(request.by, request.case):
        return None
    why = say("reach-still_why")
    return HomeCard(title=say("reach-still"), to=reverse("own-reach"), press=say("reach-look"), lines=(why,))


def home_links(_request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: where they see how they are reached."""
    return [HomeLink(title=say("reach-title"), to=reverse("own-reach"))]


@open_to("party")
def reach(request: ParticipantRequest) -> HttpResponse:
    """What they marked, and every time it was changed."""
    own = own_reach(request.by, request.case, request.language, caller=answering(request.by, request.case).name)
    tried = None
    if request.method == "POST" and own.way:
        tried = _still_right(request, own)
        if tried.fine:
            return done(request, reverse("own-reach"), "reach-kept_still")
    lines, hard = (marked_lines(request, own) if own.way else []), [hard_day_words(each) for each in own.hard_dates]
    changes = [(each.at, say(f"reach-changed_{each.what}_{each.how}")) for each in own.changes]
    return page(request, "portal/reach/reach.html", tried=tried, own=own, changes=changes, lines=lines, hard=hard)


def _still_right(request: ParticipantRequest, own: OwnReach) -> Tried:
    """It is kept anew as it stands, the number or address unseen."""
    with doing(request) as tried:
        mark_safe(request.case, by=request.by.once(f"still:{own.at}"), reach=own.parts)
    return tried
