"""The first page of each role."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

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
