"""The staff of the programme, with their roles: for those who keep the accounts."""

from django.http import HttpResponse
from django.shortcuts import render

from heard.acts.register import ACTS
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest

READING = (Role.ADMINISTRATOR, Role.COORDINATOR, Role.SUPERVISOR)
# Who has a page in the register of facilitators.
IN_THE_REGISTER = Role.FACILITATOR


@open_to(*READING)
def people(request: StaffRequest) -> HttpResponse:
    """Everybody by role and name; those who keep accounts appoint, give ways to sign in, and end accounts here."""
    staff = colleagues(request.actor)
    order = [role.value for role in Role]
    page = {
        "staff": sorted(staff, key=lambda each: order.index(each.role)),
        "count": len(staff),
        "carrier": IN_THE_REGISTER,
        "may_appoint": request.member.role in ACTS["appoint"].who,
    }
    return render(request, "staff/registers/people.html", page)
