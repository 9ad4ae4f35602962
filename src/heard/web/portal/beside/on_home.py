"""What this room puts on somebody's first page."""

from django.urls import reverse

from heard.aftercare.queries import own_afterwards
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Who comes with them, for whoever feels like it; afterwards that is over."""
    if "principal" not in request.relations or own_afterwards(request.by, request.case).since is not None:
        return []
    return [Gentle(title=say("beside-title"), to=reverse("own-with-me"))]
