"""A record in words: how much of what is held, and who looked when."""

from collections.abc import Iterable
from datetime import datetime

from heard.evaluation.own_record import HeldKind, Looked
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.times import day_words


def held_lines(request: ParticipantRequest, held: Iterable[HeldKind]) -> list[str]:
    """Each kind of thing that is held, with how many there are where that is told."""
    return [request.said(f"record.held_{each.kind}", count=each.count) for each in held]


def look_lines(request: ParticipantRequest, looks: Iterable[Looked]) -> list[str]:
    """Who looked: a first name, a role, and a day or a month."""
    return [
        request.said("record.looked", name=each.name, role=request.said(f"record.role_{each.role}"), day=_when(request, each))
        for each in looks
    ]


def _when(request: ParticipantRequest, each: Looked) -> str:
    if each.in_month:
        return request.said("record.in_month", month=request.said(f"times.month_{each.day.month}"), year=each.day.year)
    return day_words(request.said, datetime.combine(each.day, datetime.min.time(), tzinfo=request.case.zone))
