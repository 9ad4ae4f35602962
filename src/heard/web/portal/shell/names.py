"""What somebody is called on their own page, and who is there for them. Each look leaves its line (R38)."""

from heard.acts.looking import look
from heard.web.portal.shell.access import ParticipantRequest


def own_name(request: ParticipantRequest) -> str:
    """The first part of their own name; nothing where none is known."""
    shown = look(request.by, request.case, frozenset({"people"}), only=lambda one: one.who == request.by.who)
    return next((part for one in shown for part in one.title.split()), "")


def facilitators(request: ParticipantRequest) -> list[str]:
    """The first names of those who are there for them."""
    shown = look(request.by, request.case, frozenset({"team"}))
    return list(dict.fromkeys(one.title.split()[0] for one in shown if one.title.strip()))
