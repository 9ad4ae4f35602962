"""What the day puts on somebody's first page. Its place shows on its own page only."""

from django.urls import reverse

from heard.meeting.queries import own_day
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """The day that is fixed; or that it is off, so that nobody goes there."""
    day = own_day(request.by, request.case)
    if day is None or day.state not in ("fixed", "off"):
        return None
    to, press = reverse("own-day"), request.said("day.press")
    if day.state == "off":
        return HomeCard(title=request.said("day.card_off"), to=to, press=press, lines=(request.said("day.off_more"),))
    title = request.said("day.card_today" if day.today else "day.card")
    return HomeCard(title=title, to=to, press=press, at=day.at, lines=(request.said("day.stop_first"),))
