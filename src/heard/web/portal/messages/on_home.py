"""What one finds of messages on one's first page."""

from django.urls import reverse

from heard.appointments.queries import answering, unseen_of
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(request: ParticipantRequest) -> list[Gentle]:
    """Where to write; and how many words came since one's own last."""
    who, count = answering(request.by, request.case), unseen_of(request.by, request.case)
    if not who.name:
        return []
    beside = say("messages-beside", n=count, name=who.name) if count else ""
    return [Gentle(title=say("messages-link"), to=reverse("own-messages"), beside=beside)]
