"""Help: what each page is for, what words mean, and whom to ask."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, takewhile

from django.http import HttpResponse
from django.shortcuts import render

from heard.ground.texts import has, say
from heard.people.queries import colleagues
from heard.people.terms import Role
from heard.web.access import open_to
from heard.web.staff.shell.access import StaffRequest

PAGES: dict[str, tuple[str, ...]] = {
    "home": ("dialogue", "side", "obstacle", "ledger"),
    "today": ("dialogue", "stop", "rests", "hard_date"),
    "inquiries": ("safe_way", "request"),
    "new-inquiry": ("safe_way",),
    "inquiry": ("safe_way", "dialogue"),
    "day": ("talk", "dialogue"),
    "day-dialogue": ("safe_way", "hard_date", "talk"),
    "day-log": ("talk", "side", "getting_ready"),
    "day-concern": ("stop",),
    "day-sheet": ("talk",),
    "dialogues": ("dialogue", "stage", "rests"),
    "views": ("dialogue",),
    "search": ("dialogue",),
    "new-dialogue": ("harmed_person", "responsible_person", "kind_of_harm", "safe_way"),
    "dialogue": ("stage", "side", "obstacle", "yes", "stop", "rests", "hard_date", "ledger"),
    "say-one-person": ("hard_date", "safe_way"),
    "joining": ("hard_date", "safe_way", "ledger"),
    "note": ("ledger", "side"),
    "acts": ("obstacle", "follow_up", "commitment"),
    "act": ("yes", "no_for_now", "acknowledge", "supporter", "meeting", "obstacle", "ledger"),
    "contact-record": ("safe_way", "hard_date"),
    "contact-change": ("safe_way", "hard_date"),
    "contact-own-page": ("safe_way",),
    "contact-papers": ("side",),
    "site-pages": (),
    "site-page": (),
    "site-details": ("safe_way",),
    "site-sentences": (),
    "site-sentence": (),
    "site-files": (),
    "contact-write": ("safe_way", "hard_date"),
    "contact-call": ("safe_way",),
    "outbox": ("safe_way",),
    "outbox-message": ("safe_way",),
    "outbox-letter": (),
    "exchange": ("item", "release", "side"),
    "crossing": ("item", "release", "side"),
    "facilitators": ("facilitator", "dialogue"),
    "facilitator": ("facilitator",),
    "facilitator-standing": ("facilitator",),
    "facilities": ("meeting",),
    "facility": ("meeting",),
    "facility-act": ("meeting", "ledger"),
    "people": ("coordinator", "facilitator", "evaluator"),
    "programme": ("kind_of_harm", "coordinator"),
    "policy": ("kind_of_harm", "dialogue"),
    "policy-version": ("kind_of_harm",),
    "programme-act": ("ledger",),
    "figures": ("dialogue", "evaluator"),
    "demo-clock": (),
    "help": (),
    "sign-in": (),
    "prove": (),
    "ways": (),
    "add-passkey": (),
    "set-password": (),
    "set-app": (),
    "signed-in": (),
    "give-way-in": (),
    "settings": (),
}


# In this order one is told whom to ask.
TO_ASK = (Role.SUPERVISOR, Role.COORDINATOR, Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Help:
    """The help of one page: its name, what it is for, how it is used, and what the words on it mean."""

    title: str
    purpose: str
    steps: list[str]
    words: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class HelpContact:
    """People of one role, and what to ask them about."""

    names: list[str]
    about: str


@open_to(*Role)
def help_page(request: StaffRequest) -> HttpResponse:
    """The help of the page that was named; of the workspace as a whole where none was, or none that we know."""
    name = request.GET.get("page", "")
    page = {"told": help_of(name if name in PAGES else "home"), "asked": list(_to_ask(request)), "keys": list(_keys())}
    return render(request, "staff/shell/help.html", page)


def help_of(name: str) -> Help:
    """What is said of a page, in the language that is spoken."""
    key = f"help-{name.replace('-', '_')}"
    steps = takewhile(has, (f"{key}.step_{number}" for number in count(1)))
    words = [(say(f"word-{word}"), say(f"word-{word}.means")) for word in PAGES[name]]
    return Help(say(key), say(f"{key}.purpose"), [say(step) for step in steps], words)


def _keys() -> Iterator[tuple[str, str]]:
    """The keys that work on every page, and what each does."""
    yield "/", say("shell-key_search")
    yield say("shell-keys_then", first="g", second="t"), say("shell-key_today")
    yield say("shell-keys_then", first="g", second="d"), say("shell-key_dialogues")
    yield say("shell-keys_both", first="j", second="k"), say("shell-key_rows")
    yield "x", say("shell-key_tick")
    yield "o", say("shell-key_open")
    yield "?", say("shell-key_help")


def _to_ask(request: StaffRequest) -> Iterable[HelpContact]:
    """Everybody else of the programme who is there to be asked, by role."""
    others = [each for each in colleagues(request.actor) if each.reference != request.member.reference]
    for role in TO_ASK:
        names = [each.name for each in others if each.role == role]
        if names:
            yield HelpContact(names, say(f"shell-ask_{role.value}", role=role.label))
