"""What stands in the bar of every page: the rooms of the workspace, each for the roles that work there."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cache, partial
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse

from heard.ground import clock
from heard.ground.texts import direction, say, spoken
from heard.people.queries import Member
from heard.people.terms import Role
from heard.preferences.settings import USUAL
from heard.web.sessions import SESSION_IDLE, SETTINGS, ZONE
from heard.web.staff.shell.messages import said
from heard.web.staff.words import OF_CASES, local_time, zone_in_words
from heard.web.texts import part

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
    ("site", "site-pages", (Role.COORDINATOR, Role.ADMINISTRATOR)),
    ("figures", "figures", (Role.COORDINATOR, Role.SUPERVISOR, Role.EVALUATOR)),
)
# So many stand side by side; what comes after them is folded.
SIDE_BY_SIDE = 5
# Rooms that `g` and a letter open.
GOES = {"today": "t", "dialogues": "d"}


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
    idle = int(SESSION_IDLE.total_seconds())
    own = {"name": member.name, "program": member.programme_name, "csrf_token": get_token(request)}
    printed = _printed(request.session.get(ZONE) or "UTC")
    return {
        "my_settings": chosen,
        "bar": part("staff/shell/bar.html", {**_rooms(request.path, member.role), "page_name": page_name}, **own),
        "foot": part("staff/shell/foot.html", {"page_name": page_name}, name=member.name, **printed),
        "sayings": part("staff/shell/sayings.html", {"idle_seconds": idle, "shortcuts": chosen["shortcuts"]}),
    }


def _rooms(path: str, role: str) -> dict[str, Hashable]:
    """All rooms of a role for a phone; for a desk the first few, and those that are folded."""
    rooms = tuple(_room(path, room, name) for room, name, roles in ROOMS if role in roles)
    shown = SIDE_BY_SIDE if len(rooms) > SIDE_BY_SIDE + 1 else len(rooms)
    return {
        "role": Role(role).label,
        "searches": role in OF_CASES,
        "rooms": rooms,
        "rooms_shown": rooms[:shown],
        "rooms_folded": rooms[shown:],
        "folded_here": any(each.here for each in rooms[shown:]),
    }


def _printed(zone: str) -> dict[str, str]:
    """When this paper was printed, and by whose clock: the programme's own."""
    return {"printed_at": local_time(clock.now(), ZoneInfo(zone)), "printed_by": zone_in_words(zone)}


@cache
def _address(name: str) -> str:
    """Never another while the program runs, and wanted a dozen times for every page."""
    return reverse(name, urlconf="heard.web.staff.urls")


def _room(path: str, room: str, name: str) -> NavRoom:
    address = _address(name)
    return NavRoom(say(f"shell-room_{room}"), address, path.startswith(address), GOES.get(name, ""))
