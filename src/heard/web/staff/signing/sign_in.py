"""Signing in and out."""

from typing import Any

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from heard.people import signing_in
from heard.web.hosts import on_this_machine
from heard.web.reach import EVERYONE, open_to
from heard.web.sessions import begin

NOT_KNOWN = "This name and password do not belong together. Check both, then try again."


@sensitive_post_parameters("password")
@open_to(EVERYONE)
def sign_in(request: HttpRequest) -> HttpResponse:
    """By name and password; in a demo programme on this machine, by choosing who one is."""
    people = signing_in.to_choose_from() if on_this_machine(request) else []
    typed = request.POST.get("sign_in_name", "")
    if request.method == "POST":
        account = _who(request, typed, may_choose=bool(people))
        if account is not None:
            login(request, account, backend=signing_in.BACKEND)
            begin(request)
            signing_in.record(account.pk, "sign_in")
            return HttpResponseRedirect(_back(request), status=303)
    page = {"people": people, "typed": typed, "problem": NOT_KNOWN if request.method == "POST" else ""}
    return render(request, "staff/signing/sign_in.html", page, status=422 if page["problem"] else 200)


def _who(request: HttpRequest, name: str, *, may_choose: bool) -> Any:
    """The account that signs in, or nobody."""
    if may_choose and request.POST.get("who"):
        return signing_in.chosen(request.POST["who"])
    return authenticate(request, sign_in_name=name, password=request.POST.get("password", ""))


def _back(request: HttpRequest) -> str:
    """Where somebody came from, if that is a page of ours."""
    back = request.POST.get("next", "")
    return back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) and back.startswith("/") else "/"


@require_POST
@open_to(EVERYONE)
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends here, whatever the browser keeps."""
    member = signing_in.member_of(request.user)
    if member:
        signing_in.record(member.reference, "sign_out")
    logout(request)
    answer = redirect("sign-in")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
