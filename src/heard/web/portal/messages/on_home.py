"""What one finds of messages on one's first page."""

from django.urls import reverse

from heard.appointments.queries import answering, unseen_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle


def gently(visit: ParticipantRequest) -> list[Gentle]:
    """Where to write; and how many words came since one's own last."""
    who, count = answering(visit.by, visit.case), unseen_of(visit.by, visit.case)
    if not who.name:
        return []
    beside = visit.said("messages.beside", n=count, name=who.name) if count else ""
    return [Gentle(title=visit.said("messages.link"), to=reverse("own-messages"), beside=beside)]
