"""Saved views: a filter under a name of one's own."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse

from heard.dialogue.listing import facilitators_of
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.preferences import saving
from heard.preferences.queries import views_of, views_taken_away
from heard.web.access import open_to
from heard.web.staff.finding import asking
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.attempts import attempt
from heard.web.staff.words import OF_CASES


@open_to(*OF_CASES)
def views(request: StaffRequest) -> HttpResponse:
    """One's own saved views: to open, to take away, to put back; and where a new one is kept."""
    problems = _kept(request) if request.method == "POST" else {}
    if request.method == "POST" and not problems:
        return HttpResponseRedirect(f"{reverse('dialogues')}?{_asked(request)}", status=303)
    page = {"views": views_of(request.actor), "gone": views_taken_away(request.actor), "problems": problems}
    typed = {"asked": _asked(request), "name": request.POST.get("name", "")}
    return render(request, "staff/finding/views.html", {**page, **typed}, status=422 if problems else 200)


def _kept(request: StaffRequest) -> dict[str, str]:
    with attempt() as result:
        saving.keep_view(request.actor, request.POST.get("name", ""), _asked(request))
        messages.success(request, say("finding-kept"))
    return result.problems


def _asked(request: StaffRequest) -> str:
    """The filter that was sent, without anything that no filter can say; `""` where none was sent."""
    if request.method != "POST":
        return ""
    people = asking.people_for(request.member.role, facilitators_of(request.member))
    return asking.read(QueryDict(request.POST.get("asked", "")[:1000]).dict(), people).address


@open_to(*OF_CASES)
def take_away(request: StaffRequest, reference: str) -> HttpResponse:
    """Take one's own view away. It can be put back."""
    return _done(request, reference, put_back=False)


@open_to(*OF_CASES)
def put_back(request: StaffRequest, reference: str) -> HttpResponse:
    """Put a view back that was taken away."""
    return _done(request, reference, put_back=True)


def _done(request: StaffRequest, reference: str, *, put_back: bool) -> HttpResponse:
    if request.method != "POST":
        raise NotFound("This is not there.")
    do = saving.put_view_back if put_back else saving.remove_view
    do(request.actor, reference)
    messages.success(request, say("finding-is_back" if put_back else "finding-taken_away"))
    return HttpResponseRedirect(reverse("views"), status=303)
