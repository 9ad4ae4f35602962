"""What deciding puts on somebody's first page: one thing that is asked of them, or a quiet way back to their answers."""

from django.urls import reverse

from heard.aftercare.queries import own_afterwards
from heard.ground.texts import say
from heard.preparation.queries import own_word
from heard.web.portal.deciding.asked import asked_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard, HomeLink


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """One thing that they were told of and did not answer yet."""
    first = next((each for each in asked_of(request) if each.open), None)
    if first is None:
        return None
    lines = (say(first.ask), say("deciding-lead"))
    return HomeCard(title=say("deciding-title"), to=reverse("own-decide"), press=say("deciding-card_press"), lines=lines)


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """What they answered, and their own word about being ready. Afterwards nobody is led back to that."""
    found = []
    if own_word(request.by, request.case).asked and own_afterwards(request.by, request.case).since is None:
        found.append(HomeLink(title=say("deciding-ready_title"), to=reverse("own-ready")))
    if any(not each.open for each in asked_of(request)):
        found.append(HomeLink(title=say("deciding-before"), to=reverse("own-decide")))
    return found
