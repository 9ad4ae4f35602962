"""Pictures, the film and papers: added, looked at, taken away. Pictures are made anew, without where they were taken."""

import json

from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST

from heard.ground.texts import say
from heard.publishing import files as kept
from heard.publishing import sources
from heard.publishing.published import published
from heard.web.access import open_to
from heard.web.ranges import ranged, shown_file
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.messages import tell
from heard.web.staff.site.trying import PUBLISHERS, is_demo, of_the_public_site, tried

MEGABYTE = 1024 * 1024


class UpToTheMost(TemporaryFileUploadHandler):
    """Writes no more than a file may have, and counts the rest: a film of hours would fill the disk before it is refused."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write a part, while it fits."""
        if start + len(raw_data) <= kept.MAX_FILE_BYTES:
            super().receive_data_chunk(raw_data, start)


@csrf_exempt
@open_to(*PUBLISHERS)
@of_the_public_site
def files(request: StaffRequest) -> HttpResponse:
    """Every file, and a form for one more.

    What is sent here is for everyone to see, and may be a film: it goes to a file on its way, not into memory. That has to be
    said before anything of the form is read, so the token of the form is looked at right after, and not before.
    """
    request.upload_handlers = [UpToTheMost(request)]
    answer: HttpResponse = csrf_protect(_files)(request)
    return answer


def _files(request: StaffRequest) -> HttpResponse:
    problem = ""
    if request.method == "POST":
        problem = _added(request)
        if not problem:
            return HttpResponseRedirect(reverse("site-files"), status=303)
    page = {
        "files": _rows(sources.details_as_written(demo=is_demo(request)).logo),
        "problems": {"file": problem} if problem else {},
        "typed": request.POST.get("name", ""),
        "kinds": ", ".join(each.removeprefix(".").upper() for each in kept.KINDS),
        "most": kept.MAX_FILE_BYTES // MEGABYTE,
        "most_picture": kept.MAX_PICTURE_BYTES // MEGABYTE,
    }
    return render(request, "staff/site/files.html", page, status=422 if problem else 200)


def _rows(logo: str) -> list[dict[str, object]]:
    """The files that staff added, then those that lie on the server."""
    ours = published().files
    added = [_row(name, each.size, logo, ours=True) for name, each in sorted(ours.items())]
    return added + [_row(name, None, logo, ours=False) for name in sorted(sources.file_names() - set(ours))]


def _row(name: str, size: int | None, logo: str, *, ours: bool) -> dict[str, object]:
    is_picture = name.endswith(tuple(kept.PICTURES))
    return {
        "name": name,
        "kilobytes": -(-size // 1024) if size else None,
        "is_picture": is_picture,
        "is_logo": name == logo,
        "sign": f"![{say('site-sign_words')}]({name})" if is_picture else f"[{name}]({name})",
        "may_go": ours,
    }


def _added(request: StaffRequest) -> str:
    """Keep what was sent; what is wrong with it, `""` where it is kept."""
    sent = request.FILES.get("file")
    if sent is None:
        return say("site-no_file_chosen")
    try:
        name = kept.name_for(request.POST.get("name", "").strip(), str(sent.name))
        digest = kept.keep(kept.prepared(name, sent, sent.size or 0))
    except kept.FileError as wrong:
        return say(f"publishing_problem-{wrong.code}", **wrong.values)
    found = tried(request, "add_file", name=name, digest=digest, instead="instead" in request.POST)
    if found:
        kept.let_go(digest)
    else:
        tell(request, say("site-file_added", name=name))
    return " ".join(found.values())


@require_POST
@open_to(*PUBLISHERS)
@of_the_public_site
def take_away(request: StaffRequest) -> HttpResponse:
    """Show a file no more."""
    name = request.POST.get("name", "")
    wrong = tried(request, "take_file_away", name=name)
    tell(request, " ".join(wrong.values()) or say("site-file_gone", name=name), wrong=bool(wrong))
    return HttpResponseRedirect(reverse("site-files"), status=303)


@require_POST
@open_to(*PUBLISHERS)
@of_the_public_site
def use_as_logo(request: StaffRequest) -> HttpResponse:
    """Show a picture as the programme's logo, and leave all else that it says of itself as it is."""
    name = request.POST.get("name", "")
    told = {**sources.details_as_written(demo=is_demo(request)).model_dump(), "logo": name}
    wrong = tried(request, "write_details", text=json.dumps(told), after=published().number("details"))
    tell(request, " ".join(wrong.values()) or say("site-file_is_logo", name=name), wrong=bool(wrong))
    return HttpResponseRedirect(reverse("site-files"), status=303)


@open_to(*PUBLISHERS)
@of_the_public_site
def file(request: StaffRequest, name: str) -> HttpResponseBase:
    """A file as pages show it, for looking at before it is published."""
    return ranged(request, shown_file(name))
