"""What came from the other person. The page asks first; only whoever presses the button is shown it."""

from django.http import HttpResponse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.looking import look
from heard.exchange.queries import given_to
from heard.web.access import open_to
from heard.web.portal.notebook.books import PRINCIPALS
from heard.web.portal.notebook.listing import listener
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import page
from heard.web.portal.shell.proving import proving


@sensitive_post_parameters()
@open_to(*PRINCIPALS)
def given(request: ParticipantRequest) -> HttpResponse:
    """Whether there is something; and what, for whoever asks for it and says their own words once more.

    It is shown by the answer to the form alone: no page that is opened later has it.
    """
    there, found = given_to(request.by, request.case), []
    tried = proving(request) if request.method == "POST" else None
    if tried and tried.fine and there.open:
        found = look(request.by, request.case, frozenset({"from_the_other_side"}))
    shown = {"there": there, "found": found[::-1], "name": listener(request)}
    return page(request, "portal/notebook/given.html", tried=tried, **shown)
