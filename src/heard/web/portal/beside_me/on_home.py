"""What somebody who is there for another finds on their first page."""

from django.urls import reverse

from heard.ground.texts import say
from heard.meeting.queries import own_day
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """What their part is; once the day is over, first how to help."""
    if "supporter" not in request.relations:
        return []
    part = Gentle(title=say("beside_me-title"), to=reverse("own-part"))
    after = Gentle(title=say("beside_me-after_link"), to=reverse("own-part-after"))
    day = own_day(request.by, request.case)
    return [after, part] if day and day.state == "was" else [part, after]
