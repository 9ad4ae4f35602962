"""What all pages share where somebody proves who they are."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from heard.ground.texts import Text, text
from heard.people.signing_in import passkeys, passwords
from heard.people.signing_in.limits import CountedTry, forget, too_often, where
from heard.people.signing_in.passkeys import Here
from heard.web.access import EVERYONE, open_to

NOT_KNOWN = text("signing-not_known")
NOT_PROVEN = text("signing-not_proven")
SLOWLY = text("signing-slowly")
MAX_TYPED_CHARS = 200
SECRETS = ("password", "again", "code", "answer", "asked", "secret")
UNREADABLE, TOO_OFTEN = 422, 429


@dataclass(frozen=True, slots=True)
class SignInTry:
    """Who it was, or what was wrong."""

    account: Any = None
    problem: str | Text = ""
    status: int = 200


def here(request: HttpRequest) -> Here:
    """Where this page stands, for passkeys."""
    host = request.get_host()
    return Here(host=host.rpartition(":")[0] or host, origin=f"{request.scheme}://{host}")


@require_POST
@open_to(EVERYONE)
def question(request: HttpRequest) -> HttpResponse:
    """What a browser asks a passkey to sign. It says nothing of who there is."""
    return JsonResponse(passkeys.ask_to_prove(here(request)))


def tried(request: HttpRequest, name: str) -> SignInTry:
    """The account that this form proves: with a passkey, or as `name` with a password and a code."""
    return _with_passkey(request) if request.POST.get("answer") else _with_password(request, name[:MAX_TYPED_CHARS])


def _with_passkey(request: HttpRequest) -> SignInTry:
    if too_often(request, CountedTry("from_here", where(request))):
        return SignInTry(problem=SLOWLY, status=TOO_OFTEN)
    account = passkeys.proven(here(request), asked=request.POST.get("asked", ""), answer=request.POST["answer"])
    return SignInTry(account) if account else SignInTry(problem=NOT_PROVEN, status=UNREADABLE)


def _with_password(request: HttpRequest, name: str) -> SignInTry:
    from_here = where(request)
    of_name = (CountedTry("name_from_here", f"{name} {from_here}"), CountedTry("name", name))
    if too_often(request, CountedTry("from_here", from_here), *of_name):
        return SignInTry(problem=SLOWLY, status=TOO_OFTEN)
    account = passwords.proven(name, request.POST.get("password", ""), request.POST.get("code", "")[:MAX_TYPED_CHARS])
    if account is None:
        return SignInTry(problem=NOT_KNOWN, status=UNREADABLE)
    forget(request, *of_name)
    return SignInTry(account)
