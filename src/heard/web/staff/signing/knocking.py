"""What all pages share where somebody proves who they are."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from heard.people.signing_in import passkeys, passwords
from heard.people.signing_in.limits import Counted, forget, too_often, where
from heard.people.signing_in.passkeys import Here
from heard.web.reach import EVERYONE, open_to

NOT_KNOWN = "This name, password and code do not belong together. Check all three, then try again."
NOT_PROVEN = "That passkey did not open. Try again, or use another way."
SLOWLY = "There were many tries just now. Wait a few minutes, then try again. A passkey works meanwhile."
LONGEST = 200
SECRETS = ("password", "again", "code", "answer", "asked", "secret")
UNREADABLE, TOO_OFTEN = 422, 429


@dataclass(frozen=True, slots=True)
class Knock:
    """Who it was, or what was wrong."""

    account: Any = None
    problem: str = ""
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


def knocked(request: HttpRequest, name: str) -> Knock:
    """Whoever proves by this form who they are: with a passkey, or as `name` with a password and a code."""
    return _with_passkey(request) if request.POST.get("answer") else _with_password(request, name[:LONGEST])


def _with_passkey(request: HttpRequest) -> Knock:
    if too_often(request, Counted("from_here", where(request))):
        return Knock(problem=SLOWLY, status=TOO_OFTEN)
    account = passkeys.proven(here(request), asked=request.POST.get("asked", ""), answer=request.POST["answer"])
    return Knock(account) if account else Knock(problem=NOT_PROVEN, status=UNREADABLE)


def _with_password(request: HttpRequest, name: str) -> Knock:
    from_here = where(request)
    of_name = (Counted("name_from_here", f"{name} {from_here}"), Counted("name", name))
    if too_often(request, Counted("from_here", from_here), *of_name):
        return Knock(problem=SLOWLY, status=TOO_OFTEN)
    account = passwords.proven(name, request.POST.get("password", ""), request.POST.get("code", "")[:LONGEST])
    if account is None:
        return Knock(problem=NOT_KNOWN, status=UNREADABLE)
    forget(request, *of_name)
    return Knock(account)
