"""How the programme is reached, on somebody's own page."""

from heard.ground.texts import FIRST, shipped
from heard.web import told
from heard.web.portal.shell.access import ParticipantRequest


def details_of(request: ParticipantRequest) -> told.Details:
    """What the programme says of itself, in the language of the page; languages that are made speak as the first does."""
    language = request.language if request.language in shipped() else FIRST
    return told.details(language, demo=bool(getattr(request, "demo", False)))


def phone_of(request: ParticipantRequest) -> str:
    """The number that people ring: as the programme's policy has it, else as its pages do."""
    return request.case.policy.programme.phone or details_of(request).phone
