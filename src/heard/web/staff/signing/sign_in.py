"""Signing in and out."""

from typing import Any

from django.contrib.auth import login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from heard.ground.texts import text
from heard.people import signing_in
from heard.web.access import EVERYONE, open_to, own_page, see_other
from heard.web.hosts import on_this_machine
from heard.web.sessions import begin
from heard.web.staff.signing.trying import SECRETS, UNREADABLE, SignInTry, tried


@sensitive_post_parameters(*SECRETS)
@open_to(EVERYONE)
def sign_in(request: HttpRequest) -> HttpResponse:
    """With a passkey, or a password and a code; in a demo programme on this machine, by choosing who one is."""
    people = signing_in.to_choose_from() if on_this_machine(request) else []
    typed = request.POST.get("sign_in_name", "")
    found = _tried(request, typed, may_choose=bool(people)) if request.method == "POST" else SignInTry()
    if found.account is not None:
        let_in(request, found.account, "sign_in")
        return see_other(own_page(request.POST.get("next", "")) or "/")
    page = {"people": people, "typed": typed, "problem": found.problem}
    return render(request, "staff/signing/sign_in.html", page, status=found.status)


def _tried(request: HttpRequest, name: str, *, may_choose: bool) -> SignInTry:
    """Who signs in, or what was wrong."""
    if may_choose and request.POST.get("who"):
        account = signing_in.chosen(request.POST["who"])
        return SignInTry(account) if account else SignInTry(problem=text("signing-choose_somebody"), status=UNREADABLE)
    return tried(request, name.strip())


def let_in(request: HttpRequest, account: Any, how: str) -> None:
    """Begin a session for them, with its line."""
    login(request, account, backend=signing_in.BACKEND)
    begin(request)
    signing_in.record(account.pk, how)


@require_POST
@open_to(EVERYONE)
def sign_out(request: HttpRequest) -> HttpResponse:
    """The session ends on the server, so that what a browser keeps opens no page."""
    member = signing_in.member_of(request.user)
    if member:
        signing_in.record(member.reference, "sign_out")
    logout(request)
    answer = redirect("sign-in")
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
