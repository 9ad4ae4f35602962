"""One-time links: giving one to a member of staff, shown once, and coming in by it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.ground import references
from heard.ground.errors import NotFound
from heard.people.actions import give_way_in
from heard.people.queries import Member, colleagues, reference_of
from heard.people.signing_in import links
from heard.people.signing_in.limits import CountedTry, too_often, where
from heard.people.signing_in.links import LINK_TTL
from heard.people.signing_in.qr import squares
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.sessions import BY_LINK
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.signing.proving import MINUTES, fresh_within
from heard.web.staff.signing.sign_in import let_in
from heard.web.staff.signing.trying import SLOWLY, TOO_OFTEN

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
    """Where who was just appointed by this form is given a way to sign in."""
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


@open_to(EVERYONE)
def way_in(request: HttpRequest, secret: str) -> HttpResponse:
    """Opening the page changes nothing; its button does. A link that does not open is answered as one that never was."""
    if too_often(request, CountedTry("from_here", where(request))):
        return render(request, "staff/signing/way_in.html", {"problem": SLOWLY}, status=TOO_OFTEN)
    link = links.open_with(secret) if request.method == "POST" else links.found(secret)
    if link is None:
        raise NotFound("This is not there.")
    if request.method != "POST":
        return render(request, "staff/signing/way_in.html", {"name": link.account.name})
    let_in(request, link.account, "open_way_in")
    request.session[BY_LINK] = link.pk
    return see_other("/ways/")
