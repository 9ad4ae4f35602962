"""What papers put on somebody's first page: one that waits for an answer, once they know what it is for."""

from heard.consent.queries import to_sign
from heard.dialogue.queries import endings_told
from heard.ground.texts import say
from heard.web.portal.papers.views import LIST
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import Gentle, HomeCard


def next_card(request: ParticipantRequest) -> HomeCard | None:
    """Papers that the programme asks them to agree to, and that they have not answered with yes."""
    over = endings_told(request.case, request.by.who)
    waiting = 0 if over else len(to_sign(request.by, request.case))
    if not waiting:
        return None
    title = say("papers-card_one") if waiting == 1 else say("papers-card_more", n=waiting)
    return HomeCard(title=title, to=LIST, press=say("papers-card_press"), lines=(say("papers-card_line"),))


def gently(_request: ParticipantRequest) -> list[Gentle]:
    """The papers, for whoever feels like reading."""
    return [Gentle(title=say("papers-title"), to=LIST)]
