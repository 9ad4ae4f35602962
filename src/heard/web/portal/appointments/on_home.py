"""What one finds of the next talk on one's first page. It opens nothing that is sealed, so it leaves no line."""

from django.urls import reverse

from heard.appointments.queries import STOPPED, own_appointment
from heard.ground.texts import say
from heard.web.portal.appointments.showing import OTHER, STANDING, lines_of, title_of
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.offers import HomeCard, HomeLink


def home_card(request: ParticipantRequest) -> HomeCard | None:
    """On the first page: the next talk, while its hour counts."""
    own = own_appointment(request.by, request.case)
    if own is None or own.state not in STANDING:
        return None
    # How long it takes stands on its own page.
    return HomeCard(
        title=title_of(own),
        to=reverse("own-talk"),
        press=say("appointments-see"),
        at=own.begins,
        lines=lines_of(own)[1:-1],
    )


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """A talk of which something else is to be said: another time is to come, or it is not used."""
    own = own_appointment(request.by, request.case)
    if own is None or own.state in (*STANDING, STOPPED):
        return []
    beside = say("appointments-beside_other" if own.state == OTHER else "appointments-beside_off")
    return [HomeLink(title=say("appointments-link"), to=reverse("own-talk"), beside=beside)]
