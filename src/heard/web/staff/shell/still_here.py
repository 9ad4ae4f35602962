"""Saying that somebody still sits at the screen, before rest ends the session."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest


@require_POST
@open_to(*Role)
def still_here(_request: StaffRequest) -> HttpResponse:
    """Nothing to show: that it was asked is what counts."""
    return HttpResponse(status=204)
