"""What this room puts on somebody's first page."""

from django.urls import reverse

from heard.aftercare.queries import own_afterwards
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(visit: ParticipantRequest) -> list[Gentle]:
    """Who comes with them, for whoever feels like it; afterwards that is over."""
    if "principal" not in visit.relations or own_afterwards(visit.by, visit.case).since is not None:
        return []
    return [Gentle(title=visit.said("beside.title"), to=reverse("own-with-me"))]
