"""What was typed and not sent: kept as it is typed, put back into its form, and gone when it is done.

    kept = kept_for(request, zone)     # `kept.typed` instead of `request.POST or request.GET`; `kept` into the page
    done_with(request)                 # when the act is done

In the template: `components/draft.html` before the form, `data-draft` on it, `components/keep_draft.html` at its end.
"""

from contextlib import suppress
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.http import HttpResponse, HttpResponseRedirect, QueryDict

from heard.acts.actors import Actor
from heard.drafts.keeping import KEPT_FOR, TooLong, forget_page, keep, kept_at
from heard.drafts.owners import StaffOwner
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.ground.texts import say
from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.sessions import KEEP_WHAT_WAS_TYPED
from heard.web.staff.shell.access import StaffRequest
from heard.web.staff.shell.messages import tell

# Where forms stand whose words are worth keeping. What is typed to sign in is not.
UNDER = (
    "/dialogues/",
    "/day/",
    "/exchange/",
    "/inquiries/",
    "/contact/",
    "/messages/",
    "/meetings/",
    "/facilities/",
    "/facilitators/",
    "/programme/policy/",
    "/site/",
)
# In a form of which a draft is kept; the page's own script puts it there once it kept one.
THERE = "draft_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedValues:
    """What a form shows as typed: what was sent just now, else what was kept before, else what the link said.

    `there` is whether a draft of it is kept. The form carries that, so that nothing is looked for where nothing was kept.
    """

    typed: QueryDict
    since: str = ""
    there: bool = False


def may_be_kept(address: str) -> bool:
    """Whether drafts are kept for this address: one of our own pages, without a question mark."""
    return address.startswith(UNDER) and not set(address) & set("?#\\\r\n")


def kept_for(request: StaffRequest, zone: ZoneInfo) -> TypedValues:
    """What this page's form shows. `since` says when it was kept, in this zone; `""` where no draft was put back."""
    if request.method == "POST":
        return TypedValues(typed=request.POST, there=THERE in request.POST)
    found = kept_at(StaffOwner(request.actor), request.path)
    if not found:
        return TypedValues(typed=request.GET)
    draft, typed = found[0], QueryDict(mutable=True)
    for name, values in {**dict(request.GET.lists()), **draft.words}.items():
        typed.setlist(name, values)
    return TypedValues(typed=typed, since=dates.moment(draft.at, zone), there=True)


def done_with(request: StaffRequest) -> None:
    """Let the draft of this page go, where its form says that there is one: what was typed is done."""
    if THERE in request.POST:
        forget_page(StaffOwner(request.actor), request.path)


@open_to(*Role)
def drafts(request: StaffRequest) -> HttpResponse:
    """Keep a form as it stands, or forget what was kept. A script is answered 204; a button goes back to its page."""
    address = request.POST.get("draft_for", "")
    if request.method != "POST" or not may_be_kept(address):
        raise NotFound("This is not there.")
    if "start_empty" in request.POST:
        forget_page(StaffOwner(request.actor), address)
        return HttpResponseRedirect(address, status=303)
    try:
        keep(StaffOwner(request.actor), address, dict(request.POST.lists()))
    except TooLong:
        return _answer(request, address, say("common-draft_too_long"), kept=False)
    return _answer(request, address, say("common-draft_kept", days=KEPT_FOR.days), kept=True)


def _answer(request: StaffRequest, address: str, words: str, *, kept: bool) -> HttpResponse:
    if "keep_draft" not in request.POST:
        return HttpResponse(status=204 if kept else 413)
    tell(request, words, wrong=not kept)
    return HttpResponseRedirect(address, status=303)


def keep_what_was_typed(account: str, address: str, typed: QueryDict) -> None:
    """Keep what somebody sent after their session had ended, for when they have signed in again."""
    at = str(typed.get("draft_for") or address)
    if may_be_kept(at):
        with suppress(TooLong, NotFound):
            keep(StaffOwner(Actor(who=account, kind="account")), at, dict(typed.lists()))


KEEP_WHAT_WAS_TYPED.append(keep_what_was_typed)
