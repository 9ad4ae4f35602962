"""What this room puts on somebody's first page."""

from django.urls import reverse

from heard.contact.own_record import is_stale
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle, HomeCard


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """Whether it is still the safest way, when that was asked long ago."""
    if not is_stale(request.by, request.case):
        return None
    why = say("reach-still_why")
    return HomeCard(title=say("reach-still"), to=reverse("own-reach"), press=say("reach-look"), lines=(why,))


def gently(_request: ParticipantRequest) -> list[Gentle]:
    """How they are reached, for whoever feels like it."""
    return [Gentle(title=say("reach-title"), to=reverse("own-reach"))]
