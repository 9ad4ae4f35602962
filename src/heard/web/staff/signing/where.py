"""Where one is signed in, and ending it from afar."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from heard.ground.texts import say
from heard.people.signing_in import record, sessions
from heard.people.terms import Role
from heard.programme.scene import ProgrammeScene
from heard.web.access import open_to, see_other
from heard.web.sessions import SESSION_IDLE, came_at
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.words import local_time


@open_to(*Role)
def places(request: StaffRequest) -> HttpResponse:
    """Every session of one's own: when it began, when it was last used, in what kind of browser."""
    if request.method == "POST":
        return _ended(request)
    zone = ProgrammeScene(request.member.programme).zone
    awake = datetime.fromtimestamp(came_at(request), UTC) - SESSION_IDLE
    found = sessions.places(request.member.reference, request.session.session_key or "", awake)
    rows = [_row(each, zone) for each in found]
    return render(request, "staff/signing/places.html", {"rows": rows, "others": len(rows) > 1})


def _row(place: sessions.SignedInDevice, zone: ZoneInfo) -> dict[str, object]:
    return {"place": place, "began": local_time(place.began, zone), "seen": local_time(place.seen, zone)}


def _ended(request: StaffRequest) -> HttpResponse:
    """End one of them, or all but this one."""
    member, this = request.member.reference, request.session.session_key or ""
    one = request.POST.get("one", "")
    ended = int(sessions.end_one(member, one)) if one else sessions.end_others(member, this)
    if ended:
        record(member, "end_sessions")
    messages.success(request, say("signing-signed_out_there" if ended else "signing-nobody_there"))
    return see_other("/signed-in/")
