"""Coming in by a one-time link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from heard.ground.errors import NotFound
from heard.people.signing_in import links
from heard.people.signing_in.limits import CountedTry, too_often, where
from heard.web.access import EVERYONE, open_to, see_other
from heard.web.sessions import BY_LINK
from heard.web.staff.signing.knocking import SLOWLY, TOO_OFTEN
from heard.web.staff.signing.sign_in import let_in


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
