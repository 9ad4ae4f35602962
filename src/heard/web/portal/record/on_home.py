"""The record, on somebody's first page."""

from django.urls import reverse

from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(_request: ParticipantRequest) -> list[Gentle]:
    """Always: it is theirs."""
    return [Gentle(title=say("record-title"), to=reverse("own-record"))]
