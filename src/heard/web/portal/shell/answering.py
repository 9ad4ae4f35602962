"""How a page of the portal answers: in its frame, in the language of who is on it; and how a form is tried, once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from heard.acts.refusals import NOT_NOW, DoneBefore, InvalidInput, Obstacle, Refused
from heard.dialogue.queries import endings_told
from heard.dialogue.rules import CLOSED
from heard.ground import clock
from heard.ground.texts import Text, say
from heard.own_page.coming_in import still_theirs
from heard.web.access import see_other
from heard.web.portal.shell.access import LINE, ParticipantRequest
from heard.web.portal.shell.frame import frame
from heard.web.senders import network_of

CHECK_AGAIN = 422


NOT_SAID = "csrfmiddlewaretoken"
FIELD = "secret"
# Long enough for a browser on one bar of signal to follow where it was sent, and no longer.
PROVED, PROVED_SECONDS = "proved", 30


@dataclass(slots=True)
class Tried:
    """What became of a form: `problems` by field, and `lines` for what is in the way of the whole. Fine without either."""

    problems: dict[str, str] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    @property
    def fine(self) -> bool:
        """Whether it was done."""
        return not self.problems and not self.lines


@contextmanager
def doing(request: ParticipantRequest) -> Iterator[Tried]:
    """Try an act: a refusal and what cannot be read become words for who is on the page.

    Words name no fact of the other side: an end that nobody told them is no fact of theirs yet.
    """
    tried = Tried()
    try:
        yield tried
    except InvalidInput as bad:
        tried.problems.update({name: own.in_language(request.language) for name, own in bad.own.items()})
    except Refused as refused:
        tried.lines += dict.fromkeys(_words(request, each).in_language(request.language) for each in refused.obstacles)
    except DoneBefore:
        pass  # the same form, sent twice: it is done


def _words(request: ParticipantRequest, obstacle: Obstacle) -> Text:
    unheard = obstacle == CLOSED and not endings_told(request.case, request.by.who)
    return NOT_NOW if unheard else obstacle.own


def page(request: ParticipantRequest, template: str, *, tried: Tried | None = None, **more: Any) -> HttpResponse:
    """A page in its frame. After a form that was not done it says so in its title, and keeps what was typed."""
    status = HttpResponse.status_code if tried is None or tried.fine else CHECK_AGAIN
    return render(request, template, {**frame(request), "tried": tried, **more}, status=status)


def done(request: ParticipantRequest, to: str, key: str = "", **numbers: int) -> HttpResponse:
    """On to a page of ours, which says one calm line. Names and words of people never go through the session."""
    if key:
        request.session[LINE] = {"key": key, "numbers": numbers}
    return see_other(to)


def key_of(request: ParticipantRequest) -> str:
    """The key of the form that was sent. Other words in the same form are another act, so that nothing typed is lost."""
    said = repr(sorted((name, values) for name, values in request.POST.lists() if name != NOT_SAID))
    return f"{request.own}:{request.path}:{sha256(said.encode()).hexdigest()[:32]}"


def shown_once(request: ParticipantRequest) -> HttpResponse:
    """On to the same page, which shows itself once: loading it again, or coming back to it, asks for the words again."""
    request.session[PROVED] = {"path": request.path, "at": clock.now().timestamp()}
    return see_other(request.path)


def has_proved(request: ParticipantRequest) -> bool:
    """Whether the words that are theirs were typed just now, for this page. It is true once."""
    if request.method == "POST":
        return False
    kept = request.session.pop(PROVED, None)
    return bool(kept) and kept["path"] == request.path and clock.now().timestamp() - kept["at"] <= PROVED_SECONDS


def proving(request: ParticipantRequest) -> Tried:
    """Fine where the words that were typed are theirs. Each try counts, as on the page where one comes in."""
    if still_theirs(request.own, request.POST.get(FIELD, ""), network_of(request)):
        return Tried()
    return Tried(problems={FIELD: say("entering-not_them")})
