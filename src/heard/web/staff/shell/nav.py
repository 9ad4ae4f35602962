"""What stands in the bar of every page: the rooms of the workspace, each for the roles that work there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from heard.ground import clock
from heard.ground.texts import Catalogue, direction, say, sayings, spoken
from heard.people.queries import Member
from heard.people.terms import Role
from heard.preferences.settings import USUAL
from heard.web import texts
from heard.web.sessions import SESSION_IDLE, SETTINGS, ZONE
from heard.web.staff.shell.messages import said
from heard.web.staff.words import OF_CASES, local_time, zone_in_words

# In the order in which they stand: what a room is called (`shell-room_…`), the name of its first page, and whose it is.
ROOMS: tuple[tuple[str, str, tuple[Role, ...]], ...] = (
    ("today", "today", (*OF_CASES, Role.SCREENER)),
    ("inquiries", "inquiries", (Role.COORDINATOR,)),
    ("dialogues", "dialogues", OF_CASES),
    ("exchange", "exchange", OF_CASES),
    ("day", "day", (Role.FACILITATOR,)),
    ("outbox", "outbox", (Role.COORDINATOR, Role.FACILITATOR)),
    ("facilitators", "facilitators", (Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR)),
    ("my_standing", "facilitators", (Role.FACILITATOR,)),
    ("facilities", "facilities", (*OF_CASES, Role.ADMINISTRATOR)),
    ("people", "people", (Role.ADMINISTRATOR,)),
    ("programme", "programme", (Role.COORDINATOR, Role.ADMINISTRATOR)),
    ("figures", "figures", (Role.COORDINATOR, Role.SUPERVISOR, Role.EVALUATOR)),
)
# So many stand side by side; what comes after them is folded.
SIDE_BY_SIDE = 5
# Rooms that `g` and a letter open.
GOES = {"today": "t", "dialogues": "d"}


Said = tuple[Catalogue, ...]


@dataclass(frozen=True, slots=True)
class NavRoom:
    """One room in the bar: whether this page is in it, and the key that opens it after `g`."""

    label: str
    address: str
    here: bool
    key: str


def bar(request: HttpRequest) -> dict[str, object]:
    """The bar of who is signed in, and what else frames their page."""
    frame = {"said": partial(said, request), "page_language": spoken(), "page_direction": direction(spoken())}
    member = getattr(request, "member", None)
    return frame | (_around(request, member) if member else {})


def _around(request: HttpRequest, member: Member) -> dict[str, object]:
    chosen = {**USUAL, **request.session.get(SETTINGS, {})}
    page_name = (request.resolver_match.url_name if request.resolver_match else None) or ""
    idle = str(int(SESSION_IDLE.total_seconds()))
    names = {"name": member.name, "program": member.programme_name}
    here = _here(request.path)
    return {
        "my_settings": chosen,
        "bar": _part(_bar, names | {"csrf_token": get_token(request)}, member.role, here, page_name),
        "foot": _part(_foot, names | _printed(request.session.get(ZONE) or "UTC"), page_name),
        "sayings": _part(_sayings, {}, idle, chosen["shortcuts"]),
    }


# What stands around every page is the same for all who work alike, but for a few words: it is drawn once and filled in.


def _part(draw: "Callable[..., str]", filled: Mapping[str, str], *alike: str) -> SafeString:
    """A part as it was drawn for all of whom `alike` is true, with what is this page's own escaped and filled in."""
    return texts.filled(draw(sayings(), *alike), filled)


@lru_cache(maxsize=512)
def _bar(_said_in: Said, role: str, here: str, page_name: str) -> str:
    """All rooms for a phone; for a desk the first few, and those that are folded."""
    rooms = [_room(room, name, here) for room, name, roles in ROOMS if role in roles]
    shown = SIDE_BY_SIDE if len(rooms) > SIDE_BY_SIDE + 1 else len(rooms)
    known = {
        **texts.places("name", "program", "csrf_token"),
        "role": Role(role).label,
        "searches": role in OF_CASES,
        "page_name": page_name,
        "rooms": rooms,
        "rooms_shown": rooms[:shown],
        "rooms_folded": rooms[shown:],
        "folded_here": any(each.here for each in rooms[shown:]),
    }
    return render_to_string("staff/shell/bar.html", known)


@lru_cache(maxsize=512)
def _foot(_said_in: Said, page_name: str) -> str:
    known = texts.places("name", "printed_at", "printed_by")
    return render_to_string("staff/shell/foot.html", {**known, "page_name": page_name})


@lru_cache(maxsize=64)
def _sayings(_said_in: Said, idle_seconds: str, shortcuts: str) -> str:
    return render_to_string("staff/shell/sayings.html", {"idle_seconds": idle_seconds, "shortcuts": shortcuts})


def _printed(zone: str) -> dict[str, str]:
    """When this paper was printed, and by whose clock: the programme's own."""
    return {"printed_at": local_time(clock.now(), ZoneInfo(zone)), "printed_by": zone_in_words(zone)}


@cache
def _address(name: str) -> str:
    """Never another while the program runs, and wanted a dozen times for every page."""
    return reverse(name, urlconf="heard.web.staff.urls")


def _here(path: str) -> str:
    """The address of the room that a page is in; `""` where it is in none."""
    return next((at for _room, name, _roles in ROOMS if path.startswith(at := _address(name))), "")


def _room(room: str, name: str, here: str) -> NavRoom:
    address = _address(name)
    return NavRoom(say(f"shell-room_{room}"), address, address == here, GOES.get(name, ""))
