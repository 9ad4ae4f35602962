"""Changing how one is reached: which way first, then what belongs to it; what would show is shown before it is kept."""

import unicodedata
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters

from heard.acts.fields import ParseError
from heard.appointments.queries import answering
from heard.contact.actions import mark_safe
from heard.contact.own_record import OwnReach, own_preview, own_reach
from heard.contact.showing import Showing, first_name
from heard.dialogue.queries import who_carries
from heard.ground.texts import say
from heard.ground.zones import country_of
from heard.people.phones import cannot_be_called
from heard.people.reach import ANSWERS, IF_NO_ANSWER, NEEDS_PLACE, SAME, SUBJECTS, shared_as_kept
from heard.web.access import open_to
from heard.web.portal.reach.wording import ANY_HOUR, HOURS, hours_words
from heard.web.portal.shell.access import ParticipantRequest
from heard.web.portal.shell.answering import Tried, doing, done, page, proving
from heard.web.zones import nearby_choices

WAYS = ("phone", "text", "email", "letter", "they_ring", "none")
# What is asked of each way, beside the number or address.
ASKED = {
    "phone": ("hours", "zone", "if_no_answer", "sign_name", "shared"),
    "text": ("hours", "zone", "sign_name", "shared"),
    "email": ("hours", "zone", "sign_name", "subject", "shared"),
    "letter": ("shared",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One question of the page, with what can be chosen and what is."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    chosen: str


@sensitive_post_parameters()
@open_to("party")
def change(request: ParticipantRequest) -> HttpResponse:
    """Which way; then what belongs to it."""
    own = own_reach(request.by, request.case, request.language, caller=answering(request.by, request.case).name)
    chosen = request.POST.get("n") or request.GET.get("n", "")
    if chosen not in {str(number) for number, _ in enumerate(WAYS, start=1)}:
        ways = [(str(number), say(f"reach-way_{each}")) for number, each in enumerate(WAYS, start=1)]
        now = str(WAYS.index(own.way) + 1) if own.way in WAYS else ""
        return page(request, "portal/reach/which.html", ways=ways, now=now)
    return _of_way(request, own, chosen)


def _of_way(request: ParticipantRequest, own: OwnReach, number: str) -> HttpResponse:
    way = WAYS[int(number) - 1]
    parts, tried, shown = _parts(request, own, way), None, None
    if request.method == "POST":
        shown, tried = _looked_at(request, parts)
        if tried.fine and request.POST.get("do") == "save":
            tried = _saved(request, own, parts)
            if tried.fine:
                return done(request, reverse("own-reach"), "reach-kept_new" if _is_new(parts) else "reach-kept")
    found = _form(request, own, way, parts)
    problems = tried.problems if tried else {}
    return page(request, "portal/reach/change.html", tried=tried, shown=shown, n=number, problems=problems, **found)


def _is_new(parts: dict[str, str]) -> bool:
    """Whether a number or address was typed that is not the one on record."""
    return parts.get("at", SAME) != SAME


def _saved(request: ParticipantRequest, own: OwnReach, parts: dict[str, str]) -> Tried:
    # Somebody who found this page open could lead our calls to themself: a new number needs their own words.
    tried = proving(request) if _is_new(parts) else Tried()
    return _kept(request, own, parts) if tried.fine else tried


def _form(request: ParticipantRequest, own: OwnReach, way: str, parts: dict[str, str]) -> dict[str, Any]:
    """What the form shows of this way."""
    return {
        "way": way,
        "needs_place": way in NEEDS_PLACE,
        "known": own.way == way and own.has_place,
        "typed": request.POST.get("at", ""),
        "choices": _choices(request, own, way, parts),
        "is_new": _is_new(parts),
        "asked_about": parts.get("at", "") if request.method == "POST" and _is_new(parts) else "",
    }


def _parts(request: ParticipantRequest, own: OwnReach, way: str) -> dict[str, str]:
    """What they marked so far for this way, with what they typed just now over it."""
    same = own.way == way
    parts = dict(own.parts) if same else {"way": way}
    typed = {name: request.POST.get(name) for name in ASKED.get(way, ()) if name in request.POST}
    parts |= {name: str(value) for name, value in typed.items()}
    if typed.get("shared") is not None:
        parts["shared"] = shared_as_kept(str(typed["shared"]))
    place = _one_line(request.POST.get("at", ""))
    parts["at"] = "" if way not in NEEDS_PLACE else place or (SAME if same and own.has_place else "")
    if parts.get("sign_name") not in {*_carriers(request), own.sign_name}:
        parts["sign_name"] = ""
    return {name: value for name, value in parts.items() if value}


def _one_line(text: str) -> str:
    """What was typed, without characters that cannot be seen: a number that is pasted brings some along."""
    seen = (each if each.isprintable() else " " for each in text if unicodedata.category(each) != "Cf")
    return " ".join("".join(seen).split())


def _looked_at(request: ParticipantRequest, parts: dict[str, str]) -> tuple[Showing | None, Tried]:
    at = parts.get("at", "")
    odd = at != SAME and cannot_be_called(parts["way"], at, country_of(request.case.zone.key))
    if odd and request.POST.get("asked_about", "") != at:
        return None, Tried(problems={"at": say("reach-odd_number")})
    try:
        caller = answering(request.by, request.case).name
        return own_preview(request.by, request.case, parts, request.language, caller=caller), Tried()
    except ParseError as wrong:
        return None, Tried(problems={"at": wrong.problem.own.in_language(request.language)})


def _kept(request: ParticipantRequest, own: OwnReach, parts: dict[str, str]) -> Tried:
    # What is sent twice at once is kept once. The number itself is no part of the key.
    key = ":".join(["reach", str(own.at), *(parts.get(name, "") for name in ("way", "hours", "zone", "if_no_answer"))])
    with doing(request) as tried:
        mark_safe(request.case, by=request.by.once(key), reach=parts)
    return Tried(problems={"at": "".join(tried.problems.values())} if tried.problems else {}, lines=tried.lines)


def _carriers(request: ParticipantRequest) -> list[str]:
    return [first_name(each.title) for each in who_carries(request.by, request.case)]


def _choices(request: ParticipantRequest, own: OwnReach, way: str, parts: dict[str, str]) -> list[Choice]:
    return [_choice(request, own, name, parts) for name in ASKED.get(way, ())]


def _choice(request: ParticipantRequest, own: OwnReach, name: str, parts: dict[str, str]) -> Choice:
    chosen = parts.get(name, "")
    if name == "shared":
        chosen = next((each for each in ANSWERS if chosen and shared_as_kept(each) == chosen), "")
    if name == "hours" and chosen in ANY_HOUR:
        chosen = HOURS["any"]
    if name == "zone":
        options = tuple(nearby_choices(request.case.zone, chosen))
    else:
        options = tuple(_options(request, own, name, chosen).items())
    return Choice(name=name, label=say(f"reach-{name}_ask"), options=options, chosen=chosen)


def _options(request: ParticipantRequest, own: OwnReach, name: str, chosen: str) -> dict[str, str]:
    """What can be chosen for one part, with its words."""
    if name == "hours":
        own_hours = [chosen] if chosen and chosen == own.hours else []
        return {each: hours_words(each) for each in dict.fromkeys([*HOURS.values(), *own_hours])}
    if name == "if_no_answer":
        return {each: say(f"reach-no_answer_{each}") for each in IF_NO_ANSWER}
    if name == "sign_name":
        return {each: each for each in (*_carriers(request), own.sign_name) if each} | {"": say("reach-sign_none")}
    if name == "subject":
        return {each: words.in_language(request.language) for each, words in SUBJECTS.items()}
    return {each: say(f"reach-shared_{each}") for each in ANSWERS}
