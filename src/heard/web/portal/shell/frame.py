"""What stands around every page of somebody's own: the way out, the languages, pause and stop, whom to call."""

from dataclasses import dataclass

from heard.consent.queries import own_rest
from heard.ground.texts import direction, languages, say
from heard.web.portal.shell.access import ANOTHER_LANGUAGE, LINE, ParticipantRequest
from heard.web.portal.shell.words import details_of, phone_of
from heard.web.told import digits_of


@dataclass(frozen=True, slots=True)
class Around:
    """What a page needs around its words. `line` is what was just done; `others` are the languages one can change to.

    `rest` says by which word of their own everything rests, if it does.
    """

    direction: str
    line: str
    others: tuple[tuple[str, str, str], ...]
    phone: str
    digits: str
    hours: str
    rest: str


def frame(request: ParticipantRequest) -> dict[str, object]:
    """The frame of one page."""
    around = Around(
        direction=direction(request.language),
        line=_line(request),
        others=tuple(
            (code, name, f"{request.path}?{ANOTHER_LANGUAGE}={code}")
            for code, name in languages().items()
            if code != request.language
        ),
        phone=phone_of(request),
        digits=digits_of(phone_of(request)),
        hours=details_of(request).hours,
        rest=_rest(request),
    )
    return {"around": around, "zone": request.case.zone, "language": request.language}


def _rest(request: ParticipantRequest) -> str:
    """By which word of their own it rests, `pause` or `stop`; `""` where it does not."""
    found = own_rest(request.by, request.case)
    return str(found.kind) if found else ""


def _line(request: ParticipantRequest) -> str:
    """What was just done, in a line. It is said once."""
    kept = request.session.pop(LINE, None)
    return say(kept["key"], **kept["numbers"]) if kept else ""
