"""A record in words: how much of what is held, and who looked when."""

from collections.abc import Iterable
from datetime import datetime

from heard.evaluation.own_record import HeldKind, Looked
from heard.ground import dates
from heard.ground.texts import say
from heard.web.portal.shell.access import ParticipantRequest


def held_lines(held: Iterable[HeldKind]) -> list[str]:
    """Each kind of thing that is held, with how many there are where that is told."""
    return [say(f"record-held_{each.kind}", count=each.count) for each in held]


def look_lines(request: ParticipantRequest, looks: Iterable[Looked]) -> list[str]:
    """Who looked: a first name, a role, and a day or a month."""
    return [
        say("record-looked", name=each.name, role=say(f"record-role_{each.role}"), day=_when(request, each)) for each in looks
    ]


def _when(request: ParticipantRequest, each: Looked) -> str:
    if each.in_month:
        return dates.month(each.day)
    return dates.weekday(datetime.combine(each.day, datetime.min.time(), tzinfo=request.case.zone))
