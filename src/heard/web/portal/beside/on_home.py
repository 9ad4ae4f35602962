"""What this room puts on somebody's first page."""

from django.urls import reverse

from heard.web.portal.shell.offers import Gentle
from heard.web.portal.shell.reach import Guest


def gently(visit: Guest) -> list[Gentle]:
    """Who comes with them, for whoever feels like it."""
    if "principal" not in visit.relations:
        return []
    return [Gentle(title=visit.said("beside.title"), to=reverse("own-with-me"))]
