"""Giving a member of staff a one-time link, shown once."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.ground import references
from heard.ground.errors import NotFound
from heard.people.actions import give_way_in
from heard.people.queries import Member, colleagues, reference_of
from heard.people.signing_in.links import LINK_TTL
from heard.people.signing_in.qr import squares
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.signing.proving import MINUTES, fresh_within

UNREADABLE = 422


@open_to(Role.ADMINISTRATOR)
@fresh_within(MINUTES)
def give(request: StaffRequest, reference: str) -> HttpResponse:
    """Ask first: it ends every way to sign in that they have. Then show the link, and never again."""
    member = _member(request, reference)
    page: dict[str, object] = {"whom": member, "key": references.new(), "hours": int(LINK_TTL.total_seconds() // 3600)}
    if request.method == "POST":
        with attempt() as result:
            page |= _given(request, member)
        page |= {"again": result.repeated} | ({"refused": result.in_the_way} if result.obstacles else {})
    return render(request, "staff/signing/give.html", page, status=UNREADABLE if "refused" in page else 200)


def page_for_new(request: StaffRequest) -> str:
    """Where whoever was just appointed by this form is given a way to sign in."""
    reference = reference_of(request.actor, request.POST.get("sign_in_name", ""))
    return reverse("give-way-in", args=[reference]) if reference else reverse("home")


def _member(request: StaffRequest, reference: str) -> Member:
    found = next((each for each in colleagues(request.actor) if each.reference == reference), None)
    if found is None:
        raise NotFound("This is not there.")
    return found


def _given(request: StaffRequest, member: Member) -> dict[str, object]:
    """The link. Raises Refused, and DoneBefore where the same form came twice."""
    scene = ProgrammeScene(request.member.programme)
    row = give_way_in(scene, by=request.actor.once(request.POST.get("act_key", "")), member=member.reference)
    link = request.build_absolute_uri(reverse("way-in", args=[row.secret]))
    return {"link": link, "picture": squares(link)}
