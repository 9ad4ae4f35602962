"""The programme's own page: its policy in words, the policies before it, and the acts on the programme."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from heard.acts.register import ACTS, Act
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.programme.queries import Version, version_of, versions_of
from heard.programme.scene import ProgrammeScene
from heard.programme.telling import changes, told
from heard.web.access import open_to
from heard.web.controls import Options
from heard.web.staff.registers.recording import Sheet, as_form
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.signing.one_time import page_for_new
from heard.web.staff.signing.proving import MINUTES, fresh_within

KEEPERS = (Role.COORDINATOR, Role.ADMINISTRATOR)
# Acts that are done by the common form, each with the page it belongs to and what that is called. All others have their own.
BY_THE_COMMON_FORM = {
    "approve_place": ("facilities", "registers-facilities"),
    "appoint": ("people", "registers-staff"),
    "end_account": ("people", "registers-staff"),
}
# Acts for which somebody proves again who they are.
WEIGHTY = frozenset({"appoint", "end_account"})


def acts_for(request: StaffRequest) -> list[Act]:
    """What this member may do on the programme by the common form."""
    acts = map(ACTS.__getitem__, BY_THE_COMMON_FORM)
    return [each for each in acts if request.member.role in each.who]


@open_to(*KEEPERS)
def programme(request: StaffRequest) -> HttpResponse:
    """What the programme says of itself."""
    versions = versions_of(request.member.programme)
    scene, in_force = ProgrammeScene(request.member.programme), versions[0]
    page = {
        "number": in_force.row.number,
        "groups": told(in_force.policy, in_force.row.text),
        "zone": dates.zone_name(scene.zone),
        "versions": [version_row(each, names_of(request), scene) for each in versions],
        "acts": acts_for(request),
        "may_load": request.member.role in ACTS["load_policy"].who,
    }
    return render(request, "staff/registers/programme.html", page)


def names_of(request: StaffRequest) -> Mapping[str, str]:
    """Everybody who can have loaded a policy."""
    return {each.reference: each.name for each in colleagues(request.actor, ended=True)}


def version_row(each: Version, names: Mapping[str, str], scene: ProgrammeScene) -> dict[str, Any]:
    """One policy: its number, when and by whom."""
    when, who = dates.moment(each.row.loaded_at, scene.zone), names.get(each.row.who) or say("registers-by_software")
    return {"number": each.row.number, "when": when, "who": who}


@open_to(*KEEPERS)
def version(request: StaffRequest, number: int) -> HttpResponse:
    """One policy: what it changed against the one before, or against any other; and its file."""
    here, scene = version_of(request.member.programme, number), ProgrammeScene(request.member.programme)
    against = request.GET.get("against", "")
    # Numbers only grow by one, and the first has nothing before it.
    other = int(against) if against.isascii() and against.isdigit() and len(against) < len(str(2**31)) else number - 1
    before = version_of(request.member.programme, other) if other else None
    page = {
        **version_row(here, names_of(request), scene),
        "text": here.row.text,
        "before": other,
        "changes": changes(before.policy, here.policy) if before else [],
        "numbers": range(max(1, scene.policy_number - 50), scene.policy_number + 1),
    }
    return render(request, "staff/registers/version.html", page)


@open_to(*KEEPERS)
@fresh_within(MINUTES, when=lambda name: name in WEIGHTY)
def act(request: StaffRequest, name: str) -> HttpResponse:
    """One act on the programme, as a form."""
    if name not in {each.name for each in acts_for(request)}:
        raise NotFound("This is not there.")
    back, label = BY_THE_COMMON_FORM[name]
    then = page_for_new if name == "appoint" else None
    return as_form(request, Sheet(act=name, back=reverse(back), back_label=say(label), options=options(request), then=then))


def options(request: StaffRequest) -> dict[str, Options]:
    """The staff of the programme."""
    staff = colleagues(request.actor)
    return {"staff": [(one.reference, say("registers-staff_option", name=one.name, role=one.role_label)) for one in staff]}
