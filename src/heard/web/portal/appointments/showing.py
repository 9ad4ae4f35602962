"""What a page says of one's own next talk, in the words of who is on it."""

from dataclasses import dataclass

from heard.acts.looking import look, of_kind
from heard.appointments.queries import OwnAppointment, OwnAppointmentSight
from heard.appointments.terms import Manner, Word
from heard.ground.texts import has, say
from heard.people.reach import SUBJECTS
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.words import time_words

STANDING = ("offered", Word.CHOSEN.value)
CAN_CHANGE = (*STANDING, Word.OTHER.value)
# What stands for a time on the form, where none of those offered fits.
OTHER = "other"
USUAL_SUBJECT = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentOnPage:
    """One's own next talk as its page shows it. `where` and `said` were sealed, and are opened by the look of the page."""

    own: OwnAppointment
    title: str
    lines: tuple[str, ...]
    state: str
    where: str
    said: str
    times: tuple[tuple[str, str], ...]

    @property
    def stands(self) -> bool:
        """Whether its hour still counts."""
        return self.own.state in STANDING

    @property
    def can_change(self) -> bool:
        """Whether another time can be chosen or asked for."""
        return self.own.state in CAN_CHANGE


PLACE = frozenset({"appointments"})


def shown(request: ParticipantRequest) -> AppointmentOnPage | None:
    """The next talk; None where there is none. It leaves a line that it was looked at."""
    found = next(iter(of_kind(OwnAppointmentSight, look(request.by, request.case, PLACE))), None)
    if found is None:
        return None
    own = found.own
    return AppointmentOnPage(
        own=own,
        title=title_of(own),
        lines=lines_of(own),
        state=_state(own),
        where=found.text,
        said=found.said,
        times=_times(request, own),
    )


def title_of(own: OwnAppointment) -> str:
    """What it is: a call, a talk, and with whom."""
    return say(f"appointments-card_{own.way}", name=own.name)


def lines_of(own: OwnAppointment) -> tuple[str, ...]:
    """How it goes; of a call that we make, what happens if nobody answers."""
    lines = [say(f"appointments-line_{own.way}", name=own.name)]
    if own.way == Manner.WE_CALL:
        lines.append(say("appointments-neutral" if own.leaves_word else "appointments-hang_up", name=own.name))
    return (*lines, say("appointments-length", n=own.minutes))


def _state(own: OwnAppointment) -> str:
    """How it stands, where there is something to say of that."""
    by_whom = "_own" if own.state == Word.CANCELLED and own.by_oneself else ""
    key = f"appointments-is_{own.state}{by_whom}"
    return say(key, name=own.name) if has(key) else ""


def _times(request: ParticipantRequest, own: OwnAppointment) -> tuple[tuple[str, str], ...]:
    """The times that can be chosen, and that none of them fits."""
    zone = request.case.zone
    offered = [(each.isoformat(), time_words(each.astimezone(zone), zone)) for each in own.offered]
    return (*offered, (OTHER, say("appointments-fits_none")))


def summary(request: ParticipantRequest, own: OwnAppointment) -> str:
    """The one line that a calendar shows: the word that they picked for such lines, else only that it is an appointment."""
    if own.subject == USUAL_SUBJECT or own.subject not in SUBJECTS:
        return say("appointments-summary")
    return SUBJECTS[own.subject].in_language(request.language)
