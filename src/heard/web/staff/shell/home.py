"""The first page of each role; and saying that somebody still sits at the screen."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import OF_CASES

FIRST = {Role.EVALUATOR: "figures", Role.ADMINISTRATOR: "programme"}


@open_to(*Role)
def home(request: StaffRequest) -> HttpResponse:
    """Where this member's work is."""
    if request.member.role in (*OF_CASES, Role.SCREENER):
        return redirect("today")
    if request.member.role in FIRST:
        return redirect(FIRST[Role(request.member.role)])
    return render(request, "staff/shell/nothing_yet.html")


@require_POST
@open_to(*Role)
def still_here(_request: StaffRequest) -> HttpResponse:
    """Nothing to show: that it was asked is what counts."""
    return HttpResponse(status=204)
