"""The appointments of one facilitator that are today, across their dialogues: codes and hours, no names and no words."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef

from heard.appointments import rules
from heard.appointments.models import Appointment, AppointmentWord
from heard.appointments.terms import Manner, Word
from heard.consent.models import Stop
from heard.dialogue.models import Assignment
from heard.people.queries import Member

STANDING = ("offered", Word.CHOSEN.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpcomingAppointment:
    """One appointment: when, how, on which side; `off` where a stop called it off, `resting` why its dialogue rests."""

    dialogue: str
    code: str
    begins: datetime
    until: datetime
    how: str
    side: str
    off: bool
    resting: str


def talks_on(member: Member, start: datetime, end: datetime) -> list[UpcomingAppointment]:
    """The appointments in which this member talks, of dialogues that they carry, by their hour. At most three statements."""
    own = {row.pk: row for row in _newest(member) if _may_be(row, start, end)}
    if not own:
        return []
    said: dict[str, list[rules.Turn]] = {each: [] for each in own}
    for word in AppointmentWord.objects.filter(appointment__in=list(own)).defer("words").order_by("entered_at"):
        said[word.appointment_id].append(rules.Turn(kind=word.kind, begins=word.begins))
    touched = {row.dialogue_id for row in own.values()}
    stops = list(Stop.objects.filter(dialogue__in=touched).values_list("dialogue", "entered_at"))
    found = []
    for row in own.values():
        now = rules.stands(row.begins, said[row.pk])
        if now.state in STANDING and start <= now.begins < end:
            off = any(each == row.dialogue_id and moment > row.entered_at for each, moment in stops)
            found.append(_talk(row, now.begins, off=off))
    return sorted(found, key=lambda each: each.begins)


def _newest(member: Member) -> list[Appointment]:
    """The newest appointment of each person with whom this member is to talk, in dialogues that they carry."""
    carried = Assignment.objects.filter(account=member.reference, ended=None).values("dialogue")
    newer = Appointment.objects.filter(party=OuterRef("party"), entered_at__gt=OuterRef("entered_at"))
    rows = Appointment.objects.filter(~Exists(newer), account=member.reference, dialogue__in=carried)
    return list(rows.select_related("party", "dialogue").defer("where", "dialogue__harm"))


def _may_be(row: Appointment, start: datetime, end: datetime) -> bool:
    return any(start <= each < end for each in row.offered)


def _talk(row: Appointment, begins: datetime, *, off: bool) -> UpcomingAppointment:
    dialogue = row.dialogue
    return UpcomingAppointment(
        dialogue=dialogue.pk,
        code=dialogue.code,
        begins=begins,
        until=begins + row.length,
        how=str(Manner(row.way).label),
        side=row.party.side,
        off=off,
        resting=dialogue.resting,
    )
