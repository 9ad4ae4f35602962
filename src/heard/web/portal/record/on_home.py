"""The record, on somebody's first page."""

from django.urls import reverse

from heard.web.portal.shell.offers import Gentle
from heard.web.portal.shell.reach import Guest


def gently(visit: Guest) -> list[Gentle]:
    """Always: it is theirs."""
    return [Gentle(title=visit.said("record.title"), to=reverse("own-record"))]
