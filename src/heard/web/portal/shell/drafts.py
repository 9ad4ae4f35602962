"""What was typed and not sent, put back into its form: for every room with a form in which somebody writes.

    kept = kept_for(request)    # into the page; `kept.words` has what was typed, by field
    done_with(request)          # when the act is done

In the template: `data-keep` on the form, and `{% include "portal/notebook/kept.html" %}` in it. A script sends the form to
`/kept/` every five seconds; where none runs, what is sent after a rest is kept by itself.
"""

import re
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field

from django.http import HttpResponse, JsonResponse, QueryDict

from heard.acts.actors import Actor
from heard.dialogue.case import Case
from heard.drafts.keeping import OpenedDraft, TooLong, forget, keep, kept_at
from heard.drafts.owners import Participant
from heard.ground.errors import NotFound
from heard.own_page.queries import whose
from heard.web.access import open_to, see_other
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.sessions import KEEP_WHAT_A_GUEST_TYPED

# A page of ours; after `~` what on it is meant, where it has more than one form.
OURS = re.compile(r"/[a-z0-9_-][a-z0-9/_-]{0,60}(~[a-z0-9_]{0,40})?")
# How a form names its draft, and the page it belongs to.
MARK, FOR = "kept", "kept_for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a form shows as typed. `others` are texts that another window kept; `back` is whether a draft was put back."""

    address: str
    words: dict[str, str] = field(default_factory=dict)
    mark: str = ""
    others: tuple[OpenedDraft, ...] = ()
    back: bool = False


def kept_for(request: ParticipantRequest, address: str = "", *, done: Collection[str] = ()) -> Typed:
    """What the form for this address shows: what was sent just now, else what was kept. `done` are texts that arrived."""
    at = address or request.path
    if request.method == "POST" and request.POST.get(FOR, at) == at:
        return Typed(address=at, words={name: str(value) for name, value in request.POST.items()}, mark=_mark(request.POST))
    found = [each for each in kept_at(_owner(request), at) if not _arrived(each, done)]
    if not found:
        return Typed(address=at)
    newest = {name: values[0] for name, values in found[0].words.items()}
    return Typed(address=at, words=newest, mark=found[0].mark, others=tuple(found[1:]), back=True)


def _owner(request: ParticipantRequest) -> Participant:
    return Participant(request.by, request.case)


def _arrived(one: OpenedDraft, done: Collection[str]) -> bool:
    """Whether a draft came just after its form was sent: all that it says is there already."""
    return all(each.strip().replace("\r\n", "\n") in done for values in one.words.values() for each in values)


def _mark(typed: QueryDict) -> str:
    return str(typed.get(MARK, ""))


def done_with(request: ParticipantRequest) -> None:
    """Let the draft of this form go: what was typed in it is done."""
    if _mark(request.POST):
        forget(_owner(request), _mark(request.POST))


@open_to("party")
def kept(request: ParticipantRequest) -> HttpResponse:
    """Keep a form as it stands, and answer how it names its draft from now on; or let a draft go, by its button."""
    address = request.POST.get(FOR, "")
    if request.method != "POST":
        raise NotFound("This is not there.")
    if "forget" in request.POST:
        done_with(request)
        return see_other(address.partition("~")[0] if OURS.fullmatch(address) else "/")
    try:
        return JsonResponse({MARK: _keep(_owner(request), address, request.POST)})
    except TooLong:
        return HttpResponse(status=413)


def _keep(owner: Participant, address: str, typed: QueryDict) -> str:
    if not OURS.fullmatch(address):
        raise NotFound("This is not there.")
    return keep(owner, address, dict(typed.lists()), _mark(typed))


def keep_after_a_rest(page: str, address: str, typed: QueryDict) -> None:
    """Keep what somebody sent after their session had ended, for when they have come in again."""
    found = whose(page)
    if found is None or FOR not in typed:
        return
    with suppress(TooLong, NotFound):
        owner = Participant(Actor(who=found.person, kind="person"), Case(found.dialogue))
        _keep(owner, str(typed.get(FOR) or address), typed)


KEEP_WHAT_A_GUEST_TYPED.append(keep_after_a_rest)
