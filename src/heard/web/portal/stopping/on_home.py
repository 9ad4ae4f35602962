"""What a pause or a stop puts on somebody's first page: that it rests, by their own word, and how it goes on."""

from django.urls import reverse

from heard.consent.queries import own_rest
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """Before all else: what rests is not asked for."""
    rest = own_rest(request.by, request.case)
    if rest is None:
        return None
    lines = (say("stopping-rests"), say("stopping-only_you"))
    return HomeCard(
        title=say(f"stopping-{rest.kind}_said"), to=reverse("own-resting"), press=say("stopping-see"), lines=lines
    )
