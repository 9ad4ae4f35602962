"""What the day puts on somebody's first page. Its place shows on its own page only."""

from django.urls import reverse

from heard.ground.texts import say
from heard.meeting.queries import own_day
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """The day that is fixed; or that it is off, so that nobody goes there."""
    day = own_day(request.by, request.case)
    if day is None or day.state not in ("fixed", "off"):
        return None
    to, press = reverse("own-day"), say("day-press")
    if day.state == "off":
        return HomeCard(title=say("day-card_off"), to=to, press=press, lines=(say("day-off_more"),))
    title = say("day-card_today" if day.today else "day-card")
    return HomeCard(title=title, to=to, press=press, at=day.at, lines=(say("day-stop_first"),))
