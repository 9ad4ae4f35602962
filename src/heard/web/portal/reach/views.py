"""How somebody is reached now, what shows of it, and whether it is still the safest way."""

from django.http import HttpResponse
from django.urls import reverse

from heard.contact.actions import mark_safe
from heard.contact.own_record import OwnReach, own_reach
from heard.web.portal.reach.wording import hard_day_words, marked_lines
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page


@open_to_own("party")
def reach(visit: ParticipantRequest) -> HttpResponse:
    """What they marked, and every time it was changed."""
    own = own_reach(visit.by, visit.case, visit.language)
    tried = None
    if visit.method == "POST" and own.way:
        tried = _still_right(visit, own)
        if tried.fine:
            return done(visit, reverse("own-reach"), "reach.kept_still")
    changes = [(each.at, visit.said(f"reach.changed_{each.what}_{each.how}")) for each in own.changes]
    return page(
        visit,
        "portal/reach/reach.html",
        tried=tried,
        own=own,
        changes=changes,
        lines=marked_lines(visit, own) if own.way else [],
        hard=[hard_day_words(visit, each) for each in own.hard_dates],
    )


def _still_right(visit: ParticipantRequest, own: OwnReach) -> Tried:
    """It is kept anew as it stands, the number or address unseen."""
    with doing(visit) as tried:
        mark_safe(visit.case, by=visit.by.once(f"still:{own.at}"), reach=own.parts)
    return tried
