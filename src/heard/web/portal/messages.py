"""Reading and writing messages. Nobody is told what was read, or that somebody is writing."""

from django.http import HttpResponse
from django.urls import reverse

from heard.acts.looking import look, of_kind
from heard.appointments import actions as talking
from heard.appointments.queries import WrittenSight, answering, unseen_of
from heard.ground import references
from heard.ground.texts import say
from heard.web.access import open_to
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, key_of, page
from heard.web.portal.shell.drafts import done_with, kept_for
from heard.web.portal.shell.offers import HomeLink

# So many of the newest are shown at once.
SHOWN = 30


def home_links(request: ParticipantRequest) -> list[HomeLink]:
    """On the first page: where to write, and how many words came since one's own last."""
    who, count = answering(request.by, request.case), unseen_of(request.by, request.case)
    if not who.name:
        return []
    beside = say("messages-beside", n=count, name=who.name) if count else ""
    return [HomeLink(title=say("messages-link"), to=reverse("own-messages"), beside=beside)]


@open_to("party")
def messages(request: ParticipantRequest) -> HttpResponse:
    """What was written, and a box to write in."""
    if request.method != "POST":
        return _shown(request)
    with doing(request) as tried:
        talking.write_to_facilitator(request.case, by=request.by.once(key_of(request)), words=request.POST.get("words", ""))
    if not tried.fine:
        return _shown(request, tried)
    done_with(request)
    return done(request, f"{reverse('own-messages')}#newest", "messages-sent")


def _shown(request: ParticipantRequest, tried: Tried | None = None) -> HttpResponse:
    found = of_kind(WrittenSight, look(request.by, request.case, frozenset({"written"})))
    few = found if request.GET.get("older") == "yes" else found[-SHOWN:]
    own = {one.text.replace("\r\n", "\n") for one in found if not one.ours}
    return page(
        request,
        "portal/messages/messages.html",
        tried=tried,
        found=few,
        more=len(found) > len(few),
        who=answering(request.by, request.case),
        kept=kept_for(request, done=own),
        key=references.new(),
    )
