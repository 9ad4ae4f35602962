"""One's own ways to sign in: passkeys, a password with a code, recovery codes."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from heard.ground.errors import NotFound
from heard.ground.texts import say, text
from heard.people import signing_in
from heard.people.signing_in import codes, links, passkeys, passwords, qr, ways
from heard.people.terms import Role
from heard.web.access import open_to, see_other
from heard.web.sessions import BY_LINK
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.signing.proving import MINUTES, fresh_within
from heard.web.staff.signing.trying import MAX_TYPED_CHARS, SECRETS, UNREADABLE, here

NOT_MADE = text("signing-passkey_not_kept")
NOT_LAST = text("signing-only_way")


def account_of(request: StaffRequest) -> Any:
    """The account of who is signed in."""
    account = signing_in.active(request.member.reference)
    if account is None:
        raise NotFound("This is not there.")
    return account


def changed(request: StaffRequest, what: str, words: str) -> HttpResponse:
    """Leave a line, say it, and use up the link by which somebody came, once there is a way in."""
    signing_in.record(request.member.reference, what)
    if request.session.get(BY_LINK) and ways.ways_of(account_of(request)).count:
        links.use_up(request.session.pop(BY_LINK))
        request.session.cycle_key()
    messages.success(request, words)
    return see_other("/ways/")


@open_to(*Role, without_a_way=True)
def own_ways(request: StaffRequest) -> HttpResponse:
    """Everything one can sign in with."""
    page = {"ways": ways.ways_of(account_of(request)), "by_link": BY_LINK in request.session}
    return render(request, "staff/signing/ways.html", page)


@require_POST
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def passkey_question(request: StaffRequest) -> HttpResponse:
    """What a browser has to know to make a passkey."""
    return JsonResponse(passkeys.ask_to_make(account_of(request), here(request)))


@sensitive_post_parameters(*SECRETS)
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def add_passkey(request: StaffRequest) -> HttpResponse:
    """Make a passkey on this device or another one, and give it a name."""
    typed = {name: request.POST.get(name, "") for name in ("asked", "answer", "name")}
    if request.method == "POST" and passkeys.made(account_of(request), here(request), **typed):
        return changed(request, "add_passkey", say("signing-passkey_kept"))
    problem = NOT_MADE if request.method == "POST" else ""
    page = {"problem": problem, "name": typed["name"]}
    return render(request, "staff/signing/passkey.html", page, status=UNREADABLE if problem else 200)


@require_POST
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def remove_passkey(request: StaffRequest) -> HttpResponse:
    """A device was lost, or is somebody else's now."""
    if ways.remove_passkey(account_of(request), request.POST.get("passkey", "")):
        return changed(request, "remove_passkey", say("signing-passkey_gone"))
    messages.warning(request, str(NOT_LAST))
    return see_other("/ways/")


@sensitive_post_parameters(*SECRETS)
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def set_password(request: StaffRequest) -> HttpResponse:
    """Choose a password, for the first time or anew. Other sessions end."""
    account = account_of(request)
    password, again = request.POST.get("password", "")[:MAX_TYPED_CHARS], request.POST.get("again", "")[:MAX_TYPED_CHARS]
    problem = passwords.what_is_wrong(account, password, again) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        passwords.keep(account, password)
        update_session_auth_hash(request, account)
        return changed(request, "set_password", say("signing-password_kept"))
    page = {"problem": problem, "ways": ways.ways_of(account)}
    return render(request, "staff/signing/password.html", page, status=UNREADABLE if problem else 200)


@require_POST
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def remove_password(request: StaffRequest) -> HttpResponse:
    """Passkeys only, from now on."""
    account = account_of(request)
    if ways.remove_password(account):
        update_session_auth_hash(request, account)
        return changed(request, "remove_password", say("signing-password_gone"))
    messages.warning(request, str(NOT_LAST))
    return see_other("/ways/")


@sensitive_post_parameters(*SECRETS)
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def set_app(request: StaffRequest) -> HttpResponse:
    """Let an app show codes. The secret travels signed with the form and is kept only when a code shows that it arrived."""
    account = account_of(request)
    secret = codes.secret_of(account, request.POST.get("secret", "")) or codes.new_secret()
    problem = ""
    if request.method == "POST":
        if codes.fits(secret, request.POST.get("code", "")[:MAX_TYPED_CHARS]):
            codes.keep_app(account, secret)
            return changed(request, "set_app", say("signing-app_kept"))
        problem = say("signing-code_wrong")
    return render(
        request, "staff/signing/app.html", _app_page(account, secret, problem), status=UNREADABLE if problem else 200
    )


def _app_page(account: Any, secret: str, problem: str) -> dict[str, object]:
    picture = qr.squares(codes.address_for_app(account, secret))
    letters = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return {"problem": problem, "letters": letters, "picture": picture, "secret": codes.signed(account, secret)}


@require_POST
@open_to(*Role, without_a_way=True)
@fresh_within(MINUTES)
def new_sheet(request: StaffRequest) -> HttpResponse:
    """Ten fresh recovery codes, shown this once."""
    account = account_of(request)
    if not ways.ways_of(account).by_password:
        raise NotFound("This is not there.")
    signing_in.record(request.member.reference, "new_recovery_codes")
    return render(request, "staff/signing/sheet.html", {"codes": codes.new_sheet(account)})
