"""Reading and writing messages. Nobody is told what was read, or that somebody is writing."""

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look
from heard.appointments import actions as talking
from heard.appointments.queries import answering
from heard.ground import references
from heard.web.portal.notebook.kept import done_with, kept_for
from heard.web.portal.shell.access import ParticipantRequest, open_to_own
from heard.web.portal.shell.answering import Tried, doing, done, page
from heard.web.portal.shell.once import key_of

# So many of the newest are shown at once.
SHOWN = 30


@open_to_own("party")
def messages(visit: ParticipantRequest) -> HttpResponse:
    """What was written, and a box to write in."""
    if visit.method != "POST":
        return _shown(visit)
    with doing(visit) as tried:
        talking.write_to_facilitator(visit.case, by=visit.by.once(key_of(visit)), words=visit.POST.get("words", ""))
    if not tried.fine:
        return _shown(visit, tried)
    done_with(visit)
    return done(visit, f"{reverse('own-messages')}#newest", "messages.sent")


def _shown(visit: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    found = look(visit.by, visit.case, frozenset({"written"}))
    few = found if visit.GET.get("older") == "yes" else found[-SHOWN:]
    own = {one.text.replace("\r\n", "\n") for one in found if not one.extra["ours"]}
    return page(
        visit,
        "portal/messages/messages.html",
        tried=tried,
        found=few,
        more=len(found) > len(few),
        who=answering(visit.by, visit.case),
        kept=kept_for(visit, done=own),
        key=references.new(),
    )
