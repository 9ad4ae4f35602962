"""What was told, on somebody's first page: only that it can be read again."""

from django.urls import reverse

from heard.dialogue.queries import tellers
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Once somebody told them something."""
    if not tellers(request.by, request.case):
        return []
    return [Gentle(title=say("told-title"), to=reverse("own-told"))]
