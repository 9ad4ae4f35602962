"""Which dialogues something is late in: for lists, by the same needs that the page of the day shows as late."""

from typing import Any

from django.db.models import QuerySet

from heard.people.queries import Member
from heard.worklist.models import Need
from heard.worklist.viewing import TEAM, viewer


def late_dialogues(member: Member) -> "QuerySet[Need, Any]":
    """The dialogues with a need that is there for this member, asks for somebody now, and should have been met before."""
    seeing = viewer(member, TEAM)
    return seeing.asked().filter(due_at__lte=seeing.now).values("dialogue")
