"""What stands in the bar of every page: the rooms of the workspace, each for the roles that work there."""

from django.http import HttpRequest
from django.urls import reverse

from heard.people.terms import Role
from heard.web.staff.words import OF_CASES

# In the order in which they stand: a room's name, the name of its first page, and whose it is.
ROOMS: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("Dialogues", "dialogues", OF_CASES),
    ("Programme", "programme", (Role.COORDINATOR, Role.ADMINISTRATOR)),
    ("Figures", "figures", (Role.COORDINATOR, Role.SUPERVISOR, Role.EVALUATOR)),
)


def bar(request: HttpRequest) -> dict[str, object]:
    """The rooms of whoever is signed in, as (label, address, whether the page is in it)."""
    member = getattr(request, "member", None)
    if member is None:
        return {}
    rooms = [(label, reverse(name)) for label, name, roles in ROOMS if member.role in roles]
    return {"bar": [(label, address, request.path.startswith(address)) for label, address in rooms]}
