"""How the programme is reached, on somebody's own page."""

from heard.web import told
from heard.web.portal.shell.access import ParticipantRequest


def details_of(request: ParticipantRequest) -> told.Details:
    """What the programme says of itself, in the language of the page."""
    return told.details(request.language, demo=bool(getattr(request, "demo", False)))


def phone_of(request: ParticipantRequest) -> str:
    """The number that people call: as the programme's policy has it, else as its pages do."""
    return request.case.policy.programme.phone or details_of(request).phone
