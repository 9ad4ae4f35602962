"""What comes after, on somebody's first page."""

from django.urls import reverse

from heard.aftercare.queries import own_afterwards
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Once it is afterwards for them."""
    if own_afterwards(request.by, request.case).since is None:
        return []
    return [Gentle(title=say("after-title"), to=reverse("own-after"))]
