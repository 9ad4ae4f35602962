"""Putting what was kept back into its form: what a page with a form does.

    kept = kept_for(request, zone)     # `kept.typed` instead of `request.POST or request.GET`; `kept` into the page
    done_with(request)                 # when the act is done

In the template: `components/draft.html` before the form, `data-draft` on it, `components/keep_draft.html` at its end.
"""

from contextlib import suppress
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.http import QueryDict

from heard.acts.actors import Actor
from heard.ground import dates
from heard.ground.errors import NotFound
from heard.preferences.drafts import TooLong, draft_at, forget_draft, keep_draft
from heard.web.sessions import KEEP_WHAT_WAS_TYPED
from heard.web.staff.shell.access import StaffRequest

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
    """What this page's form shows. `since` says when it was kept, where a draft was put back."""
    if request.method == "POST":
        return TypedValues(typed=request.POST, there=THERE in request.POST)
    draft = draft_at(request.actor, request.path)
    if draft is None:
        return TypedValues(typed=request.GET)
    typed = QueryDict(mutable=True)
    for name, values in {**dict(request.GET.lists()), **draft.words}.items():
        typed.setlist(name, values)
    return TypedValues(typed=typed, since=dates.moment(draft.at, zone), there=True)


def done_with(request: StaffRequest) -> None:
    """What was typed on this page is done: its draft goes, where the form says that there is one."""
    if THERE in request.POST:
        forget_draft(request.actor, request.path)


def keep_what_was_typed(account: str, address: str, typed: QueryDict) -> None:
    """Keep what somebody sent after their session had ended, for when they have signed in again."""
    at = str(typed.get("draft_for") or address)
    if may_be_kept(at):
        with suppress(TooLong, NotFound):
            keep_draft(Actor(who=account, kind="account"), at, dict(typed.lists()))


KEEP_WHAT_WAS_TYPED.append(keep_what_was_typed)
