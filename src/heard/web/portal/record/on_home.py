"""The record, on somebody's first page."""

from django.urls import reverse

from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Always: it is theirs."""
    return [Gentle(title=request.said("record.title"), to=reverse("own-record"))]
